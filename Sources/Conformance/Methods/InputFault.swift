import TerroirKernel

/// One way in which the input of a method can be unsound.
enum InputFault: String, CaseIterable, Sendable {
  case noRows, oneRow, twice
  case allZero, oneNegative, constant, notANumber, infinite, huge
  case missing, absent, words, emptyWords

  /// Whether it spoils a single column.
  var isOfColumn: Bool { self != .noRows && self != .oneRow && self != .twice }

  /// Whether a method must refuse it in a required column of numbers it reads, whatever the method.
  var mustBeRefused: Bool { [.notANumber, .infinite, .huge, .absent, .words, .noRows].contains(self) }

  /// The table with the fault in `column`; nil where the fault does not apply to its type.
  func spoiled(_ table: Table, _ column: String?) -> Table? {
    switch self {
    case .noRows: return table.picking([])
    case .oneRow: return table.rowCount > 1 ? table.picking([0]) : nil
    case .twice: return table.picking(Array(0..<table.rowCount) + Array(0..<table.rowCount))
    case .absent:
      var copy = table
      copy.columns.removeAll { $0.name == column }
      return copy
    default: break
    }
    guard let position = table.columns.firstIndex(where: { $0.name == column }),
      let values = spoiled(table.columns[position].values)
    else { return nil }
    var copy = table
    copy.columns[position].values = values
    return copy
  }

  private func spoiled(_ values: ColumnValues) -> ColumnValues? {
    let count = values.count
    switch (self, values) {
    case (.missing, .text(let own)): return .text([nil] + own.dropFirst())
    case (.missing, .number(let own)): return .number([nil] + own.dropFirst())
    case (.missing, .integer(let own)): return .integer([nil] + own.dropFirst())
    case (.emptyWords, .text): return .text(Array(repeating: "", count: count))
    case (.words, .number), (.words, .integer): return .text(Array(repeating: "word", count: count))
    case (.constant, .text(let own)): return .text(Array(repeating: own.first ?? nil, count: count))
    case (_, .text), (_, .boolean): return nil
    case (.allZero, _): return .number(Array(repeating: 0, count: count))
    case (.constant, _): return .number(Array(repeating: 2, count: count))
    case (.oneNegative, .number(let own)): return .number([-1] + own.dropFirst())
    case (.notANumber, .number(let own)): return .number([.nan] + own.dropFirst())
    case (.infinite, .number(let own)): return .number([.infinity] + own.dropFirst())
    case (.huge, .number(let own)): return .number([1e200] + own.dropFirst())
    default: return nil
    }
  }
}
