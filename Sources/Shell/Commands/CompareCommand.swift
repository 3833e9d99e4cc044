import Language
import Report
import Runtime
import TerroirKernel

/// `compare STAGE A B`: two plugins of one stage on the same input.
struct CompareCommand: Command {
  let declaration = CommandDeclaration(
    name: "compare", group: .understanding, summary: "two plugins of one stage on the same input, side by side",
    positional: [
      ParameterDeclaration("STAGE", .stage, "a stage's verb", required: true),
      ParameterDeclaration("A", .plugin, "one plugin", required: true),
      ParameterDeclaration("B", .plugin, "the other", required: true),
    ],
    named: [ParameterDeclaration("on", .reference, "an artifact to start from instead of the cycle's")],
    gives: .table,
    examples: [
      .init("compare audit identity-audit identity-audit", "a plugin and itself: nothing tells them apart")
    ],
    notes: [
      "First the figures of both at a glance, then what only one of them has, and what both have and value differently.",
      "Parameters that are set reach each plugin that has them. Nothing is kept: the cycle stays as it is.",
    ])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let verb = call.text(0), let first = call.text(1), let second = call.text(2) else {
      throw CommandFailure(
        .usage, "usage", "compare takes a stage and two plugins", at: call.span,
        help: "compare audit identity-audit my-audit")
    }
    let iteration = try session.iteration(verb, at: call.value(0)?.span)
    let input = try await Self.input(call, of: iteration, in: session)
    var values: [any ArtifactValue] = []
    for (index, id) in [first, second].enumerated() {
      let span = call.value(index + 1)?.span
      let plugin = try session.plugin(PluginID(id), of: try session.openStudy(call.span).host, at: span)
      let made = try await session.stageArtifact(
        iteration, plugin: plugin.manifest.id, parameters: [:], input: input, at: span ?? call.span)
      values.append(try session.told(made.artifact).value)
    }
    let names = first == second ? ("\(first) (first)", "\(second) (second)") : (first, second)
    do {
      return .table(try SideBySide(values[0], values[1], names: names).table)
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: call.span)
    }
  }

  /// The artifact given by `on=`.
  private static func input(
    _ call: Call, of iteration: Iteration, in session: isolated Session
  ) async throws(CommandFailure) -> AnyArtifact? {
    guard let value = call.arguments.named.last(where: { $0.key.name == "on" })?.value else { return nil }
    guard case .artifact(let artifact) = try await session.resolve(ShowCommand.reference(of: value)),
      artifact.iteration < iteration
    else {
      throw CommandFailure(
        .failed, "type", "\(value.text) is no artifact of an iteration before \(iteration.verb)", at: value.span,
        help: iteration.previous.map { "give a \($0.noun)" } ?? "audit starts from the data")
    }
    return artifact
  }
}
