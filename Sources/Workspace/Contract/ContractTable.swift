import TerroirKernel

/// What the stages need of one table, whatever else its data package declares.
struct ContractTable: Sendable {
  let name: String
  /// What one row is, for a fault: territory, actor …
  let noun: String
  let key: [String]
  let columns: [ContractColumn]
  /// Whether each row must have a name in `name`, `name_en` or `name_ru`.
  var isNamed = true
}

/// One column the stages read.
struct ContractColumn: Sendable {
  let name: String
  let kind: FieldKind
  var isRequired = false
  var words: [String]?
  var range: ClosedRange<Double>?
  var isList = false
  /// The table whose keys the values, or the items of a list, are.
  var target: String?
  var unit: UnitOfMeasure?
  var takesAll = false

  init(
    _ name: String, _ kind: FieldKind = .text, required: Bool = false, words: [String]? = nil,
    range: ClosedRange<Double>? = nil, list: Bool = false, target: String? = nil, unit: UnitOfMeasure? = nil,
    all: Bool = false
  ) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.words = words
    self.range = range
    isList = list
    self.target = target
    self.unit = unit
    takesAll = all
  }
}
