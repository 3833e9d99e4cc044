import Engine
import Foundation
import Language
import Report
import TableFiles
import TerroirKernel
import TextFiles
import Workspace

/// `import FILE as RESOURCE`: rows from outside into a table of the workspace.
struct ImportCommand: Command {
  let declaration = CommandDeclaration(
    name: "import", group: .workspace,
    summary: "add the rows of a file to a table of the workspace, or make it a table; checked first, all or nothing",
    syntax: .importFile, gives: .text, effects: [.writesFiles, .readsFile, .bringsNames, .leftOutOfDryRuns],
    examples: [.init("import partners.csv as partners", "a table of one's own beside those of the method")],
    notes: [
      "import firms.csv as actors id=code name_en=title: the table's id is filled from the file's column code, and so on.",
      "import firms.csv as actors level=municipal confidence=\"high\": where the file has no such column, all rows get the value.",
      "An amount with the sign of its row's currency is its number: £263,606 where the currency is GBP.",
      "The file is read as read does it; delimiter=, decimal=, dialect=, encoding=, sheet=, header=, table= and member=",
      "tell of it what they tell read.",
      "A column that fills one of texts stays as it is written.",
      "Where a table wants the key of a row, its name is one too: territory=Town with Irbit is irbit. A column of keys that is",
      "not there is made first: read towns.xlsx | derive code=latin(Town) | write towns.csv.",
      "import firms.csv as register classification=OKVED2: a register of organisations, or of published cells, names it.",
      "A table that is new gets an entry in datapackage.json. undo does not take back what files hold.",
    ])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    guard case .importFile(let value, let resource, let pairs) = call.invocation.arguments else {
      throw CommandFailure(.usage, "usage", "import takes FILE as RESOURCE", at: call.span)
    }
    if Task.isCancelled { throw .cancelled }
    try session.refuseIfReadOnly(call.span)
    let file = try session.readable(value)
    let known = try? study.workspace.resources().first { $0.name == resource.name }
    // A key that is no column of the table tells how the file is written.
    let mapping = pairs.filter { pair in
      !(FileSyntax.keys + FilePart.keys).contains(pair.key.name) || known?.schema[pair.key.name] != nil
    }
    let told = pairs.filter { pair in !mapping.contains { $0.key == pair.key } }
    let syntax = try FileSyntax(
      told: Dictionary(told.map { ($0.key.name, ($0.value.text, $0.value.span)) }) { _, last in last })
    let types = FileTypes.inferred(kept: Self.sources(of: known, [.text, .list], mapping))
    let part = try FilePart(told: told)
    let (query, read) = try await session.reading(
      file, types: types, syntax: syntax, part, numeric: Set(Self.sources(of: known, [.integer, .number], mapping)),
      at: value.span)
    let table = try await session.rows(of: query, at: value.span)
    if try session.state().names[resource.name] != nil, !(try study.tableNames().contains(resource.name)) {
      throw CommandFailure(
        .usage, "name", "\(resource.name) is a name of yours, which a new table would not be found behind",
        at: resource.span, help: "choose another, for example \(resource.name)_1")
    }
    let columns = table.columns.map { column in
      TableImport.OuterColumn(
        column.name, column.values.type,
        (0..<table.rowCount).map { row in
          switch column.values[row] {
          case .missing: nil
          // As the workspace's tables write a condition.
          case .boolean(let flag): flag ? "true" : "false"
          case let cell: CellFormat.exact(cell)
          }
        })
    }
    let request = TableImport(
      into: resource.name, columns: columns, from: Self.text(of: file, read),
      mapping: Dictionary(mapping.map { ($0.key.name, $0.value.text) }) { _, last in last },
      quoted: Set(mapping.filter { if case .string = $0.value.kind { true } else { false } }.map(\.key.name)))
    do throws(ImportFailure) {
      let outcome = try request.run(on: study.workspace)
      session.forgetData(of: study)
      return .text(session.words(Self.text(outcome, resource.name)))
    } catch {
      throw CommandFailure(error, resource, mapping)
    }
  }

  /// The columns of the file that fill columns of these types; what is for texts stays as it is written.
  private static func sources(
    of resource: Resource?, _ types: Set<ColumnType>, _ mapping: [NamedArgument]
  ) -> [String] {
    let named = Dictionary(mapping.map { ($0.key.name, $0.value.text) }) { first, _ in first }
    return (resource?.schema.fields ?? []).map(\.column).filter { types.contains($0.type) }.map {
      named[$0.name] ?? $0.name
    }
  }

  /// The file's lines, by which faults are told; a packed file has none to show.
  private static func text(of file: URL, _ read: FileTable) -> TableImport.OuterText? {
    guard let delimiter = read.delimiter, file.pathExtension.lowercased() != "gz",
      let bytes = try? Data(contentsOf: file)
    else { return nil }
    return TableImport.OuterText(
      file: file.lastPathComponent, bytes: read.encoding.utf8([UInt8](bytes)),
      delimiter: delimiter.character.asciiValue ?? 0)
  }

  private static func text(_ outcome: TableImport.Outcome, _ resource: String) -> Phrase {
    let rows = Phrase.counted(outcome.added, "row")
    var lines: [Phrase] = [
      outcome.isNew
        ? "\(resource): \(rows) in a new table, \(outcome.file)" : "\(resource): \(rows) added to \(outcome.file)"
    ]
    if !outcome.leftOut.isEmpty {
      lines.append("not taken, the table has no such column: \(outcome.leftOut.joined(separator: ", "))")
    }
    lines += outcome.named.map { named in
      "\(named.column): names became keys of \(named.table) (\(named.count)), such as \"\(named.name)\": \(named.key)"
    }
    return (lines + FaultPrinter.grouped(outcome.warnings).map(FaultPrinter.lines)).joined(by: "\n")
  }
}

extension Session {
  /// Forgets what was read of the workspace's tables; they are read again at the next need.
  fileprivate func forgetData(of study: Study) {
    study.forgetData()
    forgetTables()
  }
}

extension CommandFailure {
  fileprivate init(_ failure: ImportFailure, _ resource: Identifier, _ mapping: [NamedArgument]) {
    switch failure {
    case .faults(let faults, let areInTable, let sources):
      self.init(faults)
      message =
        "nothing was imported: the rows would bring \(Phrase.counted(faults.faults.count, "fault"))"
      let lines: Phrase = areInTable ? "; the lines are those of the table with the new rows" : ""
      let offer = Self.offer(faults.faults, sources)
      help = "fix the file, or map other columns: KEY=COLUMN\(lines)\(offer)"
    case .misspelt(let name, let likely):
      self.init(
        .failed, "unknown-table", "there is no table \(name), and the file has the columns of \(likely)",
        at: resource.span, help: "A new table beside it wants a name that is less like it.", suggestions: [likely])
    case .noClassification(let name):
      self.init(
        .failed, "no-classification", "\(name) wants to know which classification its codes are of", at: resource.span,
        help: "add it: import FILE as \(name) classification=OKVED2; crosswalk lists those known")
    case .notLoaded(let name, let path):
      self.init(
        .failed, "import", "\(name) is not held in memory: it stays in \(path)", at: resource.span,
        help: "add the rows to that file by its own tool")
    case .fileInTheWay(let path):
      self.init(
        .failed, "file-exists", "\(path) is there, but datapackage.json does not name it", at: resource.span,
        help: "move it away, or declare it in datapackage.json")
    case .unknownOuterColumn(let name, let known):
      self.init(
        .failed, "unknown-column", "the file has no column \(name)",
        at: mapping.first { $0.value.text == name }?.value.span,
        help: "it has \(known.joined(separator: ", ")); a value for all rows stands in quotes",
        suggestions: Suggestions.nearest(to: name, in: known))
    case .unknownColumn(let name, let table, let known):
      self.init(
        .failed, "unknown-column", "\(table) has no column \(name)",
        at: mapping.first { $0.key.name == name }?.key.span, help: "it has \(known.joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: name, in: known))
    case .nothingFits(let table, let known, let outer, let likely, let years):
      let mapping = known.compactMap { name in likely[name].map { "\(name)=\(Quoting.argument($0))" } }
      var offer: Phrase = mapping.isEmpty ? "" : "; these are probably meant: \(mapping.joined(separator: " "))"
      if years.count > 1 {
        let unpivot = "unpivot \(years.map(Quoting.argument).joined(separator: " ")) name=period value=value"
        offer = "\(offer); before it make rows of the years, read FILE | \(unpivot) | write rows.csv, and import these"
      }
      self.init(
        .failed, "import", "no column of the file is one of \(table)", at: resource.span,
        help:
          "the file has \(outer.joined(separator: ", ")); \(table) has \(known.joined(separator: ", ")): map them, KEY=COLUMN\(offer)"
      )
    case .unwritable(let path, let reason):
      self.init(.failed, "file", "\(path) cannot be written", at: resource.span, help: reason)
    case .cancelled: self = .cancelled
    }
  }

  /// The steps over the file that mend what its rows want: words of other lists that one of ours alone is meant by, and
  /// rows without a value.
  private static func offer(_ faults: [Fault], _ sources: [String: String]) -> Phrase {
    var steps: [String] = []
    for fault in faults {
      let step: String
      switch fault.kind {
      case .notAWord(let value, let column, _):
        guard let source = sources[column], fault.suggestions.count == 1 else { continue }
        let word = Quoting.quoted(fault.suggestions[0])
        step = "replace \(Quoting.argument(source)) from=\(Quoting.quoted(value)) to=\(word)" as String
      case .missingValue(let column):
        guard let source = sources[column] else { continue }
        step = "where \(Quoting.column(source)) != missing" as String
      default: continue
      }
      if !steps.contains(step) { steps.append(step) }
    }
    if steps.isEmpty { return "" }
    return "; these steps mend rows: read FILE | \(steps.joined(separator: " | ")) | write rows.csv"
  }
}
