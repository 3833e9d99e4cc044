import TerroirKernel
import TextFiles

/// A participatory budget of PaBuLib (pabulib.org/format): the sections META, PROJECTS and VOTES, each with a header of
/// its own, values set apart by semicolons. Votes are one row a voter and project.
package enum PabulibReader {
  /// - Parameter told: `votes`, `projects` or `meta`, or its number from 1; the votes where not told.
  package static func table(_ bytes: [UInt8], _ told: String?) throws(DecodingFailure) -> DecodedTable {
    let file = try sections(bytes)
    let names = ["votes", "projects", "meta"]
    let picked = told.flatMap { told in
      names.first { $0 == told } ?? Int(told).flatMap { names.indices.contains($0 - 1) ? names[$0 - 1] : nil }
    }
    if let told, picked == nil { throw .unknownTable(told, known: names) }
    var table: DecodedTable
    switch picked ?? "votes" {
    case "projects": table = try projects(file)
    case "meta": table = plain(file.meta)
    default: table = try votes(file)
    }
    if told == nil { table.notes.append(.table("votes", others: Array(names.dropFirst()))) }
    if let budget = file.meta.rows.first(where: { $0.fields.first == "budget" })?.fields.dropFirst().first {
      table.notes.append(.source("the budget is \(budget)"))
    }
    return table
  }

  private struct Section {
    var line: Int
    var header: [String]
    var rows: [(line: Int, fields: [String])] = []
  }

  private struct File {
    var meta: Section
    var projects: Section
    var votes: Section
  }

  private static func sections(_ bytes: [UInt8]) throws(DecodingFailure) -> File {
    var scanner = DelimitedScanner(ByteSource(bytes), delimiter: UInt8(ascii: ";"), rules: .lenient)
    var found: [String: Section] = [:]
    var current: String?
    while let record = scanner.next() {
      if record.isBlank { continue }
      let fields = record.texts.map { $0.trimmingSpaces }
      if record.fields.count == 1, ["META", "PROJECTS", "VOTES"].contains(fields[0].uppercased()) {
        current = fields[0].uppercased()
        if let name = current, found[name] != nil { throw .unfitElection(line: record.line, "\(name) stands twice") }
        guard let header = scanner.next() else { break }
        found[fields[0].uppercased()] = Section(line: header.line, header: header.texts.map { $0.trimmingSpaces })
        continue
      }
      guard let name = current else { throw .unfitElection(line: record.line, "it does not begin with META") }
      if name == "META" {
        // Comments have semicolons of their own.
        found[name]?.rows.append((record.line, [fields[0], fields.dropFirst().joined(separator: ";")]))
        continue
      }
      guard let width = found[name]?.header.count, record.width(within: width) <= width else {
        throw .unfitElection(line: record.line, "the row has more values than the header of \(name)")
      }
      found[name]?.rows.append((record.line, fields))
    }
    func section(_ name: String) throws(DecodingFailure) -> Section {
      guard let section = found[name] else { throw .unfitElection(line: 1, "it has no section \(name)") }
      return section
    }
    return File(meta: try section("META"), projects: try section("PROJECTS"), votes: try section("VOTES"))
  }

  private static func column(_ name: String, _ section: Section, _ title: String) throws(DecodingFailure) -> Int {
    guard let place = section.header.firstIndex(of: name) else {
      throw .unfitElection(line: section.line, "\(title) has no column \(name)")
    }
    return place
  }

  /// A section as it stands, each value a text that may be a number.
  private static func plain(_ section: Section, kept: Set<Int> = []) -> DecodedTable {
    var names = ColumnNames()
    let columns = section.header.enumerated().map { place, title in
      TableColumn(
        Column(names.add(title), .text, ""),
        .text(
          section.rows.map { $0.fields.indices.contains(place) && !$0.fields[place].isEmpty ? $0.fields[place] : nil }))
    }
    return DecodedTable(
      Table(columns: columns), judged: Set(columns.indices).subtracting(kept), rows: section.rows.map(\.line))
  }

  private static func projects(_ file: File) throws(DecodingFailure) -> DecodedTable {
    let id = try column("project_id", file.projects, "PROJECTS")
    var section = file.projects
    section.header[id] = "project"
    // Ids are names, of digits or not.
    return plain(section, kept: Set([id] + section.header.indices.filter { section.header[$0] == "name" }))
  }

  private static func votes(_ file: File) throws(DecodingFailure) -> DecodedTable {
    let section = file.votes
    let (voter, vote) = (try column("voter_id", section, "VOTES"), try column("vote", section, "VOTES"))
    let points = section.header.firstIndex(of: "points")
    let others = section.header.indices.filter { ![voter, vote, points].contains($0) }
    var rows: [(line: Int, fields: [String])] = []
    for row in section.rows {
      func value(_ place: Int?) -> String { place.map { row.fields.indices.contains($0) ? row.fields[$0] : "" } ?? "" }
      func list(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      }
      let (named, given) = (list(value(vote)), list(value(points)))
      if points != nil, !given.isEmpty, given.count != named.count {
        throw .unfitElection(
          line: row.line, "the vote names \(named.count) projects and gives points \(given.count) times")
      }
      let extra = others.map { value($0) }
      // A ballot without a project is a voter all the same.
      for place in 0..<max(1, named.count) {
        let own = named.indices.contains(place)
        rows.append(
          (
            row.line,
            [value(voter), own ? named[place] : "", own ? "\(place + 1)" : ""]
              + (points == nil ? [] : [given.indices.contains(place) ? given[place] : ""]) + extra
          ))
      }
    }
    let header = ["voter", "project", "place"] + (points == nil ? [] : ["points"]) + others.map { section.header[$0] }
    return plain(Section(line: section.line, header: header, rows: rows), kept: [0, 1])
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true || text.first == "\u{FEFF}" { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
