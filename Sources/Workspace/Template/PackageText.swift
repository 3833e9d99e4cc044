import TerroirKernel

/// The parts of `datapackage.json` that a template writes.
struct PackageText: Encodable {
  var name: String
  var title: String
  var profile = "tabular-data-package"
  var resources: [Resource]

  struct Resource: Encodable {
    var name: String
    var path: String
    var profile = "tabular-data-resource"
    var description: String?
    /// Of a register: what its codes are of.
    var classification: String?
    /// False for a table that stays in its file.
    var load: Bool?
    var schema: Schema

    enum CodingKeys: String, CodingKey {
      case name, path, profile, description, schema
      case classification = "terroir:classification"
      case load = "terroir:load"
    }
  }

  struct Schema: Encodable {
    var fields: [Field]
    var primaryKey: [String]?
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var description: String?
    var list: String?
    var format: String?
    var item: String?
    var unit: String?
    var all: String?
    var references: Reference?
    var constraints: Constraints?

    enum CodingKeys: String, CodingKey {
      case name, type, description, constraints
      case list = "terroir:list"
      case all = "terroir:all"
      case references = "terroir:references"
      case format = "terroir:format"
      case item = "terroir:item"
      case unit = "terroir:unit"
    }
  }

  /// The table whose keys the values are.
  struct Reference: Encodable {
    var resource: String
    var field: String
  }

  struct Constraints: Encodable {
    var required: Bool?
    var minimum: Double?
    var maximum: Double?
    var words: [String]?

    enum CodingKeys: String, CodingKey {
      case required, minimum, maximum
      case words = "enum"
    }
  }
}

extension PackageText.Field {
  /// The declaration of a column of the contract in a data package with these tables.
  init(_ column: Column, among tables: [String]) {
    let (low, high) = (column.range?.lowerBound, column.range?.upperBound)
    let constraints = PackageText.Constraints(
      required: column.isOptional ? nil : true, minimum: low.flatMap { $0.isFinite ? $0 : nil },
      maximum: high.flatMap { $0.isFinite ? $0 : nil }, words: column.words)
    self.init(
      name: column.name, type: column.isList || column.kind == .period ? "string" : column.kind.rawValue,
      description: column.description, list: column.isList ? ";" : nil,
      format: column.kind == .period ? column.kind.rawValue : nil,
      item: column.isList && column.kind != .text ? column.kind.rawValue : nil, unit: column.unit?.rawValue,
      all: column.takesAll ? Contract.all : nil,
      references: column.refers.flatMap { tables.contains($0) ? $0 : nil }.map { table in
        .init(resource: table, field: Contract.tables.first { $0.name == table }?.key.first ?? "id")
      }, constraints: constraints.isEmpty ? nil : constraints)
  }
}

extension PackageText.Constraints {
  fileprivate var isEmpty: Bool { required == nil && minimum == nil && maximum == nil && words == nil }
}

extension PackageText.Resource {
  /// The declaration of a table of the contract in a data package with these tables.
  init(_ table: TableDeclaration, among tables: [String]) {
    self.init(
      name: table.name, path: "data/\(table.name).csv", description: table.description,
      schema: .init(fields: table.columns.map { PackageText.Field($0, among: tables) }, primaryKey: table.key))
  }

  /// The declaration of a table that stays in its file, whose columns are of one of its forms.
  init(_ table: TableDeclaration, columns: [Column], classification: String, among tables: [String]) {
    self.init(
      name: table.name, path: "data/\(table.name).csv", description: table.description, classification: classification,
      load: false, schema: .init(fields: columns.map { PackageText.Field($0, among: tables) }, primaryKey: nil))
  }

  /// The declaration of a table that the method does not know, from the types its columns have.
  init(name: String, path: String, fields: [(name: String, type: ColumnType)]) {
    self.init(
      name: name, path: path,
      schema: .init(
        fields: fields.map { field in
          let kind: FieldKind =
            switch field.type {
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            case .text, .list: .text
            }
          return PackageText.Field(name: field.name, type: kind.rawValue)
        }, primaryKey: nil))
  }
}
