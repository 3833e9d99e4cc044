import TerroirKernel

extension IdentityProfile: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    switch table {
    case IndustryRow.declaration.name: return industries.first?.basis.map { [$0.line] } ?? []
    case PlaceIndustryRow.declaration.name, PlaceEconomyRow.declaration.name:
      return register.isEmpty ? [] : industries.first?.basis.map { [$0.line] } ?? []
    case StructureRow.declaration.name: return structure.first?.basis.map { [$0.line] } ?? []
    case DynamicsRow.declaration.name: return dynamics.first?.basis.map { [$0.line] } ?? []
    case IdentityRow.declaration.name: break
    default: return []
    }
    let places = Set(elements.map(\.territory)).count
    let living = identity.reduce(0) { $0 + $1.living }
    return [
      language.choose(
        "\(elements.count) identity elements in \(places) places, \(living) of them living or revived.",
        "Элементов идентичности: \(elements.count), мест: \(places), живых или возрождённых: \(living).")
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    switch table {
    case PositionRow.declaration.name:
      digest.add(
        heading,
        position.map { row in
          Paragraph([.init("\(row.kind.title(in: language)): \(row.statement)", evidence: row.evidence)])
        })
    case ChainRow.declaration.name: digest.add(heading, bottlenecks(in: language))
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// A sentence for each industry that narrows, with every link that none has fewer actors than.
  private func bottlenecks(in language: NameLanguage) -> [String] {
    let say = language.choose
    let narrow = Dictionary(grouping: chain.filter(\.bottleneck), by: \.industry)
    return narrow.keys.sorted().compactMap { industry in
      guard let links = narrow[industry], let first = links.first else { return nil }
      let names = links.map { link in
        link.link.title(in: language)
          + say(
            " (narrowest in \(percent(link.certainty))% of resamples)",
            " (самое узкое в \(percent(link.certainty)) % выборок)")
      }.joined(separator: ", ")
      let each = links.count > 1
      guard first.actors > 0 else {
        return "\(industry): "
          + say(
            "no actor\(each ? " each" : "") at \(names)", "нет организаций на \(each ? "звеньях" : "звене"): \(names)")
      }
      return "\(industry): "
        + say(
          "\(first.actors) \(first.actors == 1 ? "actor" : "actors")\(each ? " each" : ""), \(percent(first.capacity))% of "
            + "the strongest link, at \(names)",
          "\(each ? "узкие звенья" : "узкое звено"): \(names); организаций\(each ? " на каждом" : ""): \(first.actors), это "
            + "\(percent(first.capacity)) % от самого сильного звена")
    }
  }

  private func percent(_ share: Double?) -> Int { Int(exactly: ((share ?? 0) * 100).rounded()) ?? 0 }
}

extension Sentence {
  /// Its text as a line of its own.
  var line: String { text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".") }
}
