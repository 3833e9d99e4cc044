import Foundation
import Synchronization
package import TerroirKernel

extension PluginHost {
  /// Reads the manifests of every place again: plugins that were added, mended or taken away since then are seen.
  /// What is loaded stays so.
  package func rediscover() {
    let found = PluginDiscovery.read(search)
    state.withLock { state in
      state.installed = found.installed
      state.broken = found.broken
      let known = Set(found.installed.map(\.manifest.id))
      state.loaded = state.loaded.filter { known.contains($0.key) }
    }
  }

  /// Forgets what the plugin contributes; its next use asks it anew. The code of a native one stays in memory, the
  /// process of another ends.
  ///
  /// - Returns: Whether it was loaded.
  @discardableResult
  package func unload(_ id: PluginID) throws(PluginFailure) -> Bool {
    if try plugin(id).manifest.kind == .process { processes.end(id) }
    return state.withLock { $0.loaded.removeValue(forKey: id) != nil }
  }

  /// Reads the plugin's manifest again and loads its code as it is now. Where that fails a native plugin stays as it
  /// was; any other is read from its files at each use, so that its next use fails as well.
  ///
  /// The library of a native plugin that has changed since it was opened is opened again as a copy; the older one stays
  /// in memory until the program ends, because results may still refer to it.
  ///
  /// - Returns: The plugin as its manifest now describes it, and whether an older copy stays in memory.
  package func reload(_ id: PluginID) throws(PluginFailure) -> (plugin: InstalledPlugin, keepsOlder: Bool) {
    let found = PluginDiscovery.read(search)
    guard let plugin = found.installed.first(where: { $0.manifest.id == id }) else {
      if let known = try? self.plugin(id),
        let broken = found.broken.first(where: { $0.folder.path == known.folder.path })
      {
        throw broken.failure
      }
      throw .notInstalled(id: id.rawValue, installed: found.installed.map(\.manifest.id.rawValue))
    }
    if plugin.manifest.kind == .process { processes.end(id) }
    let loaded = try load(plugin)
    state.withLock {
      $0.installed = found.installed
      $0.broken = found.broken
    }
    return (plugin, loaded.keepsOlder)
  }

  /// What keeps a plugin from being used, as far as can be told without running its code; nil where nothing does.
  package func ailment(of plugin: InstalledPlugin) -> PluginFailure? {
    do throws(PluginFailure) {
      try ManifestCheck.kernel(plugin.manifest)
      switch plugin.manifest.kind {
      case .native: _ = try loader.inspect(plugin)
      case .declarative: _ = try Self.declared(by: plugin)
      // More than that its program is there only its own answer tells, and that would run it.
      case .process: try processes.inspect(plugin)
      }
      return nil
    } catch {
      return error
    }
  }
}
