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
  /// A row that shows it: of an audit that is unsure, with how sure it is, 0-1; otherwise 1.
  public struct Shown: Hashable, Sendable {
    public var row: String
    public var certainty: Double
  }

  public var shown: [Shown]
  /// How many cases there are; at least 1.
  public var of: Int
  /// Where those lie that show it; empty where they lie nowhere in particular.
  public var places: Set<TerritoryID> = []
  /// Rows that show the contrary, where one of them is enough.
  public var against: [String] = []

  /// The sum of the certainties.
  public var found: Double { shown.reduce(0) { $0 + $1.certainty } }
  /// The rows that show it more likely than not.
  public var likely: [String] { shown.filter { $0.certainty >= 0.5 }.map(\.row) }

  public init(_ shown: [Shown], of: Int, places: Set<TerritoryID> = [], against: [String] = []) {
    self.shown = shown
    self.of = of
    self.places = places
    self.against = against
  }
}
