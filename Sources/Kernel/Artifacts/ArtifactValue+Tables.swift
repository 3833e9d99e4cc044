import Foundation

extension ArtifactValue {
  /// The artifact's table of this name with its rows; nil where it has none of that name.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  public func table(_ name: String) throws -> Table? {
    guard let declaration = Self.tables.first(where: { $0.name == name }) else { return nil }
    let coded = try declaration.rows(self).map { row in
      try JSONDecoder().decode([String: CodedCell].self, from: JSONEncoder().encode(row))
    }
    return Table(
      columns: declaration.columns.map { column in
        TableColumn(column, ColumnValues(coded.map { $0[column.name] }, as: column.type))
      })
  }
}

/// A cell of a row as JSON has it: a single value, or a list of texts.
private enum CodedCell: Decodable {
  case single(Cell)
  case list([String])

  init(from decoder: any Decoder) throws {
    if let items = try? decoder.singleValueContainer().decode([String].self) {
      self = .list(items)
    } else {
      self = .single(try decoder.singleValueContainer().decode(Cell.self))
    }
  }

  var text: String? {
    switch self {
    case .list(let items): items.joined(separator: ";")
    case .single(.text(let text)): text
    case .single(.integer(let number)): "\(number)"
    case .single(.number(let number)): "\(number)"
    case .single(.boolean(let flag)): flag ? "yes" : "no"
    case .single(.missing): nil
    }
  }

  var number: Double? {
    switch self {
    case .single(.integer(let number)): Double(number)
    case .single(.number(let number)): number
    default: nil
    }
  }

  var integer: Int? { if case .single(.integer(let number)) = self { number } else { nil } }
  var boolean: Bool? { if case .single(.boolean(let flag)) = self { flag } else { nil } }
}

extension ColumnValues {
  fileprivate init(_ cells: [CodedCell?], as type: ColumnType) {
    self =
      switch type {
      case .text, .list: .text(cells.map { $0?.text })
      case .integer: .integer(cells.map { $0?.integer })
      case .number: .number(cells.map { $0?.number })
      case .boolean: .boolean(cells.map { $0?.boolean })
      }
  }
}
