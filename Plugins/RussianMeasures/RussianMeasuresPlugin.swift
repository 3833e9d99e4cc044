internal import TerroirKernel

/// Brings the catalogue of support measures for Russian regions.
struct RussianMeasuresPlugin: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(catalogue: RussianMeasures.self)
  }
}

extension Sentence {
  /// A sentence of the catalogues of the Russian measures.
  static func russian(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("russian-measures/\(key)", arguments)
  }
}

@c(terroir_plugin_RussianMeasures)
public func russianMeasuresEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: RussianMeasuresPlugin()) }
