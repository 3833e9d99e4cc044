/// A row of the table `territories`: each municipality's type, endowment and identity potential with its rank interval.
public struct TerritoriesRow: ArtifactRow {
  /// Municipality.
  public var territory: TerritoryID
  /// Capital, second-tier or small; with region-specific types from diagnostics.
  public var type: String
  /// Inhabitants, persons.
  public var population: Int?
  /// Identity elements.
  public var elements: Int
  /// Actors.
  public var actors: Int
  /// Events.
  public var events: Int
  /// Actors, elements and events per 10,000 inhabitants.
  public var per10k: Double?
  /// Identity potential, 0-100.
  public var potential: Double
  /// Lower bound, 95%.
  public var potentialLow: Double
  /// Upper bound, 95%.
  public var potentialHigh: Double
  /// Rank by potential, rank.
  public var rank: Int
  /// Best rank, 95%, rank.
  public var rankLow: Int
  /// Worst rank, 95%, rank.
  public var rankHigh: Int

  public init(
    territory: TerritoryID, type: String, population: Int? = nil, elements: Int, actors: Int, events: Int,
    per10k: Double? = nil, potential: Double, potentialLow: Double, potentialHigh: Double, rank: Int, rankLow: Int,
    rankHigh: Int
  ) {
    self.territory = territory
    self.type = type
    self.population = population
    self.elements = elements
    self.actors = actors
    self.events = events
    self.per10k = per10k
    self.potential = potential
    self.potentialLow = potentialLow
    self.potentialHigh = potentialHigh
    self.rank = rank
    self.rankLow = rankLow
    self.rankHigh = rankHigh
  }

  private enum CodingKeys: String, CodingKey {
    case territory
    case type
    case population
    case elements
    case actors
    case events
    case per10k = "per_10k"
    case potential
    case potentialLow = "potential_low"
    case potentialHigh = "potential_high"
    case rank
    case rankLow = "rank_low"
    case rankHigh = "rank_high"
  }

  public static let columns: [Column] = [
    Column("territory", .text, "municipality"),
    Column("type", .text, "capital, second-tier or small; with region-specific types from diagnostics"),
    Column("population", .integer, unit: .person, "inhabitants"),
    Column("elements", .integer, unit: .count, "identity elements"),
    Column("actors", .integer, unit: .count, "actors"),
    Column("events", .integer, unit: .count, "events"),
    Column("per_10k", .number, unit: .index, "actors, elements and events per 10,000 inhabitants"),
    Column("potential", .number, unit: .index, "identity potential, 0-100"),
    Column("potential_low", .number, unit: .index, "lower bound, 95%"),
    Column("potential_high", .number, unit: .index, "upper bound, 95%"),
    Column("rank", .integer, unit: .rank, "rank by potential"),
    Column("rank_low", .integer, unit: .rank, "best rank, 95%"),
    Column("rank_high", .integer, unit: .rank, "worst rank, 95%"),
  ]
}
