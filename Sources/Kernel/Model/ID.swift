/// The identifier of one thing of a kind, as the data writes it; ids of different kinds cannot be mixed up.
///
/// In JSON and in tables an id is plain text.
public struct ID<Subject>: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ text: some StringProtocol) { rawValue = String(text) }
}

extension ID: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { rawValue = value }
}

extension ID: CustomStringConvertible {
  public var description: String { rawValue }
}

extension ID: Codable {
  public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: CodingKeyRepresentable {
  public var codingKey: any CodingKey { Key(stringValue: rawValue) }
  public init?(codingKey: some CodingKey) { rawValue = codingKey.stringValue }

  /// So that a dictionary by id is an object in JSON, whose keys are sorted when it is hashed.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

public typealias TerritoryID = ID<Territory>
public typealias IndustryID = ID<Industry>
public typealias ElementID = ID<IdentityElement>
public typealias ActorID = ID<Actor>
public typealias EventID = ID<Event>
public typealias ProjectID = ID<Project>
public typealias MeasureID = ID<Measure>
public typealias ClusterID = ID<ClusterRow>
public typealias PilotID = ID<PilotRow>
public typealias KPIID = ID<KPICard>
public typealias PluginID = ID<Manifest>
