package import TerroirKernel

/// What tells two artifacts of one iteration apart, in the words of the method: which measures came in, which ranks
/// moved, which figures changed.
package struct ArtifactComparison: Sendable {
  package struct Line: Hashable, Sendable {
    package var table: String
    /// What the row is, for people: "measure", "cluster".
    package var subject: String
    package var name: String
    /// The row's id, where it has a name besides.
    package var id: String?
    /// What else names the row: the cluster a measure is for.
    package var place: String?
    package var change: String
    package var column: String?
    package var was: String?
    package var now: String?
    /// Whether the figure is a rank: it moves up or down.
    package var isRank = false

    /// The line in words: "cluster Sysert: rank 3, was 5".
    package var sentence: String {
      let text = "\(subject) \(name)\(place.map { " (\($0))" } ?? "")"
      guard let column else { return "\(text) \(change)" }
      guard let was, let now else { return "\(text): \(column) is another" }
      return "\(text): \(column) \(now), was \(was)"
    }
  }

  package let lines: [Line]

  package init(lines: [Line]) { self.lines = lines }

  /// - Throws: an encoding error where a row holds a number that is not finite.
  package init(from before: any ArtifactValue, to after: any ArtifactValue) throws {
    let tables = type(of: after).comparedTables
    let names = try Names(before, after)
    lines = try tables.flatMap { table -> [Line] in
      guard let old = try before.table(table.name), let new = try after.table(table.name) else { return [] }
      return Self.lines(
        table.name, from: old, to: new, key: table.key, subject: table.subject.text(in: .english), names: names)
    }
  }

  /// The lines of one pair of tables: rows that came or went together under one name are one line.
  package static func lines(
    _ name: String, from old: Table, to new: Table, key: [String]? = nil, subject: String? = nil,
    names: Names = Names()
  ) -> [Line] {
    let comparison = TableComparison(from: old, to: new, key: key)
    let subject = subject ?? (name.hasSuffix("s") ? String(name.dropLast()) : name)
    var lines: [Line] = []
    var places: [[String]: (line: Int, places: [String])] = [:]
    for entry in comparison.entries {
      let id = entry.key.first.map { CellFormat.forPeople($0, unit: nil) } ?? ""
      let known = names[id]
      var line = Line(table: name, subject: subject, name: known ?? id, id: known == nil ? nil : id, change: "")
      let place = entry.key.count > 1 ? entry.key.dropFirst().map { CellFormat.forPeople($0, unit: nil) } : nil
      switch entry.kind {
      case .cameIn: line.change = "came in"
      case .wentOut: line.change = "went out"
      case .changed(let column, let was, let now):
        line.place = place?.joined(separator: ", ")
        line.change = change(column, was, now)
        line.column = column.name
        line.isRank = column.unit == .rank
        let figures = [was, now].map { CellFormat.forPeople($0, unit: column.unit) }
        // A reason or a list would drown the line: the table itself has it whole.
        if figures.allSatisfy({ $0.count <= 24 }) { (line.was, line.now) = (figures[0], figures[1]) }
        lines.append(line)
        continue
      }
      let group = [id, line.change]
      let own = place?.joined(separator: ", ") ?? ""
      if let known = places[group] {
        places[group] = (known.line, known.places + [own])
      } else {
        places[group] = (lines.count, [own])
        lines.append(line)
      }
    }
    for (index, found) in places.values {
      let named = found.filter { !$0.isEmpty }
      lines[index].place = named.isEmpty ? nil : named.briefly(3)
    }
    return lines
  }

  private static func change(_ column: Column, _ was: Cell, _ now: Cell) -> String {
    guard let old = was.number, let new = now.number else { return "changed" }
    if column.unit == .rank {
      let steps = NumberFormat.text(abs(new - old), unit: .rank)
      return new < old ? "up \(steps)" : "down \(steps)"
    }
    let sign = new > old ? "+" : "-"
    if column.unit == .share {
      return sign + NumberFormat.text(abs(new - old) * 100, unit: nil) + " points"
    }
    guard old != 0 else { return sign + NumberFormat.text(abs(new), unit: column.unit) }
    return sign + NumberFormat.text(abs((new - old) / old), unit: .share)
  }

  /// The lines as a table, with the counts of what came, went and moved below it.
  package var table: Table {
    let columns: [(String, String, (Line) -> String?)] = [
      ("what", "what the row is", { $0.subject }), ("name", "which", { $0.name }),
      ("change", "what became of it", { $0.change }), ("column", "which figure", { $0.column }),
      ("was", "in the first", { $0.was }), ("now", "in the second", { $0.now }),
      ("for", "cluster, town or what else names it", { $0.place }), ("id", "its id", { $0.id }),
      ("table", "table of the artifact", { $0.table }),
    ]
    var table = Table(
      columns: columns.map { name, description, read in
        TableColumn(Column(name, .text, description), .text(lines.map(read)))
      })
    for name in lines.map(\.table).firstOccurrences {
      let own = lines.filter { $0.table == name }
      let counts = [
        (own.count { $0.change == "came in" }, "came in"), (own.count { $0.change == "went out" }, "went out"),
        (own.count(where: \.isRank), "ranks moved"),
        (own.count { $0.column != nil && !$0.isRank }, "changed"),
      ]
      let text = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      table.notes.append(Table.Note(name, .text(text)))
    }
    return table
  }

  /// Names for ids, from the tables of the artifacts that have both.
  package struct Names: Sendable {
    private var byID: [String: String] = [:]

    package init() {}

    fileprivate init(_ values: any ArtifactValue...) throws {
      for value in values {
        for name in type(of: value).tableNames {
          guard let table = try value.table(name), let names = table["name"], let ids = table.columns.first else {
            continue
          }
          for row in 0..<table.rowCount {
            if case .text(let id) = ids.values[row], case .text(let text) = names.values[row] { byID[id] = text }
          }
        }
      }
    }

    /// The name of an id; nil where it has none of its own.
    fileprivate subscript(id: String) -> String? { byID[id].flatMap { $0 == id ? nil : $0 } }
  }
}

extension ArtifactValue {
  fileprivate static var tableNames: [String] { tables.map(\.name) }
  fileprivate static var comparedTables: [TableDeclaration] { tables.map(\.declaration) }
}

extension Cell {
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text, .boolean: nil
    }
  }
}

extension [String] {
  /// Each text once, in the order of its first occurrence.
  fileprivate var firstOccurrences: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
