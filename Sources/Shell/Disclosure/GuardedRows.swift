import TerroirKernel
import TerroirMethods
import Workspace

/// The rows of a register that a guarded query counts, by cell.
struct GuardedRows {
  /// The cells by their keys, in the order of their first rows.
  private(set) var keys: [[Cell]] = []
  /// By cell and what is counted or added up, what each holder gives.
  private(set) var parts: [[[String: Double]]] = []
  /// By what is counted or added up, by row of the register the cell; nil where the row has no value.
  private(set) var members: [[Int?]] = []
  private(set) var holders: [Int: String] = [:]

  init(_ table: Table, keys names: [String], amounts: Int) {
    let columns = names.compactMap { table[$0]?.values }
    let measures: [ColumnValues?] = [nil] + (0..<amounts).map { table[GuardedQuery.amount($0)]?.values }
    var places: [[Cell]: Int] = [:]
    guard case .integer(let rows)? = table[GuardedQuery.row]?.values,
      case .text(let owners)? = table[GuardedQuery.holder]?.values
    else { return }
    let last = rows.compactMap { $0 }.max() ?? 0
    members = measures.map { _ in [Int?](repeating: nil, count: last) }
    for (place, row) in rows.enumerated() {
      guard let row, row > 0 else { continue }
      let key = columns.map { $0[place] }
      let cell = places[key] ?? keys.count
      if cell == keys.count {
        places[key] = cell
        keys.append(key)
        parts.append(measures.map { _ in [:] })
      }
      // A row without an id is taken as one holder of its own.
      let owner = owners[place] ?? "#\(row)"
      holders[row - 1] = owner
      for (number, measure) in measures.enumerated() {
        let value: Double
        switch measure?[place] {
        case nil: value = 1
        case .number(let amount): value = abs(amount)
        case .integer(let amount): value = abs(Double(amount))
        default: continue
        }
        members[number][row - 1] = cell
        parts[cell][number][owner, default: 0] += value
      }
    }
  }

  /// More cells than can be protected while a person waits.
  static let mostCells = 2_000
  /// More pairs of a sole holder and a cell to protect than can be looked at meanwhile.
  private static let mostInsiders = 400

  /// The cells that are hidden for the table itself, as if its sums by row and column were known.
  func hidden(_ settings: DisclosureSettings) throws(MethodFailure) -> [Bool] {
    var hidden = keys.map { _ in false }
    for number in members.indices {
      let holders = keys.indices.map { parts[$0][number].count }
      for cell in keys.indices where (1..<settings.threshold).contains(holders[cell]) { hidden[cell] = true }
      let pairs = holders.count { $0 == 1 } * holders.count { (1..<settings.threshold).contains($0) }
      var texts: (row: [String?], column: [String?], cell: [String?]) = ([], [], [])
      var values: [Double?] = []
      for cell in keys.indices {
        for (_, value) in parts[cell][number].sorted(by: { $0.key < $1.key }) {
          texts.row.append(Self.name(keys[cell].first))
          texts.column.append(Self.name(keys[cell].dropFirst().first))
          texts.cell.append("\(cell)")
          values.append(value)
        }
      }
      if values.isEmpty { continue }
      let found = try Disclosure.run(
        MethodInput(
          table: Table(columns: [
            TableColumn(Column("row", .text, ""), .text(texts.row)),
            TableColumn(Column("column", .text, ""), .text(texts.column)),
            TableColumn(Column("cell", .text, ""), .text(texts.cell)),
            TableColumn(Column("value", .number, ""), .number(values)),
          ]), parameters: Self.parameters(settings, dominates: number > 0, hasInsiders: pairs <= Self.mostInsiders)))
      guard case .text(let cells)? = found["cell"]?.values, case .text(let reasons)? = found["reason"]?.values else {
        continue
      }
      for (cell, reason) in zip(cells, reasons) where reason != nil {
        if let place = cell.flatMap({ Int($0) }), hidden.indices.contains(place) { hidden[place] = true }
      }
    }
    return hidden
  }

  private static func parameters(
    _ settings: DisclosureSettings, dominates: Bool, hasInsiders: Bool
  ) -> [String: ParameterValue] {
    var parameters: [String: ParameterValue] = [
      "threshold": .integer(settings.threshold), "insiders": .boolean(hasInsiders),
    ]
    if dominates, let dominance = settings.dominance {
      parameters["dominance"] = .list([.integer(dominance.n), .number(dominance.k)])
    }
    return parameters
  }

  /// What the audit holds against the tables before: each column that is counted or added up.
  func columns(shown: [Bool]) -> [ReleaseAudit.Release] {
    members.map { ReleaseAudit.Release(cells: $0, shown: shown) }
  }

  /// Apart from the name that sums have.
  private static func name(_ cell: Cell?) -> String { "=\(cell?.display ?? "")" }
}
