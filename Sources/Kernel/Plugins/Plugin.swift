/// A bundle of contributions; a native plugin has one type that conforms.
public protocol Plugin: Sendable {
  init()
  /// Adds the plugin's contributions; the host checks them against the manifest.
  func register(in registry: inout Registry) throws(RegistrationError)
}

/// Carries a plugin through the C entry point of its library.
///
/// A native plugin exports one function:
/// ```swift
/// @c(terroir_plugin_entry) public func entry() -> UnsafeMutableRawPointer { PluginBox.hand(over: MyPlugin()) }
/// ```
public final class PluginBox: Sendable {
  public let plugin: any Plugin
  /// The ABI stamp of the kernel the plugin was built against.
  public let stamp: String

  public init(_ plugin: any Plugin, stamp: StaticString) {
    self.plugin = plugin
    self.stamp = "\(stamp)"
  }

  /// The retained box as the pointer an entry function returns. The stamp is compiled into the caller.
  @export(implementation)
  public static func hand(over plugin: any Plugin) -> UnsafeMutableRawPointer {
    Unmanaged.passRetained(PluginBox(plugin, stamp: kernelStamp())).toOpaque()
  }
}
