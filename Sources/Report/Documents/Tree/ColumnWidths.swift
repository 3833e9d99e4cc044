import Language
import TerroirKernel

/// How wide each column of a printed table is, so that its rows take few lines: room for the longest word of each first,
/// the rest step by step to the column that most lines are saved by.
enum ColumnWidths {
  /// A letter of 8.5 points takes about five of them, and its cell has margins; in twentieths of a point.
  private static let letter = 100, margins = 160
  private static let steps = 60
  /// So many rows are looked at.
  private static let most = 200

  /// - Parameter width: of all columns together, in twentieths of a point, as the widths are.
  static func of(_ block: DocumentTable, _ language: NameLanguage, width: Int) -> [Int] {
    let table = block.table, columns = table.columns.count
    if columns == 0 { return [] }
    // Headings are bold.
    let heads = table.columns.map { CellFormat.heading($0.declaration, in: language) }
    var words = heads.map { longest($0) * 6 / 5 + 1 }
    var rows = [heads.map { Double($0.count * 6 / 5) }]
    for row in 0..<min(block.rows, Self.most) {
      let cells = table.told(row, in: language)
      for (index, cell) in cells.enumerated() { words[index] = max(words[index], longest(cell)) }
      rows.append(cells.map { Double($0.count) })
    }
    let greatest = max(margins + letter * 3, width / columns + width / 6)
    var widths = words.map { min(greatest, $0 * letter + margins) }
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
        let lines = max(1, length * Double(letter) / Double(max(letter, width - margins)))
        fourth += lines * lines * lines * lines
      }
      return sum + fourth.squareRoot().squareRoot()
    }
  }

  private static func longest(_ text: String) -> Int {
    text.split { " -\u{A0}".contains($0) }.reduce(1) { max($0, min(24, $1.count)) }
  }
}

extension Table {
  /// The cells of a row as people read them.
  func told(_ row: Int, in language: NameLanguage) -> [String] {
    columns.map { CellFormat.forPeople($0.values[row], unit: $0.declaration.unit, in: language) }
  }
}
