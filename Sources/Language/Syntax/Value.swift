/// An argument's value as written, with its place.
package struct Value: Hashable, Sendable {
  package let kind: Kind
  package let span: Span
  /// What was written: the content of a quoted string, else the source text itself.
  package let text: String

  package indirect enum Kind: Hashable, Sendable {
    case number(Number)
    case string(String)
    case word(String)
    case boolean(Bool)
    case list([Value])
    case range(Value, Value)
    case reference(Reference)
  }

  package init(_ kind: Kind, span: Span, text: String) {
    self.kind = kind
    self.span = span
    self.text = text
  }
}
