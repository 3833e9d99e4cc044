package import TerroirKernel

/// What two plugins made of the same input: figures at a glance, then what only one has, then what both value
/// differently.
package struct SideBySide: Sendable {
  private let rows: [[String?]]
  private let names: (first: String, second: String)
  private let counts: [Table.Note]

  /// - Throws: An encoding error where a row holds a number that is not finite.
  package init(
    _ first: any ArtifactValue, _ second: any ArtifactValue, names: (String, String), in language: NameLanguage,
    counting currency: Currency
  ) throws {
    self.names = (names.0, names.1)
    let headlines = zip(try Headline.of(first, in: currency), try Headline.of(second, in: currency))
    let figures = headlines.map { one, other -> [String?] in
      [
        "at a glance", one.column.description, nil, nil, CellFormat.forPeople(one.value, unit: one.column.unit),
        CellFormat.forPeople(other.value, unit: other.column.unit),
      ]
    }
    let lines = try ArtifactComparison(from: first, to: second, in: language).lines
    let onlyOne = lines.filter { $0.change.column == nil }.map { line -> [String?] in
      let isFirst = line.change == .wentOut
      return [line.subject, line.name, line.place, nil, isFirst ? "has it" : "-", isFirst ? "-" : "has it"]
    }
    let both = lines.filter { $0.change.column != nil }.map { line -> [String?] in
      [line.subject, line.name, line.place, line.change.column, line.was, line.now]
    }
    rows = figures + onlyOne + both
    counts = [
      Table.Note("only in \(names.0)", .integer(lines.count { $0.change == .wentOut })),
      Table.Note("only in \(names.1)", .integer(lines.count { $0.change == .cameIn })),
      Table.Note("valued differently", .integer(both.count)),
    ]
  }

  package var table: Table {
    let columns = [
      ("what", "what the row is"), ("name", "which, or which figure"), ("for", "cluster, town or what else names it"),
      ("figure", "column of the artifact"), (names.first, "by the first plugin"),
      (names.second, "by the second plugin"),
    ]
    return Table(
      columns: columns.indices.map { index in
        TableColumn(Column(columns[index].0, .text, columns[index].1), .text(rows.map { $0[index] }))
      }, notes: counts)
  }
}
