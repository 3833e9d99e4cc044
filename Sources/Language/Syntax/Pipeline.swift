/// A source and the steps it flows through. A plain command is a pipeline without steps.
package struct Pipeline: Hashable, Sendable {
  package let head: Head
  package let steps: [Invocation]
  package let span: Span

  package enum Head: Hashable, Sendable {
    case reference(Reference)
    case invocation(Invocation)

    package var span: Span {
      switch self {
      case .reference(let reference): reference.span
      case .invocation(let invocation): invocation.span
      }
    }
  }
}
