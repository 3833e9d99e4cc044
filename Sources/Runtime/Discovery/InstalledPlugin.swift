package import Foundation
package import TerroirKernel

/// A plugin that was found, from its manifest alone: none of its code has run.
package struct InstalledPlugin: Sendable {
  package var manifest: Manifest
  package let folder: URL
  package let origin: PluginOrigin
  /// Another plugin of the same id that comes later in the search order and is not used.
  package var shadows: [URL] = []
}

/// A folder that should hold a plugin but does not: what is wrong with its manifest.
package struct BrokenPlugin: Sendable {
  package let folder: URL
  package let origin: PluginOrigin
  package let failure: PluginFailure
}

/// Where a plugin was found; the order is the order of precedence.
package enum PluginOrigin: String, CaseIterable, Sendable {
  case builtIn = "built in"
  case workspace
  case user
  case path = "TERROIR_PLUGIN_PATH"
}

extension Manifest {
  /// The base name of a native plugin's library: its id where the manifest names none.
  package var libraryName: String { library ?? id.rawValue }

  /// The name of that library's file.
  package var libraryFile: String { "lib\(libraryName).so" }
}
