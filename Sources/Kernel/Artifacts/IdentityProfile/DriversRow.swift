/// A row of the table `drivers`: what moves each municipality's identity potential.
public struct DriversRow: ArtifactRow {
  /// Municipality.
  public var territory: TerritoryID
  /// Indicator of the potential.
  public var indicator: String
  /// Its value before scaling.
  public var value: Double
  /// Points of the potential that come from it.
  public var contribution: Double
  /// Points above the mean of the region's municipalities.
  public var lead: Double
  /// Rank by the potential without it.
  public var rankWithout: Int

  public init(
    territory: TerritoryID, indicator: String, value: Double, contribution: Double, lead: Double, rankWithout: Int
  ) {
    self.territory = territory
    self.indicator = indicator
    self.value = value
    self.contribution = contribution
    self.lead = lead
    self.rankWithout = rankWithout
  }

  private enum CodingKeys: String, CodingKey {
    case territory
    case indicator
    case value
    case contribution
    case lead
    case rankWithout = "rank_without"
  }

  public static let key = ["territory", "indicator"]

  public static let columns: [Column] = [
    Column("territory", .text, "municipality"),
    Column("indicator", .text, "indicator of the potential"),
    Column("value", .number, unit: .index, "its value before scaling"),
    Column("contribution", .number, unit: .index, "points of the potential that come from it"),
    Column("lead", .number, unit: .index, "points above the mean of the region's municipalities"),
    Column("rank_without", .integer, unit: .rank, "rank by the potential without it"),
  ]
}
