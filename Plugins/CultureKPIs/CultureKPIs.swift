import TerroirKernel

struct CultureKPIsPlugin: Plugin {
  init() {}

  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(calculator: CultureCards.self)
  }
}

extension Sentence {
  /// A sentence of the catalogues of the indicators.
  static func kpis(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("culture-kpis/\(key)", arguments)
  }

  /// What an indicator is called.
  static func kpiName(_ id: KPIID) -> Sentence { .kpis("name.\(id)") }
}

/// The entry point the host looks up by the library's name.
@c(terroir_plugin_CultureKPIs) public func cultureKPIsEntry() -> UnsafeMutableRawPointer {
  PluginBox.hand(over: CultureKPIsPlugin())
}
