/// An argument's value as written, with its place.
package struct Value: Hashable, Sendable {
  package let kind: Kind
  package let span: Span
  /// What was written: the content of a quoted string, else the source text itself.
  package let text: String
  /// Whether it stands for a variable that has its value only when the script runs, so that nothing is checked of it.
  package let isAssumed: Bool

  package indirect enum Kind: Hashable, Sendable {
    case number(Number)
    case string(String)
    case word(String)
    case boolean(Bool)
    case list([Value])
    case range(Value, Value)
    case reference(Reference)
  }

  package init(_ kind: Kind, span: Span, text: String, isAssumed: Bool = false) {
    self.kind = kind
    self.span = span
    self.text = text
    self.isAssumed = isAssumed
  }
}
