import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `report FILE [template=] [signatory=] [chapters=] [arms=]`: the open cycle as a document to read, sign and defend.
struct ReportCommand: Command {
  private static let renderers: [any DocumentRenderer] = [HTMLRenderer(), WordRenderer(), MarkdownRenderer()]
  private static let endings = [
    HTMLRenderer.ending, WordRenderer.ending, PrintedFile.ending, MarkdownRenderer.ending,
  ]
  private static let templates = CycleReport.Template.allCases.map(\.rawValue)
  private static let chapters = DocumentTemplate.Chapter.allCases.map(\.rawValue)

  let declaration = CommandDeclaration(
    name: "report", group: .view, summary: "the open cycle's results as one document, with how each was made",
    positional: [ParameterDeclaration("FILE", .file(endings: Self.endings), "the document", required: true)],
    named: [
      ParameterDeclaration(
        "template", .template(Self.templates),
        "document, the strategic document, without it; full lists every table, map is a page with the region's map"),
      ParameterDeclaration("signatory", .text, "who signs the document"),
      ParameterDeclaration("chapters", .list(.choice(Self.chapters)), "which chapters the document has, in this order"),
      ParameterDeclaration("arms", .file(endings: ["png", "svg"]), "the coat of arms on its title page"),
    ],
    flags: [FlagDeclaration("force", "replace a file that is there")], gives: .text, effects: .writesFiles,
    examples: [
      .init("report strategy.html", "the strategic document: contents, pictures, cards, sources"),
      .init("report strategy.docx signatory=\"Governor\"", "the same for a word processor, with who signs"),
      .init("report strategy.pdf", "the same on pages, laid out by a browser or LibreOffice"),
      .init("report short.docx chapters=[summary, clusters, money]", "these chapters alone, in this order"),
      .init("report study.html template=full", "every table of every result"),
      .init("report decision.md template=package", "measures, budgets and pilots"),
      .init("report map.html template=map", "towns, places, routes and clusters on a map to search and print"),
    ])

  struct Arguments: Decodable {
    let file: Given<Value>
    let template: Given<String>?
    let signatory: Given<String>?
    let chapters: Given<[String]>?
    let arms: Given<Value>?
    let force: Bool
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let place = call.arguments.file.value, path = place.text
    let file = session.file(path)
    try session.refuseOwn(file, path, at: place.span)
    if session.dryRun == nil, FileManager.default.fileExists(atPath: file.path), !call.arguments.force {
      throw CommandFailure(
        .failed, "file-exists", "\(path) is there already", at: place.span, help: "report \(path) --force replaces it")
    }
    let ending = file.pathExtension.lowercased()
    guard Self.endings.contains(ending) else {
      let endings = Phrase.any(Self.endings.map { ".\($0)" }.phrases)
      throw CommandFailure(
        .usage, "ending", "a report is written as \(endings)", at: place.span, help: "report cycle.html")
    }
    // A dry run starts no program, and so needs none.
    let isPrinted = ending == PrintedFile.ending
    let printer = isPrinted && session.dryRun == nil ? try session.pagePrinter(for: file, at: place.span) : nil
    let word = call.arguments.template?.content ?? CycleReport.Template.document.rawValue
    let own = try ownTemplate(call, in: session)
    let template = own == nil ? CycleReport.Template(rawValue: word) ?? .document : .document
    let source = isPrinted ? printer?.source ?? HTMLRenderer.ending : ending
    let settings = try settings(call, template, own, ending: source, in: session)
    let state = try session.state(call.span)
    let parts = try results(of: state, in: session, at: call.span)
    if template == .map {
      return try await writeMap(parts, path, to: file, by: printer, at: place.span, in: session)
    }
    let report = CycleReport(
      title: "\(session.regionName), \(session.language.choose("cycle", "цикл")) \(state.cycle)",
      region: session.regionName, in: session.language, parts: parts, template: template)
    if report.count == 0 {
      throw CommandFailure(
        .failed, "no-artifact", "cycle \(state.cycle) of \(state.region) has no result for template \(word)",
        at: call.span, help: "run: cycle")
    }
    let document: Document
    do {
      document =
        template == .document
        ? try session.policyDocument(parts, settings, at: call.span) : try report.document()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: call.span)
    }
    try await write(document, to: file, by: printer, at: place.span, in: session)
    return .text(
      session.language.choose(
        "\(path): \(report.count) result\(report.count == 1 ? "" : "s").", "\(path): результатов — \(report.count)."))
  }

  /// Writes the document in the form that the file's ending names; a dry run starts no program.
  private func write(
    _ document: Document, to file: URL, by printer: PagePrinter?, at span: Span, in session: isolated Session
  ) async throws(CommandFailure) {
    if session.dryRun != nil { return }
    let bytes: [UInt8]
    if let printer {
      bytes = try await session.printed(.document(document), by: printer, to: file, at: span)
    } else {
      let ending = file.pathExtension.lowercased()
      bytes = Self.renderers.first { type(of: $0).ending == ending }?.bytes(document) ?? []
    }
    if bytes.isEmpty {
      throw CommandFailure(
        .failed, "no-memory", "the document could not be packed: there is no memory for it", at: span)
    }
    try session.write(Data(bytes), to: file, at: span)
  }

  /// The results of the open cycle, told in the language of the session.
  private func results(
    of state: StudyState, in session: isolated Session, at span: Span
  ) throws(CommandFailure) -> [CycleReport.Part] {
    let study = try session.openStudy(span)
    var parts: [CycleReport.Part] = []
    for iteration in Iteration.allCases {
      guard let hash = state[iteration] else { continue }
      let artifact = session.told(try session.artifact(hash, of: study))
      parts.append(.init(artifact.value, artifact.provenance, artifact.hash))
    }
    return parts
  }

  /// Writes the page with the map, which needs no result: towns and their elements are data.
  private func writeMap(
    _ parts: [CycleReport.Part], _ path: String, to file: URL, by printer: PagePrinter?, at span: Span,
    in session: isolated Session
  ) async throws(CommandFailure) -> ShellValue {
    guard [HTMLRenderer.ending, PrintedFile.ending].contains(file.pathExtension.lowercased()), printer?.kind != .office
    else {
      throw CommandFailure(
        .usage, "ending", "a map is a page, and written as .\(HTMLRenderer.ending)", at: span,
        help: "report map.html template=map")
    }
    let page = try session.mapPage(parts, at: span)
    var bytes = Data(page.html.utf8)
    if let printer, session.dryRun == nil {
      bytes = Data(try await session.printed(.page(page.html), by: printer, to: file, at: span))
    }
    try session.write(bytes, to: file, at: span)
    return .text(
      session.language.choose("\(path): the map of \(session.regionName).", "\(path): карта, \(session.regionName)."))
  }
}
