package import TerroirKernel

/// What tells two tables of the same columns apart, row by row.
///
/// Rows are matched by the columns that name them; where none are given, by the first that together name each row once
/// in both tables, else by position. Of rows named alike, each is matched with the one at its place among them.
/// Of a table with a column `chosen` only the chosen rows count: the others were considered and left out.
package struct TableComparison: Sendable {
  /// One difference: a row that came or went, or a cell that has another value.
  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case cameIn, wentOut
      case changed(column: Column, was: Cell, now: Cell)
    }

    /// The cells that name the row.
    package var key: [Cell]
    package var kind: Kind
  }

  /// Rows that went, in the first table's order, rows that came, in the second's, then changed cells.
  package let entries: [Entry]

  package init(from before: Table, to after: Table, key: [String]? = nil) {
    let before = before.chosenRows, after = after.chosenRows
    let key = key ?? Self.key(before, after)
    let old = before.rows(by: key), new = after.rows(by: key)
    let newPlaces = Dictionary(new.map { ($0.name, $0.row) }) { first, _ in first }
    let oldNames = Set(old.map(\.name))
    var entries = old.filter { newPlaces[$0.name] == nil }.map { Entry(key: $0.key, kind: .wentOut) }
    entries += new.filter { !oldNames.contains($0.name) }.map { Entry(key: $0.key, kind: .cameIn) }
    for (name, key, row) in old {
      guard let place = newPlaces[name] else { continue }
      for column in before.columns {
        guard let other = after[column.name] else { continue }
        let was = column.values[row], now = other.values[place]
        if column.said(row) != other.said(place) {
          entries.append(Entry(key: key, kind: .changed(column: other.declaration, was: was, now: now)))
        }
      }
    }
    self.entries = entries
  }

  /// The fewest columns from the left that name each row once in both tables; measured quantities name nothing.
  private static func key(_ before: Table, _ after: Table) -> [String] {
    let names = before.columns.filter { $0.values.type == .text && after[$0.name] != nil }.map(\.name)
    for count in 1...max(names.count, 1) where count <= names.count {
      let key = Array(names.prefix(count))
      if before.isNamed(by: key), after.isNamed(by: key) { return key }
    }
    return []
  }
}

extension Table {
  /// The rows with `chosen`, or all where the table has no such column.
  var chosenRows: Table {
    guard case .boolean(let chosen)? = self["chosen"]?.values else { return self }
    return picking(chosen.indices.filter { chosen[$0] == true })
  }

  fileprivate func isNamed(by key: [String]) -> Bool {
    let named = key.compactMap { self[$0] }
    return Set((0..<rowCount).map { row in named.map { $0.values[row] } }).count == rowCount
  }

  /// Each row's number with what names it, and a number beside that for the second of that name and on; the key is the
  /// name as it reads.
  fileprivate func rows(by key: [String]) -> [(name: [Said], key: [Cell], row: Int)] {
    let named = key.compactMap { self[$0] }
    var seen: [[Said]: Int] = [:]
    return (0..<rowCount).map { row in
      let name = named.map { $0.said(row) }
      seen[name, default: 0] += 1
      let place = seen[name, default: 1]
      let cells = named.map { $0.values[row] }
      return place == 1 && !cells.isEmpty
        ? (name, cells, row) : (name + [.cell(.integer(place))], cells + [.integer(place)], row)
    }
  }
}

/// What a cell says, whatever the language it is told in.
private enum Said: Hashable {
  case cell(Cell)
  case sentence(Sentence)
}

extension TableColumn {
  fileprivate func said(_ row: Int) -> Said {
    sentences?[row].map { .sentence($0.meaning) } ?? .cell(values[row])
  }
}
