import TerroirKernel

struct CityStoriesPlugin: Plugin {
  init() {}

  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: StoryStage.self) }
}

/// The entry point the host looks up by the library's name.
@c(terroir_plugin_CityStories) public func cityStoriesEntry() -> UnsafeMutableRawPointer {
  PluginBox.hand(over: CityStoriesPlugin())
}
