/// Checks that each step of a pipeline can take what arrives, from the declarations' `takes` and `gives` alone.
package struct TypeChecker {
  private let grammar: Grammar
  private let kindOf: (Reference) -> ValueKind?

  /// `kindOf` gives a name's type; nil where it is not known, and then anything may follow.
  package init(_ grammar: Grammar, kindOf: @escaping (Reference) -> ValueKind? = { _ in nil }) {
    self.grammar = grammar
    self.kindOf = kindOf
  }

  /// The faults of a statement's pipeline, in its order.
  package func check(_ statement: Statement) -> [SourceDiagnostic] { follow(statement.pipeline).faults }

  /// What a pipeline yields: nil for nothing, `.any` where it is not known.
  package func kind(of pipeline: Pipeline) -> ValueKind? { follow(pipeline).kind }

  private func follow(_ pipeline: Pipeline) -> (kind: ValueKind?, faults: [SourceDiagnostic]) {
    var faults: [SourceDiagnostic] = []
    var arrived: ValueKind?
    var last: Identifier?
    switch pipeline.head {
    case .reference(let reference): arrived = kindOf(reference) ?? .any
    case .invocation(let invocation):
      last = invocation.verb
      let declaration = grammar[invocation.verb.name]
      arrived = declaration?.gives
      if let declaration, declaration.needsInput {
        let fault = SyntaxFault.needsInput(
          verb: declaration.name, takes: declaration.takes, producers: producers(of: declaration.takes))
        faults.append(SourceDiagnostic(fault, at: invocation.verb.span))
      }
    }
    for step in pipeline.steps {
      guard let declaration = grammar[step.verb.name] else { continue }
      if declaration.takes.isEmpty {
        faults.append(SourceDiagnostic(.takesNothing(verb: declaration.name), at: step.verb.span))
      } else if let kind = arrived {
        if !declaration.takes.contains(where: { $0.accepts(kind) }) {
          let fault = SyntaxFault.cannotTake(
            verb: declaration.name, takes: declaration.takes, arrived: kind, producers: producers(of: declaration.takes)
          )
          faults.append(SourceDiagnostic(fault, at: step.verb.span))
        }
      } else if let last {
        faults.append(SourceDiagnostic(.givesNothing(verb: last.name), at: last.span))
      }
      last = step.verb
      arrived = declaration.gives == .any ? arrived ?? .any : declaration.gives
    }
    return (arrived, faults)
  }

  /// Commands that yield one of the types and need nothing before them, then the others.
  private func producers(of kinds: [ValueKind]) -> [String] {
    let giving = grammar.declarations.filter { declaration in
      declaration.gives.map { $0 != .any && kinds.contains($0) } ?? false
    }
    return (giving.filter { !$0.needsInput } + giving.filter(\.needsInput)).map(\.name)
  }
}
