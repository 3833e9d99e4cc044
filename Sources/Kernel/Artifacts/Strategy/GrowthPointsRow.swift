/// A row of the table `growth_points`: industries in territories scored as points of growth, with the parts of the score.
public struct GrowthPointsRow: ArtifactRow {
  /// Industry.
  public var industry: IndustryID
  /// Place.
  public var territory: TerritoryID
  /// Location quotient, drawn towards 1 where cases are few, scaled 0-1; empty where the town or the industry has no actors.
  public var specialisation: Double?
  /// Growth scaled 0-1; empty where no series exists.
  public var dynamics: Double?
  /// Relatedness to the place's other industries, 0-1.
  public var relatedness: Double
  /// Weight of identity elements linked to it, 0-1.
  public var identity: Double
  /// Actors, scaled 0-1.
  public var size: Double
  /// Weighted mean of the parts that were assessed.
  public var score: Double
  /// Lower bound over weights, 95%.
  public var low: Double
  /// Upper bound over weights, 95%.
  public var high: Double
  /// Star, emerging, mature or transforming.
  public var `class`: String
  /// Share of the draws that give this class, the likeliest.
  public var classShare: Double?

  public init(
    industry: IndustryID, territory: TerritoryID, specialisation: Double? = nil, dynamics: Double? = nil,
    relatedness: Double, identity: Double, size: Double, score: Double, low: Double, high: Double, class: String,
    classShare: Double? = nil
  ) {
    self.industry = industry
    self.territory = territory
    self.specialisation = specialisation
    self.dynamics = dynamics
    self.relatedness = relatedness
    self.identity = identity
    self.size = size
    self.score = score
    self.low = low
    self.high = high
    self.class = `class`
    self.classShare = classShare
  }

  private enum CodingKeys: String, CodingKey {
    case industry
    case territory
    case specialisation
    case dynamics
    case relatedness
    case identity
    case size
    case score
    case low
    case high
    case `class`
    case classShare = "class_share"
  }

  public static let key = ["industry", "territory"]

  public static let columns: [Column] = [
    Column("industry", .text, "industry"),
    Column("territory", .text, "place"),
    Column(
      "specialisation", .number, unit: .index,
      "location quotient, drawn towards 1 where cases are few, scaled 0-1; empty where the town or the industry has no actors"
    ),
    Column(
      "dynamics", .number, unit: .index,
      "(1 + growth a year of the industry in the region) / 2, 0-1; empty where no series exists"),
    Column("relatedness", .number, unit: .index, "relatedness to the place's other industries, 0-1"),
    Column("identity", .number, unit: .index, "weight of identity elements linked to it, 0-1"),
    Column("size", .number, unit: .index, "actors, scaled 0-1"),
    Column("score", .number, unit: .index, "weighted mean of the parts that were assessed"),
    Column("low", .number, unit: .index, "lower bound over weights, 95%"),
    Column("high", .number, unit: .index, "upper bound over weights, 95%"),
    Column("class", .text, "star, emerging, mature or transforming"),
    Column(
      "class_share", .number, unit: .share,
      "probability of the class, the likeliest of the four; below 64% where no quotient can be formed"),
  ]
}
