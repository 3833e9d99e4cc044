/// What a cluster may lack, found by one rule wherever it is asked: the roadmap of the strategy and the needs of the package
/// speak of the same cases.
public enum Lack: String, CaseIterable, Hashable, Sendable {
  /// A link of its value chain is the narrowest of an industry.
  case creation, production, dissemination, exhibition
  /// Elements that nobody on the list keeps.
  case carriers
  /// Elements that are endangered or lost.
  case endangered
  /// Elements known no further than the region.
  case reach
  /// Organisations without a tie.
  case isolation
  /// A side of the work that no listed organisation of the cluster is for.
  case skills, finance, media, market
  /// Towns without a place to work, or without a body of the country's policy.
  case premises
  case townBodies = "town-bodies"
}

/// What was looked at in a cluster, and what of it shows a lack.
public struct LackCases: Hashable, Sendable {
  /// The rows that show it; of an audit that is unsure those that do so more likely than not.
  public var shown: [String]
  /// How many cases there are; at least 1.
  public var of: Int
  /// Where those lie that show it; empty where they lie nowhere in particular.
  public var places: Set<TerritoryID> = []
  /// Rows that show the contrary, where one of them is enough.
  public var against: [String] = []
  /// Rows that are so but show no lack, as nobody else speaks for them: a people, what is sensitive or behind a pass.
  public var leftOut: [String] = []

  public init(
    _ shown: [String], of: Int, places: Set<TerritoryID> = [], against: [String] = [], leftOut: [String] = []
  ) {
    self.shown = shown
    self.of = of
    self.places = places
    self.against = against
    self.leftOut = leftOut
  }
}
