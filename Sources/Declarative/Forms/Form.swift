import Yams

/// How a value is written in YAML, declared once: an editor's schema and the reader's checks come from the same place.
struct Form<Value: Sendable>: Sendable {
  let schema: JSONSchema
  /// What a node must be, for an error: "a number from 0 to 1".
  let wanted: String
  let read: @Sendable (Node, inout FormReading) -> Value?

  /// - Parameter read: The value; where it gives nil it has told the fault to the reading.
  init(_ schema: JSONSchema, wanted: String, read: @escaping @Sendable (Node, inout FormReading) -> Value?) {
    self.schema = schema
    self.wanted = wanted
    self.read = read
  }

  /// The form with its values made into others; nil from `change` is a fault that `change` has told.
  func map<Other: Sendable>(
    _ change: @escaping @Sendable (Value, Node, inout FormReading) -> Other?
  ) -> Form<Other> {
    Form<Other>(schema, wanted: wanted) { [read] node, reading in
      read(node, &reading).flatMap { change($0, node, &reading) }
    }
  }

  /// The form with the place of its value kept, for faults that only the region's data can show.
  var located: Form<Located<Value>> {
    map { value, node, reading in Located(value: value, span: reading.span(of: node)) }
  }
}
