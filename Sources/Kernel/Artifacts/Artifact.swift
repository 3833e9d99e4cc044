/// The value of an artifact: named tables of typed rows.
public protocol ArtifactValue: Codable, Hashable, Sendable {
  static var iteration: Iteration { get }
  /// The version of the artifact's contract, counted apart from the program's.
  static var contract: Int { get }
  static var tables: [ArtifactTable<Self>] { get }
}

/// A row of an artifact's table; each stored property is coded under the name of its column.
public protocol ArtifactRow: Codable, Hashable, Sendable {
  static var columns: [Column] { get }
  /// The columns that name a row among the others of its table; the first column unless the row says otherwise.
  static var key: [String] { get }
}

extension ArtifactRow {
  public static var key: [String] { columns.first.map { [$0.name] } ?? [] }
}

extension Finding: ArtifactRow {
  public static let key = ["subject", "severity", "text"]
}

/// The declaration of one table of an artifact, with the way to its rows.
public struct ArtifactTable<Value: ArtifactValue>: Sendable {
  public let name: String
  public let meaning: String
  public let columns: [Column]
  /// The columns that name a row.
  public let key: [String]
  public let rowType: any ArtifactRow.Type
  public let rows: @Sendable (Value) -> [any ArtifactRow]

  public init<Row: ArtifactRow>(_ name: String, _ meaning: String, _ rows: @escaping @Sendable (Value) -> [Row]) {
    self.name = name
    self.meaning = meaning
    columns = Row.columns
    key = Row.key
    rowType = Row.self
    self.rows = { rows($0) }
  }
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
