/// One cell of the aggregated business register: how many units of an industry a territory has in a year.
///
/// Stages see the aggregate, never the register's rows. `value` nil means withheld by the publisher, which is not zero.
public struct RegisterCell: Codable, Hashable, Sendable {
  public var territory: TerritoryID
  public var industry: String
  public var year: Int
  public var value: Double?
  public var unit: UnitOfMeasure

  public init(territory: TerritoryID, industry: String, year: Int, value: Double?, unit: UnitOfMeasure) {
    self.territory = territory
    self.industry = industry
    self.year = year
    self.value = value
    self.unit = unit
  }
}

/// A spatial weight between two territories.
public struct Neighbour: Codable, Hashable, Sendable {
  public var unit: TerritoryID
  public var neighbour: TerritoryID
  public var weight: Double

  public init(unit: TerritoryID, neighbour: TerritoryID, weight: Double = 1) {
    self.unit = unit
    self.neighbour = neighbour
    self.weight = weight
  }
}
