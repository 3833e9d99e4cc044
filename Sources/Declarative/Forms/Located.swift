import Language

/// A value with its place in the file.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var span: Span
}
