internal import TerroirKernel

/// Brings the catalogue of support measures for Russian regions.
struct RussianMeasuresPlugin: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(catalogue: RussianMeasures.self)
  }
}

@c(terroir_plugin_RussianMeasures)
public func russianMeasuresEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: RussianMeasuresPlugin()) }
