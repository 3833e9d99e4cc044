import Foundation
import TerroirKernel

extension PluginHost {
  /// A hash that changes when a plugin's files do, by which a saved script knows it again.
  ///
  /// Of a built-in plugin the manifest counts: its code comes with the program, and is another with every build.
  package func fingerprint(of plugin: InstalledPlugin) -> String {
    guard plugin.origin == .builtIn, plugin.manifest.kind == .native else {
      return PluginFiles.fingerprint(of: plugin.folder)
    }
    let manifest = try? Data(contentsOf: plugin.folder.appending(path: "plugin.yaml"))
    return SHA256.hex(manifest ?? Data())
  }
}
