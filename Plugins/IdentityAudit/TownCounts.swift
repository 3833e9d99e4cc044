import TerroirKernel
import TerroirMethods

/// The elements, actors and events of a region's towns, which can be drawn again.
struct TownCounts {
  /// The towns that are ranked: those with a row, and those that were searched whole.
  let towns: [Territory]
  /// By part of the potential, for each of its rows the town's position and what the row counts.
  private let rows: [[(town: Int, amount: Double)]]

  init(_ basis: AuditBasis) {
    let known = Set(
      basis.elements.map(\.territory) + basis.actors.map(\.territory) + basis.events.map(\.territory))
    let ranked = basis.municipalities.filter {
      known.contains($0.id) || basis.searched.extent(of: "identity", in: $0.id) == .whole
    }
    let position = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1.id, $0) })
    func placed<Row>(_ rows: [Row], _ town: (Row) -> TerritoryID, _ amount: (Row) -> Double) -> [(
      town: Int, amount: Double
    )] {
      rows.compactMap { row in position[town(row)].map { (town: $0, amount: amount(row)) } }
    }
    towns = ranked
    rows = [
      placed(basis.elements, \.territory) { AuditBasis.weight($0.recognition) * AuditBasis.weight($0.status) },
      placed(basis.actors, \.territory) { _ in 1 }, placed(basis.events, \.territory) { _ in 1 },
    ]
  }

  /// What each town has of each part: one row a town.
  var observed: [[Double]] { counted { rows, take in for row in rows.indices { take(row) } } }

  /// The same of as many rows of each part, drawn with replacement.
  func drawn(_ random: inout RandomStream) -> [[Double]] {
    var numbers = random
    let found = counted { rows, take in for _ in rows { take(numbers.index(below: rows.count)) } }
    random = numbers
    return found
  }

  private func counted(_ each: ([(town: Int, amount: Double)], (Int) -> Void) -> Void) -> [[Double]] {
    var counts = [[Double]](repeating: [Double](repeating: 0, count: rows.count), count: towns.count)
    for (part, rows) in rows.enumerated() {
      each(rows) { counts[rows[$0].town][part] += rows[$0].amount }
    }
    return counts
  }
}
