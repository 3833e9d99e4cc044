package import TerroirKernel

/// Holds an artifact against its contract, whoever made it: ids are known, a key stands once in its table, numbers keep
/// the bounds of their column, low <= value <= high, words are of the column's list.
///
/// What a column promises is read from its declaration; a type system or a decoder sees none of it.
package struct AnswerCheck {
  private let known: KnownIDs

  package init(_ known: KnownIDs) { self.known = known }

  /// Every value that cannot be right, table by table.
  ///
  /// - Throws: an encoding error where the artifact holds a number that is not finite.
  package func faults(in artifact: some ArtifactValue) throws -> [AnswerFault] {
    let noun = type(of: artifact).iteration.noun
    let declared = AnyArtifact.tables(of: type(of: artifact).iteration)
    var tables: [(name: String, key: [String], table: Table)] = []
    for table in declared {
      if let rows = try artifact.table(table.name) { tables.append((table.name, table.key, rows)) }
    }
    let own = Dictionary(
      tables.compactMap { table in TableColumnTexts(table.table.columns.first).map { (table.name, $0.all) } }
    ) { first, _ in first }
    // Several columns refer to one table, whose ids are told from its rows.
    let targets = Set(tables.flatMap { $0.table.columns.compactMap(\.declaration.refers) })
    let ids = targets.reduce(into: [:]) { $0[$1] = known.ids(of: $1, own: own, artifact: noun) }
    return tables.flatMap { name, key, table in
      TableCheck(name: name, table: table).faults(key: key) { ids[$0] }
    }
  }
}

/// One table held against the declarations of its columns.
struct TableCheck {
  let name: String
  let table: Table

  /// - Parameter ids: The keys of the table that a column refers to; nil where none can be told.
  func faults(key: [String], _ ids: (String) -> Set<String>?) -> [AnswerFault] {
    repeated(key)
      + table.columns.flatMap { column in
        unknown(column, ids) + outside(column) + strange(column) + disordered(column)
      }
  }

  /// Whole numbers that are told apart as numbers, and whose sums end no program.
  private static let wholes = -0x1p53...0x1p53

  private func fault(_ row: Int, _ column: String, _ value: String, _ reason: Phrase) -> AnswerFault {
    AnswerFault(table: name, row: row + 1, column: column, value: value, reason: reason)
  }

  /// Rows whose key an earlier one has.
  private func repeated(_ key: [String]) -> [AnswerFault] {
    let columns = key.compactMap { table[$0]?.values }
    guard columns.count == key.count, !columns.isEmpty else { return [] }
    // A sentence that nobody has told yet has no text by which its row could be told from others.
    let sentences = key.compactMap { table[$0] }.filter { $0.declaration.form == .sentence }.map(\.values)
    var first: [[Cell]: Int] = [:]
    first.reserveCapacity(table.rowCount)
    return (0..<table.rowCount).compactMap { row in
      if sentences.contains(where: { $0[row] == .text("") }) { return nil }
      let cells = columns.map { $0[row] }
      guard let earlier = first[cells] else {
        first[cells] = row
        return nil
      }
      return fault(
        row, key.joined(separator: ", "), cells.map(\.words).joined(separator: ", "),
        "stands in row \(earlier + 1) too")
    }
  }

  private func unknown(_ column: TableColumn, _ ids: (String) -> Set<String>?) -> [AnswerFault] {
    guard let target = column.declaration.refers, let texts = TableColumnTexts(column), let known = ids(target) else {
      return []
    }
    return texts.values.enumerated().flatMap { row, text -> [AnswerFault] in
      guard let text, !text.isEmpty else { return [] }
      let items = column.declaration.type == .list ? text.split(separator: ";").map(String.init) : [text]
      return items.filter { !known.contains($0) && !(column.declaration.takesAll && $0 == "all") }
        .map { fault(row, column.name, $0, "is not in \(target)") }
    }
  }

  private func outside(_ column: TableColumn) -> [AnswerFault] {
    guard let numbers = column.values.numbers else { return [] }
    let ranges = [column.declaration.bounded, column.values.isWhole ? Self.wholes : nil].compactMap(\.self)
    return numbers.enumerated().compactMap { row, number in
      guard let number, let range = ranges.first(where: { !$0.contains(number) }) else { return nil }
      return fault(row, column.name, number.short, "is outside \(range.words)")
    }
  }

  private func strange(_ column: TableColumn) -> [AnswerFault] {
    guard let words = column.declaration.words, let texts = TableColumnTexts(column) else { return [] }
    return texts.values.enumerated().compactMap { row, text in
      guard let text, !words.contains(text) else { return nil }
      return fault(row, column.name, text, "is not one of \(words.joined(separator: ", "))")
    }
  }

  /// An interval whose ends are not in order, or that does not hold its value.
  private func disordered(_ column: TableColumn) -> [AnswerFault] {
    guard let bounds = column.declaration.bounds, let values = column.values.numbers,
      let lows = table[bounds.low]?.values.numbers, let highs = table[bounds.high]?.values.numbers
    else { return [] }
    return values.indices.compactMap { row in
      if let low = lows[row], let high = highs[row], low > high {
        return fault(row, bounds.low, low.short, "is above \(bounds.high), which is \(high.short)")
      }
      guard let value = values[row] else { return nil }
      if let low = lows[row], value < low - low.slack {
        return fault(row, column.name, value.short, "is below \(bounds.low), which is \(low.short)")
      }
      if let high = highs[row], value > high + high.slack {
        return fault(row, column.name, value.short, "is above \(bounds.high), which is \(high.short)")
      }
      return nil
    }
  }
}

extension Column {
  /// The bounds of its numbers: its own, and those that its unit has by itself.
  fileprivate var bounded: ClosedRange<Double>? {
    if let range { return range }
    switch unit {
    case .probability: return 0...1
    case .count, .person, .rank: return 0...(.infinity)
    default: return nil
    }
  }
}

extension ColumnValues {
  fileprivate var isWhole: Bool { if case .integer = self { true } else { false } }

  /// Its numbers; nil where it holds none.
  fileprivate var numbers: [Double?]? {
    switch self {
    case .number(let values): values
    case .integer(let values): values.map { $0.map(Double.init) }
    case .text, .boolean: nil
    }
  }
}

extension Cell {
  fileprivate var words: String {
    switch self {
    case .missing: "nothing"
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): number.short
    case .boolean(let flag): flag ? "yes" : "no"
    }
  }
}

extension Double {
  /// Without `.0` where it is whole.
  fileprivate var short: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }

  /// What the last digits of a sum may differ by.
  fileprivate var slack: Double { 1e-9 * Swift.max(1, magnitude) }
}

extension ClosedRange<Double> {
  fileprivate var words: String {
    upperBound == .infinity ? "\(lowerBound.short) and above" : "\(lowerBound.short)..\(upperBound.short)"
  }
}
