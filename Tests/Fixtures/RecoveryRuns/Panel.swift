import TerroirKernel
import TerroirMethods

/// Outcomes of towns as the generator of `simulate` makes them, the first ones treated from a year on.
struct Panel {
  let table: Table

  /// - Parameter starts: how many towns begin in which year, one after another.
  init(towns: Int, years: Int, starts: [(towns: Int, year: Int)], seed: UInt64) {
    let begins = starts.flatMap { [Int](repeating: $0.year, count: $0.towns) }
    let units = (0..<towns).map { town in
      OutcomeSimulation.Unit(
        effects: (0..<years).map { town < begins.count && $0 >= begins[town] ? RecoveryRun.truth : 0 })
    }
    let values = OutcomeSimulation().values(units, periods: years, seed: seed)
    let cells = (0..<towns).flatMap { town in (0..<years).map { (town, $0) } }
    func column(_ name: String, _ values: ColumnValues) -> TableColumn {
      TableColumn(Column(name, values.type, ""), values)
    }
    let isTreated = cells.map { town, year in town < begins.count && year >= begins[town] }
    table = Table(columns: [
      column("unit", .text(cells.map { Self.name($0.0) })), column("time", .integer(cells.map(\.1))),
      column("outcome", .number(cells.map { values[$0.0][$0.1] })),
      column("first_treated", .integer(cells.map { $0.0 < begins.count ? begins[$0.0] : nil })),
      column("treatment", .number(isTreated.map { $0 ? 1 : 0 })),
    ])
  }

  static func name(_ town: Int) -> String { "town \(100 + town)" }

  static func note(_ table: Table, _ name: String) -> Double? {
    guard let note = table.notes.first(where: { $0.name == name }) else { return nil }
    return switch note.value {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}
