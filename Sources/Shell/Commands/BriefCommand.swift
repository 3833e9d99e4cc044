import Language
import Report
import TerroirKernel

/// `brief`: the open cycle on a page, or an artifact.
struct BriefCommand: Command {
  let declaration = CommandDeclaration(
    name: "brief", group: .understanding,
    summary: "a page for who decides: what is, what to do, what it costs, how sure it is, what is not known",
    positional: [ParameterDeclaration("NAME", .reference, "an artifact; without one, the whole cycle")],
    takes: Iteration.allCases.map { .artifact(of: $0) }, needsInput: false, gives: .document, effects: .givesData,
    examples: [
      .init("brief", "the open cycle on a page"), .init("brief package", "the support package on a page"),
      .init("brief | write brief.md", "to send"),
    ],
    notes: [
      "A page has \(Brief.mostLines) lines of \(Brief.width) cells at most. Each sentence is true of the rows in its evidence, which --format json has.",
      "show NAME --full prints everything that stands behind a page.",
    ],
    keywords: ["page", "summary", "minister", "mayor", "decide", "сводка", "страница", "кратко"])

  struct Arguments: Decodable {
    let name: Given<Reference>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    var value = call.input
    if let name = call.arguments.name { value = try await session.resolve(name.content) }
    guard let value else { return .document(try session.cycleBrief(at: call.span)) }
    guard case .artifact(let artifact) = value else {
      throw CommandFailure(
        .usage, "type", "a brief is of an artifact, and this is a \(value.kind.title)", at: call.span,
        help: "brief \(Iteration.allCases.map(\.noun).joined(separator: ", brief "))")
    }
    guard let document = try session.brief(of: artifact) else {
      throw CommandFailure(
        .failed, "data", "the data cannot be read, so there are no names", at: call.span, help: "run: validate")
    }
    return .document(document)
  }
}
