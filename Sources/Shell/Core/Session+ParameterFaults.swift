import Language
import Runtime
import TerroirKernel
import Workspace

/// What `workspace.yaml` says of parameters, held against the stages that are bound.
extension Session {
  /// The parameters of the file that a bound stage does not have, or not with this value, each with its place. A stage
  /// that cannot be loaded is told elsewhere.
  func parameterFaults(of iterations: [Iteration] = Iteration.allCases) -> [Fault] {
    guard let settings = study?.workspace.settings else { return [] }
    var faults: [Fault] = []
    for iteration in iterations {
      guard let given = settings.parameters[iteration], !given.isEmpty, (try? boundStage(iteration, at: nil)) != nil
      else { continue }
      for (name, value) in given.sorted(by: { $0.key < $1.key }) {
        guard let fault = fault(name, value, of: iteration) else { continue }
        faults.append(
          Fault(
            fault.kind, at: settings.parameterPlaces[iteration]?[name], suggestions: fault.suggestions))
      }
    }
    return faults
  }

  private func fault(
    _ name: String, _ value: ParameterValue, of iteration: Iteration
  ) -> (kind: FaultKind, suggestions: [String])? {
    let verb = iteration.verb
    do throws(CommandFailure) {
      let parameter = try self.parameter(name, of: iteration, at: nil)
      guard let reason = parameter.refusal(of: value) else { return nil }
      return (.stageParameter(name, verb: verb, reason: reason, hint: "it takes \(parameter.kind.wanted)"), [])
    } catch {
      // Data that cannot be read say nothing of a family's members.
      guard error.code == "unknown-parameter" else { return nil }
      return (
        .stageParameter(name, verb: verb, reason: error.message, hint: error.help ?? "params \(verb) lists them"),
        error.suggestions
      )
    }
  }
}
