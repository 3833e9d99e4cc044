/// A verb with its arguments.
package struct Invocation: Hashable, Sendable {
  package let verb: Identifier
  package let arguments: Arguments
  package let span: Span
}
