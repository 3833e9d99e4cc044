internal import TerroirKernel

/// Which level may support which industry: the rule of significance, with recorded deviations.
struct Eligibility {
  private(set) var rows: [EligibilityRow] = []
  private(set) var findings: [Finding] = []
  private var allowed: [IndustryID: Set<Level>] = [:]
  private var inForce: [IndustryID: Significance] = [:]

  /// - Throws: ``StageFailure/invalidParameter(name:reason:hint:)`` where an override names nothing known.
  init(_ input: DesignInput, usesData: Bool, overrides: [String]) throws(StageFailure) {
    let audited = Dictionary(input.profile.industries.map { ($0.industry, $0) }) { first, _ in first }
    let granted = try Self.granted(overrides, industries: Set(input.data.industries.map(\.id)))
    for industry in input.data.industries {
      let published = industry.significance
      let found = audited[industry.id]?.significanceData
      let significance = usesData ? found ?? published : published
      inForce[industry.id] = significance
      if let found, found != published, !usesData {
        findings.append(
          Finding(
            .note, "eligibility.\(industry.id)",
            .design(
              "significance.differs",
              ["found": .text(found.rawValue), "published": .text(published.rawValue)]),
            evidence: [industry.id.rawValue], hint: .design("significance.differs.hint")))
      }
      for level in Level.allCases {
        let byRule = input.data.country.levels(for: significance).contains(level)
        let reason = granted[industry.id]?[level]
        var record = byRule ? nil : reason.map { Sentence.literal($0) }
        if record == nil, significance != published,
          byRule != input.data.country.levels(for: published).contains(level)
        {
          record = .design(
            "override.audit",
            ["found": .text(significance.rawValue), "published": .text(published.rawValue)])
        }
        if byRule || reason != nil { allowed[industry.id, default: []].insert(level) }
        rows.append(
          EligibilityRow(
            industry: industry.id, significance: significance, level: level, allowed: byRule || reason != nil,
            overrideReason: record))
      }
    }
  }

  func isAllowed(_ industry: IndustryID, _ level: Level) -> Bool { allowed[industry]?.contains(level) ?? false }
  func significance(_ industry: IndustryID) -> Significance? { inForce[industry] }

  /// Reads the overrides, 'INDUSTRY LEVEL REASON' each.
  private static func granted(
    _ overrides: [String], industries: Set<IndustryID>
  ) throws(StageFailure) -> [IndustryID: [Level: String]] {
    var granted: [IndustryID: [Level: String]] = [:]
    for text in overrides {
      let words = text.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let level = Level(rawValue: words[1]), industries.contains(IndustryID(words[0])) else {
        throw .invalidParameter(
          name: "override", reason: "'\(text)' does not name an industry, a level and a reason",
          hint: "write for example 'music municipal the town has a music school cluster'")
      }
      granted[IndustryID(words[0]), default: [:]][level] = words[2]
    }
    return granted
  }
}
