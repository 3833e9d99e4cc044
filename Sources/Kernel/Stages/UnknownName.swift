/// A name among a stage's parameters that names nothing it could, and what could have been meant.
public struct UnknownName: Codable, Hashable, Sendable {
  /// The parameter, or the member of a family, that has it.
  public var parameter: String
  /// The name as it was given.
  public var name: String
  /// What is wrong, in words: "no catalogue offers a measure 'grant'".
  public var reason: Phrase
  public var hint: Phrase
  /// The names that the parameter takes.
  public var known: [String]

  public init(_ name: String, of parameter: String, among known: [String] = [], because reason: Phrase, hint: Phrase) {
    self.parameter = parameter
    self.name = name
    self.reason = reason
    self.hint = hint
    self.known = known
  }
}
