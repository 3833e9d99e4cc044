import Language
package import TerroirKernel

/// What a chart is drawn on: its size, how much room text takes, and how many rows it may list.
package struct ChartMedium: Hashable, Sendable {
  private enum Unit: Hashable { case cell(isASCII: Bool), pixel }

  private var unit: Unit
  package private(set) var width: Double
  /// Of the field of points or places.
  var fieldHeight: Double
  /// Bars, bands or nodes listed at most; the rest is counted.
  package private(set) var rowLimit: Int
  /// Of the words and numbers that a chart adds to its data.
  package private(set) var language: NameLanguage = .english

  /// A terminal of so many columns; a field has so many lines.
  package static func cells(
    width: Int = 72, height: Int = 16, rowLimit: Int = 40, isASCII: Bool = false, in language: NameLanguage = .english
  ) -> ChartMedium {
    ChartMedium(
      unit: .cell(isASCII: isASCII), width: Double(max(24, width)), fieldHeight: Double(max(4, height)),
      rowLimit: max(1, rowLimit), language: language)
  }

  /// A page on which a letter of a label is 12 pixels high.
  package static func pixels(
    width: Double = 800, rowLimit: Int = 40, in language: NameLanguage = .english
  ) -> ChartMedium {
    ChartMedium(unit: .pixel, width: width, fieldHeight: 340, rowLimit: max(1, rowLimit), language: language)
  }

  var isCells: Bool { unit != .pixel }
  package var isASCII: Bool { unit == .cell(isASCII: true) }

  /// One amount for cells and another for pixels.
  func pick(_ cells: Double, _ pixels: Double) -> Double { isCells ? cells : pixels }

  var margin: Double { pick(0, 10) }
  /// Between a label and what it names.
  var gap: Double { pick(1, 6) }
  /// What an axis that stands takes of the width.
  var rule: Double { pick(1, 0) }
  var lineHeight: Double { pick(1, 18) }
  var rowHeight: Double { pick(1, 22) }
  /// Free above and below a bar in its row.
  var inset: Double { pick(0, 4) }
  var right: Double { width - margin }
  /// The most that labels at the left may take: a third.
  var labelRoom: Double { whole(down: pick(width / 3, 280)) }
  var missing: String { isASCII ? "no value" : CellFormat.missing }

  func number(_ value: Double, _ unit: UnitOfMeasure?) -> String { NumberFormat.text(value, unit: unit, in: language) }
  var noRows: String { words("no rows", "нет строк") }
  var noValue: String { words("no value", "нет значения") }
  func words(_ english: String, _ russian: String) -> String { language.choose(english, russian) }

  // MARK: Text

  func size(_ role: ChartMark.Text.Role) -> Double {
    switch role {
    case .title: 15
    case .label, .name: 12
    case .note: 11
    }
  }

  /// The room that a text takes; near enough on a page, where letters differ.
  func width(of text: String, _ role: ChartMark.Text.Role = .label) -> Double {
    let cells = Double(DisplayWidth.of(Style.safe(text)))
    return isCells ? cells : cells * 7 * size(role) / 12
  }

  func widest(_ texts: some Sequence<String>) -> Double { texts.reduce(0) { max($0, width(of: $1)) } }

  /// A text in at most so much room, its cut end marked.
  func fitted(_ text: String, _ room: Double) -> String {
    let cells = whole(down: isCells ? room : room / 7)
    let fitted = DisplayWidth.fitted(Style.safe(text), to: Int(max(0, min(cells, 10_000))))
    return isASCII && fitted.hasSuffix("…") && !text.hasSuffix("…") ? fitted.dropLast() + "~" : fitted
  }

  /// The whole text in lines of at most so much room, parted at blanks; a longer word is parted where the room ends.
  func lines(_ text: String, _ room: Double) -> [String] {
    let most = Int(max(1, min(whole(down: isCells ? room : room / 7), 10_000)))
    var lines: [String] = []
    var line = ""
    for word in Style.safe(text).split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > most {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? "" : " "
      for letter in word {
        if !line.isEmpty, DisplayWidth.of(line) + DisplayWidth.of(letter) > most {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    return lines + [line]
  }

  // MARK: Places

  /// `length` in whole cells, as it is on a page.
  func whole(_ length: Double) -> Double { isCells ? length.rounded() : length }
  func whole(down length: Double) -> Double { isCells ? length.rounded(.down) : length }
  func whole(up length: Double) -> Double { isCells ? length.rounded(.up) : length }

  /// The length of a bar, in eighths of a cell where there are such letters.
  func barLength(_ length: Double) -> Double {
    switch unit {
    case .pixel: length
    case .cell(isASCII: true): length.rounded()
    case .cell(isASCII: false): (length * 8).rounded() / 8
    }
  }

  /// Where a part of the way, 0 to 1, lies on so many cells or pixels: the middle of a cell.
  func place(_ part: Double, of length: Double) -> Double {
    isCells ? min(length - 1, max(0, (part * (length - 1)).rounded())) + 0.5 : part * length
  }
}
