/// Writes the Swift type of the rows of a table of data: properties, init, and how a row is read from typed columns.
struct DataRowText {
  /// A stored property with the columns that it is of.
  private struct Property {
    let name: String
    let type: String
    let columns: [ColumnSchema]
    let `default`: String?
    let comment: String
    /// What it is made of in the reader: a Swift expression.
    var value = ""
  }

  private let table: TableSchema
  private let set: SchemaSet
  private var properties: [Property] = []
  /// The lines of the reader that take the columns, and the conditions without which there is no row.
  private var columns: [String] = []
  private var needs: [String] = []

  init(_ table: TableSchema, in set: SchemaSet) {
    self.table = table
    self.set = set
    for column in table.columns { add(column) }
    addGathered()
  }

  private mutating func add(_ column: ColumnSchema) {
    let path = (column.property ?? SwiftText.property(column.name)).split(separator: ".").map(String.init)
    guard let name = path.first else { return }
    if path.count > 1 {
      addComposite(name)
      return
    }
    let base = set.type(of: column)
    let type = column.kind == .list ? "[\(base)]" : base
    var property = Property(
      name: name, type: column.isOptional && column.default == nil ? "\(type)?" : type, columns: [column],
      default: column.default ?? (column.isOptional ? "nil" : nil), comment: column.description.en)
    property.value = value(of: column, base)
    properties.append(property)
  }

  /// A property of several columns: a name in two languages, an amount with the currency and price year of its row.
  private mutating func addComposite(_ name: String) {
    guard let type = table.composites[name], !properties.contains(where: { $0.name == name }) else { return }
    var parts = table.columns.filter { $0.property?.hasPrefix("\(name).") ?? false }
    if type.hasPrefix("Money"), parts.count == 1 {
      parts += table.columns.filter { $0.property?.hasSuffix(".currency") ?? false }
      parts += table.columns.filter { $0.property?.hasSuffix(".priceYear") ?? false }
    }
    if type == "LocalizedText", name != "name" {
      addText(name, parts)
      return
    }
    let reader: String =
      switch type {
      case "LocalizedText": "names()"
      default: "amounts(\(parts.map { SwiftText.literal($0.name) }.joined(separator: ", ")))"
      }
    let place = column("table.\(reader)")
    properties.append(
      Property(
        name: name, type: type, columns: parts, default: type.hasSuffix("?") ? "nil" : nil,
        comment: "\(name): the columns \(parts.map(\.name).joined(separator: ", "))", value: "\(place)[row]"))
  }

  /// A text in the languages that have a column of their own.
  private mutating func addText(_ name: String, _ parts: [ColumnSchema]) {
    let languages = parts.map { part in
      "\(part.property?.split(separator: ".").last ?? "en"): \(column("table.texts(\(SwiftText.literal(part.name)))"))[row]"
    }
    properties.append(
      Property(
        name: name, type: "LocalizedText", columns: parts, default: nil,
        comment: "\(name): the columns \(parts.map(\.name).joined(separator: ", "))",
        value: "LocalizedText(\(languages.joined(separator: ", ")))"))
  }

  private mutating func addGathered() {
    guard let gathers = table.gathers else { return }
    let declared = table.columns.filter { $0.kind == .list }.map(\.name)
    let place = column("table.lists(besides: \(SwiftText.literal(declared)))")
    let property = Property(
      name: gathers.property, type: "[String: [String]]", columns: [], default: "[:]",
      comment: "the items of every list column beside the declared ones, by its name",
      value: "\(place).mapValues { $0[row] }.filter { !$0.value.isEmpty }")
    properties.insert(property, at: properties.firstIndex { $0.name == gathers.before } ?? properties.endIndex)
  }

  /// A line of the reader that takes a column; the name it has there.
  private mutating func column(_ source: String) -> String {
    let name = "column\(columns.count)"
    columns.append("    let \(name) = \(source)\n")
    return name
  }

  private mutating func value(of column: ColumnSchema, _ type: String) -> String {
    let name = SwiftText.literal(column.name)
    let isWord = if case .type = column.words { true } else { false }
    let isPlain = ["String", "Int", "Double", "Bool"].contains(type)
    if column.kind == .period, type == "Period" {
      return "\(self.column("table.texts(\(name))"))[row].flatMap { Period($0) }"
    }
    if column.kind == .list {
      let source = self.column(
        "table.lists(\(name)\(column.takesAll ? ", takingAll: \(SwiftText.literal(column.refers ?? ""))" : ""))")
      if column.item == .integer { return "\(source)[row].compactMap { Int($0) }" }
      if isWord { return "\(source)[row].compactMap { \(type)(rawValue: $0) }" }
      return isPlain ? "\(source)[row]" : "\(source)[row].map { \(type)(rawValue: $0) }"
    }
    let kind =
      switch column.kind {
      case .integer: "integers"
      case .number: "numbers"
      case .boolean: "flags"
      default: "texts"
      }
    let source = self.column("table.\(kind)(\(name))")
    let read = isWord ? "\(source)[row].flatMap({ \(type)(rawValue: $0) })" : "\(source)[row]"
    if column.isOptional {
      let value = isWord || isPlain ? read : "\(read).map { \(type)(rawValue: $0) }"
      return value + (column.default.map { " ?? \($0)" } ?? "")
    }
    needs.append("let \(source) = \(read)")
    return isWord || isPlain ? source : "\(type)(rawValue: \(source))"
  }

  var text: String {
    let isIdentified = properties.contains { $0.name == "id" }
    return SwiftText.comment("a row of the table `\(table.name)`: \(table.description.en)")
      + "public struct \(table.row): DataRow\(isIdentified ? ", Identifiable" : "") {\n"
      + properties.map {
        SwiftText.comment($0.comment, indent: "  ") + "  public var \(SwiftText.quoted($0.name)): \($0.type)\n"
      }.joined() + "\n\(initialiser)\n\(decoder)\(reader)\n  public static let declaration = "
      + DeclarationText(table: table).text(indent: "  ") + "}\n"
  }

  private var initialiser: String {
    let parameters = properties.map { "    \($0.name): \($0.type)\($0.default.map { " = \($0)" } ?? "")" }
    return "  public init(\n\(parameters.joined(separator: ",\n"))\n  ) {\n"
      + properties.map { "    self.\($0.name) = \(SwiftText.quoted($0.name))\n" }.joined() + "  }\n"
  }

  /// A row that was written before a column with a default, or by who leaves such out, is read with the default.
  private var decoder: String {
    guard properties.contains(where: { $0.default.map { $0 != "nil" } ?? false }) else { return "" }
    return "  public init(from decoder: any Decoder) throws {\n"
      + "    let row = try decoder.container(keyedBy: CodingKeys.self)\n"
      + properties.map { property in
        let type = property.type.hasSuffix("?") ? String(property.type.dropLast()) : property.type
        let name = SwiftText.quoted(property.name)
        let otherwise = property.default.map { $0 == "nil" ? "" : " ?? \($0)" }
        return
          "    \(name) = try row.\(otherwise == nil ? "decode" : "decodeIfPresent")(\(type).self, forKey: .\(name))"
          + "\(otherwise ?? "")\n"
      }.joined() + "  }\n\n"
  }

  private var reader: String {
    let guarded = needs.isEmpty ? "" : "      guard \(needs.joined(separator: ",\n        ")) else { return nil }\n"
    let arguments = properties.map { "        \($0.name): \($0.value)" }.joined(separator: ",\n")
    return "  public static func reader(of table: some DataColumns) -> (Int) -> \(table.row)? {\n" + columns.joined()
      + "    return { row in\n\(guarded)      return \(table.row)(\n\(arguments))\n    }\n  }\n"
  }
}
