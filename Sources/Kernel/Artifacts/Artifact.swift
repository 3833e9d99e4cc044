/// The value of an artifact: named tables of typed rows, made from its schema.
public protocol ArtifactValue: Codable, Hashable, Sendable {
  static var declaration: ArtifactDeclaration { get }
  static var tables: [ArtifactTable<Self>] { get }
  /// The value with the words that `teller` has for its sentences.
  func told(by teller: SentenceTeller) -> Self
}

extension ArtifactValue {
  public static var iteration: Iteration { declaration.iteration }
  /// The version of the artifact's contract, counted apart from the program's.
  public static var contract: Int { declaration.contract }
}

/// A row of an artifact's table, made from the table's schema; each stored property is coded under the name of its
/// column.
public protocol ArtifactRow: Codable, Hashable, Sendable {
  static var declaration: TableDeclaration { get }
  /// The cells of rows by column, in the order of the declaration.
  static func cells(of rows: [Self]) -> [ColumnValues]
  /// The sentences of rows by column, for the columns whose texts are told from sentences.
  static func sentences(of rows: [Self]) -> [String: [Sentence?]]
  /// Gives the row the words that `teller` has for its sentences.
  mutating func tell(by teller: SentenceTeller)
}

extension ArtifactRow {
  public static var columns: [Column] { declaration.columns }
  /// The columns that name a row among the others of its table.
  public static var key: [String] { declaration.key }
  public static func sentences(of rows: [Self]) -> [String: [Sentence?]] { [:] }
  public mutating func tell(by teller: SentenceTeller) {}
}

/// The declaration of one table of an artifact, with the way to its rows.
public struct ArtifactTable<Value: ArtifactValue>: Sendable {
  public let declaration: TableDeclaration
  /// How many rows the table has.
  public let count: @Sendable (Value) -> Int
  /// The cells of its rows by column.
  let cells: @Sendable (Value) -> [ColumnValues]
  /// The sentences of its rows, by the columns that tell some.
  let sentences: @Sendable (Value) -> [String: [Sentence?]]

  public init<Row: ArtifactRow>(_ rows: @escaping @Sendable (Value) -> [Row]) {
    declaration = Row.declaration
    count = { rows($0).count }
    cells = { Row.cells(of: rows($0)) }
    sentences = { Row.sentences(of: rows($0)) }
  }

  public var name: String { declaration.name }
}

/// An immutable result: a value, the hash of its content, and where it comes from.
public struct Artifact<Value: ArtifactValue>: Codable, Hashable, Sendable {
  public let hash: ContentHash
  public let value: Value
  public let provenance: Provenance

  /// - Throws: an encoding error where the value holds a number that is not finite.
  public init(_ value: Value, provenance: Provenance) throws {
    hash = try CanonicalJSON.hash(value)
    self.value = value
    self.provenance = provenance
  }
}
