internal import TerroirKernel

/// Brings the catalogue of the workspace's own measures.
struct MeasureTablePlugin: Plugin {
  func register(in registry: inout Registry) throws(RegistrationError) {
    try registry.add(catalogue: MeasureTable.self)
  }
}

extension Sentence {
  /// A sentence of the catalogues of the measures of the table.
  static func table(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("measure-table/\(key)", arguments)
  }
}

@c(terroir_plugin_MeasureTable)
public func measureTableEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: MeasureTablePlugin()) }
