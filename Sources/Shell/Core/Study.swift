import Foundation
package import Runtime
import TerroirKernel
package import Workspace

/// An open workspace with its store, plugins and the state of the work; data are read at the first need.
package final class Study {
  package let workspace: Workspace
  package let host: PluginHost
  package internal(set) var state: StudyState
  /// The state as the store has it.
  var kept: StudyState
  private var loaded: [TerritoryID: LoadedData] = [:]

  package var store: Store { workspace.store }

  init(workspace: Workspace, host: PluginHost, state: StudyState) {
    self.workspace = workspace
    self.host = host
    self.state = state
    kept = state
  }

  /// Takes a state that the store has.
  func take(kept state: StudyState) {
    self.state = state
    kept = state
  }

  /// Starts a study from the workspace's own settings: a script gives the same whatever was done before it. The store
  /// keeps what it has, and learns of the new state with the first command.
  func beginAfresh() throws(CommandFailure) {
    var fresh = StudyState(region: workspace.region)
    fresh.since = try keeping { store throws(StoreFailure) in try store.lastEntry() }
    state = fresh
  }

  /// The workspace's data for a region, read and checked at the first call.
  func load(_ region: TerritoryID) throws(CommandFailure) -> LoadedData {
    if let known = loaded[region] { return known }
    do throws(WorkspaceFailure) {
      let data = try workspace.load(region: region)
      loaded[region] = data
      return data
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Forgets what was read; the tables are read and checked again at the next need.
  func forgetData() { loaded = [:] }

  func data(of region: TerritoryID) throws(CommandFailure) -> RegionalData { try load(region).data }

  func tables(of region: TerritoryID) throws(CommandFailure) -> [String: Table] { try load(region).tables }

  /// Names of the workspace's tables, without reading them.
  func tableNames() throws(CommandFailure) -> [String] { try resources().map(\.name) }

  /// The resources of the data package.
  func resources() throws(CommandFailure) -> [Resource] {
    do throws(WorkspaceFailure) {
      return try workspace.resources()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The content hash of what a region's stages read.
  ///
  /// Files from which an artifact was made were found sound then: as long as they are the same byte for byte they are not
  /// read and checked again for their hash alone, which is a third of the time that `status` takes.
  func dataHash(of region: TerritoryID) throws(CommandFailure) -> ContentHash {
    if loaded[region] == nil, let files = workspace.fileHashes() {
      let hash = hash(of: files, in: region)
      let isKnown = state.results.contains { $0.key.region == region && $0.value.key.inputs["data"] == hash }
      if isKnown { return hash }
    }
    return hash(of: try load(region).fileHashes, in: region)
  }

  private func hash(of files: [String: ContentHash], in region: TerritoryID) -> ContentHash {
    let files = files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ContentHash(
      SHA256.hex(
        (["region \(region)"] + workspace.settings.exchange.words + files)
          .joined(separator: "\n").utf8))
  }

  /// The artifact of this hash from the store.
  func artifact(_ hash: ContentHash) throws(CommandFailure) -> AnyArtifact {
    let stored = try keeping { store throws(StoreFailure) in try store.artifact(hash) }
    guard let stored else {
      throw CommandFailure(
        .failed, "store", "the store has no artifact \(hash.rawValue.prefix(12))", help: "run its stage again")
    }
    return try decode(stored)
  }

  /// The artifact that a run of this key gave before; nil where none did.
  func artifact(for key: StageKey) throws(CommandFailure) -> AnyArtifact? {
    guard let hash = try? key.hash,
      let stored = try keeping({ store throws(StoreFailure) in try store.artifact(run: hash) })
    else { return nil }
    return try decode(stored)
  }

  private func decode(_ stored: StoredArtifact) throws(CommandFailure) -> AnyArtifact {
    let name = "the store's artifact \(stored.hash.rawValue.prefix(12))"
    guard let provenance = try? CanonicalJSON.decode(Provenance.self, from: stored.provenance) else {
      throw CommandFailure(.failed, "store", "\(name) cannot be read by this version", help: "run its stage again")
    }
    // Columns may be added under one contract; another number means that they are not to be read as these.
    let ours = AnyArtifact.contract(of: provenance.iteration)
    guard provenance.contract == ours else {
      throw CommandFailure(
        .failed, "store",
        "\(name) satisfies contract \(provenance.contract) of the \(provenance.iteration.noun), this version reads "
          + "contract \(ours)",
        help: "open it with the version that made it, or run \(provenance.iteration.verb) again")
    }
    guard let artifact = try? AnyArtifact(json: stored.value, provenance: provenance) else {
      throw CommandFailure(.failed, "store", "\(name) cannot be read by this version", help: "run its stage again")
    }
    return artifact
  }

  /// Works with the store, its failures in the form of the shell's.
  func keeping<Result>(_ work: (Store) throws(StoreFailure) -> Result) throws(CommandFailure) -> Result {
    do throws(StoreFailure) {
      return try work(store)
    } catch {
      throw CommandFailure(.failed, "store", error.message, help: error.remedy)
    }
  }
}

extension Study {
  /// The plugins that the workspace takes extensions from and that bring none of the kind, which `extensions` in
  /// `workspace.yaml` names in the plural.
  var idleExtensions: [(verb: String, kind: String, plugin: PluginID)] {
    let kinds: [(Iteration, String, Manifest.Contribution.Kind)] = [
      (.audit, "diagnostics", .diagnostic), (.design, "catalogues", .catalogue), (.promote, "messages", .messages),
      (.evaluate, "kpis", .kpis),
    ]
    return kinds.flatMap { iteration, name, kind in
      workspace.extensionPlugins(of: iteration).filter { id in
        let plugin = host.installed.first { $0.manifest.id == id }
        return plugin.map { !$0.manifest.contributes.contains { $0.kind == kind } } ?? false
      }.map { (iteration.verb, name, $0) }
    }
  }
}

extension Workspace {
  /// The plugin that `workspace.yaml` binds to an iteration.
  func binding(of iteration: Iteration) -> PluginID? { bindings[iteration] }

  /// The plugins whose diagnostics, catalogues, messages or KPI cards go into an iteration's input.
  func extensionPlugins(of iteration: Iteration) -> [PluginID] {
    switch iteration {
    case .audit: extensions.diagnostics
    case .design: extensions.catalogues
    case .evaluate: extensions.kpis
    case .promote: extensions.messages
    case .strategize, .implement: []
    }
  }
}

extension CommandFailure {
  init(_ failure: WorkspaceFailure) {
    self.init(
      .failed, "data",
      "the workspace's data cannot be used: \(failure.faults.count) fault\(failure.faults.count == 1 ? "" : "s")",
      help: "fix the files; validate checks them again", details: failure.faults.map { FaultPrinter.text($0) })
  }
}
