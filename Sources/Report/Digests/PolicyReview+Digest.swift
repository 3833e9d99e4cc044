import TerroirKernel

extension PolicyReview: ToldArtifact {
  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) throws -> Bool {
    switch table {
    case KPIRow.declaration.name: try tellIndicators(under: heading, in: &digest, language)
    case Finding.declaration.name:
      digest.add(
        language.choose("What the next audit must look at", "На что смотреть следующему аудиту"),
        findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// A section for each dimension that has indicators.
  private func tellIndicators(under heading: String, in digest: inout Digest, _ language: NameLanguage) throws {
    for dimension in KPIDimension.allCases {
      let rows = kpis.indices.filter { kpis[$0].dimension == dimension }
      if rows.isEmpty { continue }
      let known = rows.count { kpis[$0].value != nil }
      try digest.add(
        "\(heading): \(language.choose(dimension.rawValue, dimension.russian))",
        [
          language.choose(
            "\(known) of \(rows.count) have a value.", "Со значением: \(known) из \(rows.count).")
        ], from: self, KPIRow.declaration, of: rows)
    }
  }
}

extension KPIDimension {
  /// The word for indicators of the dimension.
  fileprivate var russian: String {
    switch self {
    case .economic: "экономические"
    case .sociocultural: "социокультурные"
    case .reputational: "репутационные"
    }
  }
}
