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
    ], gives: .text, effects: [.writesFiles, .changesSession, .bringsNames, .leftOutOfDryRuns],
    examples: [.init("new my-region region=RU-TYU name=\"Tyumen oblast\"", "tables with their headers, ready to fill")],
    notes: ["Fill data/*.csv, then validate; the industries of the method are there already."])

  struct Arguments: Decodable {
    let dir: Given<String>
    let region: Given<String>
    let name: Given<String>?
    let language: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let path = call.arguments.dir.content, region = call.arguments.region.content
    let directory = session.file(path)
    let template = WorkspaceTemplate(
      name: directory.lastPathComponent, region: TerritoryID(region),
      regionName: call.arguments.name?.content ?? region,
      language: NameLanguage(rawValue: call.arguments.language?.content ?? "en") ?? .english)
    do throws(TemplateFailure) {
      try template.write(to: directory)
    } catch {
      throw CommandFailure(error, at: call.arguments.dir.span)
    }
    try session.open(directory, at: call.arguments.dir.span)
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
