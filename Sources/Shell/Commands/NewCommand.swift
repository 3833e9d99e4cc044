import Foundation
import Language
import TerroirKernel
import Workspace

/// `new DIR region=CODE`: a workspace for a region of one's own.
struct NewCommand: Command {
  let declaration = CommandDeclaration(
    name: "new", group: .workspace, summary: "make a workspace for a region of your own, and open it",
    positional: [
      ParameterDeclaration("DIR", .directory, "a folder that is not there yet, or is empty", required: true)
    ],
    named: [
      ParameterDeclaration("region", .text, "the region's code, such as RU-TYU", required: true),
      ParameterDeclaration("name", .text, "the region's name"),
      ParameterDeclaration("language", .choice(["en", "ru"]), "the language of names"),
    ], gives: .text,
    examples: [.init("new my-region region=RU-TYU name=\"Tyumen oblast\"", "tables with their headers, ready to fill")],
    notes: ["Fill data/*.csv, then validate; the industries of the method are there already."])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.text(0), let region = call.list("region").first else {
      throw CommandFailure(
        .usage, "usage", "new takes a folder and the region's code", at: call.span,
        help: "new my-region region=RU-TYU name=\"Tyumen oblast\"")
    }
    let directory = session.file(path)
    let template = WorkspaceTemplate(
      name: directory.lastPathComponent, region: TerritoryID(region), regionName: call.list("name").first ?? region,
      language: NameLanguage(rawValue: call.list("language").first ?? "en") ?? .english)
    do throws(TemplateFailure) {
      try template.write(to: directory)
    } catch {
      throw CommandFailure(error, at: call.value(0)?.span)
    }
    try session.open(directory, at: call.value(0)?.span)
    return .text(
      "\(path): fill data/*.csv (territories first), then: validate\n" + (try session.welcome()))
  }
}

extension CommandFailure {
  fileprivate init(_ failure: TemplateFailure, at span: Span?) {
    switch failure {
    case .notEmpty(let name):
      self.init(
        .failed, "file-exists", "\(name) is there already and is not empty", at: span,
        help: "give a folder that is not there yet")
    case .unwritable(let name, let reason):
      self.init(.failed, "file", "\(name) cannot be written", at: span, help: reason)
    }
  }
}
