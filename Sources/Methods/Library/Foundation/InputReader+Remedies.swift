import TerroirKernel

extension InputReader {
  /// The failure of a column of texts where numbers are wanted: its first value that is none, or its first value.
  func noNumbers(_ name: String, _ texts: [String?]) -> MethodFailure {
    let row = texts.firstIndex { $0.map { Double($0) == nil } ?? false } ?? texts.firstIndex { $0 != nil }
    let hint: Phrase =
      "Choose a column of numbers, or mend the value; read FILE number=[\(name)] makes what is none missing."
    guard let row, let text = texts[row] else {
      return failure("\(name) has no values", hint: "Choose a column of numbers.")
    }
    return failure("\(name) is a text, \"\(text)\"", row: row, hint: hint)
  }

  /// What to do about two rows of the same keys. Rows of two years are not to be added up.
  func hint(forDuplicates first: Int, _ second: Int) -> Phrase {
    let bound = Set(declaration.roles.flatMap { names($0.name) })
    let year = input.table.columns.first { column in
      guard !bound.contains(column.name), case .integer(let values) = column.values else { return false }
      return values[first] != values[second] && values.allSatisfy { $0.map { (1800...2200).contains($0) } ?? false }
    }
    guard let year else { return "Add the rows up with group first." }
    if declaration.roles.contains(where: { $0.name == "year" }), !has("year") {
      return "The rows are of several years: year=\(year.name)."
    }
    return "The rows are of several years: keep one, as in where \(year.name) == \(Keys.text(year.values[second]))."
  }
}
