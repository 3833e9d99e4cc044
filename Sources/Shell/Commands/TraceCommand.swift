import Language
import Runtime
import TerroirKernel
import Workspace

/// `trace REF`: from a result back to the rows of data it rests on, each with file, line and source.
struct TraceCommand: Command {
  let declaration = CommandDeclaration(
    name: "trace", group: .understanding,
    summary: "the rows of data that a result rests on, each with file, line and source",
    positional: [ParameterDeclaration("REF", .reference, "an artifact, a table of it, or a row", required: true)],
    gives: .table,
    examples: [.init("trace profile.industries[\"cinema\"]", "what the row of cinema rests on")],
    notes: [
      "A row rests on the rows that it names and on those of the region that are of its industry, town, element and so on.",
      "Without a row it follows every id of the table, without a table those of the whole artifact.",
    ],
    keywords: ["source", "provenance", "lineage", "evidence", "origin", "источник"])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let value = call.value(0) else {
      throw CommandFailure(.usage, "usage", "trace takes a name", at: call.span, help: "trace profile")
    }
    let reference = ShowCommand.reference(of: value)
    let trail = EvidenceTrail(try session.openStudy(call.span).load(try session.state(call.span).region))
    var found: [Origins.Origin] = []
    switch try await session.resolve(reference) {
    case .artifact(let artifact):
      var texts: [String] = []
      for name in artifact.tableNames {
        if let table = try session.artifactTable(name, of: artifact, at: value.span) { texts += Self.texts(table) }
      }
      found = trail.named(texts)
    case let other:
      let table = try await session.table(of: other, at: value.span)
      found = trail.named(Self.texts(table))
      if let source = try await Self.source(of: reference, in: session) {
        found += try session.referredEvidence(table, source.table, of: source.artifact, trail, at: value.span)
        if table.rowCount == 1 { found += trail.concerned(by: table, of: source.table) }
        if found.isEmpty { found = trail.tables(under: source.table, rows: table) }
      }
    }
    var seen: Set<Origins.Origin> = []
    found = found.filter { seen.insert($0).inserted }
    guard !found.isEmpty else {
      throw CommandFailure(
        .failed, "no-evidence", "\(value.text) names no row of the data", at: value.span,
        help: "explain tells what it was computed from")
    }
    return .table(
      Table(columns: [
        TableColumn(Column("id", .text, "the row"), .text(found.map(\.id))),
        TableColumn(Column("table", .text, "the table it is in"), .text(found.map(\.table))),
        TableColumn(Column("place", .text, "file and line"), .text(found.map { "\($0.file):\($0.line)" })),
        TableColumn(Column("source", .text, "page or document the row names"), .text(found.map(\.source))),
      ]))
  }

  /// The artifact and the table of it that a reference names; nil where it names neither.
  private static func source(
    of reference: Reference, in session: isolated Session
  ) async throws(CommandFailure) -> (artifact: AnyArtifact, table: TableDeclaration)? {
    guard case .member(let member)? = reference.path.first,
      case .artifact(let artifact) = try await session.resolve(Reference(name: reference.name)),
      let table = AnyArtifact.tables(of: artifact.iteration).first(where: { $0.name == member.name })
    else { return nil }
    return (artifact, table)
  }

  fileprivate static func texts(_ table: Table) -> [String] {
    table.columns.flatMap { column -> [String] in
      if case .text(let values) = column.values { values.compactMap { $0 } } else { [] }
    }
  }
}

extension Session {
  /// What the rows rest on that a table names of another table of its artifact: a ranking names clusters without their
  /// members.
  fileprivate func referredEvidence(
    _ table: Table, _ declaration: TableDeclaration, of artifact: AnyArtifact, _ trail: EvidenceTrail, at span: Span?
  ) throws(CommandFailure) -> [Origins.Origin] {
    let noun = artifact.iteration.noun
    var found: [Origins.Origin] = []
    for column in declaration.columns {
      guard let refers = column.refers, refers.hasPrefix("\(noun)."), let values = table[column.name]?.values,
        case .text(let ids) = values,
        let other = try artifactTable(String(refers.dropFirst(noun.count + 1)), of: artifact, at: span),
        case .text(let known)? = other.columns.first?.values
      else { continue }
      let wanted = Set(ids)
      found += trail.named(TraceCommand.texts(other.picking(known.indices.filter { wanted.contains(known[$0]) })))
    }
    return found
  }
}
