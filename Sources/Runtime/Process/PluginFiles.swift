import Foundation
import TerroirKernel

/// The files of a plugin whose code lies in its folder.
enum PluginFiles {
  /// What an interpreter or a person's tools put beside the code; hidden files are left out too.
  private static let ignored: Set<String> = ["__pycache__", "venv", "renv", "node_modules"]

  /// A text that changes when a file of the plugin does: names, sizes and times.
  static func stamp(of folder: URL) -> String {
    let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey, .isDirectoryKey]
    guard
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
    else { return "" }
    var lines: [String] = []
    for case let file as URL in files {
      if ignored.contains(file.lastPathComponent) {
        files.skipDescendants()
        continue
      }
      guard let values = try? file.resourceValues(forKeys: keys), values.isDirectory != true else { continue }
      let time = values.contentModificationDate?.timeIntervalSince1970 ?? 0
      lines.append("\(file.path.dropFirst(folder.path.count)) \(values.fileSize ?? 0) \(time)")
    }
    return SHA256.hex(lines.sorted().joined(separator: "\n").utf8)
  }
}
