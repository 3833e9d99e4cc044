import TerroirKernel

// One library with an entry for each way to be wrong, and one that is sound: a test copies the file under the name that
// its manifest gives.

@c(terroir_plugin_Sound)
public func sound() -> UnsafeMutableRawPointer { PluginBox.hand(over: Sound()) }

@c(terroir_plugin_Refusing)
public func refusing() -> UnsafeMutableRawPointer { PluginBox.hand(over: Refusing()) }

@c(terroir_plugin_Twice)
public func twice() -> UnsafeMutableRawPointer { PluginBox.hand(over: Twice()) }

@c(terroir_plugin_Nameless)
public func nameless() -> UnsafeMutableRawPointer { PluginBox.hand(over: Nameless()) }

@c(terroir_plugin_Empty)
public func empty() -> UnsafeMutableRawPointer? { nil }

@c(terroir_plugin_Crashing)
public func crashing() -> UnsafeMutableRawPointer { PluginBox.hand(over: Crashing()) }

@c(terroir_plugin_Falling)
public func falling() -> UnsafeMutableRawPointer { PluginBox.hand(over: Falling()) }

struct Sound: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: Everything.self) }
}

struct Refusing: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { throw .refused("the licence has run out") }
}

struct Twice: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(stage: Everything.self)
    try registry.add(stage: Everything.self)
  }
}

struct Nameless: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: WithoutName.self) }
}

struct Crashing: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: Trapping.self) }
}

struct Falling: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(stage: AlwaysTrapping.self) }
}

@c(terroir_plugin_Counting)
public func counting() -> UnsafeMutableRawPointer { PluginBox.hand(over: Counting()) }

struct Counting: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) { try registry.add(method: ValueCount.self) }
}
