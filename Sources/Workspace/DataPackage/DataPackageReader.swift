import Foundation
import Language
import PositionedJSON
import TerroirKernel

/// Reads `datapackage.json` and collects every fault in it; what is sound is kept.
struct DataPackageReader {
  let source: WorkspaceFileText
  var faults: [Fault] = []

  init(_ source: WorkspaceFileText) { self.source = source }

  /// The package, or nil where the file is no JSON object with resources; faults say why.
  mutating func read() -> DataPackage? {
    if let fault = source.encodingFault() {
      faults.append(fault)
      return nil
    }
    if source.bytes.count == source.start {
      faults.append(Fault(.emptyFile, at: .start(of: source.file)))
      return nil
    }
    let root: JSONNode
    do {
      root = try source.json()
    } catch {
      faults += error.faults
      return nil
    }
    guard let declared = root["resources"] else {
      add(.missingKey("resources", of: "the data package"), root.range.lowerBound..<root.range.lowerBound + 1)
      return nil
    }
    guard let items = declared.list else {
      add(.wrongKind(of: "resources", wanted: "a list"), declared.range)
      return nil
    }
    var resources: [Resource] = []
    for item in items {
      guard let resource = resource(item) else { continue }
      if resources.contains(where: { $0.name == resource.name }) {
        add(.duplicateResource(resource.name), item["name"]?.range ?? item.range)
      } else {
        resources.append(resource)
      }
    }
    checkReferences(resources)
    return DataPackage(
      name: text(root, "name") ?? "", title: text(root, "title"), resources: resources, licences: licences(root),
      source: source)
  }

  private mutating func resource(_ node: JSONNode) -> Resource? {
    let start = node.range.lowerBound..<node.range.lowerBound + 1
    guard node.isObject else {
      add(.wrongKind(of: "resources", wanted: "a list of objects"), start)
      return nil
    }
    guard let name = text(node, "name") else {
      if node["name"] == nil { add(.missingKey("name", of: "the resource"), start) }
      return nil
    }
    guard let path = text(node, "path") else {
      if node["path"] == nil { add(.missingKey("path", of: "resource \"\(name)\""), start) }
      return nil
    }
    if path.contains("://") {
      add(.unsupported("a remote path", hint: "put the file into data/"), node["path"]?.range ?? start)
      return nil
    }
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      add(.outsideWorkspace(path: path), node["path"]?.range ?? start)
      return nil
    }
    let isLoaded = flag(node, "terroir:load") ?? !Self.unloaded.contains(name)
    if isLoaded, !path.lowercased().hasSuffix(".csv") {
      add(
        .unsupported("the format of \"\(path)\"", hint: "write the table as .csv, or say \"terroir:load\": false"),
        node["path"]?.range ?? start)
      return nil
    }
    if isLoaded, node["schema"]?["fields"] == nil {
      add(.missingKey("schema", of: "resource \"\(name)\""), node["name"]?.range ?? start)
      return nil
    }
    return Resource(
      name: name, path: path, title: text(node, "title"), description: text(node, "description"),
      schema: schema(node["schema"], of: name), isLoaded: isLoaded,
      classification: text(node, "terroir:classification").flatMap { word in
        node["terroir:classification"].map { Resource.Named(name: word, place: source.place($0.range)) }
      }, rounding: rounding(node),
      sources: (node["sources"]?.list ?? []).compactMap { $0["title"]?.text ?? $0["path"]?.text },
      licences: licences(node), range: node["name"]?.range ?? start)
  }

  /// Resources that stay where they lie without being told to.
  private static let unloaded: Set = ["register", Resource.boundaries]

  private mutating func rounding(_ node: JSONNode) -> Double? {
    guard let value = node["terroir:rounding"] else { return nil }
    if let number = value.number, number > 0, number.isFinite { return number }
    add(.wrongKind(of: "terroir:rounding", wanted: "a number above zero"), value.range)
    return nil
  }

  private mutating func schema(_ node: JSONNode?, of table: String) -> TableSchema {
    var schema = TableSchema(fields: [], missingValues: [""], keys: [], references: [])
    guard let node else { return schema }
    for item in list(node, "fields") {
      guard let field = field(item, of: table) else { continue }
      schema.fields.append(field)
      if let target = item["terroir:references"] {
        if let reference = reference(target, from: field.name) { schema.references.append(reference) }
      }
    }
    if let values = node["missingValues"]?.texts { schema.missingValues = values }
    if let key = node["primaryKey"]?.texts { schema.keys.append(key) }
    schema.keys += list(node, "uniqueKeys").compactMap(\.texts)
    for item in list(node, "foreignKeys") {
      guard let column = item["fields"]?.texts, column.count == 1, let target = item["reference"] else {
        add(
          .unsupported("a foreign key over several columns", hint: "name one column in \"fields\" and a reference"),
          item.range.lowerBound..<item.range.lowerBound + 1)
        continue
      }
      if let reference = reference(target, from: column[0]) { schema.references.append(reference) }
    }
    for column in Set(schema.keys.joined()).union(schema.references.map(\.column)).sorted()
    where schema[column] == nil {
      add(.missingField(column, table: table), node.range.lowerBound..<node.range.lowerBound + 1)
    }
    return schema
  }

  private mutating func reference(_ node: JSONNode, from column: String) -> TableSchema.Reference? {
    guard let resource = node["resource"]?.text, let field = node["fields"]?.texts?.first ?? node["field"]?.text else {
      add(.missingKey("resource", of: "the reference of \"\(column)\""), node.range)
      return nil
    }
    return TableSchema.Reference(
      column: column, resource: resource, field: field, range: node["resource"]?.range ?? node.range)
  }

  private mutating func field(_ node: JSONNode, of table: String) -> SchemaField? {
    guard let name = text(node, "name") else {
      if node["name"] == nil {
        add(.missingKey("name", of: "a field of \(table)"), node.range.lowerBound..<node.range.lowerBound + 1)
      }
      return nil
    }
    let rules = node["constraints"]
    return SchemaField(
      name: name, kind: kind(node), description: text(node, "description") ?? text(node, "title") ?? "",
      unit: text(node, "terroir:unit").map { UnitOfMeasure(rawValue: $0) },
      isRequired: rules?["required"]?.boolean ?? false,
      words: rules?["enum"]?.texts, low: rules?["minimum"]?.number, high: rules?["maximum"]?.number,
      pattern: rules?["pattern"]?.text, separator: text(node, "terroir:list"), all: text(node, "terroir:all"),
      range: node["name"]?.range ?? node.range)
  }

  private mutating func kind(_ node: JSONNode) -> FieldKind {
    if text(node, "terroir:format") == FieldKind.period.rawValue { return .period }
    guard let type = text(node, "terroir:item") ?? text(node, "type") else { return .text }
    if let kind = FieldKind(rawValue: type), kind != .period { return kind }
    let range = node["terroir:item"]?.range ?? node["type"]?.range ?? node.range
    let known = FieldKind.allCases.filter { $0 != .period }.map(\.rawValue)
    add(
      .unsupported("the type \"\(type)\"", hint: "use one of \(known.joined(separator: ", "))"), range,
      suggestions: Suggestions.nearest(to: type, in: known))
    return .text
  }

  private mutating func checkReferences(_ resources: [Resource]) {
    let names = resources.map(\.name)
    for resource in resources {
      for reference in resource.schema.references
      where !names.contains(reference.resource) && !reference.resource.isEmpty {
        add(
          .unknownResource(reference.resource), reference.range,
          suggestions: Suggestions.nearest(to: reference.resource, in: names))
      }
    }
  }

  private func licences(_ node: JSONNode) -> [String] {
    (node["licenses"]?.list ?? []).compactMap { $0["name"]?.text ?? $0["title"]?.text }
  }

  private mutating func text(_ node: JSONNode, _ key: String) -> String? {
    guard let value = node[key] else { return nil }
    if value.text == nil { add(.wrongKind(of: key, wanted: "a text"), value.range) }
    return value.text
  }

  private mutating func flag(_ node: JSONNode, _ key: String) -> Bool? {
    guard let value = node[key] else { return nil }
    if value.boolean == nil { add(.wrongKind(of: key, wanted: "true or false"), value.range) }
    return value.boolean
  }

  private mutating func list(_ node: JSONNode, _ key: String) -> [JSONNode] {
    guard let value = node[key] else { return [] }
    if value.list == nil { add(.wrongKind(of: key, wanted: "a list"), value.range) }
    return value.list ?? []
  }

  private mutating func add(_ kind: FaultKind, _ range: Range<Int>, suggestions: [String] = []) {
    faults.append(Fault(kind, at: source.place(range), suggestions: suggestions))
  }
}
