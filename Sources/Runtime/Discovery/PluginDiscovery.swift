import Foundation
import TerroirKernel

/// Finds plugins by their manifests; a folder is a plugin where it holds `plugin.yaml`.
enum PluginDiscovery {
  static func read(_ search: PluginSearch) -> (installed: [InstalledPlugin], broken: [BrokenPlugin]) {
    var installed: [InstalledPlugin] = []
    var broken: [BrokenPlugin] = []
    for place in search.places {
      for folder in folders(in: place.folder) {
        do throws(PluginFailure) {
          let manifest = try PluginHost.manifest(in: folder)
          if let first = installed.firstIndex(where: { $0.manifest.id == manifest.id }) {
            installed[first].shadows.append(folder)
          } else {
            installed.append(InstalledPlugin(manifest: manifest, folder: folder, origin: place.origin))
          }
        } catch {
          broken.append(BrokenPlugin(folder: folder, origin: place.origin, failure: error))
        }
      }
    }
    return (installed, broken)
  }

  private static func folders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "plugin.yaml").path) }
  }
}
