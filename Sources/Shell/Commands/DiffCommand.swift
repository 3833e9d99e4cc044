import Language
import Report
import Runtime
import TerroirKernel

/// `diff A B`: what tells two artifacts, or two tables, apart.
struct DiffCommand: Command {
  let declaration = CommandDeclaration(
    name: "diff", group: .understanding,
    summary: "what tells two artifacts or tables apart: what came in and went out, which ranks and figures moved",
    positional: [
      ParameterDeclaration("A", .reference, "the first", required: true),
      ParameterDeclaration("B", .reference, "the second", required: true),
    ], gives: .table, effects: .givesData,
    examples: [
      .init("diff before profile", "two audits, where before = profile kept the earlier one"),
      .init("diff before.industries profile.industries", "one table of each"),
    ],
    notes: ["Of measures only the chosen ones are compared. A rank that is smaller is up."])

  struct Arguments: Decodable {
    let a: Given<Reference>
    let b: Given<Reference>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let first = call.arguments.a, second = call.arguments.b
    let before = try await session.resolve(first.content)
    let after = try await session.resolve(second.content)
    switch (before, after) {
    case (.artifact(let before), .artifact(let after)):
      guard before.iteration == after.iteration else {
        throw CommandFailure(
          .failed, "type", "\(first.text) is a \(before.iteration.noun) and \(second.text) a \(after.iteration.noun)",
          at: second.span, help: "compare two artifacts of one stage")
      }
      return .table(try session.comparison(before, after, at: call.span).table)
    case (.table, .table), (.table, .relation), (.relation, .table), (.relation, .relation):
      let name = second.content.path.compactMap(\.memberName).last ?? second.text
      let lines = ArtifactComparison.lines(
        name, from: try await session.table(of: before, at: first.span),
        to: try await session.table(of: after, at: second.span))
      return .table(ArtifactComparison(lines: lines, in: session.language).table)
    default:
      throw CommandFailure(
        .failed, "type", "\(first.text) is \(before.kind.title) and \(second.text) \(after.kind.title)",
        at: second.span, help: "compare two artifacts of one stage, or two tables")
    }
  }
}

extension Session {
  func comparison(
    _ before: AnyArtifact, _ after: AnyArtifact, at span: Span?
  ) throws(CommandFailure) -> ArtifactComparison {
    let (before, after) = (told(before), told(after))
    do {
      return try ArtifactComparison(from: before.value, to: after.value, in: language)
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: span)
    }
  }
}

extension Reference.Part {
  fileprivate var memberName: String? { if case .member(let identifier) = self { identifier.name } else { nil } }
}
