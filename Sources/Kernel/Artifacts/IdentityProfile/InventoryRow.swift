/// A row of the table `inventory`: how many actors, elements, events and measures there are by territory, level, industry and kind.
public struct InventoryRow: ArtifactRow {
  /// The place, or the region for its own bodies.
  public var territory: TerritoryID
  /// Level of government.
  public var level: Level
  /// Industry; empty where the row is not of one industry.
  public var industry: IndustryID?
  /// Actor, element, event or measure kind as the data name it.
  public var kind: String
  /// Actors of the kind.
  public var actors: Int
  /// Identity elements.
  public var elements: Int
  /// Events.
  public var events: Int
  /// Measures.
  public var measures: Int

  public init(
    territory: TerritoryID, level: Level, industry: IndustryID? = nil, kind: String, actors: Int, elements: Int,
    events: Int, measures: Int
  ) {
    self.territory = territory
    self.level = level
    self.industry = industry
    self.kind = kind
    self.actors = actors
    self.elements = elements
    self.events = events
    self.measures = measures
  }

  public static let key = ["territory", "level", "industry", "kind"]

  public static let columns: [Column] = [
    Column("territory", .text, "the place, or the region for its own bodies"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level of government"),
    Column("industry", .text, "industry; empty where the row is not of one industry"),
    Column("kind", .text, "actor, element, event or measure kind as the data name it"),
    Column("actors", .integer, unit: .count, "actors of the kind"),
    Column("elements", .integer, unit: .count, "identity elements"),
    Column("events", .integer, unit: .count, "events"),
    Column("measures", .integer, unit: .count, "measures"),
  ]
}
