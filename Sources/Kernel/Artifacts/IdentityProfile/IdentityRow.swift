/// A row of the table `identity`: the identity matrix: component by layer, with counts of evidence by recognition.
public struct IdentityRow: ArtifactRow {
  /// Component.
  public var component: IdentityComponent
  /// Layer.
  public var layer: IdentityLayer
  /// Elements in the cell.
  public var elements: Int
  /// Known in the world.
  public var world: Int
  /// Known nationally.
  public var national: Int
  /// Known in the region.
  public var regional: Int
  /// Known in their place.
  public var local: Int
  /// Living or revived.
  public var living: Int
  /// Endangered or lost.
  public var endangered: Int
  /// Weight of the cell: recognition-weighted share of all cells.
  public var score: Double
  /// Lower bound, 95%.
  public var scoreLow: Double
  /// Upper bound, 95%.
  public var scoreHigh: Double

  public init(
    component: IdentityComponent, layer: IdentityLayer, elements: Int, world: Int, national: Int, regional: Int,
    local: Int, living: Int, endangered: Int, score: Double, scoreLow: Double, scoreHigh: Double
  ) {
    self.component = component
    self.layer = layer
    self.elements = elements
    self.world = world
    self.national = national
    self.regional = regional
    self.local = local
    self.living = living
    self.endangered = endangered
    self.score = score
    self.scoreLow = scoreLow
    self.scoreHigh = scoreHigh
  }

  private enum CodingKeys: String, CodingKey {
    case component
    case layer
    case elements
    case world
    case national
    case regional
    case local
    case living
    case endangered
    case score
    case scoreLow = "score_low"
    case scoreHigh = "score_high"
  }

  public static let key = ["component", "layer"]

  public static let columns: [Column] = [
    Column("component", .text, words: IdentityComponent.allCases.map(\.rawValue), "component"),
    Column("layer", .text, words: IdentityLayer.allCases.map(\.rawValue), "layer"),
    Column("elements", .integer, unit: .count, "elements in the cell"),
    Column("world", .integer, unit: .count, "known in the world"),
    Column("national", .integer, unit: .count, "known nationally"),
    Column("regional", .integer, unit: .count, "known in the region"),
    Column("local", .integer, unit: .count, "known in their place"),
    Column("living", .integer, unit: .count, "living or revived"),
    Column("endangered", .integer, unit: .count, "endangered or lost"),
    Column("score", .number, unit: .index, "weight of the cell: recognition-weighted share of all cells"),
    Column("score_low", .number, unit: .index, "lower bound, 95%"),
    Column("score_high", .number, unit: .index, "upper bound, 95%"),
  ]
}
