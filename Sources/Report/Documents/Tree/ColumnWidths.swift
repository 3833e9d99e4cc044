import Language
import TerroirKernel

/// How wide each column of a printed table is, so that its rows take few lines: room for the longest word of each first,
/// the rest step by step to the column that most lines are saved by.
enum ColumnWidths {
  /// Of letters, in points, and of a cell, in twentieths of a point.
  private static let size = 8.0, margins = 150.0
  /// Longer words are parted.
  private static let longest = 2100.0
  private static let steps = 60
  /// So many rows are looked at.
  private static let most = 200

  /// - Parameter width: of all columns together, in twentieths of a point, as the widths are.
  static func of(_ block: DocumentTable, _ language: NameLanguage, width: Int) -> [Int] {
    let table = block.table, columns = table.columns.count
    if columns == 0 { return [] }
    // Headings are bold.
    let heads = table.columns.map { CellFormat.heading($0.declaration, in: language) }
    var words = heads.map { longestWord($0) * 1.1 }
    var rows = [heads.map { extent(of: $0) * 1.1 }]
    for row in 0..<min(block.rows, Self.most) {
      let cells = table.told(row, in: language)
      for (index, cell) in cells.enumerated() {
        // A number is never parted.
        words[index] = max(words[index], table.columns[index].isNumeric ? extent(of: cell) : longestWord(cell))
      }
      rows.append(cells.map(extent(of:)))
    }
    let greatest = Double(width / columns + width / 6)
    var widths = words.map { Int(min(greatest, $0 + margins).rounded(.up)) }
    let needed = widths.reduce(0, +)
    guard needed < width else { return widths.map { $0 * width / max(1, needed) } }
    let step = max(1, (width - needed) / steps)
    for _ in 0..<steps {
      let now = lines(rows, widths)
      let saved = widths.indices.map { column -> Double in
        var wider = widths
        wider[column] += step
        return now - lines(rows, wider)
      }
      guard let best = saved.indices.max(by: { saved[$0] < saved[$1] }), saved[best] > 0 else { break }
      widths[best] += step
    }
    // What no line is saved by is shared.
    let rest = width - widths.reduce(0, +)
    return widths.indices.map { widths[$0] + rest / columns + ($0 < rest % columns ? 1 : 0) }
  }

  /// About how many lines the rows take: of each row what its highest cells take, smoothed, so that a step to come is seen.
  private static func lines(_ rows: [[Double]], _ widths: [Int]) -> Double {
    rows.reduce(0) { sum, row in
      var fourth = 0.0
      for (length, width) in zip(row, widths) {
        let lines = max(1, length / max(100, Double(width) - margins))
        fourth += lines * lines * lines * lines
      }
      return sum + fourth.squareRoot().squareRoot()
    }
  }

  /// In twentieths of a point.
  private static func extent(of text: some StringProtocol) -> Double {
    Double(LetterWidth.of(String(text)).reduce(0, +)) / 1000 * size * 20
  }

  private static func longestWord(_ text: String) -> Double {
    text.split { " -\u{A0}".contains($0) }.reduce(100) { max($0, min(longest, extent(of: $1))) }
  }
}

extension Table {
  /// The cells of a row as people read them.
  func told(_ row: Int, in language: NameLanguage) -> [String] {
    columns.map { CellFormat.forPeople($0.values[row], of: $0.declaration, in: language) }
  }
}
