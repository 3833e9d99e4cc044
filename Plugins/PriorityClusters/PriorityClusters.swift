public import TerroirKernel

/// Brings the strategy of iteration 2.
public struct PriorityClusters: Plugin {
  public init() {}

  public func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(stage: ClusterStage.self)
  }
}

/// The entry point of the library.
@c(terroir_plugin_PriorityClusters)
public func priorityClustersEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: PriorityClusters()) }
