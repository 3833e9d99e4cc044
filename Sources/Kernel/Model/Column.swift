/// What a column is: its name, type, unit and description, as `describe` prints them, and the rules its values keep.
///
/// With the values of a table only name, type, unit, description, words and form are coded: the rules are the declaration's.
public struct Column: Hashable, Sendable {
  public var name: String
  public var type: ColumnType
  public var unit: UnitOfMeasure?
  public var description: String
  /// The allowed words of a text column with a closed list, otherwise nil.
  public var words: [String]?
  /// What the words mean; empty where nobody wrote it.
  public var meanings: [String: LocalizedText] = [:]
  /// The description in Russian; nil where nobody wrote one.
  public var russian: String?
  /// The table whose keys the values are, or the items of a list: `territories`, `strategy.clusters`.
  public var refers: String?
  /// The least and the greatest value, the column's own bounds.
  public var range: ClosedRange<Double>?
  /// Whether a value may be missing.
  public var isOptional = false
  /// Whether a row has a default where the value is missing, so that its member is always there.
  public var isDefaulted = false
  /// The columns that hold the lower and the upper bound of an estimate or of a rank.
  public var bounds: Bounds?
  /// Whether the text, or an item of the list, names rows of data that `trace` opens.
  public var isEvidence = false
  /// What the text is a writing of: a period, or a single sentence of a catalogue.
  public var form: Form?
  /// What the items of a list are; texts where it is nil.
  public var item: ColumnType?
  /// Whether the word `all` stands for every key of the table it refers to.
  public var takesAll = false
  /// The member of a row that the column is, or `member.part`, where it is not the name of the column.
  public var property: String?
  /// The contract, and its addition, that brought the column: `1.1`; nil for a column of the contract itself.
  public var since: String?

  /// The names of the columns of an interval.
  public struct Bounds: Hashable, Sendable {
    public var low: String
    public var high: String
    public init(low: String, high: String) {
      self.low = low
      self.high = high
    }
  }

  /// A writing of texts that has rules of its own.
  public enum Form: String, Codable, CaseIterable, Sendable {
    /// A year, month or day, or an interval of two, ISO 8601.
    case period
    /// A sentence of a catalogue, told in the language of the reader.
    case sentence
  }

  public init(
    _ name: String, _ type: ColumnType, unit: UnitOfMeasure? = nil, words: [String]? = nil, _ description: String,
    russian: String? = nil, refers: String? = nil, range: ClosedRange<Double>? = nil, isOptional: Bool = false,
    isDefaulted: Bool = false,
    bounds: Bounds? = nil, isEvidence: Bool = false, form: Form? = nil, item: ColumnType? = nil,
    takesAll: Bool = false, property: String? = nil, since: String? = nil, meanings: [String: LocalizedText] = [:]
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.words = words
    self.description = description
    self.russian = russian
    self.refers = refers
    self.range = range
    self.isOptional = isOptional
    self.isDefaulted = isDefaulted
    self.bounds = bounds
    self.isEvidence = isEvidence
    self.form = form
    self.item = item
    self.takesAll = takesAll
    self.property = property
    self.since = since
    self.meanings = meanings
  }
}

extension Column {
  /// The column as it stands in a table whose amounts are in `currency`.
  public func counted(in currency: Currency) -> Column {
    guard unit == .money else { return self }
    var column = self
    column.unit = unit?.of(currency)
    return column
  }
}

extension Column: Codable {
  private enum CodingKeys: String, CodingKey { case name, type, unit, description, words, form }
}

/// The type of a column. A list is shown as its items joined by ";", and is an array in JSON.
public enum ColumnType: String, Codable, CaseIterable, Sendable { case text, integer, number, boolean, list }
