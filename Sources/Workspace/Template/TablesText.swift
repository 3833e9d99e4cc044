import TerroirKernel

/// `TABLES.md` of a new workspace: what every column of its tables takes, in the language of the workspace.
struct TablesText {
  let language: NameLanguage

  /// - Parameters:
  ///   - tables: those that the workspace has.
  ///   - further: those that it may have too.
  func text(_ tables: [TableDeclaration], further: [TableDeclaration]) -> String {
    let head = language.choose(
      """
      # The tables of data/

      A row of each, filled, lies in `examples`. Columns with ! must be filled in every row. A column that takes several values has `;`
      between them, without spaces: `music;design`. `describe TABLE` at the prompt tells the same, `describe TABLE.COLUMN` what words
      mean, `validate` what is wrong.


      """,
      """
      # Таблицы папки data/

      Заполненная строка каждой лежит в `examples`. Столбцы с ! заполняются в каждой строке. Если в столбце несколько значений, между ними
      ставится `;` без пробелов: `music;design`. То же показывает в командной строке `describe ТАБЛИЦА`, значения слов —
      `describe ТАБЛИЦА.СТОЛБЕЦ`, ошибки — `validate`.


      """)
    return head + tables.map(section).joined(separator: "\n") + list(further)
  }

  private func section(_ table: TableDeclaration) -> String {
    let rows = table.columns.map { column in
      let mark = column.isOptional ? "" : "!"
      return "| `\(column.name)`\(mark) | \(takes(column)) | \(column.description(in: language)) |\n"
    }
    let subject = table.subject.text(in: language), description = table.description(in: language)
    let row = language.choose("One row is one \(subject): \(description).", "Строка — \(subject): \(description).")
    let head = language.choose("| column | takes | meaning |", "| столбец | что принимает | что значит |")
    let note = note(on: table.name).map { "\n\($0)\n" } ?? ""
    return "## \(table.name)\n\n\(row)\n\n\(head)\n| --- | --- | --- |\n\(rows.joined())\(note)"
  }

  /// The tables that are not there yet, and how they come.
  private func list(_ tables: [TableDeclaration]) -> String {
    let rows = tables.map { "| `\($0.name)` | \($0.description(in: language)) |\n" }
    return language.choose(
      """

      ## Further tables

      None of them has to be there. `describe TABLE` tells the columns, `import FILE.csv as TABLE` adds the table.

      | table | holds |

      """,
      """

      ## Другие таблицы

      Без них можно обойтись. Столбцы показывает `describe ТАБЛИЦА`, таблицу добавляет `import ФАЙЛ.csv as ТАБЛИЦА`.

      | таблица | что в ней |

      """) + "| --- | --- |\n\(rows.joined())"
  }

  /// What the columns alone do not tell.
  private func note(on table: String) -> String? {
    switch table {
    case "measures":
      language.choose(
        "A measure is chosen for a cluster that shares one of its `target_industries`: without any, it is never chosen.",
        "Меру выбирают для кластера, с которым у неё общая отрасль из `target_industries`: без отраслей её не выберут.")
    case "statistics":
      language.choose("A table with a column for each year becomes such rows so:", "Таблица со столбцом на каждый год:")
        + """


            wide = read visits.xlsx | unpivot 2019 2020 2021 name=period value=value
            wide | derive indicator="museum_attendance" unit="visits" source="county statistics" | write visits.csv
            import visits.csv as statistics territory=code


        """
        + language.choose(
          "`indicators` lists those that the stages read.",
          "Показатели, которые читают этапы, перечисляет `indicators`.")
    default: nil
    }
  }

  private func takes(_ column: Column) -> String {
    let one =
      if let words = column.words {
        words.joined(separator: ", ")
      } else if let table = column.refers {
        key(of: table) + language.choose(" of \(table)", " из \(table)")
      } else {
        word(for: column.kind)
      }
    guard column.isList else { return one }
    return language.choose("several with ; between them: ", "несколько через ;: ") + one
      + (column.takesAll ? language.choose(", or all", " или all") : "")
  }

  private func word(for kind: FieldKind) -> String {
    switch kind {
    case .text: language.choose("text", "текст")
    case .integer: language.choose("whole number", "целое число")
    case .number: language.choose("number", "число")
    case .boolean: language.choose("true or false", "true или false")
    case .date: language.choose("day, as 2026-02-28", "день, например 2026-02-28")
    case .year: language.choose("year", "год")
    case .period:
      language.choose(
        "year, month or span, as 2024, 2024-05, 2024-05/2024-09",
        "год, месяц или промежуток: 2024, 2024-05, 2024-05/2024-09")
    }
  }

  private func key(of table: String) -> String { Contract.tables.first { $0.name == table }?.key.first ?? "id" }
}

extension Column {
  /// What the column holds, in a language; in English where it has no words in it.
  func description(in language: NameLanguage) -> String { language.choose(description, russian ?? description) }
}

extension TableDeclaration {
  /// What the table holds, in a language; in English where it has no words in it.
  func description(in language: NameLanguage) -> String { language.choose(description, russian ?? description) }
}
