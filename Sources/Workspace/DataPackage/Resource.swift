package import TerroirKernel

/// One table of a data package: where its file is and what its columns mean.
package struct Resource: Hashable, Sendable {
  package var name: String
  /// Relative to the workspace.
  package var path: String
  package var title: String?
  package var description: String?
  package var schema: TableSchema
  /// False for tables that are too large to hold in memory, such as a register; the engine reads them where they lie.
  package var isLoaded: Bool
  /// The classification of a register's codes (`terroir:classification`), and where it is named.
  package var classification: Named?
  /// What rounded values of a register are multiples of (`terroir:rounding`).
  package var rounding: Double?
  package var sources: [String]
  package var licences: [String]
  /// Bytes of the declaration in datapackage.json.
  var range: Range<Int>

  /// The optional resource of the lines that a map is drawn on: a file of GeoJSON, no table of the contract.
  package static let boundaries = "boundaries"

  /// A word of the data package with its place.
  package struct Named: Hashable, Sendable {
    package var name: String
    package var place: Fault.Place
  }
}

/// The columns of a resource and the rules between tables (Frictionless Table Schema, with `terroir:` properties).
package struct TableSchema: Hashable, Sendable {
  package var fields: [SchemaField]
  package var missingValues: [String]
  package var keys: [[String]]
  package var references: [Reference]

  /// A column whose values, or the items of whose lists, are keys of another table.
  package struct Reference: Hashable, Sendable {
    package var column: String
    package var resource: String
    package var field: String
    var range: Range<Int>
  }

  package subscript(_ name: String) -> SchemaField? { fields.first { $0.name == name } }
}

/// One declared column.
package struct SchemaField: Hashable, Sendable {
  package var name: String
  package var kind: FieldKind
  package var description: String
  /// The description in Russian, where it is the contract's.
  var russian: String?
  package var unit: UnitOfMeasure?
  package var isRequired: Bool
  package var words: [String]?
  package var low: Double?
  package var high: Double?
  package var pattern: String?
  /// What separates the items where the column is a list (`terroir:list`); the rules then hold for each item.
  package var separator: String?
  /// The word that stands for every key of the referenced table (`terroir:all`).
  package var all: String?
  var range: Range<Int>

  /// The field as the command language sees it; lists keep the form of the file.
  package var column: Column {
    Column(
      name, separator == nil ? kind.columnType : .list, unit: unit, words: separator == nil ? words : nil, description,
      russian: russian)
  }
}

/// What a value of a column is.
package enum FieldKind: String, Hashable, Sendable, CaseIterable {
  case text = "string"
  case integer, number, boolean, date, year
  /// A year, month or day, or an interval of two, ISO 8601 (`terroir:format` of a text).
  case period

  /// What the kind wants, for a fault.
  var wanted: Phrase {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date such as 2025-09-30"
    case .year: "a year"
    case .period: "a year, month, day or interval such as 2024, 2024-05 or 2024-01/2024-05"
    }
  }

  /// The type a table shows.
  var columnType: ColumnType {
    switch self {
    case .text, .date, .period: .text
    case .integer, .year: .integer
    case .number: .number
    case .boolean: .boolean
    }
  }
}
