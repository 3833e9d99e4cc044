package import Foundation
package import TerroirKernel
import TextFiles

/// A directory with `workspace.yaml`, a data package, and the store of what was made from them.
///
/// Opening reads `workspace.yaml` alone, so that the prompt shows at once; the tables are read by ``load(region:)``.
package struct Workspace: Sendable {
  package let directory: URL
  package let settings: WorkspaceSettings
  package let store: Store
  /// The data package as it was read last.
  let packageReading = PackageReading()

  package var name: String { settings.name }
  package var region: TerritoryID { settings.region }
  package var regions: [TerritoryID] { settings.regions }
  package var language: NameLanguage { settings.language }
  package var bindings: [Iteration: PluginID] { settings.bindings }
  package var extensions: WorkspaceSettings.Extensions { settings.extensions }

  /// Opens the workspace in `directory`.
  ///
  /// - Throws: every fault of `workspace.yaml` at once.
  package static func open(_ directory: URL) throws(WorkspaceFailure) -> Workspace {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory.path, isDirectory: &isDirectory), isDirectory.boolValue
    else {
      let kind: FaultKind =
        FileMark.isBarred(directory)
        ? .unreadableFile(reason: "a folder on the way to it may not be entered") : .missingDirectory
      throw WorkspaceFailure([Fault(kind, at: .folder(directory.lastPathComponent))])
    }
    let source = try WorkspaceFileText(WorkspaceSettings.file, in: directory, for: .settings)
    var reader = SettingsReader(source)
    let settings = reader.read()
    guard let settings, reader.faults.isEmpty else { throw WorkspaceFailure(reader.faults.inReadingOrder()) }
    return Workspace(directory: directory, settings: settings, store: Store(of: directory))
  }

  /// The language that `workspace.yaml` asks for, whatever else is wrong with the file; nil where it asks for none.
  package static func declaredLanguage(in directory: URL) -> NameLanguage? {
    guard let text = try? String(contentsOf: directory.appending(path: WorkspaceSettings.file), encoding: .utf8),
      let line = text.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix("language:") })
    else { return nil }
    return NameLanguage(rawValue: line.dropFirst("language:".count).trimmingCharacters(in: .whitespaces))
  }

  /// The data package alone, without reading a table: for lists of tables and completion.
  ///
  /// - Throws: every fault of `datapackage.json` at once.
  package func dataPackage() throws(WorkspaceFailure) -> DataPackage {
    let reading = try packageReading.of(directory)
    guard let package = reading.package, reading.faults.isEmpty else {
      throw WorkspaceFailure(reading.faults.inReadingOrder())
    }
    return package
  }

  /// The resources of the data package, in its order.
  package func resources() throws(WorkspaceFailure) -> [Resource] { try dataPackage().resources }

  /// Reads and checks every table.
  ///
  /// - Parameter region: the region under study; nil for the workspace's own.
  /// - Throws: every fault at once; nothing is loaded where one is an error.
  package func load(region: TerritoryID? = nil) throws(WorkspaceFailure) -> LoadedData {
    let inspection = inspect(region: region)
    guard let data = inspection.data, inspection.faults.errors.isEmpty else {
      throw WorkspaceFailure(inspection.faults)
    }
    return data
  }

  /// One table by itself, without a look into the others.
  ///
  /// - Throws: every fault of the table and its declaration; what only shows beside other tables is told by
  ///   ``load(region:)``.
  package func table(_ name: String) throws(WorkspaceFailure) -> Table? {
    var loader = Loader(self, region: nil)
    let table = loader.table(name)
    if !loader.faults.errors.isEmpty { throw WorkspaceFailure(loader.faults.inReadingOrder()) }
    return table
  }

  /// The hashes of the files that ``load(region:)`` reads, without a look into the tables; nil where one cannot be read.
  package func fileHashes() -> [String: ContentHash]? {
    var loader = Loader(self, region: nil)
    return loader.fileHashes()
  }

  /// The name of a region, read without the tables that a title does not need; nil where the data do not have it.
  package func name(of region: TerritoryID) -> LocalizedText? {
    var loader = Loader(self, region: region)
    return loader.name(of: region)
  }

  /// Everything there is to say on the data: what is sound, and each fault and warning in reading order.
  package func inspect(region: TerritoryID? = nil) -> Inspection {
    var loader = Loader(self, region: region)
    return loader.run()
  }
}
