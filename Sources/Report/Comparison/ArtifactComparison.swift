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
    package var change: Change
    package var was: String?
    package var now: String?
  }

  package let lines: [Line]
  private let language: NameLanguage

  package init(lines: [Line], in language: NameLanguage) {
    self.lines = lines
    self.language = language
  }

  /// - Parameter language: that of the words between the names, and of the sentences where they are told.
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package init(
    from before: any ArtifactValue, to after: any ArtifactValue, in language: NameLanguage = .english
  ) throws {
    let tables = type(of: after).comparedTables
    let numbered = try NumberedRows(from: before, to: after)
    let names = try Names(before, after, numbered)
    let lines = try tables.flatMap { table -> [Line] in
      guard let old = try before.table(table.name), let new = try after.table(table.name) else { return [] }
      return Self.lines(
        table.name, from: old, to: numbered.applied(to: new), key: table.key,
        subject: table.subject.text(in: language), names: names
      ).map { line in
        var line = line
        if line.change == .cameIn { line.id = line.id.map(numbered.own) }
        return line
      }
    }
    self.init(lines: lines, in: language)
  }

  /// The lines of one pair of tables: rows that came or went together under one name are one line.
  package static func lines(
    _ name: String, from old: Table, to new: Table, key: [String]? = nil, subject: String? = nil,
    names: Names = Names()
  ) -> [Line] {
    let comparison = TableComparison(from: old, to: new, key: key)
    let subject = subject ?? (name.hasSuffix("s") ? String(name.dropLast()) : name)
    var lines: [Line] = []
    var places: [Group: (line: Int, places: [String])] = [:]
    for entry in comparison.entries {
      let id = entry.key.first.map { CellFormat.forPeople($0, unit: nil) } ?? ""
      let known = names[id]
      let change = Change(entry.kind)
      var line = Line(table: name, subject: subject, name: known ?? id, id: known == nil ? nil : id, change: change)
      let place = entry.key.dropFirst().map { CellFormat.forPeople($0, unit: nil) }.joined(separator: ", ")
      if case .changed(let column, let was, let now) = entry.kind {
        line.place = entry.key.count > 1 ? place : nil
        let figures = [was, now].map { CellFormat.forPeople($0, unit: column.unit) }
        // A reason or a list would drown the line: the table itself has it whole.
        if figures.allSatisfy({ $0.count <= 24 }) { (line.was, line.now) = (figures[0], figures[1]) }
        lines.append(line)
        continue
      }
      let group = Group(id: id, change: change)
      if let known = places[group] {
        places[group] = (known.line, known.places + [place])
      } else {
        places[group] = (lines.count, [place])
        lines.append(line)
      }
    }
    for (index, found) in places.values {
      let named = found.filter { !$0.isEmpty }
      lines[index].place = named.isEmpty ? nil : named.briefly(3)
    }
    return lines
  }

  private struct Group: Hashable {
    let id: String
    let change: Change
  }

  /// The first difference in words: "cluster Sysert: rank 3, was 5"; nil where there is none.
  package var first: String? {
    guard let line = lines.first else { return nil }
    let text = "\(line.subject) \(line.name)\(line.place.map { " (\($0))" } ?? "")"
    guard let column = line.change.column else { return "\(text) \(line.change.text(in: language))" }
    guard let was = line.was, let now = line.now else {
      return "\(text): " + language.choose("\(column) is another", "\(column): другое значение")
    }
    return "\(text): " + language.choose("\(column) \(now), was \(was)", "\(column) \(now), было: \(was)")
  }

  /// The lines as a table, with the counts of what came, went and moved below it.
  package var table: Table {
    let columns: [(String, String, (Line) -> String?)] = [
      ("what", "what the row is", { $0.subject }), ("name", "which", { $0.name }),
      ("change", "what became of it", { $0.change.text(in: language) }),
      ("column", "which figure", { $0.change.column }),
      ("was", "in the first", { $0.was }), ("now", "in the second", { $0.now }),
      ("for", "cluster, town or what else names it", { $0.place }), ("id", "its id", { $0.id }),
      ("table", "table of the artifact", { $0.table }),
    ]
    var table = Table(
      columns: columns.map { name, description, read in
        TableColumn(Column(name, .text, description), .text(lines.map(read)))
      })
    for name in lines.map(\.table).firstOccurrences {
      let changes = lines.filter { $0.table == name }.map(\.change)
      let counts = [
        (changes.count { $0 == .cameIn }, Change.cameIn.text(in: language)),
        (changes.count { $0 == .wentOut }, Change.wentOut.text(in: language)),
        (changes.count(where: \.isRank), language.choose("ranks moved", "мест изменилось")),
        (changes.count { $0.column != nil && !$0.isRank }, language.choose("changed", "изменилось")),
      ]
      let text = counts.filter { $0.0 > 0 }.map { language.choose("\($0.0) \($0.1)", "\($0.1): \($0.0)") }
      table.notes.append(Table.Note(name, .text(text.joined(separator: ", "))))
    }
    return table
  }

  /// Names for ids, from the tables of the artifacts that have both.
  package struct Names: Sendable {
    private var byID: [String: String] = [:]

    package init() {}

    fileprivate init(_ before: any ArtifactValue, _ after: any ArtifactValue, _ numbered: NumberedRows) throws {
      for (value, isAfter) in [(before, false), (after, true)] {
        for name in type(of: value).tableNames {
          guard let own = try value.table(name) else { continue }
          let table = isAfter ? numbered.applied(to: own) : own
          guard let names = table["name"], let ids = table.columns.first else { continue }
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
