/// Where a method, rule or figure comes from.
public struct Citation: Codable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// Author, year, title; page or table where that helps.
  public var text: String
  public var url: String?

  public init(_ text: String, url: String? = nil) {
    self.text = text
    self.url = url
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// The published algorithm that Terroir implements.
  public static let method: Citation =
    "Derbeneva, Baskakova, Starodubets, Turgel (2025), Ecosystem approach to designing individualised regional policies for creative industries, R-Economy"
}
