/// Writes the Swift type of an artifact's rows: properties, init, coding, declaration and cells.
struct RowText {
  private struct Property {
    let column: ColumnSchema
    let name: String
    /// With brackets and question mark.
    let type: String
    let isPlain: Bool

    var quoted: String { SwiftText.quoted(name) }
    var isOptional: Bool { type.hasSuffix("?") }
    var `default`: String? { column.default ?? (isOptional ? "nil" : nil) }
  }

  private let table: TableSchema
  private let properties: [Property]

  init(_ table: TableSchema, in set: SchemaSet) {
    self.table = table
    properties = table.columns.map { column in
      let base = set.type(of: column)
      let type = column.kind == .list ? "[\(base)]" : base
      return Property(
        column: column, name: column.property ?? SwiftText.property(column.name),
        type: column.isOptional && column.default == nil ? "\(type)?" : type,
        isPlain: ["String", "Int", "Double", "Bool"].contains(base))
    }
  }

  var text: String {
    if table.isHandWritten { return "extension \(table.row): ArtifactRow {\n\(declaration)\n\(cells)\(sentences)}\n" }
    return SwiftText.comment("a row of the table `\(table.name)`: \(table.description.en)")
      + "public struct \(table.row): ArtifactRow {\n"
      + properties.map {
        SwiftText.comment(Self.description($0.column), indent: "  ") + "  public var \($0.quoted): \($0.type)\n"
      }
      .joined()
      + "\n\(initialiser)\n\(codingKeys)\n\(decoder)\(declaration)\n\(cells)\(sentences)}\n"
  }

  private static func description(_ column: ColumnSchema) -> String {
    guard let unit = column.unit, !["index", "count", "rank"].contains(unit) else { return column.description.en }
    return "\(column.description.en), \(unit)"
  }

  private var initialiser: String {
    let parameters = properties.map { "    \($0.name): \($0.type)\($0.default.map { " = \($0)" } ?? "")" }
    return "  public init(\n\(parameters.joined(separator: ",\n"))\n  ) {\n"
      + properties.map { "    self.\($0.name) = \($0.quoted)\n" }.joined() + "  }\n"
  }

  private var codingKeys: String {
    "  private enum CodingKeys: String, CodingKey {\n"
      + properties.map { property in
        "    case \(property.quoted)"
          + (property.name == property.column.name ? "\n" : " = \(SwiftText.literal(property.column.name))\n")
      }.joined() + "  }\n"
  }

  /// Rows from before a column that has no missing value are read with its default.
  private var decoder: String {
    guard properties.contains(where: { $0.column.since != nil && !$0.isOptional }) else { return "" }
    return "  public init(from decoder: any Decoder) throws {\n"
      + "    let row = try decoder.container(keyedBy: CodingKeys.self)\n"
      + properties.map { property in
        let type = property.type.hasSuffix("?") ? String(property.type.dropLast()) : property.type
        let later = property.column.since != nil ? property.column.default : nil
        let read = property.isOptional || later != nil ? "decodeIfPresent" : "decode"
        return "    \(property.quoted) = try row.\(read)(\(type).self, forKey: .\(property.quoted))"
          + (later.map { " ?? \($0)\n" } ?? "\n")
      }.joined() + "  }\n\n"
  }

  private var declaration: String {
    "  public static let declaration = " + DeclarationText(table: table).text(indent: "  ")
  }

  private var cells: String {
    "  public static func cells(of rows: [Self]) -> [ColumnValues] {\n    [\n"
      + properties.map { "      \(Self.cells($0)),\n" }.joined() + "    ]\n  }\n"
  }

  private var sentences: String {
    let told = properties.filter { $0.column.kind == .sentence }
    if told.isEmpty { return "" }
    return "\n  public static func sentences(of rows: [Self]) -> [String: [Sentence?]] {\n    [\n"
      + told.map { property in
        "      \(SwiftText.literal(property.column.name)): rows.map { $0.\(property.quoted) },\n"
      }
      .joined() + "    ]\n  }\n\n  public mutating func tell(by teller: SentenceTeller) {\n"
      + told.map { property in
        "    \(property.quoted) = \(property.quoted)\(property.isOptional ? "?" : "").told(by: teller)\n"
      }
      .joined() + "  }\n"
  }

  private static func cells(_ property: Property) -> String {
    let mark = property.isOptional ? "?" : ""
    let value: (kind: String, tail: String) =
      switch property.column.kind {
      case .list: ("text", "\(mark).cell")
      case .sentence: ("text", "\(mark).text")
      case .text, .period: ("text", property.isPlain ? "" : "\(mark).rawValue")
      case .integer, .number, .boolean: (property.column.kind.rawValue, "")
      }
    return ".\(value.kind)(rows.map { $0.\(property.quoted)\(value.tail) })"
  }
}
