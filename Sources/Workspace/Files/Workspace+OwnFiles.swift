package import Foundation

extension Workspace {
  /// Whether a path means the file of a resource, however it is spelt.
  package func isFile(_ file: URL, of resource: Resource) -> Bool {
    FileIdentity.isSame(directory.appending(path: resource.path), file)
  }

  /// Whether a path means one of the study's own files: its settings, its data package, a table of it, or anything in
  /// the folders of its store and plugins; however it is spelt, and through whatever links.
  package func owns(_ file: URL) -> Bool {
    let paths = [WorkspaceSettings.file, DataPackage.file] + ((try? resources().map(\.path)) ?? [])
    let own = paths.map { directory.appending(path: $0).standardizedFileURL }
    let meant = Set([FileIdentity.target(of: file).path, FileIdentity.place(of: file).path])
    if own.contains(where: { meant.contains(FileIdentity.target(of: $0).path) || FileIdentity.isSame($0, file) }) {
      return true
    }
    return [".terroir", "plugins"].contains { name in
      let folder = FileIdentity.target(of: directory.appending(path: name)).path
      return meant.contains { $0 == folder || $0.hasPrefix(folder + "/") }
    }
  }
}
