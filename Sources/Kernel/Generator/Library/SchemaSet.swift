/// All schema files of a kernel: the artifacts by folder, the tables of data, and the findings that each artifact has.
public struct SchemaSet: Sendable {
  /// A file of the set: its path from the folder of schemas, `strategy/clusters.json`, and its bytes.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  public let artifacts: [ArtifactSchema]
  /// The tables of an artifact by its noun; `data` for those of the data.
  let tables: [String: [TableSchema]]
  public let shared: [TableSchema]
  /// The names of the tables of data in their order.
  private let order: [String]

  public static let data = "data"
  private static let order = "tables.json"

  public init(_ files: [File]) throws(SchemaFault) {
    var artifacts: [ArtifactSchema] = []
    var tables: [String: [TableSchema]] = [:]
    var shared: [TableSchema] = []
    var order: [String] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let parts = file.path.split(separator: "/").map(String.init)
      guard let name = parts.last, name.hasSuffix(".json") else { continue }
      if file.path == "\(Self.data)/\(Self.order)" {
        var object = try ObjectReader(file.bytes, file: file.path, what: "the order of the tables")
        order = try object.texts("tables")
        try object.finish()
        continue
      }
      if name == "artifact.json" {
        artifacts.append(try ArtifactSchema(file.bytes, file: file.path))
        continue
      }
      let table = try TableSchema(file.bytes, file: file.path)
      if name != "\(table.name).json" {
        throw SchemaFault(file.path, 1, "the file of the table \(table.name) is \(table.name).json")
      }
      if parts.count > 1 { tables[parts[parts.count - 2], default: []].append(table) } else { shared.append(table) }
    }
    self.artifacts = artifacts
    self.tables = tables
    self.order = order
    self.shared = shared
    try check()
  }

  /// The tables of data, in the order that `tables.json` gives.
  public var data: [TableSchema] { order.compactMap { name in tables[Self.data]?.first { $0.name == name } } }

  /// The tables of an artifact in the order that it declares.
  public func tables(of artifact: ArtifactSchema) -> [TableSchema] {
    artifact.tables.compactMap { name in
      (tables[artifact.noun] ?? []).first { $0.name == name } ?? shared.first { $0.name == name }
    }
  }

  /// The table that a column refers to: `territories` of the data, `strategy.clusters` of an artifact.
  func table(_ reference: String) -> TableSchema? {
    let parts = reference.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return data.first { $0.name == reference } }
    return tables[parts[0]]?.first { $0.name == parts[1] }
  }

  private func check() throws(SchemaFault) {
    let data = tables[Self.data] ?? []
    for name in order where !data.contains(where: { $0.name == name }) {
      throw SchemaFault("\(Self.data)/\(Self.order)", 1, "there is no file \(name).json for the table \(name)")
    }
    if let other = data.first(where: { !order.contains($0.name) }) {
      throw SchemaFault("\(Self.data)/\(Self.order)", 1, "the table \(other.name) is not in the list of tables")
    }
    for artifact in artifacts {
      for name in artifact.tables where !tables(of: artifact).contains(where: { $0.name == name }) {
        throw SchemaFault(
          artifact.file, 1, "the artifact \(artifact.noun) has no file \(name).json for its table \(name)")
      }
      for table in tables[artifact.noun] ?? [] where !artifact.tables.contains(table.name) {
        throw SchemaFault(artifact.file, 1, "the artifact \(artifact.noun) leaves out the table \(table.name)")
      }
      for figure in artifact.headline {
        let table = tables(of: artifact).first { $0.name == figure.table }
        for name in [figure.column, figure.by, figure.each].compactMap(\.self) where table?[name] == nil {
          throw SchemaFault(
            artifact.file, 1, "the figure \(figure.name) names \(figure.table).\(name), which is not there")
        }
      }
    }
    var rows: [String: String] = [:]
    for table in tables.values.joined() + shared {
      if let other = rows.updateValue(table.file, forKey: table.row) {
        throw SchemaFault(table.file, 1, "the row type \(table.row) is that of \(other) already")
      }
      for column in table.columns + table.forms.flatMap(\.columns) {
        guard let reference = column.refers else { continue }
        guard self.table(reference) != nil else {
          throw SchemaFault(
            table.file, column.line, "column \(column.name) refers to \(reference), which is no table")
        }
      }
      for name in table.rests where !data.contains(where: { $0.name == name }) {
        throw SchemaFault(table.file, 1, "the table \(table.name) rests on \(name), which is no table of the data")
      }
    }
  }

  /// The Swift type of one value of a column, or of one item of a list.
  func type(of column: ColumnSchema) -> String {
    if let type = column.swift ?? column.id { return type }
    if case .type(let type)? = column.words { return type }
    if let target = column.refers.flatMap(table), let id = target.key.first.flatMap({ target[$0] })?.id { return id }
    return switch column.kind == .list ? column.item ?? .text : column.kind {
    case .text, .period, .list: "String"
    case .integer: "Int"
    case .number: "Double"
    case .boolean: "Bool"
    case .sentence: "Sentence"
    }
  }
}
