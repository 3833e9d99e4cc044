import TerroirKernel

struct CultureKPIsPlugin: Plugin {
  init() {}

  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(calculator: CultureCards.self)
  }
}

/// The entry point the host looks up by the library's name.
@c(terroir_plugin_CultureKPIs) public func cultureKPIsEntry() -> UnsafeMutableRawPointer {
  PluginBox.hand(over: CultureKPIsPlugin())
}
