import Engine
import Formats
import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `write FILE`: what arrives, in the form that the file's ending names.
struct WriteCommand: Command {
  private static let endings = Formats.writableEndings
  private static let pictures = ["html", "md", "svg", "txt"]

  let declaration = CommandDeclaration(
    name: "write", group: .view,
    summary: "write a table, an artifact or a chart to a file, in the form its ending names",
    positional: [
      ParameterDeclaration("FILE", .file(endings: Self.endings + ["svg", "txt"]), "the file", required: true)
    ],
    named: [
      ParameterDeclaration("unsafe", .text, "why rows of a guarded register leave as they are; the journal keeps it")
    ],
    flags: [FlagDeclaration("force", "replace a file that was read")],
    takes: [.any], needsInput: true, gives: .any, effects: .writesFiles,
    examples: [
      .init("actors | where level == \"regional\" | write regional.csv", "for a spreadsheet"),
      .init("identity | count by layer | plot bar | write layers.svg", "a chart for a page"),
    ],
    notes: [
      """
      Tables: \(Formats.writable.compactMap { $0.declaration.endings.first }.joined(separator: ", ")). \
      Artifacts and documents: json, md, html. Charts: svg, html, md, txt.
      """,
      "In csv and tsv a text that a spreadsheet would run as a formula gets an apostrophe, which read takes off again.",
      "A file is replaced whole or not at all; one that was read only with --force, the study's own never.",
    ],
    keywords: ["export", "save", "excel", "spreadsheet", "csv", "download", "file", "выгрузить", "сохранить"])

  struct Arguments: Decodable {
    let file: Given<Value>
    let unsafe: Given<String>?
    let force: Bool
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let place = call.arguments.file.value, path = place.text
    let file = session.file(path)
    let ending = file.pathExtension.lowercased()
    try session.refuseOwn(file, path, at: place.span)
    if session.hasRead(file), !call.arguments.force {
      throw CommandFailure(
        .failed, "input-file", "\(path) is a file that was read here", at: place.span,
        help: "write elsewhere, or add --force")
    }
    guard var input = call.input else {
      throw CommandFailure(.usage, "type", "write takes a table or an artifact, and nothing arrived", at: call.span)
    }
    if let reason = call.arguments.unsafe {
      guard case .relation(let query) = input else {
        throw CommandFailure(
          .usage, "type", "unsafe= takes a table that asks the register", at: reason.span,
          help: "as in: register | where territory == \"kasli\" | write rows.csv unsafe=\"...\"")
      }
      input = .table(try await session.plainRows(of: try session.unguarded(query, because: reason), at: call.span))
    } else if case .relation(let query) = input {
      try session.warnUnguarded(query, leavingAs: file.lastPathComponent)
    }
    switch input {
    case .relation, .table: try await session.write(table: input, of: call, ending, to: file, at: place)
    case .artifact(let artifact):
      let region = session.regionName, language = session.language
      try session.write(
        try Self.text(session.told(artifact), ending, region: region, language: language, at: place), to: file,
        at: place.span)
    case .chart(let chart): try session.write(try Self.text(chart, ending, at: place), to: file, at: place.span)
    case .document(let document):
      try session.write(try Self.text(document, ending, at: place), to: file, at: place.span)
    case .text(let text):
      // A schema is a text that is JSON.
      let isJSON = text.hasPrefix("{") && (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
      // So is one that is a module of Python: it begins with its documentation.
      let isPython = text.hasPrefix("\"\"\"")
      let endings = (isJSON ? ["json"] : []) + (isPython ? ["py"] : []) + ["md", "txt"]
      guard endings.contains(ending) else { throw Self.unknown(ending, of: "a text", endings, at: place) }
      try session.write(text + "\n", to: file, at: place.span)
    case .told, .nothing:
      throw CommandFailure(.usage, "type", "write takes a table or an artifact, and nothing arrived", at: call.span)
    }
    return .nothing
  }

  private static func text(
    _ artifact: AnyArtifact, _ ending: String, region: String, language: NameLanguage, at place: Value
  ) throws(CommandFailure) -> String {
    do {
      switch ending {
      case "json": return String(decoding: try CanonicalJSON.encode(artifact.value), as: UTF8.self) + "\n"
      case "md":
        return MarkdownRenderer().text(
          try Document.of(artifact.value, region: region, in: language, artifact.currency, detail: .file))
      case "html":
        return HTMLRenderer().text(
          try Document.of(artifact.value, region: region, in: language, artifact.currency, detail: .file))
      default: throw unknown(ending, of: "an artifact", ["html", "json", "md"], at: place)
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "the artifact holds a number that is not finite", at: place.span)
    }
  }

  private static func text(_ chart: Chart, _ ending: String, at place: Value) throws(CommandFailure) -> String {
    switch ending {
    case "svg": return chart.svg()
    case "html": return HTMLRenderer().text(Document(of: chart))
    case "md": return "```text\n\(chart.render())```\n"
    case "txt": return chart.render()
    default: throw unknown(ending, of: "a chart", pictures, at: place)
    }
  }

  private static let renderers: [any DocumentRenderer] = [HTMLRenderer(), JSONRenderer(), MarkdownRenderer()]

  private static func text(_ document: Document, _ ending: String, at place: Value) throws(CommandFailure) -> String {
    guard let renderer = renderers.first(where: { type(of: $0).ending == ending }) else {
      throw unknown(ending, of: "a document", renderers.map { type(of: $0).ending }, at: place)
    }
    return renderer.text(document)
  }

  fileprivate static func unknown(_ ending: String, of what: Phrase, _ known: [String], at place: Value)
    -> CommandFailure
  {
    CommandFailure(
      .usage, "ending", ending.isEmpty ? "the file has no ending" : "\(what) cannot be written as .\(ending)",
      at: place.span, help: "\(what) is written as \(known.map { ".\($0)" }.joined(separator: " "))")
  }
}

extension Session {
  /// Writes the table that arrived in the format of the ending.
  fileprivate func write(
    table input: ShellValue, of call: Call<WriteCommand.Arguments>, _ ending: String, to file: URL, at place: Value
  ) async throws(CommandFailure) {
    guard let format = Formats.writing(ending: ending) else {
      throw WriteCommand.unknown(ending, of: "a table", Formats.writableEndings, at: place)
    }
    if let format = format as? any EngineFormat.Type {
      let query: Query =
        if case .table(let table) = input { try await registering(table, at: call.span) } else {
          try await query(from: call)
        }
      try await write(query, format, to: file, at: place.span)
      return warn(ofNotes: input, in: format, file)
    }
    let table = try await table(of: input, at: call.span)
    if let format = format as? any BinaryFormat.Type {
      let bytes: [UInt8]
      do throws(FormatFailure) { bytes = try format.bytes(table) } catch {
        throw CommandFailure(.failed, "format", error.message, at: place.span)
      }
      try write(Data(bytes), to: file, at: place.span)
      return warn(ofNotes: input, in: format, file)
    }
    guard let format = format as? any TextFormat.Type else { return }
    let formatted: FormattedTable
    let words = format is any RouteFormat.Type && table["route"] != nil ? try routeWords(at: call.span) : nil
    do throws(FormatFailure) {
      formatted =
        if let format = format as? any RouteFormat.Type {
          try format.text(table, words ?? RouteWords(in: language))
        } else { try format.text(table) }
    } catch {
      throw CommandFailure(.failed, "format", error.message, at: place.span)
    }
    try write(formatted.text, to: file, at: place.span)
    warn(ofNotes: input, in: format, file)
    if formatted.guarded > 0 {
      let (verb, each) =
        formatted.guarded == 1 ? (" begins as a formula does", "it") : ("s begin as formulas do", "each")
      warn(
        Warning(
          message: "\(formatted.guarded) text\(verb), and \(each) got an apostrophe before it",
          place: file.lastPathComponent,
          help: "read takes it off again; a spreadsheet shows the text and runs nothing"))
    }
  }
  /// Tells which notes of a table its file does not hold.
  private func warn(ofNotes input: ShellValue, in format: any FileFormat.Type, _ file: URL) {
    guard case .table(let table) = input, !table.notes.isEmpty, !format.declaration.keepsNotes else { return }
    warn(
      Warning(
        message: "notes of the table are left out: \(table.notes.map(\.name).joined(separator: ", "))",
        place: file.lastPathComponent, help: "json keeps them; of a table with a name, NAME.notes is a table of them"))
  }
}
