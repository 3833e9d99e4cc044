import Foundation
import TerroirKernel

extension PluginHost {
  /// A hash that changes when a plugin's files do, by which a saved script knows it again.
  ///
  /// Of a built-in library the manifest counts: its code comes with the program, and is another with every build.
  package func fingerprint(of plugin: InstalledPlugin) -> String {
    let paths =
      plugin.origin == .builtIn && plugin.manifest.kind == .native ? ["plugin.yaml"] : Self.files(of: plugin.folder)
    let lines = paths.map { path in
      let data = (try? Data(contentsOf: plugin.folder.appending(path: path), options: .mappedIfSafe)) ?? Data()
      return "\(path) \(SHA256.hex(data))\n"
    }
    return SHA256.hex(Data(lines.joined().utf8))
  }

  /// The regular files of a plugin's folder by relative path, in order; what tools leave behind is none of its own.
  private static func files(of folder: URL) -> [String] {
    let left: Set<String> = ["__pycache__", ".build", ".git"]
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys) else { return [] }
    var paths: [String] = []
    let start = folder.standardizedFileURL.path.count + 1
    for case let file as URL in walk {
      if left.contains(file.lastPathComponent) { walk.skipDescendants() }
      if (try? file.resourceValues(forKeys: Set(keys)).isRegularFile) == true {
        paths.append(String(file.standardizedFileURL.path.dropFirst(start)))
      }
    }
    return paths.sorted()
  }
}
