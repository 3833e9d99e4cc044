import Declarative
package import Foundation
import Synchronization
package import TerroirKernel
import TextFiles

/// The installed plugins of a session: manifests are read once, code is loaded at first use and kept.
package final class PluginHost: Sendable {
  /// The kernel version that manifests name.
  package static let kernelVersion = 1

  /// What was found, and what of it is loaded.
  struct State: Sendable {
    var installed: [InstalledPlugin]
    var broken: [BrokenPlugin]
    var loaded: [PluginID: Loaded] = [:]
  }

  /// The contributions of a loaded plugin, with the manifest and the build they come from.
  struct Loaded: Sendable {
    let manifest: Manifest
    let registry: Registry
    let build: String
    /// Whether an older copy of a native plugin's code stays in memory.
    let keepsOlder: Bool
  }

  package var installed: [InstalledPlugin] { state.withLock { $0.installed } }
  package var broken: [BrokenPlugin] { state.withLock { $0.broken } }
  let search: PluginSearch
  let loader: NativeLoader
  let processes: ProcessLoader
  let state: Mutex<State>
  let sentences = PluginSentences()

  /// `process` is what process plugins get of the machine.
  package init(
    search: PluginSearch, executable: URL, process: ProcessSettings = .ofThisProgram, isolation: Isolation? = nil
  ) {
    let found = PluginDiscovery.read(search)
    self.search = search
    state = Mutex(State(installed: found.installed, broken: found.broken))
    loader = NativeLoader(executable: executable)
    processes = ProcessLoader(settings: process, isolation: isolation)
  }

  /// A host of the one plugin in a folder, wherever that lies.
  package init(folder: URL, executable: URL) throws(PluginFailure) {
    let manifest = try Self.manifest(in: folder)
    search = PluginSearch(places: [])
    state = Mutex(
      State(installed: [InstalledPlugin(manifest: manifest, folder: folder, origin: .path)], broken: []))
    loader = NativeLoader(executable: executable)
    processes = ProcessLoader(settings: .ofThisProgram)
  }

  /// The installed plugin of this id; where one lies in a folder of that name and cannot be read, its fault is thrown.
  package func plugin(_ id: PluginID) throws(PluginFailure) -> InstalledPlugin {
    let installed = installed
    guard let plugin = installed.first(where: { $0.manifest.id == id }) else {
      if let broken = broken.first(where: { $0.folder.lastPathComponent == id.rawValue }) { throw broken.failure }
      throw .notInstalled(id: id.rawValue, installed: installed.map(\.manifest.id.rawValue))
    }
    return plugin
  }

  /// What the plugin contributes; loads its code at the first call.
  package func registry(of id: PluginID) throws(PluginFailure) -> Registry {
    if let known = current(id) { return known.registry }
    return try load(try described(id)).registry
  }

  /// What the plugin says of itself; of a loaded one as it was when it was loaded, whatever was installed since.
  package func manifest(of id: PluginID) throws(PluginFailure) -> Manifest {
    if let known = current(id) { return known.manifest }
    return try plugin(id).manifest
  }

  /// What is loaded of a plugin; nil also where files changed that are read, or a process that is started, anew at the
  /// next call.
  private func current(_ id: PluginID) -> Loaded? {
    guard let known = state.withLock({ $0.loaded[id] }) else { return nil }
    if known.manifest.kind == .native { return known }
    return (try? plugin(id)).map { known.build == diskBuild(of: $0) } == true ? known : nil
  }

  /// The installed plugin, before it is loaded: the manifest of one that runs in a process is read again, for what was
  /// mended in it, the command say, is to hold as what was mended in its code does.
  private func described(_ id: PluginID) throws(PluginFailure) -> InstalledPlugin {
    var plugin = try plugin(id)
    guard plugin.manifest.kind == .process else { return plugin }
    plugin.manifest = try Self.manifest(in: plugin.folder)
    let found = plugin
    return try state.withLock { (state) throws(PluginFailure) in
      guard found.manifest.id == id, let index = state.installed.firstIndex(where: { $0.manifest.id == id }) else {
        throw .notInstalled(id: id.rawValue, installed: state.installed.map(\.manifest.id.rawValue))
      }
      state.installed[index] = found
      return found
    }
  }

  /// Loads a plugin and keeps what it contributes.
  func load(_ plugin: InstalledPlugin) throws(PluginFailure) -> Loaded {
    try ManifestCheck.kernel(plugin.manifest)
    let build = diskBuild(of: plugin)
    let registry: Registry
    var keepsOlder = false
    switch plugin.manifest.kind {
    case .native: (registry, keepsOlder) = try loader.load(plugin)
    case .declarative: registry = try Self.declared(by: plugin)
    case .process: registry = try processes.load(plugin)
    }
    try ManifestCheck.contributions(registry, of: plugin.manifest)
    let loaded = Loaded(manifest: plugin.manifest, registry: registry, build: build, keepsOlder: keepsOlder)
    state.withLock { $0.loaded[plugin.manifest.id] = loaded }
    return loaded
  }

  /// The stage of a plugin for an iteration.
  package func stage(_ iteration: Iteration, of id: PluginID) throws(PluginFailure) -> RegisteredStage {
    let stages = try registry(of: id).stages.values
    guard let stage = stages.filter({ $0.iteration == iteration }).min(by: { $0.declaration.id < $1.declaration.id })
    else { throw .noSuchStage(plugin: id.rawValue, verb: iteration.verb) }
    return stage
  }

  /// Whether the plugin's code is loaded.
  package func isLoaded(_ id: PluginID) -> Bool { state.withLock { $0.loaded[id] != nil } }

  /// What keeps the plugin from the network and from writing files; nil for one that runs in this program.
  package func isolation(of plugin: InstalledPlugin) -> Isolation? {
    plugin.manifest.kind == .process ? processes.isolation : nil
  }

  /// What keeps programs of the machine from the network and from writing files.
  package var isolation: Isolation { processes.isolation }

  /// Ends the processes of plugins; they are started anew at the next need.
  package func shutdown() { processes.end() }

  /// A text that changes when the plugin does. Of a loaded plugin it is the one of the code in memory: what was built
  /// since then does not run before it is reloaded. Declarations whose files changed are read anew at the next call, and a
  /// process is started anew.
  package func build(of id: PluginID) throws(PluginFailure) -> String {
    if let known = current(id) { return known.build }
    return diskBuild(of: try described(id))
  }

  /// The plugin's version and, for a native one, its library's size and time, for any other the hash of its files: a tool
  /// that keeps sizes and times would hide that these changed.
  func diskBuild(of plugin: InstalledPlugin) -> String {
    switch plugin.manifest.kind {
    case .declarative:
      return "\(plugin.manifest.version) \(DeclarativeLoader(plugin.manifest, in: plugin.folder).fingerprint)"
    case .process: return "\(plugin.manifest.version) \(PluginFiles.fingerprint(of: plugin.folder))"
    case .native: break
    }
    guard let file = try? loader.find(plugin), let mark = FileMark(of: file).sizeAndTime else {
      return plugin.manifest.version
    }
    return "\(plugin.manifest.version) \(mark)"
  }
}
