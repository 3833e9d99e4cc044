import Foundation
import TerroirKernel

extension Workspace {
  /// The files of tables that the stages know and the data package does not name: nobody reads them, which nobody would
  /// notice. They are looked for in the folders of the tables that it names, under the names that those tables would have.
  func unnamedTables(beside resources: [Resource]) -> [Fault] {
    let named = Set(resources.map(\.name))
    let paths = Set(resources.map(\.path))
    let folders = Set(resources.map { ($0.path as NSString).deletingLastPathComponent }).union(["data"])
    return Contract.tables.filter { !named.contains($0.name) }.flatMap { table in
      folders.sorted().compactMap { folder -> Fault? in
        let path = folder.isEmpty ? "\(table.name).csv" : "\(folder)/\(table.name).csv"
        guard !paths.contains(path), FileManager.default.fileExists(atPath: directory.appending(path: path).path)
        else { return nil }
        return Fault(.unnamedTable(table.name), at: .start(of: path), severity: .warning)
      }
    }
  }

  /// Those of the data package as it stands; none where it cannot be read.
  package var unnamedTables: [Fault] { (try? resources()).map { unnamedTables(beside: $0) } ?? [] }
}
