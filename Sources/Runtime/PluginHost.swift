package import Foundation
import Synchronization
package import TerroirKernel

/// The installed plugins of a session: manifests are read once, code is loaded at first use and kept.
package final class PluginHost: Sendable {
  /// The kernel version that manifests name.
  package static let kernelVersion = 1

  package let installed: [InstalledPlugin]
  package let broken: [BrokenPlugin]
  private let native: NativeLoader
  private let processes: ProcessLoader
  private let registries = Mutex<[PluginID: Registry]>([:])

  /// `process` is what process plugins get of the machine.
  package init(
    search: PluginSearch, executable: URL, process: ProcessSettings = .ofThisProgram, isolation: Isolation? = nil
  ) {
    let found = PluginDiscovery.read(search)
    installed = found.installed
    broken = found.broken
    native = NativeLoader(executable: executable)
    processes = ProcessLoader(settings: process, isolation: isolation)
  }

  /// The installed plugin of this id.
  package func plugin(_ id: PluginID) throws(PluginFailure) -> InstalledPlugin {
    guard let plugin = installed.first(where: { $0.manifest.id == id }) else {
      throw .notInstalled(id: id.rawValue, installed: installed.map(\.manifest.id.rawValue))
    }
    return plugin
  }

  /// What the plugin contributes; loads its code at the first call.
  package func registry(of id: PluginID) throws(PluginFailure) -> Registry {
    if let known = registries.withLock({ $0[id] }), !processes.isOutdated(id) { return known }
    let plugin = try plugin(id)
    guard Self.accepts(plugin.manifest.kernel) else {
      throw .kernelRange(plugin: id.rawValue, wants: plugin.manifest.kernel, kernel: Self.kernelVersion)
    }
    let registry = try load(plugin)
    registries.withLock { $0[id] = registry }
    return registry
  }

  /// What brings the plugin's contributions, by its kind.
  private func load(_ plugin: InstalledPlugin) throws(PluginFailure) -> Registry {
    switch plugin.manifest.kind {
    case .native: try native.load(plugin)
    case .declarative: try DeclarativeLoader().load(plugin)
    case .process: try processes.load(plugin)
    }
  }

  /// The stage of a plugin for an iteration.
  package func stage(_ iteration: Iteration, of id: PluginID) throws(PluginFailure) -> RegisteredStage {
    let stages = try registry(of: id).stages.values
    guard let stage = stages.filter({ $0.iteration == iteration }).min(by: { $0.declaration.id < $1.declaration.id })
    else { throw .noSuchStage(plugin: id.rawValue, verb: iteration.verb) }
    return stage
  }

  /// Whether the plugin's code is loaded.
  package func isLoaded(_ id: PluginID) -> Bool { registries.withLock { $0[id] != nil } }

  /// What keeps the plugin from the network and from writing files; nil for one that runs in this program.
  package func isolation(of plugin: InstalledPlugin) -> Isolation? {
    plugin.manifest.kind == .process ? processes.isolation : nil
  }

  /// Ends the processes of plugins; they are started anew at the next need.
  package func shutdown() { processes.end() }

  /// A text that changes when the plugin does: its version and, for a native one, its library's size and time, for a
  /// declarative one the hash of its files, for one that runs in a process its files' stamp.
  package func build(of id: PluginID) throws(PluginFailure) -> String {
    let plugin = try plugin(id)
    switch plugin.manifest.kind {
    case .declarative: return "\(plugin.manifest.version) \(DeclarativeLoader().fingerprint(of: plugin))"
    case .process: return "\(plugin.manifest.version) \(PluginFiles.stamp(of: plugin.folder))"
    case .native: break
    }
    guard let library = plugin.manifest.library, let file = try? native.find("lib\(library).so", of: plugin),
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    else { return plugin.manifest.version }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(plugin.manifest.version) \(size) \(time)"
  }

  /// Whether a range such as "1" or "1..2" takes in this kernel.
  static func accepts(_ range: String) -> Bool {
    let bounds = range.split(separator: ".").compactMap { Int($0) }
    guard let low = bounds.first, let high = bounds.last else { return false }
    return (low...max(low, high)).contains(kernelVersion)
  }
}
