import PositionedJSON
import TerroirKernel
import TextFiles

/// Reads tables from JSON files of the forms that statistics offices and maps have.
package enum JSONTableReader {
  /// A file of more bytes is no table that one takes into memory.
  package static let mostBytes = 1 << 28

  /// Whether the first bytes of a file may be those of one of the forms: what it is, is told by the whole.
  package static func isLikely(_ head: [UInt8]) -> Bool {
    guard head.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{") else { return false }
    let text = String(decoding: head, as: UTF8.self)
    return ["\"dimension\"", "\"dataset\"", "\"dataSets\"", "\"Feature", "\"coordinates\"", "\"collection\""].contains {
      text.contains($0)
    }
  }

  /// The table; nil where the value is of none of the forms, or the text is no one value.
  ///
  /// - Parameter form: the form that the file must have.
  package static func table(
    _ bytes: [UInt8], _ form: DecodingFailure.JSONForm? = nil, _ part: FilePart, _ asked: AskedTypes
  ) throws(DecodingFailure) -> DecodedTable? {
    let node: JSONNode
    do throws(JSONParser.Fault) { node = try JSONParser.parse(bytes) } catch {
      // What is no one value may be one object a line.
      if form == nil { return nil }
      throw .brokenJSON(line: error.line, reason: Phrase(verbatim: error.reason))
    }
    guard let found = self.form(of: node) else {
      guard let form else { return nil }
      throw .unfit(form, line: node.line, "it has none of the members that one begins with")
    }
    var table =
      switch found {
      case .geoJSON: try GeoJSONReader.table(node)
      case .jsonStat: try JSONStatReader.table(node, part.table)
      case .sdmx: try SDMXReader.table(node, part.table)
      }
    for (index, column) in table.table.columns.enumerated() where asked.text.contains(column.name) {
      table.table.columns[index] = column.asText
      table.judged.remove(index)
    }
    for (index, column) in table.table.columns.enumerated() where asked.number.contains(column.name) {
      if column.values.type == .text { table.judged.insert(index) }
    }
    return table
  }

  private static let shapes = [
    "FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString",
    "Polygon",
    "MultiPolygon",
  ]

  /// The form that a value's own members show.
  private static func form(of node: JSONNode) -> DecodingFailure.JSONForm? {
    if let type = node["type"]?.text, shapes.contains(type),
      node["features"] != nil || node["geometry"] != nil || node["coordinates"] != nil || node["geometries"] != nil
    {
      return .geoJSON
    }
    let message = node["data"] ?? node
    if message["dataSets"]?.list != nil { return .sdmx }
    let stats = ["dataset", "collection", "dimension"]
    if node["version"] != nil, let kind = node["class"]?.text, stats.contains(kind) { return .jsonStat }
    if JSONStatReader.isDataset(node) { return .jsonStat }
    // Before version 2 each dataset stood under a name.
    guard case .object(let members) = node.value, !members.isEmpty else { return nil }
    return members.allSatisfy { JSONStatReader.isDataset($0.node) } ? .jsonStat : nil
  }
}

/// Columns made of the values of a JSON file.
enum JSONColumn {
  /// The type that all values have: conditions, numbers, or texts; what is mixed or nested is text as it is written.
  static func values(_ nodes: [JSONNode?]) -> ColumnValues {
    var conditions = 0, wholes = 0, numbers = 0, filled = 0
    for node in nodes {
      guard let node else { continue }
      switch node.value {
      case .null: continue
      case .boolean: conditions += 1
      case .number(let text):
        numbers += 1
        if Int(text) != nil { wholes += 1 }
      case .text, .list, .object: break
      }
      filled += 1
    }
    if filled > 0, conditions == filled { return .boolean(nodes.map { $0?.boolean }) }
    if filled > 0, wholes == filled, nodes.allSatisfy({ isExact($0) }) {
      return .integer(
        nodes.map { node in node.flatMap { if case .number(let text) = $0.value { Int(text) } else { nil } } })
    }
    if filled > 0, numbers == filled, nodes.allSatisfy({ isExact($0) }) { return .number(nodes.map { $0?.number }) }
    return .text(nodes.map { $0.flatMap(text) })
  }

  /// Whether a number is one that a column of numbers holds as it is written: no whole number beyond 2^53.
  private static func isExact(_ node: JSONNode?) -> Bool {
    guard case .number(let text)? = node?.value, text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }) else {
      return true
    }
    return node?.number.map { abs($0) <= NumberText.greatestWhole } ?? true
  }

  /// A value as a text; nil for null.
  static func text(_ node: JSONNode) -> String? {
    switch node.value {
    case .null: nil
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .text(let text): text
    case .list(let items) where items.allSatisfy({ $0.list == nil && !$0.isObject }):
      items.compactMap(text).joined(separator: ";")
    case .list, .object: written(node)
    }
  }

  /// Values within values, written as JSON.
  private static func written(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .boolean, .number: text(node) ?? ""
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map(written).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0.key)):\(written($0.node))" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 32:
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Texts that are all years as whole numbers; nil where one is not.
  static func years(_ texts: [String]) -> [Int]? {
    let years = texts.compactMap { $0.utf8.count == 4 && $0.first != "0" ? Int($0) : nil }
    return years.count == texts.count ? years : nil
  }
}

extension TableColumn {
  /// The column with its values as texts.
  var asText: TableColumn {
    if case .text = values { return self }
    let texts = (0..<values.count).map { row -> String? in
      switch values[row] {
      case .missing: nil
      case .text(let text): text
      case .integer(let number): String(number)
      case .number(let number): NumberText.exact(number)
      case .boolean(let flag): flag ? "true" : "false"
      }
    }
    return TableColumn(Column(name, .text, declaration.description), .text(texts))
  }
}
