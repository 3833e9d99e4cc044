import Language
import Report
import TerroirKernel

/// What `explain` says of a table's cells: names beside ids, the words of closed lists in the reader's language.
struct ExplainedWords {
  /// What ids are called.
  let names: [String: String]
  let declared: TableDeclaration?
  let phrases: PhraseTeller

  private var language: NameLanguage { phrases.language }

  /// Rows of one key, each by what else names it and by its first estimate, with the words that explain another one.
  ///
  /// A row is asked for by its number, so that it needs no id; only rows that would read alike have theirs.
  func rows(_ table: Table, _ reference: String) -> [DocumentBlock] {
    let estimate = table.columns.first { declared?[$0.name]?.bounds != nil }?.name
    let columns = table.columns.filter { column in
      (declared?.key.contains(column.name) ?? false) && Set((0..<table.rowCount).map { column.values[$0] }).count > 1
        || column.name == estimate
    }
    let shown = columns.isEmpty ? Array(table.columns.prefix(1)) : columns
    func line(_ row: Int, _ cell: (TableColumn, Int) -> String) -> String {
      shown.map { $0.name == estimate ? "\($0.name) = \(cell($0, row))" : cell($0, row) }.joined(separator: ", ")
    }
    let named = (0..<table.rowCount).map { row in line(row, name) }
    let alike = Dictionary(grouping: named, by: \.self).filter { $0.value.count > 1 }
    let items = named.enumerated().map { row, text in
      "[\(row + 1)] \(alike[text] == nil ? text : line(row, nameAndID))"
    }
    let (count, next) = (table.rowCount, "explain \(reference)[2]")
    return [
      .list(items),
      .paragraph(
        language.choose(
          "The figures below are of row [1] of \(count); those of another one: \(next)",
          "Ниже величины строки [1], всего строк: \(count); о другой строке расскажет \(next)")),
    ]
  }

  /// A row's cells, or a table's columns, each with its unit, description and formula.
  func lines(_ table: Table, formula: (String) -> String?) -> [String] {
    table.columns.map { column in
      let own = declared?[column.name] ?? column.declaration
      let unit = column.declaration.unit.map { ", \($0.title(in: language))" } ?? ""
      var head = column.name
      if table.rowCount == 1 {
        head += " = \(nameAndID(column, 0))"
        if let meaning = meaning(of: column, 0, own) { head += " (\(meaning))" }
      }
      let word = language.choose("formula", "формула")
      return "\(head)\(unit): \(phrases.description(of: own))"
        + (formula(column.name).map { "; \(word): \(phrases.text(declared: $0))" } ?? "")
    }
  }

  /// What a word of a closed list means; nil where the word says it itself.
  private func meaning(of column: TableColumn, _ row: Int, _ declared: Column) -> String? {
    guard case .text(let text) = column.values[row], declared.form == nil else { return nil }
    if let meaning = declared.meanings[text] { return meaning.text(in: language) }
    // A unit is told as it is called already.
    guard language == .russian, declared.words != nil || column.name != "unit" else { return nil }
    let parts = Self.parts(of: text).map { WordGlosses.russian(of: $0, in: column.name) }
    return parts.isEmpty || parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: "; ")
  }

  private func name(_ column: TableColumn, _ row: Int) -> String {
    told(column, row) { id in names[id] }
  }

  private func nameAndID(_ column: TableColumn, _ row: Int) -> String {
    told(column, row) { id in names[id].map { $0 == id ? id : "\($0) (\(id))" } }
  }

  /// A cell; one of ids, or a text that is an id, with what it is called.
  private func told(_ column: TableColumn, _ row: Int, _ name: (String) -> String?) -> String {
    let declaration = column.declaration
    let isCode = declaration.words == nil && declaration.form == nil
    guard case .text(let ids) = column.values[row], isCode else {
      return CellFormat.forPeople(column.values[row], of: declaration, in: language)
    }
    let isOfIDs = declaration.refers != nil || declaration.isEvidence
    // Who pays is an organisation's id where there is one, and a kind of body where it is to be named.
    if !isOfIDs, let one = name(ids) { return Style.safe(one) }
    if !isOfIDs || ids.isEmpty {
      return ids.isEmpty ? CellFormat.missing : CellFormat.forPeople(column.values[row], of: declaration, in: language)
    }
    return Style.safe(Self.parts(of: ids).map { name($0) ?? $0 }.joined(separator: "; "))
  }

  private static func parts(of text: String) -> [String] {
    text.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }
}
