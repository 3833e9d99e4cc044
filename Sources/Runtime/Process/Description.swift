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
        if described.contains(where: { $0.name == parameter.name }) {
          throw DescriptionFault("stage \(id): parameter \(parameter.name) is declared twice")
        }
        do throws(DescriptionFault) {
          described.append(try parameter.declaration())
        } catch {
          throw DescriptionFault("stage \(id): parameter \(parameter.name): \(error.reason)")
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

/// A parameter as a plugin describes it: `{"name": "clusters", "type": "integer", "low": 2, "high": 12, "default": 5}`.
struct ParameterDescription: Decodable {
  var name: String
  var type: String
  var low: Double?
  var high: Double?
  var words: [String]?
  var unit: String?
  var `default`: ParameterValue?
  var description: String
  var citation: Description.Source?

  func declaration() throws(DescriptionFault) -> Parameter {
    let parameter = Parameter(
      name, try kind(), unit: unit.map { UnitOfMeasure(rawValue: $0) }, default: `default`,
      citation: citation?.citation,
      description)
    if let value = `default`, let reason = parameter.refusal(of: value) {
      throw DescriptionFault("its default is refused: \(reason)")
    }
    return parameter
  }

  private func kind() throws(DescriptionFault) -> Parameter.Kind {
    switch type {
    case "number": return .number(try range())
    case "numbers": return .numbers(try range())
    case "integer":
      let range = try range()
      guard let low = Int(exactly: range.lowerBound), let high = Int(exactly: range.upperBound) else {
        throw DescriptionFault("low and high of an integer are whole numbers")
      }
      return .integer(low...high)
    case "choice": return .choice(try choices())
    case "choices": return .choices(try choices())
    case "flag": return .flag
    case "text": return .text
    case "texts": return .texts
    default:
      throw DescriptionFault(
        "\(type) is no type; known are number, integer, choice, choices, flag, text, numbers, texts")
    }
  }

  private func range() throws(DescriptionFault) -> ClosedRange<Double> {
    guard let low, let high, low <= high else { throw DescriptionFault("low and high are needed, low not above high") }
    return low...high
  }

  private func choices() throws(DescriptionFault) -> [String] {
    guard let words, !words.isEmpty else { throw DescriptionFault("words are needed") }
    return words
  }
}
