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

  /// The registry with what the plugin says it brings; starts its process. One that is warm is kept, unless it was
  /// started by another manifest.
  func load(_ plugin: InstalledPlugin) throws(PluginFailure) -> Registry {
    let id = plugin.manifest.id
    let known = state.withLock { $0.plugins[id] }
    let isKnown = known.map { $0.plugin.manifest == plugin.manifest && $0.plugin.folder == plugin.folder } ?? false
    let process =
      if let known, isKnown { known } else { ProcessPlugin(plugin, settings: settings, isolation: isolation) }
    let description: Description
    do throws(CallFailure) {
      description = try process.describe()
    } catch {
      throw error.pluginFailure(of: id.rawValue, .describe)
    }
    let registry = try RemoteContributions(process: process).registry(of: description)
    let older = state.withLock { state in
      defer { state.plugins[id] = process }
      return state.plugins[id]
    }
    if let older, older !== process { older.end() }
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
