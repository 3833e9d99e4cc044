/// `for NAME in LIST { ... }`
package struct Loop: Hashable, Sendable {
  package let variable: Identifier
  package let source: Source
  /// What stands between the braces; it is read again for each value, with the variable standing for it.
  package let span: Span
  /// The body as far as it can be told before any value is known.
  package let body: [Statement]

  package indirect enum Source: Hashable, Sendable {
    /// A list, a range, or one value.
    case value(Value)
    /// What gives a table of one column: a value for each row.
    case rows(Statement)
  }
}
