import TerroirKernel

/// The answer to `describe`: what the plugin brings.
struct Description: Decodable {
  var stages: [Stage]?
  var diagnostics: [Extension]?
  var catalogues: [Extension]?
  var kpis: [Extension]?

  struct Stage: Decodable {
    var id: String
    /// The verb of its iteration.
    var stage: String
    var summary: String
    var citations: [Source]?
    var parameters: [ParameterDescription]?
    var formulas: [String: String]?

    func declaration() throws(DescriptionFault) -> StageDeclaration {
      var described: [Parameter] = []
      for parameter in parameters ?? [] {
        let declared: [Parameter]
        do throws(DescriptionFault) {
          declared = try parameter.declarations()
        } catch {
          throw DescriptionFault("stage \(id): parameter \(parameter.name): \(error.reason)")
        }
        for one in declared {
          if described.contains(where: { $0.name == one.name || $0.meets(one) }) {
            throw DescriptionFault("stage \(id): parameter \(one.name) is declared twice")
          }
          described.append(one)
        }
      }
      return StageDeclaration(
        id: id, summary: summary, citations: (citations ?? []).map(\.citation), parameters: described,
        formulas: formulas ?? [:])
    }
  }

  struct Extension: Decodable {
    var id: String
    var summary: String
    var citations: [Source]?
    /// The regions it is for; nil for every region.
    var regions: [TerritoryID]?

    var declaration: ExtensionDeclaration {
      ExtensionDeclaration(id: id, summary: summary, citations: (citations ?? []).map(\.citation))
    }

    func fits(_ region: Territory) -> Bool { regions?.contains(region.id) ?? true }
  }

  /// A citation: its text, or text and address.
  struct Source: Decodable {
    var citation: Citation

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        citation = Citation(text)
      } else {
        citation = try Citation(from: decoder)
      }
    }
  }
}

/// What is wrong with a plugin's declarations.
struct DescriptionFault: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

extension Parameter {
  /// Whether one of the two is an open family that has the other among its own.
  fileprivate func meets(_ other: Parameter) -> Bool {
    (isOpenFamily && family?.member(other.name) != nil) || (other.isOpenFamily && other.family?.member(name) != nil)
  }
}
