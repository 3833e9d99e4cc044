package import TerroirKernel

/// The few figures by which an artifact is compared with others of its kind at a glance.
package enum Headline {
  package struct Figure: Sendable {
    package var column: Column
    package var value: Cell
  }

  /// The figures of an artifact as its schema declares them; the same columns for every artifact of an iteration.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func of(_ value: any ArtifactValue, in currency: Currency) throws -> [Figure] {
    try type(of: value).declaration.headline.flatMap { declared -> [Figure] in
      guard let table = try value.table(declared.table, in: currency) else { return [] }
      let rows = table.rows(where: declared.condition)
      guard let each = declared.each, let column = table[each] else {
        return [figure(declared, of: table, rows, named: declared.name, declared.description)]
      }
      return (column.declaration.words ?? []).map { word in
        figure(
          declared, of: table, rows.filter { column.values[$0] == .text(word) },
          named: declared.name.replacing("{}", with: word), declared.description.replacing("{}", with: word))
      }
    }
  }

  private static func figure(
    _ declared: HeadlineFigure, of table: Table, _ rows: [Int], named name: String, _ description: String
  ) -> Figure {
    let column = declared.column.flatMap { table[$0] }
    let cells = rows.compactMap { row in column?.values[row] }.filter { $0 != .missing }
    func count(_ count: Int) -> Figure {
      Figure(column: Column(name, .integer, unit: .count, description), value: .integer(count))
    }
    func own(_ value: Cell?) -> Figure {
      Figure(
        column: Column(name, column?.declaration.type ?? .text, unit: column?.declaration.unit, description),
        value: value ?? .missing)
    }
    switch declared.figure {
    case .count: return count(rows.count)
    case .distinct: return count(Set(cells).count)
    case .sum: return own(.number(cells.compactMap(\.number).reduce(0, +)))
    case .first: return own(table.least(of: rows, by: declared.by).flatMap { row in column?.values[row] })
    case .last: return own(cells.max { $0.text < $1.text })
    }
  }

  /// The things an iteration's artifact is mainly about, by id with their names: elements, clusters, chosen measures,
  /// pilots, events, measures decided on.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func things(of value: any ArtifactValue) throws -> [String: String] {
    func ranked<Value: ArtifactValue>(_: Value) -> TableDeclaration? {
      // A table of what each gets names what it is about in another column than its first: what is ranked is meant.
      let main = Value.tables.first { $0.name == Value.declaration.main }?.declaration
      return (main?.key.count ?? 1) > 1 ? Value.tables.first { $0.declaration.ranking != nil }?.declaration : nil
    }
    let other = ranked(value)
    guard let table = try value.table(other?.name ?? type(of: value).declaration.main)?.chosenRows,
      let ids = other?.ranking.flatMap({ table[$0.id] })?.values ?? table.columns.first?.values
    else { return [:] }
    return (0..<table.rowCount).reduce(into: [:]) { things, row in
      guard case .text(let id) = ids[row] else { return }
      guard case .text(let name)? = table["name"]?.values[row] else {
        things[id] = id
        return
      }
      // What is numbered by its place in a choice is another thing in another artifact: its name tells which.
      things[NumberedRows.isNumbered(id) ? name : id] = name
    }
  }
}

extension Table {
  /// The rows that a condition holds for, in their order; all without one.
  fileprivate func rows(where condition: HeadlineFigure.Condition?) -> [Int] {
    guard let condition else { return Array(0..<rowCount) }
    func rows(_ name: String, _ holds: (Cell) -> Bool) -> [Int] {
      guard let values = self[name]?.values else { return [] }
      return (0..<rowCount).filter { holds(values[$0]) }
    }
    switch condition {
    case .holds(let name): return rows(name) { $0 != .missing && $0 != .boolean(false) }
    case .above(let name, let bound): return rows(name) { ($0.number ?? -.infinity) > bound }
    case .among(let name, let words): return rows(name) { words.contains($0.text) }
    }
  }

  /// The row that is least by a column; of several the first by what names it.
  fileprivate func least(of rows: [Int], by name: String?) -> Int? {
    guard let values = name.flatMap({ self[$0] })?.values, let ids = columns.first?.values else { return rows.first }
    return rows.min { left, right in
      (values[left].number ?? .infinity, ids[left].text) < (values[right].number ?? .infinity, ids[right].text)
    }
  }
}

extension Cell {
  fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
