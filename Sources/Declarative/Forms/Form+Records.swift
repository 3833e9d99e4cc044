import Yams

/// One key of a record: its name, the form of its value, what it means, and where the value goes.
struct FormField<Record: Sendable>: Sendable {
  let name: String
  let isRequired: Bool
  let schema: JSONSchema
  let read: @Sendable (Node, inout Record, inout FormReading) -> Void

  init(
    name: String, isRequired: Bool, schema: JSONSchema,
    read: @escaping @Sendable (Node, inout Record, inout FormReading) -> Void
  ) {
    self.name = name
    self.isRequired = isRequired
    self.schema = schema
    self.read = read
  }

  private init<Value>(
    _ name: String, _ isRequired: Bool, _ form: Form<Value>, _ description: String,
    _ take: @escaping @Sendable (Value, inout Record) -> Void
  ) {
    self.name = name
    self.isRequired = isRequired
    schema = form.schema.adding(["description": .text(description)])
    read = { node, record, reading in
      if let value = reading.read(node, form, as: name) { take(value, &record) }
    }
  }

  static func required<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ form: Form<Value>, _ description: String
  ) -> Self {
    Self(name, true, form, description) { $1[keyPath: path] = $0 }
  }

  static func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ form: Form<Value>, _ description: String
  ) -> Self {
    Self(name, false, form, description) { $1[keyPath: path] = $0 }
  }

  static func required<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ form: Form<Value>, _ description: String
  ) -> Self {
    Self(name, true, form, description) { $1[keyPath: path] = $0 }
  }

  static func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ form: Form<Value>, _ description: String
  ) -> Self {
    Self(name, false, form, description) { $1[keyPath: path] = $0 }
  }
}

extension Form {
  /// A mapping with these keys and no others.
  ///
  /// - Parameters:
  ///   - noun: What it is, for messages: "a measure".
  ///   - blank: The record before its keys are read; a fault leaves it with some of the blank's values, and then it is
  ///     never used, because the file as a whole is refused.
  ///   - least: So many keys must be there, where none is required by name.
  ///   - check: What keys owe each other.
  static func record(
    _ noun: String, _ blank: Value, _ fields: [FormField<Value>], least: Int = 0,
    check: @escaping @Sendable (Value, Node, inout FormReading) -> Void = { _, _, _ in }
  ) -> Form<Value> {
    let names = fields.map(\.name)
    let schema = JSONSchema.object([
      "type": .text("object"), "additionalProperties": .flag(false),
      "properties": .object(Dictionary(fields.map { ($0.name, $0.schema) }) { first, _ in first }),
      "minProperties": .integer(least),
      "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
    ])
    return Form(schema, wanted: "a mapping of keys to values") { node, reading in
      guard let mapping = node.mapping else { return reading.refuseType("a mapping of keys to values", node) }
      var record = blank
      for (key, value) in mapping {
        let name = key.scalar?.string ?? ""
        if let field = fields.first(where: { $0.name == name }) {
          field.read(value, &record, &reading)
        } else {
          reading.refuse(.unknownKey(name, of: noun, allowed: names), at: key)
        }
      }
      let missing = fields.filter { $0.isRequired && mapping[$0.name] == nil }.map(\.name)
      if !missing.isEmpty { reading.refuse(.missingKeys(missing, of: noun), at: node) }
      if mapping.count < least { reading.refuse(.empty(reading.subject), at: node) }
      check(record, node, &reading)
      return record
    }
  }
}
