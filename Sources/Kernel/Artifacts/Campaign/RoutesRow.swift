/// A row of the table `routes`: creative-city routes.
public struct RoutesRow: ArtifactRow {
  /// Route.
  public var route: String
  /// Town.
  public var territory: TerritoryID
  /// Walk, bicycle or car.
  public var mode: String
  /// Length, km.
  public var length: Double
  /// Time with visits, hours.
  public var duration: Double
  /// Summed score of the stops.
  public var score: Double
  /// Upper bound of the score.
  public var bound: Double?

  public init(
    route: String, territory: TerritoryID, mode: String, length: Double, duration: Double, score: Double,
    bound: Double? = nil
  ) {
    self.route = route
    self.territory = territory
    self.mode = mode
    self.length = length
    self.duration = duration
    self.score = score
    self.bound = bound
  }

  public static let columns: [Column] = [
    Column("route", .text, "route"),
    Column("territory", .text, "town"),
    Column("mode", .text, "walk, bicycle or car"),
    Column("length", .number, unit: .kilometre, "length"),
    Column("duration", .number, unit: "hours", "time with visits"),
    Column("score", .number, unit: .index, "summed score of the stops"),
    Column("bound", .number, unit: .index, "upper bound of the score"),
  ]
}
