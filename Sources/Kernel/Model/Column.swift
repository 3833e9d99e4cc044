/// What a column is: its name, type, unit and meaning, as `describe` prints them.
public struct Column: Codable, Hashable, Sendable {
  public var name: String
  public var type: ColumnType
  public var unit: UnitOfMeasure?
  public var meaning: String
  /// The allowed words of a text column with a closed list, otherwise nil.
  public var words: [String]?

  public init(_ name: String, _ type: ColumnType, unit: UnitOfMeasure? = nil, words: [String]? = nil, _ meaning: String)
  {
    self.name = name
    self.type = type
    self.unit = unit
    self.words = words
    self.meaning = meaning
  }
}

/// The type of a column. A list is shown as its items joined by ";", and is an array in JSON.
public enum ColumnType: String, Codable, CaseIterable, Sendable { case text, integer, number, boolean, list }
