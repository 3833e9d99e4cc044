import Language
import Runtime
import TerroirKernel

/// `audit` ... `evaluate`: run the plugin that is bound to the iteration.
struct StageCommand: Command {
  let iteration: Iteration

  var declaration: CommandDeclaration {
    CommandDeclaration(
      name: iteration.verb, group: .stage, summary: summary, openKeys: .ownStage,
      takes: takes, needsInput: false,
      gives: .artifact(of: iteration), effects: [.givesData, .changesStudy],
      examples: [.init(example, "run iteration \(iteration.rawValue) of the method")],
      notes: [
        iteration.previous.map { "Takes the newest \($0.noun) of the cycle, or what is piped into it." }
          ?? "Takes the newest data of the cycle, or what is piped into it.",
        "Its parameters are those of the bound plugin: params \(iteration.verb).",
      ])
  }

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    var parameters: [String: ParameterValue] = [:]
    var failures: [CommandFailure] = []
    for argument in call.openArguments {
      let name = argument.key.name
      do throws(CommandFailure) {
        let parameter = try session.parameter(name, of: iteration, at: argument.key.span)
        parameters[parameter.name] = try argument.value.parameter(parameter, as: name, in: session.ownCurrency)
      } catch { failures.append(error) }
    }
    // Every fault at once: the first where it stands, the others below it.
    if var first = failures.first {
      first.details += failures.dropFirst().map { "\($0.message)\($0.help.map { "; \($0)" } ?? "")" }
      throw first
    }
    let input: AnyArtifact? = if case .artifact(let artifact) = call.input { artifact } else { nil }
    return .artifact(try await session.runStage(iteration, parameters: parameters, input: input, at: call.span))
  }

  /// What may be piped into it: an artifact of an earlier iteration, the audit the review of the last cycle.
  private var takes: [ValueKind] {
    let earlier = Iteration.allCases.filter { $0 < iteration }.reversed()
    return (earlier.isEmpty ? [.evaluate] : Array(earlier)).map { .artifact(of: $0) }
  }

  private var example: String {
    iteration == .audit
      ? "audit" : Iteration.allCases.filter { $0 <= iteration }.map(\.verb).joined(separator: " | ")
  }

  private var summary: Phrase {
    switch iteration {
    case .audit: "diagnose and map: the identity audit"
    case .strategize: "find growth points, clusters and priorities"
    case .design: "choose support measures under the budgets"
    case .implement: "plan pilots, working groups and the single window"
    case .promote: "compose messages, stories, calendar and routes"
    case .evaluate: "review indicators and decide on each measure"
    }
  }
}
