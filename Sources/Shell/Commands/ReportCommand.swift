import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `report FILE [template=] [signatory=]`: the open cycle as a document to read, sign and defend.
struct ReportCommand: Command {
  private static let renderers: [any DocumentRenderer] = [HTMLRenderer(), WordRenderer(), MarkdownRenderer()]
  private static let endings = renderers.map { type(of: $0).ending }
  private static let templates = CycleReport.Template.allCases.map(\.rawValue)

  let declaration = CommandDeclaration(
    name: "report", group: .view, summary: "the open cycle's results as one document, with how each was made",
    positional: [ParameterDeclaration("FILE", .file(endings: Self.endings), "the document", required: true)],
    named: [
      ParameterDeclaration(
        "template", .choice(Self.templates), "document, the strategic document, without it; full lists every table"),
      ParameterDeclaration("signatory", .text, "who signs the document"),
    ],
    flags: [FlagDeclaration("force", "replace a file that is there")], gives: .text, effects: .writesFiles,
    examples: [
      .init("report strategy.html", "the strategic document: contents, pictures, cards, sources"),
      .init("report strategy.docx signatory=\"Governor\"", "the same for a word processor, with who signs"),
      .init("report study.html template=full", "every table of every result"),
      .init("report decision.md template=package", "measures, budgets and pilots"),
    ])

  struct Arguments: Decodable {
    let file: Given<Value>
    let template: Given<String>?
    let signatory: Given<String>?
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
    guard let renderer = Self.renderers.first(where: { type(of: $0).ending == file.pathExtension.lowercased() }) else {
      let endings = Self.endings.map { ".\($0)" }.joined(separator: " or ")
      throw CommandFailure(
        .usage, "ending", "a report is written as \(endings)", at: place.span, help: "report cycle.html")
    }
    let word = call.arguments.template?.content ?? CycleReport.Template.document.rawValue
    guard let template = CycleReport.Template(rawValue: word) else {
      throw CommandFailure(
        .usage, "value", "\(word) is not a template", at: call.arguments.template?.span,
        help: "there are \(Self.templates.joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: word, in: Self.templates))
    }
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    var parts: [CycleReport.Part] = []
    for iteration in Iteration.allCases {
      guard let hash = state[iteration] else { continue }
      let artifact = try session.told(try session.artifact(hash, of: study))
      parts.append(.init(artifact.value, artifact.provenance, artifact.hash))
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
        ? try session.policyDocument(
          parts, signatory: call.arguments.signatory?.content, at: call.span)
        : try report.document()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: call.span)
    }
    let bytes = renderer.bytes(document)
    if bytes.isEmpty {
      throw CommandFailure(
        .failed, "no-memory", "the document could not be packed: there is no memory for it", at: call.span)
    }
    try session.write(Data(bytes), to: file, at: place.span)
    return .text("\(path): \(report.count) result\(report.count == 1 ? "" : "s").")
  }
}
