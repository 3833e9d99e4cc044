/// How far places were searched for the rows of a table, by the table `coverage`.
///
/// What no row of it covers nobody searched: no row found there is not none. Only what was searched whole has a zero.
public struct Searched: Sendable {
  /// How much of a place was searched, from nothing to all.
  public enum Extent: Int, Comparable, Sendable {
    /// Nobody recorded a search.
    case nowhere
    /// Searched, and not all found.
    case part
    case whole

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Key: Hashable {
    var table: String
    var territory: TerritoryID
  }

  private let rows: [Key: [Coverage]]
  private let territories: [TerritoryID: Territory]

  public init(_ index: RegionalIndex) {
    rows = Dictionary(grouping: index.data.coverage) { Key(table: $0.table, territory: $0.territory) }
    territories = index.territories
  }

  /// How far a place, or one that it lies in, was searched for rows of a table: of one industry, or of all.
  public func extent(of table: String, in place: TerritoryID, _ industry: IndustryID? = nil) -> Extent {
    var found = Extent.nowhere
    var current: TerritoryID? = place
    var steps = 0
    while let territory = current, steps < 16 {
      for row in rows[Key(table: table, territory: territory)] ?? []
      where row.industry == nil || row.industry == industry {
        found = max(found, row.complete ? .whole : .part)
      }
      current = territories[territory]?.parent
      steps += 1
    }
    return found
  }

  /// Whether the place was searched whole for rows of a table, so that what is not there is none.
  public func isWhole(_ table: String, in place: TerritoryID, _ industry: IndustryID? = nil) -> Bool {
    extent(of: table, in: place, industry) == .whole
  }
}
