internal import TerroirKernel

/// Brings the stage `measure-mix` of iteration 3.
struct MeasureMixPlugin: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(stage: MeasureMix.self)
  }
}

@c(terroir_plugin_MeasureMix)
public func measureMixEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: MeasureMixPlugin()) }
