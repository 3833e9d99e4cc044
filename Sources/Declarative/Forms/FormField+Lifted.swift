extension FormField {
  /// The field as a key of a record that holds this one.
  func lifted<Whole>(_ path: any WritableKeyPath<Whole, Record> & Sendable) -> FormField<Whole> {
    FormField<Whole>(name: name, isRequired: isRequired, schema: schema) { node, whole, reading in
      self.read(node, &whole[keyPath: path], &reading)
    }
  }
}
