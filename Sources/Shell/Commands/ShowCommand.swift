import Language
import Report
import Runtime
import TerroirKernel

/// `show`: print what arrives; at the start of a pipeline, a name.
struct ShowCommand: Command {
  let declaration = CommandDeclaration(
    name: "show", group: .view, summary: "print a value: a table, an artifact as a page or in full",
    positional: [ParameterDeclaration("NAME", .reference, "what to print, where nothing is piped")],
    flags: [FlagDeclaration("full", "an artifact with all its tables and findings, not its page alone")],
    takes: [.any], needsInput: false, gives: .any,
    examples: [
      .init("show profile", "the page of the audit: what is, what to do, what it costs, how sure it is"),
      .init("show profile --full", "everything that the audit found"), .init("identity | head 3 | show", "three rows"),
    ],
    notes: ["`--format json` and `markdown` have everything without --full."],
    keywords: ["print", "display", "view", "report", "brief", "full"])

  struct Arguments: Decodable {
    let name: Given<Reference>?
    let full: Bool
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let value: ShellValue
    if let name = call.arguments.name {
      value = try await session.resolve(name.content)
    } else {
      if call.input == nil { session.noted.continues = session.lastEntry }
      guard let input = call.input ?? session.last else {
        throw CommandFailure(.usage, "usage", "there is nothing to show", at: call.span, help: "show NAME")
      }
      value = input
    }
    guard call.arguments.full else { return value }
    guard case .artifact(let artifact) = value else {
      throw CommandFailure(
        .usage, "type", "only an artifact is shown in full, and this is a \(value.kind.title)", at: call.span,
        help: "of a table, set rows N shows more rows")
    }
    do {
      let told = session.told(artifact)
      let document = try Document.of(
        told.value, region: session.regionName, in: session.language, told.currency, detail: .screen)
      return .told(artifact, [document])
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "the artifact holds a number that is not finite", at: call.span)
    }
  }
}
