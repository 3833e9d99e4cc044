extension Criteria {
  /// How the methods are set where their authors leave a choice; the defaults are those of the papers, or plain where those
  /// give none. Thresholds are shares of each criterion's range over the alternatives.
  public struct Settings: Hashable, Sendable {
    public var normalised = Normalisation.vector
    public var copras = Copras.published
    /// PROMETHEE's preference function.
    public var preference = Preference.usual
    /// A difference up to which two alternatives count as equal: q.
    public var indifference = 0.1
    /// A difference from which one is preferred wholly: p.
    public var strict = 0.3
    /// A loss from which ELECTRE III admits no outranking, whatever the other criteria say: v.
    public var veto = 0.9
    /// Where the Gaussian preference function turns: s.
    public var inflection = 0.2
    /// VIKOR's weight of the sum of regrets against the largest one: v.
    public var utilityWeight = 0.5
    /// The Euclidean distance from which CODAS counts the taxicab one too: tau.
    public var codasThreshold = 0.02

    public init() {}
  }

  /// How a difference d between two alternatives on a criterion becomes a preference from 0 to 1 (Brans and Vincke 1985, types
  /// I to VI), with d, q, p and s as shares of the criterion's range.
  public enum Preference: String, CaseIterable, Sendable {
    /// I: 1 for any d above 0.
    case usual
    /// II: 1 above q.
    case uShape = "u-shape"
    /// III: d / p, at most 1.
    case vShape = "v-shape"
    /// IV: 1/2 above q, 1 above p.
    case level
    /// V: (d - q) / (p - q) between q and p.
    case linear
    /// VI: 1 - exp(-d² / 2 s²).
    case gaussian

    var readsIndifference: Bool { self == .uShape || self == .level || self == .linear }
    var readsStrict: Bool { self == .vShape || self == .level || self == .linear }
  }
}
