public import TerroirKernel

/// Brings the identity audit of iteration 1.
public struct IdentityAudit: Plugin {
  public init() {}

  public func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(stage: IdentityAuditStage.self)
  }
}

/// The entry point of the library. Its name holds the library's, for several plugins may be linked into one program.
@c(terroir_plugin_IdentityAudit)
public func identityAuditEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: IdentityAudit()) }
