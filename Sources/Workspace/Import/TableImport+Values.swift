import Language
import TerroirKernel

extension TableImport {
  var contract: TableDeclaration? { Contract.tables.first { $0.name == resource } }

  /// What the contract says of a column of the table; nil where the table or the column is a workspace's own.
  func declaration(of name: String) -> Column? {
    let columns = contract.map { $0.columns + $0.forms.flatMap(\.columns) }
    return columns?.first { $0.name == name }
  }

  /// The column of a value that all rows have; nil where the text is rather a misspelt column of the file.
  ///
  /// A word of the column's vocabulary is one; so is what stands in quotes, and what a column takes that does not hold any
  /// text, unless a column of the file is near. It is checked as the values of a file are.
  func constant(_ text: String, for name: String, beside outer: [String]) -> OuterColumn? {
    let column = declaration(of: name)
    let isCurrency = column?.property?.hasSuffix(".currency") == true && Currency.codes.contains(text)
    let isWord = column?.words?.contains(text) == true || isCurrency
    if !isWord, !Suggestions.nearest(to: text, in: outer).isEmpty { return nil }
    let holdsAnyText = column.map { $0.words == nil && $0.refers == nil && $0.kind == .text } ?? true
    guard isWord || quoted.contains(name) || !holdsAnyText else { return nil }
    return OuterColumn(text, .text, Array(repeating: text, count: rowCount))
  }

  /// The columns with the amounts that are written with a sign or a scale as bare numbers, where they are in the currency
  /// of their row: `£263,606`. What is in another stays as it is written, and is a fault.
  func readingAmounts(of placed: [String: OuterColumn]) -> [String: OuterColumn] {
    placed.reduce(into: placed) { result, item in
      guard item.value.type == .text, let column = declaration(of: item.key), column.type == .number,
        let named = currencies(of: column, placed)
      else { return }
      for (row, cell) in item.value.cells.enumerated() {
        guard let cell, Double(cell) == nil, let own = named(row) else { continue }
        // Beside amounts with a sign, thousands of those without are set apart alike.
        guard let sum = StatedAmount.alone(cell) ?? StatedAmount.alone("\(cell) \(own)"),
          sum.currency == nil || sum.currency == own
        else { continue }
        result[item.key]?.cells[row] = CellRule.plain(sum.amount)
      }
    }
  }

  /// The currency of each row of a column of money; nil where the column holds none.
  private func currencies(of column: Column, _ placed: [String: OuterColumn]) -> ((Int) -> Currency?)? {
    if column.property?.hasSuffix(".amount") == true {
      let named = placed["currency"]?.cells
      return { row in named?[row].flatMap { Currency(named: $0) } ?? currency }
    }
    if column.unit == .money { return { _ in currency } }
    // A value is money where its unit is a currency.
    guard column.name == "value", let units = placed["unit"]?.cells else { return nil }
    return { row in units[row].flatMap { Currency(named: $0) } }
  }
}
