import Dispatch
import Foundation
import Synchronization
import TerroirKernel

/// Finds plugins by their manifests; a folder is a plugin where it holds `plugin.yaml`.
enum PluginDiscovery {
  static func read(_ search: PluginSearch) -> (installed: [InstalledPlugin], broken: [BrokenPlugin]) {
    var installed: [InstalledPlugin] = []
    var broken: [BrokenPlugin] = []
    for place in search.places {
      let folders = folders(in: place.folder)
      for (folder, reading) in zip(folders, manifests(in: folders)) {
        do throws(PluginFailure) {
          let manifest = try reading.get()
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

  /// The manifests of folders, read at once.
  private static func manifests(in folders: [URL]) -> [Result<Manifest, PluginFailure>] {
    let found = Mutex([Result<Manifest, PluginFailure>?](repeating: nil, count: folders.count))
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
      let manifest = Result { () throws(PluginFailure) in try PluginHost.manifest(in: folders[index]) }
      found.withLock { $0[index] = manifest }
    }
    return found.withLock { $0 }.compactMap { $0 }
  }

  private static func folders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "plugin.yaml").path) }
  }
}
