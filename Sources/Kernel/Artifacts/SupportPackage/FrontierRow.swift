/// A row of the table `frontier`: what more economic effect costs in identity.
public struct FrontierRow: ArtifactRow {
  /// Economic effect.
  public var economic: Double
  /// Socio-cultural and reputational effect.
  public var identity: Double
  /// Measures of the point.
  public var measures: [MeasureID]

  public init(
    economic: Double, identity: Double, measures: [MeasureID]
  ) {
    self.economic = economic
    self.identity = identity
    self.measures = measures
  }

  public static let key = ["economic", "identity"]

  public static let columns: [Column] = [
    Column("economic", .number, unit: .index, "economic effect"),
    Column("identity", .number, unit: .index, "socio-cultural and reputational effect"),
    Column("measures", .list, "measures of the point"),
  ]
}
