import Foundation
import Synchronization
import TerroirKernel

/// The process plugins of a session: one process each, kept from call to call.
final class ProcessLoader: Sendable {
  private let settings: ProcessSettings
  private let state: Mutex<State>

  private struct State {
    var isolation: Isolation?
    var plugins: [PluginID: ProcessPlugin] = [:]
    /// The files of a plugin as they were when it described itself.
    var described: [PluginID: String] = [:]
  }

  /// `isolation` is found out at the first need where it is nil.
  init(settings: ProcessSettings, isolation: Isolation? = nil) {
    self.settings = settings
    state = Mutex(State(isolation: isolation))
  }

  /// What keeps process plugins apart from the machine; tried once.
  var isolation: Isolation {
    state.withLock { state in
      if let known = state.isolation { return known }
      let found = Isolation.probe(environment: settings.pluginEnvironment)
      state.isolation = found
      return found
    }
  }

  /// The registry with what the plugin says it brings; starts its process.
  func load(_ plugin: InstalledPlugin) throws(PluginFailure) -> Registry {
    let id = plugin.manifest.id
    let isolation = isolation
    let process = state.withLock { state in
      if let known = state.plugins[id] { return known }
      let made = ProcessPlugin(plugin, settings: settings, isolation: isolation)
      state.plugins[id] = made
      return made
    }
    let files = PluginFiles.stamp(of: plugin.folder)
    let description: Description
    do throws(CallFailure) {
      description = try process.describe()
    } catch {
      throw error.pluginFailure(of: id.rawValue, .describe)
    }
    let registry = try RemoteContributions(process: process).registry(of: description)
    state.withLock { $0.described[id] = files }
    return registry
  }

  /// Makes sure that the plugin's program is there; none of its code runs.
  func inspect(_ plugin: InstalledPlugin) throws(PluginFailure) {
    do throws(ProcessFailure) {
      _ = try plugin.command(in: settings.pluginEnvironment)
    } catch {
      throw .process(error)
    }
  }

  /// Whether the plugin described itself and its files have changed since.
  func isOutdated(_ id: PluginID) -> Bool {
    let known = state.withLock { state in
      state.plugins[id].flatMap { process in state.described[id].map { (process.plugin.folder, $0) } }
    }
    guard let (folder, files) = known else { return false }
    return PluginFiles.stamp(of: folder) != files
  }

  /// Whether a process of the plugin is running.
  func isWarm(_ id: PluginID) -> Bool { state.withLock { $0.plugins[id] }?.isWarm ?? false }

  /// Ends the plugin's process; it is started anew at the next need.
  func end(_ id: PluginID) { state.withLock { $0.plugins.removeValue(forKey: id) }?.end() }

  /// Ends all processes.
  func end() {
    let plugins = state.withLock { state in
      defer { state.plugins = [:] }
      return state.plugins.values.map(\.self)
    }
    for plugin in plugins { plugin.end() }
  }
}
