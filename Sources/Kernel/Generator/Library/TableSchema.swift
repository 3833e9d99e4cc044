import PositionedJSON

/// One table, as its schema file declares it.
public struct TableSchema: Sendable {
  public struct Digest: Sendable {
    public let heading: LocalText
    public let columns: [String]
    public let rows: Int?
    public let order: [String]
    public let needs: String?
  }

  public struct Ranking: Sendable {
    public let id: String
    /// The column with the rank; where there is none, `sum` gives it.
    public let rank: String?
    public let sum: String?
    public let present: String?
    public let alike: String?
  }

  /// One of the forms that the file of a table may have, where it is not that of the table itself.
  public struct Form: Sendable {
    public let name: String
    public let description: LocalText
    public let columns: [ColumnSchema]
  }

  public let file: String
  public let name: String
  /// The name of the Swift type of its rows.
  public let row: String
  /// Its member of the JSON object that holds it, where it is not its name.
  public let member: String?
  public let description: LocalText
  public let subject: LocalText
  public let key: [String]
  public let rests: [String]
  public let digest: Digest?
  public let ranking: Ranking?
  public let since: String?
  /// The composite properties of a row with their Swift types: `name`, a `LocalizedText`.
  public let composites: [String: String]
  /// The property that gathers every list column beside the declared ones, with the property it stands before.
  public let gathers: (property: String, before: String)?
  /// Whether the host reads the table into memory; a register is read where it lies.
  public let isLoaded: Bool
  /// Whether the Swift type of the rows is written by hand.
  public let isHandWritten: Bool
  public let columns: [ColumnSchema]
  /// The forms its file may have; none where the file has the table's own columns.
  public let forms: [Form]

  public init(_ bytes: [UInt8], file: String) throws(SchemaFault) {
    var object = try ObjectReader(bytes, file: file, what: "the table")
    self.file = file
    name = try object.text("name")
    row = try object.text("row")
    member = try object.optionalText("member")
    description = try object.words("description")
    subject = try object.words("subject")
    key = try object.texts("key")
    rests = try object.texts("rests")
    digest = try Self.digest(&object)
    ranking = try Self.ranking(&object)
    since = try object.optionalText("since")
    var composites: [String: String] = [:]
    for text in try object.texts("composites") {
      let parts = text.split(separator: ":").map { $0.trimming(" ") }
      guard parts.count == 2 else { throw object.fault("\"composites\" are texts such as \"name: LocalizedText\"") }
      composites[parts[0]] = parts[1]
    }
    self.composites = composites
    if var gathers = try object.object("gathers") {
      self.gathers = (try gathers.text("property"), try gathers.text("before"))
      try gathers.finish()
    } else {
      gathers = nil
    }
    isLoaded = try !object.flag("unloaded")
    isHandWritten = try object.flag("written")
    var columns: [ColumnSchema] = []
    for node in try object.list("columns") { columns.append(try ColumnSchema(node, file: file)) }
    self.columns = columns
    var forms: [Form] = []
    for node in try object.list("forms") { forms.append(try Self.form(node, file)) }
    self.forms = forms
    try object.finish()
    try check()
  }

  public subscript(_ name: String) -> ColumnSchema? { columns.first { $0.name == name } }

  private static func form(_ node: JSONNode, _ file: String) throws(SchemaFault) -> Form {
    var object = try ObjectReader(node, file: file, what: "a form")
    var columns: [ColumnSchema] = []
    for column in try object.list("columns") { columns.append(try ColumnSchema(column, file: file)) }
    let form = Form(name: try object.text("name"), description: try object.words("description"), columns: columns)
    if columns.isEmpty { throw object.fault("the form \(form.name) has no columns") }
    try object.finish()
    return form
  }

  private static func digest(_ object: inout ObjectReader) throws(SchemaFault) -> Digest? {
    guard var part = try object.object("digest") else { return nil }
    let digest = Digest(
      heading: try part.words("heading"), columns: try part.texts("columns"), rows: try part.integer("rows"),
      order: try part.texts("order"), needs: try part.optionalText("needs"))
    try part.finish()
    return digest
  }

  private static func ranking(_ object: inout ObjectReader) throws(SchemaFault) -> Ranking? {
    guard var part = try object.object("ranking") else { return nil }
    let ranking = Ranking(
      id: try part.text("id"), rank: try part.optionalText("rank"), sum: try part.optionalText("sum"),
      present: try part.optionalText("present"), alike: try part.optionalText("alike"))
    if (ranking.rank == nil) == (ranking.sum == nil) {
      throw part.fault("the ranking of \(object.what) has either \"rank\" or \"sum\"")
    }
    try part.finish()
    return ranking
  }

  /// Whether every column that is named is there, each once.
  private func check() throws(SchemaFault) {
    if columns.isEmpty { throw SchemaFault(file, 1, "the table \(name) has no columns") }
    var names: Set<String> = []
    for column in columns {
      if !names.insert(column.name).inserted {
        throw SchemaFault(file, column.line, "column \(column.name) stands twice")
      }
    }
    var named = key + (digest?.columns ?? []) + (digest.map { [$0.needs].compactMap(\.self) } ?? [])
    named += (digest?.order ?? []).map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    named += [ranking?.id, ranking?.rank, ranking?.sum, ranking?.present].compactMap(\.self)
    if let unknown = named.first(where: { !names.contains($0) }) {
      throw SchemaFault(file, 1, "the table \(name) names the column \(unknown), which it does not have")
    }
    for column in columns {
      for bound in [column.bounds?.low, column.bounds?.high].compactMap(\.self) where !names.contains(bound) {
        throw SchemaFault(file, column.line, "column \(column.name) is bounded by \(bound), which is no column")
      }
      if column.since != nil, !column.isOptional, column.default == nil {
        throw SchemaFault(
          file, column.line,
          "column \(column.name) came later, and rows from before have none: make it \"optional\", or give a \"default\""
        )
      }
    }
  }
}

extension StringProtocol {
  func trimming(_ character: Character) -> String {
    var text = Substring(self)
    while text.first == character { text.removeFirst() }
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
