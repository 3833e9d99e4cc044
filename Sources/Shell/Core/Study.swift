import Foundation
package import Runtime
import TerroirKernel
import TextFiles
package import Workspace

/// An open workspace with its store, plugins and the state of the work; data are read at the first need.
package final class Study {
  package let workspace: Workspace
  package let host: PluginHost
  /// The state as the store has it; in a dry run as its steps leave it.
  package internal(set) var state: StudyState
  /// Which of the workspace's studies it is.
  var reference = StudyReference.newest
  /// The newest entry whose changes are in the state.
  var latest: Int64 = 0
  /// The newest entry when the workspace was opened.
  var latestAtOpening: Int64 = 0
  /// The first command of a study that another session began and this one goes on in; nil once it was told.
  var begunBy: String?
  /// Whether nothing can be kept: commands that only look do so all the same.
  var isReadOnly: Bool { obstacle != nil }
  let obstacle: StoreFailure?
  /// Bound tables that were made or read, by hash.
  var knownTables: [ContentHash: Table] = [:]
  /// Results that were made or read last, by hash.
  private(set) var knownArtifacts: [ContentHash: AnyArtifact] = [:]
  /// The register's cells as they were made or read last, with the hash of what they follow from.
  var knownRegister: (key: ContentHash, aggregate: RegisterAggregate)?
  private var loaded: [TerritoryID: LoadedData] = [:]
  /// The files as they were before anything of them was read; nil where nothing was.
  private var marks: [String: FileMark]?
  /// The hashes of the files as they were last read for them.
  private var knownHashes: (marks: [String: FileMark], hashes: [String: ContentHash])?
  /// The data package as it was read, with what tells whether its file changed since.
  private var knownPackage: (mark: FileMark, resources: [Resource])?

  package var store: Store { workspace.store }

  init(workspace: Workspace, host: PluginHost) {
    self.workspace = workspace
    self.host = host
    state = StudyState(region: workspace.region)
    obstacle = workspace.store.obstacle
  }

  /// Keeps a result for the next commands: a cycle's are read by each stage after them.
  func remember(_ artifact: AnyArtifact) {
    if knownArtifacts.count >= Self.mostKnown { knownArtifacts = [:] }
    knownArtifacts[artifact.hash] = artifact
  }

  /// Two cycles of six results.
  private static let mostKnown = 12

  /// The workspace's data for a region, read and checked at the first call.
  func load(_ region: TerritoryID) throws(CommandFailure) -> LoadedData {
    if let known = loaded[region] { return known }
    let marks = currentMarks()
    do throws(WorkspaceFailure) {
      let data = try workspace.load(region: region)
      if self.marks == nil { self.marks = marks }
      loaded[region] = data
      return data
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Forgets what was read where a file has changed since; true where it has.
  func forgetChangedData() -> Bool {
    guard let marks, marks != currentMarks() else { return false }
    forgetData()
    return true
  }

  /// What tells a changed file from the one that was read, without reading it.
  private func currentMarks() -> [String: FileMark] {
    let paths = [DataPackage.file] + ((try? resources().filter(\.isLoaded).map(\.path)) ?? [])
    return Dictionary(paths.map { ($0, FileMark(of: workspace.directory.appending(path: $0))) }) { first, _ in first }
  }

  /// Forgets what was read; the tables are read and checked again at the next need.
  func forgetData() {
    loaded = [:]
    marks = nil
  }

  func data(of region: TerritoryID) throws(CommandFailure) -> RegionalData { try load(region).data }

  /// A table in memory to look at: of the data that were read, else read by itself, so that a fault of another table
  /// does not keep anybody from looking at this one; nil where there is none of this name.
  func table(named name: String) throws(CommandFailure) -> Table? {
    if let known = loaded.values.first { return known.tables[name] }
    let marks = currentMarks()
    do throws(WorkspaceFailure) {
      let table = try workspace.table(name)
      if self.marks == nil { self.marks = marks }
      return table
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The name of a region for titles; its other data are not read for it.
  func name(of region: TerritoryID) -> LocalizedText {
    let known = loaded[region].map { RegionalIndex($0.data).fullName(region) }
    return known ?? workspace.name(of: region) ?? LocalizedText(en: region.rawValue)
  }

  /// Names of the workspace's tables, without reading them.
  func tableNames() throws(CommandFailure) -> [String] { try resources().map(\.name) }

  /// The resources of the data package, read again where its file has changed.
  func resources() throws(CommandFailure) -> [Resource] {
    let mark = FileMark(of: workspace.directory.appending(path: DataPackage.file))
    if let known = knownPackage, known.mark == mark { return known.resources }
    do throws(WorkspaceFailure) {
      let resources = try workspace.resources()
      knownPackage = (mark, resources)
      return resources
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The content hash of what a region's stages read.
  ///
  /// Files from which an artifact was made were found sound then: as long as they are the same byte for byte they are not
  /// read and checked again for their hash alone, which is a third of the time that `status` takes.
  func dataHash(of region: TerritoryID) throws(CommandFailure) -> ContentHash {
    if loaded[region] == nil, let files = fileHashes() {
      let hash = hash(of: files, in: region)
      if state.hasResult(of: region, from: hash) { return hash }
    }
    return hash(of: try load(region).fileHashes, in: region)
  }

  /// The hashes of the files that the stages read; a file that is as it was is not read again.
  private func fileHashes() -> [String: ContentHash]? {
    let marks = currentMarks()
    if let known = knownHashes, known.marks == marks { return known.hashes }
    let hashes = workspace.fileHashes()
    knownHashes = hashes.map { (marks, $0) }
    return hashes
  }

  private func hash(of files: [String: ContentHash], in region: TerritoryID) -> ContentHash {
    let files = files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ContentHash(
      SHA256.hex(
        (["region \(region)"] + workspace.settings.exchange.words
          + (workspace.settings.reference.map { ["reference \($0.rawValue)"] } ?? []) + files)
          .joined(separator: "\n").utf8))
  }

  /// Works with the store, its failures in the form of the shell's.
  func keeping<Result>(_ work: (Store) throws(StoreFailure) -> Result) throws(CommandFailure) -> Result {
    do throws(StoreFailure) {
      return try work(store)
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw CommandFailure(.failed, "store", error.message, help: error.hint)
    }
  }
}

extension Study {
  /// Whether a plugin's stages run in the program, where several may at once.
  func isNative(_ plugin: PluginID) -> Bool {
    host.installed.first { $0.manifest.id == plugin }?.manifest.kind == .native
  }

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
      // A warning beside them keeps nothing from being used.
      "the workspace's data cannot be used: \(Phrase.counted(failure.faults.errors.count, "fault"))",
      help: "fix the files; validate checks them again", faults: failure.faults)
  }
}
