import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `report FILE [template=]`: the open cycle as a document to read, sign and defend.
struct ReportCommand: Command {
  private static let templates = CycleReport.Template.allCases.map(\.rawValue)

  let declaration = CommandDeclaration(
    name: "report", group: .view, summary: "the open cycle's results as one document, with how each was made",
    positional: [ParameterDeclaration("FILE", .file(endings: ["html", "md"]), "the document", required: true)],
    named: [ParameterDeclaration("template", .choice(Self.templates), "which results; full without it")],
    flags: [FlagDeclaration("force", "replace a file that is there")], gives: .text,
    examples: [
      .init("report cycle.html", "everything the cycle has so far"),
      .init("report decision.md template=package", "measures, budgets and pilots"),
    ])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.text(0), let place = call.value(0) else {
      throw CommandFailure(.usage, "usage", "report takes a file", at: call.span, help: "report cycle.html")
    }
    let file = session.file(path)
    try session.refuseOwn(file, place)
    if session.rehearsal == nil, FileManager.default.fileExists(atPath: file.path), !call.arguments.has("force") {
      throw CommandFailure(
        .failed, "file-exists", "\(path) is there already", at: place.span, help: "report \(path) --force replaces it")
    }
    let word = call.list("template").first ?? CycleReport.Template.full.rawValue
    guard let template = CycleReport.Template(rawValue: word) else {
      throw CommandFailure(
        .usage, "value", "\(word) is no template", at: call.arguments["template"]?.span,
        help: "there are \(Self.templates.joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: word, in: Self.templates))
    }
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    var parts: [CycleReport.Part] = []
    for iteration in Iteration.allCases {
      guard let hash = state[iteration] else { continue }
      let artifact = try session.artifact(hash, of: study)
      parts.append(.init(artifact.value, artifact.provenance, artifact.hash))
    }
    let report = CycleReport(
      title: "\(session.regionName), \(study.workspace.language.choose("cycle", "цикл")) \(state.cycle)",
      region: session.regionName, in: study.workspace.language, parts: parts, template: template)
    if report.count == 0 {
      throw CommandFailure(
        .failed, "no-artifact", "cycle \(state.cycle) of \(state.region) has no result for template \(word)",
        at: call.span, help: "run: cycle")
    }
    let document: Document
    do {
      document = try report.document()
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: call.span)
    }
    switch file.pathExtension.lowercased() {
    case "html":
      try session.write(document.html(language: study.workspace.language.rawValue), to: file, at: place.span)
    case "md": try session.write(document.markdown, to: file, at: place.span)
    default:
      throw CommandFailure(
        .usage, "ending", "a report is written as .html or .md", at: place.span, help: "report cycle.html")
    }
    return .text("\(path): \(report.count) result\(report.count == 1 ? "" : "s").")
  }
}
