/// An indicator of the table `statistics` that a stage or an extension reads, and what for.
///
/// A workspace may hold any indicator; who reads it is told by this, so that a name written otherwise is found out.
public struct IndicatorUse: Codable, Hashable, Sendable {
  /// Its name; one that ends with `*` stands for every name that begins so.
  public var name: String
  public var use: String

  public init(_ name: String, _ use: String) {
    self.name = name
    self.use = use
  }

  /// Whether it reads an indicator of this name.
  public func reads(_ indicator: String) -> Bool {
    name.hasSuffix("*") ? indicator.hasPrefix(name.dropLast()) : indicator == name
  }
}
