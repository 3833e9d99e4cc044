import TerroirKernel

extension TableDeclaration {
  /// The resource with what the stages need added to its schema: a data package may be stricter, never laxer.
  func applied(to resource: Resource, faults: inout [Fault], source: WorkspaceFileText) -> Resource {
    var merged = resource
    if resource.schema.fields.isEmpty, forms.isEmpty { return merged }
    if !forms.isEmpty, resource.classification == nil {
      faults.append(Fault(.noClassification(of: name), at: source.place(resource.range)))
    }
    guard let heldColumns = heldColumns(among: resource.schema.fields.map(\.name)) else {
      let wanted = forms.map { form in form.columns.filter { !$0.isOptional }.map(\.name) }
      faults.append(Fault(.noForm(of: name, wanted: wanted), at: source.place(resource.range)))
      return merged
    }
    for column in heldColumns {
      guard let index = merged.schema.fields.firstIndex(where: { $0.name == column.name }) else {
        if !column.isOptional {
          faults.append(Fault(.missingField(column.name, table: name), at: source.place(resource.range)))
        }
        continue
      }
      var field = merged.schema.fields[index]
      if !agrees(field.kind, with: column.kind) {
        faults.append(
          Fault(
            .fieldType(
              column: column.name, table: name, found: "\(field.kind.rawValue)", wanted: "\(column.kind.rawValue)"),
            at: source.place(field.range)))
      }
      field.kind = column.kind
      field.isRequired = field.isRequired || !column.isOptional
      field.unit = field.unit ?? column.unit
      if field.description.isEmpty { field.description = column.description }
      // Who describes a column in words of their own is shown these.
      if field.description == column.description { field.russian = column.russian }
      if let words = column.words { field.words = field.words?.filter(words.contains) ?? words }
      if let range = column.range {
        if range.lowerBound.isFinite { field.low = max(field.low ?? range.lowerBound, range.lowerBound) }
        if range.upperBound.isFinite { field.high = min(field.high ?? range.upperBound, range.upperBound) }
      }
      if column.isList { field.separator = field.separator ?? ";" }
      if column.takesAll { field.all = field.all ?? Contract.all }
      merged.schema.fields[index] = field
      if let target = column.refers, !merged.schema.references.contains(where: { $0.column == column.name }) {
        let key = Contract.tables.first { $0.name == target }?.key.first ?? "id"
        merged.schema.references.append(
          TableSchema.Reference(column: column.name, resource: target, field: key, range: field.range))
      }
    }
    let own = key.filter { merged.schema[$0] != nil }
    if !own.isEmpty, !merged.schema.keys.contains(own) { merged.schema.keys.append(own) }
    return merged
  }

  /// A period may be declared as a text or a year, a whole number as a year or a number's narrower kind.
  private func agrees(_ found: FieldKind, with wanted: FieldKind) -> Bool {
    switch (found, wanted) {
    case (.year, .integer), (.text, .period), (.year, .period), (.date, .period), (.integer, .number): true
    default: found == wanted
    }
  }
}
