import TerroirKernel

/// The rule of numbers that have bounds: least <= value <= greatest, in the columns that the contract names.
struct BoundRules {
  private(set) var faults: [Fault] = []

  mutating func check(_ table: inout TypedTable) {
    guard let contract = Contract.tables.first(where: { $0.name == table.resource.name }) else { return }
    for column in contract.columns {
      guard let bounds = column.bounds else { continue }
      let values = [bounds.low, column.name, bounds.high].map { (name: $0, numbers: table.numbers($0)) }
      for row in 0..<table.rowCount {
        let given = values.compactMap { item in item.numbers[row].map { (name: item.name, number: $0) } }
        // The first two that are out of order: one slip gives one fault.
        for (lesser, greater) in zip(given, given.dropFirst()) where lesser.number > greater.number {
          refuse(lesser, greater, &table, row)
          break
        }
      }
    }
  }

  private mutating func refuse(
    _ lesser: (name: String, number: Double), _ greater: (name: String, number: Double), _ table: inout TypedTable,
    _ row: Int
  ) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, lesser.name) else { return }
    table.sound[row] = false
    faults.append(
      Fault(
        .boundsOutOfOrder(
          lesser.name, value: CellRule.plain(lesser.number), above: greater.name, bound: CellRule.plain(greater.number)),
        at: table.source.place(range)))
  }
}
