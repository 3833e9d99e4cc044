/// How the codes of an activity classification fall to the creative industries, with the part of each code that does.
///
/// A code stands for everything below it: what is said of 90.0 holds for 90.01, unless 90.01 is given itself. The weights
/// of a code sum to at most 1; the rest of its activity is not creative.
public struct Crosswalk: Codable, Hashable, Sendable {
  public var declaration: ExtensionDeclaration
  /// The classification the codes are of: `okved2`, `nace2`, `sic2007`, `naics2022`.
  public var system: String
  /// By code; codes are text.
  public var weights: [String: [IndustryID: Double]]

  public init(declaration: ExtensionDeclaration, system: String, weights: [String: [IndustryID: Double]]) {
    self.declaration = declaration
    self.system = system
    self.weights = weights
  }

  /// The industries a code falls to with their weights, by id: those of the longest given code that `code` begins with;
  /// nil where the crosswalk knows none.
  public func shares(of code: String) -> [(industry: IndustryID, weight: Double)]? {
    var prefix = Substring(code)
    while !prefix.isEmpty {
      if let found = weights[String(prefix)] { return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
      prefix = prefix.dropLast()
    }
    return nil
  }
}
