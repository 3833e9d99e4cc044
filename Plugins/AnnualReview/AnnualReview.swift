internal import TerroirKernel

struct AnnualReviewPlugin: Plugin {
  init() {}

  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: ReviewStage.self) }
}

/// The entry point the host looks up by the library's name.
@c(terroir_plugin_AnnualReview) public func annualReviewEntry() -> UnsafeMutableRawPointer {
  PluginBox.hand(over: AnnualReviewPlugin())
}
