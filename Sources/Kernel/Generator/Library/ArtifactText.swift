/// Writes the Swift type of an artifact: its tables, init, coding and declaration.
struct ArtifactText {
  private let artifact: ArtifactSchema
  private let tables: [(property: String, table: TableSchema)]

  init(_ artifact: ArtifactSchema, in set: SchemaSet) {
    self.artifact = artifact
    tables = set.tables(of: artifact).map { (SwiftText.property($0.name), $0) }
  }

  var text: String {
    SwiftText.comment(artifact.description.en) + "public struct \(artifact.type): ArtifactValue {\n"
      + tables.map {
        SwiftText.comment($0.table.description.en, indent: "  ") + "  public var \($0.property): [\($0.table.row)]\n"
      }
      .joined()
      + "\n  public init(\n"
      + tables.map { "    \($0.property): [\($0.table.row)] = []" }.joined(separator: ",\n") + "\n  ) {\n"
      + tables.map { "    self.\($0.property) = \($0.property)\n" }.joined()
      + "  }\n\n\(codingKeys)\n\(decoder)\(declaration)\n"
      + "  public static let tables: [ArtifactTable<\(artifact.type)>] = [\n"
      + tables.map { "    ArtifactTable { $0.\($0.property) },\n" }.joined() + "  ]\n\n\(teller)}\n"
  }

  private var teller: String {
    "  public func told(by teller: SentenceTeller) -> Self {\n    var value = self\n"
      + tables.map { property, _ in
        "    for row in value.\(property).indices { value.\(property)[row].tell(by: teller) }\n"
      }.joined() + "    return value\n  }\n"
  }

  private var codingKeys: String {
    "  private enum CodingKeys: String, CodingKey {\n"
      + tables.map { property, table in
        "    case \(property)" + (property == table.name ? "\n" : " = \(SwiftText.literal(table.name))\n")
      }.joined() + "  }\n"
  }

  /// An artifact from before a table has none of its rows.
  private var decoder: String {
    guard tables.contains(where: { $0.table.since != nil }) else { return "" }
    return "  public init(from decoder: any Decoder) throws {\n"
      + "    let tables = try decoder.container(keyedBy: CodingKeys.self)\n"
      + tables.map { property, table in
        table.since == nil
          ? "    \(property) = try tables.decode([\(table.row)].self, forKey: .\(property))\n"
          : "    \(property) = try tables.decodeIfPresent([\(table.row)].self, forKey: .\(property)) ?? []\n"
      }.joined() + "  }\n\n"
  }

  private var declaration: String {
    "  public static let declaration = ArtifactDeclaration(\n"
      + "    .\(artifact.iteration), noun: \(SwiftText.literal(artifact.noun)), contract: \(artifact.contract),\n"
      + "    title: \(SwiftText.literal(artifact.title)),\n"
      + "    description: \(SwiftText.literal(artifact.description.en)),\n"
      + "    russian: \(SwiftText.literal(artifact.description.ru)), main: \(SwiftText.literal(artifact.main)),\n"
      + "    digest: \(SwiftText.literal(artifact.digest)),\n    headline: [\n"
      + artifact.headline.map { "      \(Self.figure($0)),\n" }.joined() + "    ])\n"
  }

  private static func figure(_ figure: ArtifactSchema.Figure) -> String {
    var parts = [SwiftText.literal(figure.name), ".\(figure.figure)", "of: \(SwiftText.literal(figure.table))"]
    if let column = figure.column { parts.append("column: \(SwiftText.literal(column))") }
    if let by = figure.by { parts.append("by: \(SwiftText.literal(by))") }
    if let each = figure.each { parts.append("each: \(SwiftText.literal(each))") }
    if let condition = figure.condition { parts.append("where: \(condition)") }
    parts.append(SwiftText.literal(figure.description))
    return "HeadlineFigure(\(parts.joined(separator: ", ")))"
  }
}
