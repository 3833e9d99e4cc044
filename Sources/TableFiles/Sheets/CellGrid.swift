import TerroirKernel

/// The cells of a sheet, column by column; rows and columns are counted from 0.
struct CellGrid {
  enum Kind: UInt8 {
    case none, text, number, share, boolean, date, time, error
    /// A formula whose value no program computed.
    case uncomputed
  }

  /// The cells of a column down to its last one; a text's value is its place in ``CellGrid/texts``, that of a date or time
  /// as well.
  struct Cells {
    var kinds: [Kind] = []
    var values: [Double] = []
  }

  /// Cells that are merged to one.
  struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var text: String {
      let first = CellName.text(rows.lowerBound, columns.lowerBound)
      return "\(first):\(CellName.text(rows.upperBound, columns.upperBound))"
    }
  }

  private(set) var columns: [Cells] = []
  var texts: [String]
  var merges: [Merge] = []
  var hiddenRows = 0
  var hiddenColumns = 0
  /// The rows that the file writes down, whether they hold anything or not.
  var writtenRows = 0
  private var held = 0

  /// Rows and columns of the largest sheet there is, and merged cells that are taken note of.
  static let mostRows = 1_048_576, mostColumns = 16_384, mostMerges = 100_000
  private let mostCells: Int

  /// - Parameters:
  ///   - texts: texts that cells refer to by their places.
  ///   - mostCells: cells that are held, blank ones among them.
  init(texts: [String] = [], mostCells: Int = 50_000_000) {
    self.texts = texts
    self.mostCells = mostCells
  }

  mutating func set(_ row: Int, _ column: Int, _ kind: Kind, _ value: Double = 0) throws(DecodingFailure) {
    guard (0..<Self.mostRows).contains(row), (0..<Self.mostColumns).contains(column) else {
      throw .beyondSheet(CellName.text(row, column))
    }
    while columns.count <= column { columns.append(Cells()) }
    let missing = row - columns[column].kinds.count
    if missing >= 0 {
      held += missing + 1
      if held > mostCells {
        throw tooLarge(row + 1, columns.count)
      }
      if missing > 0 {
        columns[column].kinds.append(contentsOf: repeatElement(.none, count: missing))
        columns[column].values.append(contentsOf: repeatElement(0, count: missing))
      }
      columns[column].kinds.append(kind)
      columns[column].values.append(value)
    } else {
      columns[column].kinds[row] = kind
      columns[column].values[row] = value
    }
  }

  mutating func set(_ row: Int, _ column: Int, _ kind: Kind, text: String) throws(DecodingFailure) {
    try set(row, column, kind, place(of: text))
  }

  /// Sets the cells of several rows and columns alike.
  mutating func set(
    _ rows: Range<Int>, _ columns: Range<Int>, _ kind: Kind, _ value: Double
  ) throws(DecodingFailure) {
    // Each column is held down to its last cell.
    let (cells, isTooMuch) = rows.upperBound.multipliedReportingOverflow(by: columns.count)
    if isTooMuch || cells > mostCells { throw tooLarge(rows.upperBound, columns.upperBound) }
    for row in rows { for column in columns { try set(row, column, kind, value) } }
  }

  private func tooLarge(_ rows: Int, _ columns: Int) -> DecodingFailure {
    .tooLarge("the sheet is \(rows) rows by \(columns) columns", limit: "\(mostCells) cells")
  }

  /// Keeps a text, and gives the value of cells that hold it.
  mutating func place(of text: String) -> Double {
    texts.append(text)
    return Double(texts.count - 1)
  }

  func kind(_ row: Int, _ column: Int) -> Kind {
    guard column < columns.count, row < columns[column].kinds.count else { return .none }
    return columns[column].kinds[row]
  }

  /// Whether a cell holds something to read.
  func isFilled(_ row: Int, _ column: Int) -> Bool { kind(row, column) != .none }

  func value(_ row: Int, _ column: Int) -> Double { columns[column].values[row] }

  /// A cell as a text; nil where it holds no value.
  func text(_ row: Int, _ column: Int) -> String? {
    switch kind(row, column) {
    case .none, .error, .uncomputed: nil
    case .text, .date, .time: held(at: value(row, column))
    case .number, .share: NumberText.exact(value(row, column))
    case .boolean: value(row, column) == 1 ? "true" : "false"
    }
  }

  /// The text that stands in place of a value, of an error as well.
  func held(at place: Double) -> String {
    guard let index = Int(exactly: place), texts.indices.contains(index) else { return "" }
    return texts[index]
  }

  /// The number of filled cells of each row.
  var fills: [Int] {
    var fills = [Int](repeating: 0, count: columns.map(\.kinds.count).max() ?? 0)
    for column in columns {
      for (row, kind) in column.kinds.enumerated() where kind != .none { fills[row] += 1 }
    }
    return fills
  }
}

/// The names of cells: `A1`, `BC12`.
enum CellName {
  static func text(_ row: Int, _ column: Int) -> String { letters(column) + String(row + 1) }

  static func letters(_ index: Int) -> String {
    var letters = "", rest = index + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Row and column, from 0; nil for what is no name of a cell.
  static func parse(_ name: some Collection<UInt8>) -> (row: Int, column: Int)? {
    var column = 0, row = 0, letters = 0, digits = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 4:
        column = column * 26 + Int(byte - 64)
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 8:
        row = row * 10 + Int(byte - 48)
        digits += 1
      default: return nil
      }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }

  /// The cells of a range as `A1:C3`; of one cell the range is that cell.
  static func range(_ name: String) -> CellGrid.Merge? {
    let parts = name.split(separator: ":").map { parse($0.utf8) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return CellGrid.Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}

/// Numbers as texts, and back.
enum NumberText {
  /// The greatest whole number up to which each one is a number of decimals.
  static let greatestWhole = 9_007_199_254_740_992.0

  /// The shortest text that is the number; whole ones without decimals.
  static func exact(_ number: Double) -> String {
    if number.rounded() == number, abs(number) <= greatestWhole, let whole = Int(exactly: number) {
      return String(whole)
    }
    return "\(number)"
  }

  private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1) { product, _ in product * 10 } }

  /// The number that a text is; nil where it is none, or not finite.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0, mantissa: UInt64 = 0, digits = 0, decimals = 0, hasPoint = false
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    // Fifteen digits and a power of ten up to 22 are exact, and so is their quotient (Clinger 1990).
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 48, byte <= 57, digits < 15 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        let number = Double(String(decoding: bytes, as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    let number = Double(mantissa) / powers[decimals]
    return isNegative ? -number : number
  }
}
