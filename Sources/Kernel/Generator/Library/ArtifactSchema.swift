import PositionedJSON

/// One artifact, as `artifact.json` in its folder declares it.
public struct ArtifactSchema: Sendable {
  public struct Figure: Sendable {
    public let name: String
    public let figure: String
    public let table: String
    public let column: String?
    public let by: String?
    public let each: String?
    /// A Swift expression of the condition.
    public let condition: String?
    public let description: String
  }

  public let file: String
  public let type: String
  public let iteration: String
  public let noun: String
  public let contract: Int
  public let title: LocalText
  public let description: LocalText
  public let main: String
  public let tables: [String]
  public let digest: [String]
  public let headline: [Figure]

  public init(_ bytes: [UInt8], file: String) throws(SchemaFault) {
    var object = try ObjectReader(bytes, file: file, what: "the artifact")
    self.file = file
    type = try object.text("type")
    iteration = try object.text("iteration")
    noun = try object.text("noun")
    guard let contract = try object.integer("contract") else { throw object.fault("the artifact lacks \"contract\"") }
    self.contract = contract
    title = try object.words("title")
    description = try object.words("description")
    main = try object.text("main")
    tables = try object.texts("tables")
    digest = try object.texts("digest")
    var headline: [Figure] = []
    for node in try object.list("headline") { headline.append(try Self.figure(node, file)) }
    self.headline = headline
    try object.finish()
    for name in digest + [main] + headline.map(\.table) where !tables.contains(name) {
      throw object.fault("the artifact \(noun) names the table \(name), which it does not have")
    }
  }

  private static func figure(_ node: JSONNode, _ file: String) throws(SchemaFault) -> Figure {
    var object = try ObjectReader(node, file: file, what: "a figure")
    var condition: String?
    if var part = try object.object("where") {
      let column = SwiftText.literal(try part.text("column"))
      let above = try part.number("above")
      let among = try part.texts("among")
      condition =
        if let above {
          ".above(\(column), \(above))"
        } else if !among.isEmpty {
          ".among(\(column), \(SwiftText.literal(among)))"
        } else {
          ".holds(\(column))"
        }
      try part.finish()
    }
    let figure = Figure(
      name: try object.text("name"), figure: try object.text("figure"), table: try object.text("table"),
      column: try object.optionalText("column"), by: try object.optionalText("by"),
      each: try object.optionalText("each"), condition: condition, description: try object.text("description"))
    try object.finish()
    let figures = ["count", "distinct", "sum", "first", "last"]
    if !figures.contains(figure.figure) {
      throw object.fault("a figure is one of \(figures.joined(separator: ", "))")
    }
    if figure.figure != "count", figure.column == nil { throw object.fault("the figure \(figure.name) has a column") }
    return figure
  }
}
