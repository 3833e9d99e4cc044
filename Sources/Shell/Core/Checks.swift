import Language
import TerroirKernel

extension Session {
  /// The faults of a script that can be told before any of it runs: steps that cannot take what arrives.
  ///
  /// Names bound further up in the script count; a name that nothing is known of may be anything.
  func check(_ script: Script) -> [Language.Diagnostic] {
    var bound: [String: ValueKind] = [:]
    var faults: [Language.Diagnostic] = []
    for statement in script.statements {
      let known = bound
      let checker = TypeChecker(commands.grammar) { self.kind(of: $0, bound: known) }
      faults += checker.check(statement)
      if let name = statement.binding?.name { bound[name] = checker.kind(of: statement.pipeline) ?? .any }
    }
    return faults
  }

  private func kind(of reference: Reference, bound: [String: ValueKind]) -> ValueKind? {
    let name = reference.name.name
    if let kind = bound[name] { return kind.isArtifact && !reference.path.isEmpty ? .table : kind }
    if let named = (try? state())?.names[name] {
      if case .table = named { return .table }
      return reference.path.isEmpty ? nil : .table
    }
    if let iteration = Iteration(noun: name) {
      return reference.path.isEmpty ? ValueKind(rawValue: iteration.noun) : .table
    }
    return completionTables.contains(name) ? .table : nil
  }
}
