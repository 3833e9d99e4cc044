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
    var schema: Schema
  }

  struct Schema: Encodable {
    var fields: [Field]
    var primaryKey: [String]?
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var list: String?
    var format: String?
    var item: String?
    var unit: String?
    var constraints: Constraints?

    enum CodingKeys: String, CodingKey {
      case name, type, constraints
      case list = "terroir:list"
      case format = "terroir:format"
      case item = "terroir:item"
      case unit = "terroir:unit"
    }
  }

  struct Constraints: Encodable {
    var required: Bool?
    var words: [String]?

    enum CodingKeys: String, CodingKey {
      case required
      case words = "enum"
    }
  }
}

extension PackageText.Resource {
  /// The declaration of a table of the contract.
  init(_ table: ContractTable) {
    self.init(
      name: table.name, path: "data/\(table.name).csv",
      schema: .init(
        fields: table.columns.map { column in
          PackageText.Field(
            name: column.name, type: column.isList || column.kind == .period ? "string" : column.kind.rawValue,
            list: column.isList ? ";" : nil, format: column.kind == .period ? column.kind.rawValue : nil,
            item: column.isList && column.kind != .text ? column.kind.rawValue : nil,
            unit: column.unit?.rawValue,
            constraints: column.isRequired || column.words != nil
              ? .init(required: column.isRequired ? true : nil, words: column.words) : nil)
        }, primaryKey: table.key))
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
