internal import TerroirKernel
internal import TerroirMethods

/// What an instrument does for a need, what a need means for a dimension of effect, and which instruments a development
/// model prefers: the workspace's table `theory` where it has rows, else the declared assumptions.
struct TheoryOfChange {
  /// A strength with its interval, 0-1.
  struct Link: Hashable, Sendable {
    var strength: Double
    var low: Double
    var high: Double
    var evidence: String?
  }

  private(set) var rows: [AppliedLink] = []
  private var links: [String: [String: Link]] = [:]
  /// Whether every row is the declared assumption.
  let isAssumed: Bool

  /// - Throws: ``StageFailure/invalidParameter(name:reason:hint:)`` where a row names no need, model, instrument or
  ///   dimension.
  init(_ data: RegionalData) throws(StageFailure) {
    isAssumed = data.theory.isEmpty
    for row in isAssumed ? Self.assumed : data.theory {
      try Self.check(row)
      let link = Link(
        strength: row.strength, low: row.low ?? row.strength, high: row.high ?? row.strength, evidence: row.evidence)
      links[row.from, default: [:]][row.to] = link
      rows.append(
        AppliedLink(
          from: row.from, to: row.to, strength: link.strength, low: link.low, high: link.high, evidence: link.evidence))
    }
    rows.sort { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The part of a need that an instrument can meet; nil where it does nothing for it.
  func link(_ need: Need, _ instrument: InstrumentClass) -> Link? { links[need.rawValue]?[instrument.rawValue] }

  /// What a need means for a dimension: its weight over the sum of the need's weights.
  func weight(_ need: Need, _ dimension: KPIDimension) -> Double {
    let own = links[need.rawValue] ?? [:]
    let sum = KPIDimension.allCases.reduce(0) { $0 + (own[$1.rawValue]?.strength ?? 0) }
    return sum > 0 ? (own[dimension.rawValue]?.strength ?? 0) / sum : 0
  }

  /// How far a development model takes to an instrument, 0-1; 0.8 where the table is silent.
  func preference(_ model: DevelopmentModel, _ instrument: InstrumentClass) -> Double {
    links[model.rawValue]?[instrument.rawValue]?.strength ?? 0.8
  }

  private static func check(_ row: TheoryLink) throws(StageFailure) {
    let isNeed = Need(rawValue: row.from) != nil, isModel = DevelopmentModel(rawValue: row.from) != nil
    let isInstrument = InstrumentClass(rawValue: row.to) != nil
    let isDimension = isNeed && KPIDimension(rawValue: row.to) != nil
    guard isNeed || isModel, isInstrument || isDimension else {
      throw .missingInput(
        what: "the table theory links '\(row.from)' to '\(row.to)', of which one is unknown",
        hint: """
          from is a need or a development model, to an instrument or, of a need, a dimension; show package.theory \
          has them all
          """)
    }
  }
}
