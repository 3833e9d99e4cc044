import TerroirKernel

/// The tables the stages know, with the columns they read from them, as their schemas declare them.
enum Contract {
  static let tables = RegionalData.tables

  /// The word that stands for every industry.
  static let all = "all"
}

extension TableDeclaration {
  /// What one row is, for a fault: territory, actor …
  var noun: String { subject.text(in: .english) }

  /// Whether each row must have a name in `name`, `name_en` or `name_ru`.
  var isNamed: Bool { self["name_ru"] != nil }

  /// The columns that are held against a data package: those of the form that its fields have, where the file of the
  /// table may have several; nil where they have none of the forms.
  func heldColumns(among names: [String]) -> [Column]? { forms.isEmpty ? columns : form(having: names)?.columns }
}

extension Column {
  /// What a value is, or an item of the list.
  var kind: FieldKind {
    if form == .period { return .period }
    return switch item ?? type {
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .text, .list: .text
    }
  }

  var isList: Bool { type == .list }
}
