import Foundation
import TerroirKernel
import TextFiles

/// The files of a plugin that lie in its folder.
enum PluginFiles {
  /// What an interpreter or a person's tools put beside the code; hidden files are left out too.
  private static let ignored: Set<String> = ["__pycache__", "venv", "renv", "node_modules"]

  /// A text that changes when a file of the plugin, or one that a link in it leads to, does: names, sizes and times.
  static func stamp(of folder: URL) -> String {
    hash(of: folder, PluginDependencies.marks(in: folder)) { FileMark(of: $0).sizeAndTime ?? "" }
  }

  /// A hash of the plugin's files, the same wherever and whenever they were put there: names and contents.
  static func fingerprint(of folder: URL) -> String {
    hash(of: folder, PluginDependencies.contents(in: folder)) { file in
      SHA256.hex((try? Data(contentsOf: file, options: .mappedIfSafe)) ?? Data())
    }
  }

  /// The hash of a line a file, its path in the folder and what `tell` says of it, and of what tells the dependencies.
  private static func hash(of folder: URL, _ dependencies: [String], _ tell: (URL) -> String) -> String {
    let folder = folder.resolvingSymlinksInPath()
    guard
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
    else { return "" }
    var lines: [String] = []
    for case let file as URL in files {
      if ignored.contains(file.lastPathComponent) {
        files.skipDescendants()
        continue
      }
      let source = file.resolvingSymlinksInPath()
      if FileMark(of: source).isRegular {
        lines.append("\(file.path.dropFirst(folder.path.count)) \(tell(source))")
      }
    }
    return SHA256.hex((lines.sorted() + dependencies).joined(separator: "\n").utf8)
  }
}
