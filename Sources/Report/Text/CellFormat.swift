package import TerroirKernel

/// Cells in the two ways they are written: for people, and exactly.
package enum CellFormat {
  /// No value; never confused with zero or with an empty text.
  package static let missing = "—"
  /// A value that the publisher keeps back.
  package static let withheld = "withheld"

  /// The same for people.
  static func withheld(in language: NameLanguage) -> String { language.choose(withheld, "скрыто") }

  /// The cell for people.
  package static func forPeople(_ cell: Cell, unit: UnitOfMeasure?, in language: NameLanguage = .english) -> String {
    switch cell {
    case .missing: missing
    case .text(let text): Style.safe(text)
    case .integer(let number): NumberFormat.text(number, unit: unit, in: language)
    case .number(let number): NumberFormat.text(number, unit: unit, in: language)
    case .boolean(let flag): flag ? language.choose("yes", "да") : language.choose("no", "нет")
    }
  }

  /// A cell of a column for people; what a column of units holds is called as the language has it.
  package static func forPeople(
    _ cell: Cell, of column: Column, in language: NameLanguage = .english
  ) -> String {
    if case .text(let text) = cell, column.name == "unit" || column.name.hasSuffix("_unit") {
      return Style.safe(UnitOfMeasure(rawValue: text).title(in: language))
    }
    return forPeople(cell, unit: column.unit, in: language)
  }

  /// A scalar result for people: to five figures, as an estimate is read beside its error and an index beside its limit.
  package static func ofNote(_ cell: Cell, in language: NameLanguage = .english) -> String {
    if case .number(let number) = cell {
      NumberFormat.written(NumberFormat.figures(number, 5), in: language)
    } else {
      forPeople(cell, unit: nil, in: language)
    }
  }

  /// The cell as files hold it; missing is empty.
  package static func exact(_ cell: Cell) -> String {
    switch cell {
    case .missing: ""
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): NumberFormat.exact(number)
    case .boolean(let flag): flag ? "yes" : "no"
    }
  }

  /// The heading of a column: its name and, where numbers alone do not show it, its unit.
  package static func heading(_ column: Column, in language: NameLanguage = .english) -> String {
    guard let unit = column.unit, ![.share, .probability, .count, .index, .rank, .year].contains(unit),
      !column.name.hasSuffix("_\(unit.rawValue)")
    else { return column.name }
    return "\(column.name), \(unit.title(in: language))"
  }
}
