/// A row of the table `effects`: estimated effects.
public struct EffectsRow: ArtifactRow {
  /// Measure or pilot.
  public var subject: String
  /// Indicator.
  public var kpi: KPIID
  /// Method.
  public var method: String
  /// Estimate.
  public var estimate: Double?
  /// Lower bound.
  public var low: Double?
  /// Upper bound.
  public var high: Double?
  /// Effect, association or none.
  public var claim: EffectClaim
  /// The check that supports or limits it.
  public var check: String

  public init(
    subject: String, kpi: KPIID, method: String, estimate: Double? = nil, low: Double? = nil, high: Double? = nil,
    claim: EffectClaim, check: String
  ) {
    self.subject = subject
    self.kpi = kpi
    self.method = method
    self.estimate = estimate
    self.low = low
    self.high = high
    self.claim = claim
    self.check = check
  }

  public static let key = ["subject", "kpi", "method"]

  public static let columns: [Column] = [
    Column("subject", .text, "measure or pilot"),
    Column("kpi", .text, "indicator"),
    Column("method", .text, "method"),
    Column("estimate", .number, "estimate"),
    Column("low", .number, "lower bound"),
    Column("high", .number, "upper bound"),
    Column("claim", .text, words: EffectClaim.allCases.map(\.rawValue), "effect, association or none"),
    Column("check", .text, "the check that supports or limits it"),
  ]
}
