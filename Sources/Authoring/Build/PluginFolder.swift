import Declarative
package import Foundation
import Runtime
package import TerroirKernel

/// The folder of one plugin, on its author's disk.
package struct PluginFolder: Sendable {
  package let url: URL

  package init(_ url: URL) { self.url = url.standardizedFileURL }

  /// Its manifest.
  package func manifest() throws(BuildFailure) -> Manifest {
    let file = url.appending(path: "plugin.yaml")
    guard FileManager.default.fileExists(atPath: file.path) else { throw .noManifest(folder: url.path) }
    do throws(DeclarationFailure) {
      return try ManifestReader.read(file)
    } catch {
      throw .manifest(text: PluginFailure.manifest(faults: error.faults).message)
    }
  }

  /// What a build depends on: every file that is no product of one, and the folders, which change with what they hold.
  var sources: [URL] {
    let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let products = url.appending(path: "lib").path
    return (files?.compactMap { $0 as? URL } ?? []).filter {
      $0.path != products && !$0.path.hasPrefix(products + "/")
    }
  }

  /// When a file, or the one that it is a link to, was last changed.
  static func changed(_ file: URL) -> Date? {
    let path = file.resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// Writes the files of a new plugin into it; it must not be there, or be empty.
  package func write(_ files: [ScaffoldFile]) throws(BuildFailure) {
    let manager = FileManager.default
    if let found = try? manager.contentsOfDirectory(atPath: url.path), !found.isEmpty { throw .taken(path: url.path) }
    for file in files {
      let target = url.appending(path: file.path)
      do {
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: target)
        if file.isExecutable { try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target.path) }
      } catch {
        throw .unwritable(path: target.path, reason: "the file cannot be made")
      }
    }
  }
}
