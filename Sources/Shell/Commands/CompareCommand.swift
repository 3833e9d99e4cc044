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
    gives: .table, effects: .givesData,
    examples: [
      .init("compare audit identity-audit identity-audit", "a plugin and itself: nothing tells them apart")
    ],
    notes: [
      "First the figures of both at a glance, then what only one of them has, and what both have and value differently.",
      "Parameters that are set reach each plugin that has them. Nothing is kept: the cycle stays as it is.",
    ])

  struct Arguments: Decodable {
    let stage: Given<Iteration>
    let a: Given<PluginID>
    let b: Given<PluginID>
    let on: Given<Reference>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let iteration = call.arguments.stage.content
    let input = try await Self.input(call.arguments.on, of: iteration, in: session)
    var made: [AnyArtifact] = []
    for id in [call.arguments.a, call.arguments.b] {
      let plugin = try session.plugin(id.content, of: try session.openStudy(call.span).host, at: id.span)
      let one = try await session.stageArtifact(
        iteration, plugin: plugin.manifest.id, parameters: [:], inputs: input.map { [$0] } ?? [], at: id.span)
      made.append(session.told(one.artifact))
    }
    let first = call.arguments.a.text, second = call.arguments.b.text
    let names = first == second ? ("\(first) (first)", "\(second) (second)") : (first, second)
    do {
      let table = try SideBySide(
        made[0].value, made[1].value, names: names, in: session.language, counting: made[0].currency
      ).table
      return .table(table)
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: call.span)
    }
  }

  /// The artifact given by `on=`.
  private static func input(
    _ given: Given<Reference>?, of iteration: Iteration, in session: isolated Session
  ) async throws(CommandFailure) -> AnyArtifact? {
    guard let given else { return nil }
    guard case .artifact(let artifact) = try await session.resolve(given.content),
      artifact.iteration < iteration
    else {
      throw CommandFailure(
        .failed, "type", "\(given.text) is not an artifact of an iteration before \(iteration.verb)", at: given.span,
        help: iteration.previous.map { "give a \($0.noun)" } ?? "audit starts from the data")
    }
    return artifact
  }
}
