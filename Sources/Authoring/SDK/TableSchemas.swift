import Declarative
import Runtime
package import TerroirKernel

/// The JSON Schemas of the tables, derived from their declarations: what an editor or a test of a plugin checks rows by.
package enum TableSchemas {
  /// The schema of an artifact as a stage gives it: an object of its tables.
  package static func artifact(_ iteration: Iteration) -> String {
    let declaration = iteration.artifact.declaration
    let tables = AnyArtifact.tables(of: iteration).map { ($0.name, rows($0)) }
    return object(Dictionary(tables) { first, _ in first }, required: [])
      .document(titled: "\(declaration.noun), contract \(declaration.contract): \(declaration.description)")
  }

  /// The schema of the data as a stage is given them.
  package static var data: String {
    let tables = RegionalData.tables.map { ($0.member, rows($0)) }
    return object(Dictionary(tables) { first, _ in first }, required: [], isOpen: true)
      .document(titled: "the tables of a region's data")
  }

  private static func rows(_ table: TableDeclaration) -> JSONSchema {
    var properties: [String: JSONSchema] = [:]
    for (name, columns) in table.properties {
      if columns.count == 1, let column = columns.first, !column.isPart {
        properties[name] = value(column)
      } else {
        let parts = columns.map { ($0.partName, value($0)) }
        properties[name] = object(Dictionary(parts) { first, _ in first }, required: [])
      }
    }
    if let gathered = table.gathers { properties[gathered] = .object(["type": .text("object")]) }
    let required = table.properties.filter { !$0.columns.allSatisfy(\.isAbsentable) }.map(\.name)
    return .object([
      "type": .text("array"), "description": .text(table.description), "items": object(properties, required: required),
    ])
  }

  private static func value(_ column: Column) -> JSONSchema {
    var parts: [String: JSONSchema] = ["description": .text(column.description)]
    let name =
      switch column.item ?? column.type {
      case .text, .list: "string"
      case .integer: "integer"
      case .number: "number"
      case .boolean: "boolean"
      }
    var rules: [String: JSONSchema] = ["type": .text(name)]
    if let low = column.range?.lowerBound, low.isFinite { rules["minimum"] = .number(low) }
    if let high = column.range?.upperBound, high.isFinite { rules["maximum"] = .number(high) }
    if let unit = column.unit { parts["description"] = .text("\(column.description) (\(unit.rawValue))") }
    if column.form == .sentence { rules["type"] = .list([.text("string"), .text("object")]) }
    if column.type == .list { rules = ["type": .text("array"), "items": .object(rules)] }
    if let words = column.words { rules = ["enum": .list(words.map(JSONSchema.text))] }
    if column.isAbsentable {
      return .object(
        parts.merging(["anyOf": .list([.object(rules), .object(["type": .text("null")])])]) { own, _ in own })
    }
    parts.merge(rules) { own, _ in own }
    return .object(parts)
  }

  private static func object(
    _ properties: [String: JSONSchema], required: [String], isOpen: Bool = false
  ) -> JSONSchema {
    var parts: [String: JSONSchema] = ["type": .text("object"), "properties": .object(properties)]
    if !required.isEmpty { parts["required"] = .list(required.map(JSONSchema.text)) }
    if !isOpen { parts["additionalProperties"] = .flag(false) }
    return .object(parts)
  }
}

extension TableDeclaration {
  /// The members of a row in JSON, in order, each with the columns that it is of. The amounts of a row share its columns of
  /// currency and price year.
  var properties: [(name: String, columns: [Column])] {
    var found: [(name: String, columns: [Column])] = []
    for column in columns {
      let name = column.memberName
      if let place = found.firstIndex(where: { $0.name == name }) {
        found[place].columns.append(column)
      } else {
        found.append((name, [column]))
      }
    }
    let shared = columns.filter { $0.isPart && ["currency", "priceYear"].contains($0.partName) }
    for place in found.indices where found[place].columns.map(\.partName) == ["amount"] {
      found[place].columns += shared
    }
    return found
  }
}

extension Column {
  private var path: [Substring] { (property ?? name).split(separator: ".") }
  /// The member of a row in JSON that the column is, or is a part of.
  var memberName: String { path.first.map(String.init) ?? name }
  /// Whether the column is a part of a member: one language of a name, the currency of an amount.
  var isPart: Bool { path.count > 1 }
  var partName: String { path.last.map(String.init) ?? name }
  /// Whether a row may lack the member.
  var isAbsentable: Bool { isOptional && !isDefaulted }
}
