public import TerroirKernel

/// Brings what an audit in the Urals must look at beyond the general one.
public struct UralDiagnostics: Plugin {
  public init() {}

  public func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(diagnostic: MiningWorksTowns.self)
    try registry.add(diagnostic: CraftPlaces.self)
    try registry.add(diagnostic: CapitalWeight.self)
  }

  /// The regions in which the mining works of the 18th and 19th century founded the towns.
  static let regions: Set<TerritoryID> = ["RU-CHE", "RU-PER", "RU-SVE"]
}

extension Sentence {
  /// A sentence of the catalogues of the Urals.
  static func ural(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("ural-diagnostics/\(key)", arguments)
  }
}

/// The entry point of the library.
@c(terroir_plugin_UralDiagnostics)
public func uralDiagnosticsEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: UralDiagnostics()) }
