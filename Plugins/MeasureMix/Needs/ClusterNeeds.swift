internal import TerroirKernel
internal import TerroirMethods

/// What each cluster needs and how much of it is unmet, from the audit and the strategy.
///
/// A need is a share of cases: of a cluster's elements, organisations, towns, industries or growth points. What nothing
/// tells is unknown, which is not zero: it has no severity, and no measure earns anything by it.
struct ClusterNeeds {
  /// Cases of one need in one cluster; `found` is nil where nothing tells.
  struct Cases: Sendable {
    var found: Double?
    var of: Double
    var evidence: [String] = []
    /// How many are so and are left to their keepers.
    var leftOut = 0
    /// What the levels of government lack, each in words.
    var gaps: [Sentence] = []

    static let unknown = Cases(found: nil, of: 0)
  }

  private(set) var rows: [NeedRow] = []
  private let finder: NeedFinder
  private var severities: [ClusterID: [Need: Shrinkage.Severity]] = [:]
  /// Needs of which a cluster has a case of its own.
  private var shown: [ClusterID: Set<Need>] = [:]

  init(_ input: DesignInput, index: RegionalIndex) {
    let clusters = input.strategy.clusters.sorted { $0.cluster < $1.cluster }
    finder = NeedFinder(input, index: index)
    for need in Need.allCases {
      let cases = clusters.map { finder.cases(of: need, in: $0) }
      let shrinkage = Shrinkage(cases.compactMap { one in one.found.map { (found: $0, of: one.of) } })
      for (cluster, one) in zip(clusters, cases) {
        let severity = one.found.flatMap { found in
          one.of <= 0
            ? nil : need.isCounted ? shrinkage.severity(found, of: one.of) : Self.plain(found / one.of)
        }
        if let severity { severities[cluster.cluster, default: [:]][need] = severity }
        if let found = one.found, found > 0 { shown[cluster.cluster, default: []].insert(need) }
        // A part of the towns is no count of cases.
        let counted = severity != nil && need.isCounted
        rows.append(
          NeedRow(
            cluster: cluster.cluster, need: need.rawValue, severity: severity?.value, low: severity?.low,
            high: severity?.high, found: counted ? one.found.map { Int(clamped: $0.rounded()) } : nil,
            of: counted ? Int(clamped: one.of.rounded()) : nil, evidence: one.evidence.sorted(),
            rule: Self.rule(need, one, severity)))
      }
    }
    rows.sort { ($0.cluster, -($0.severity ?? -1), $0.need) < ($1.cluster, -($1.severity ?? -1), $1.need) }
  }

  /// What was counted, and where an interval has one side because all clusters agree.
  private static func rule(_ need: Need, _ cases: Cases, _ severity: Shrinkage.Severity?) -> Sentence {
    guard let severity, let found = cases.found else { return .design("need.unknown", ["need": .text(need.rawValue)]) }
    let of = Sentence.Argument.integer(Int(clamped: cases.of.rounded()))
    if !need.isCounted {
      return .design("need.levels", ["of": of, "gaps": .list(cases.gaps.map { .sentence($0) })])
    }
    let alike = severity.value >= 1 ? "all" : severity.value <= 0 ? "none" : "some"
    return .design(
      "need.rule",
      [
        "need": .text(need.rawValue), "found": .integer(Int(clamped: found.rounded())), "of": of,
        "alike": .text(alike), "left": .integer(cases.leftOut),
      ])
  }

  /// A share that is no sample: what a level of government lacks is counted whole.
  private static func plain(_ share: Double) -> Shrinkage.Severity { .init(value: share, low: share, high: share) }

  /// How much of a need is unmet, 0-1; nil where nothing tells.
  func severity(_ need: Need, of cluster: ClusterID) -> Shrinkage.Severity? { severities[cluster]?[need] }

  /// The part of a need that a measure run in a place can meet at all, 0-1.
  func part(of need: Need, for measure: Measure, at place: TerritoryID, in cluster: ClusterRow) -> Double {
    finder.part(of: need, for: measure, at: place, in: cluster)
  }

  /// What a measure would be of its level's mechanism; nil where nothing tells whether the level has it.
  func gap(of measure: Measure) -> LevelGaps.Element? { finder.gap(of: measure) }

  /// Those of some needs that cases of the cluster's own show; all where none does. Few cases are drawn to the mean of all
  /// clusters, so that a cluster without a case has a severity too.
  func shown(_ needs: [Need], in cluster: ClusterID) -> [Need] {
    let own = needs.filter { shown[cluster]?.contains($0) ?? false }
    return own.isEmpty ? needs : own
  }

  /// The rows with the part of each need that a package meets.
  func rows(met: (ClusterID, Need) -> Double?) -> [NeedRow] {
    rows.map { row in
      var row = row
      row.met = row.severity == nil ? nil : Need(rawValue: row.need).flatMap { met(row.cluster, $0) }
      return row
    }
  }
}
