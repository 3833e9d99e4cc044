internal import TerroirKernel

/// Brings the stage `pilot-portfolio` of iteration 4.
struct PilotPortfolioPlugin: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(stage: PilotPortfolio.self)
  }
}

@c(terroir_plugin_PilotPortfolio)
public func pilotPortfolioEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: PilotPortfolioPlugin()) }
