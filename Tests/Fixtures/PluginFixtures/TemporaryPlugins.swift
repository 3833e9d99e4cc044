package import Foundation
package import Runtime
import TerroirKernel

/// A folder of declarative plugins that is gone with the value's owner.
package final class TemporaryPlugins {
  package let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-declared-\(UUID().uuidString)")

  package init() {}

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes files into the folder of a plugin.
  package func write(_ files: [String: String], plugin: String = "own") throws {
    for (path, text) in files {
      let file = folder.appending(path: "\(plugin)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  package var host: PluginHost {
    PluginHost(
      search: PluginSearch(places: [.init(folder, .workspace)]), executable: folder.appending(path: "terroir"))
  }

  /// A manifest with one contribution of each kind given, each in its file.
  package static func manifest(_ contributions: [(kind: String, file: String)], id: String = "own") -> String {
    """
    id: \(id)
    name: Own
    version: 1.0.0
    summary: what the region brings
    kind: declarative
    licence: MIT
    contributes:
    \(contributions.map { "  - {kind: \($0.kind), id: \(id), file: \($0.file)}" }.joined(separator: "\n"))
    kernel: "1"
    deterministic: true
    network: false

    """
  }

  /// What loading a plugin with one file says is wrong; empty where nothing is.
  package static func faults(_ kind: String, _ text: String) throws -> String {
    let folder = TemporaryPlugins()
    try folder.write(["plugin.yaml": manifest([(kind, "file.yaml")]), "file.yaml": text])
    do throws(PluginFailure) {
      _ = try folder.host.registry(of: "own")
      return ""
    } catch {
      return error.details.isEmpty
        ? error.message.description : error.details.map(\.description).joined(separator: "\n")
    }
  }

  /// The folder of plugins that the project's tests hold.
  package static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Plugins")
  package static let builtIn = fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Plugins")
}
