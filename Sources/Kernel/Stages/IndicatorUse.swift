/// An indicator of the table `statistics` that a stage or an extension reads, and what for.
///
/// A workspace may hold any indicator; who reads it is told by this, so that a name written otherwise is found out.
public struct IndicatorUse: Codable, Hashable, Sendable {
  /// Its name; one that ends with `*` stands for every name that begins so.
  public var name: String
  public var use: String
  /// What is looked for where its names are the country's: its name is empty then.
  public var concept: IndicatorConcept?
  /// The page or document that says what it is; nil where nobody named one.
  public var source: String?

  public init(_ name: String, _ use: String, source: String? = nil) {
    self.name = name
    self.use = use
    self.source = source
  }

  public init(_ concept: IndicatorConcept, _ use: String) {
    self.init("", use)
    self.concept = concept
  }

  /// The same for each name that the country has for what is looked for.
  public func named(in country: Country) -> [IndicatorUse] {
    concept.map { country.indicators(of: $0).map { IndicatorUse($0, use) } } ?? [self]
  }

  /// Whether it reads an indicator of this name.
  public func reads(_ indicator: String) -> Bool {
    name.hasSuffix("*") ? indicator.hasPrefix(name.dropLast()) : indicator == name
  }
}
