import Foundation
import TerroirKernel
import TextFiles

/// The packages of others that a plugin brought into its folder: a virtual environment of Python, modules of Node.
///
/// They are known by their records, not by their thousands of files: of each installed distribution its name, version and
/// `RECORD`, which has the hash of every file. What a lock in the folder says (`requirements.txt`, `renv.lock`) is known as
/// any other file of the plugin is.
enum PluginDependencies {
  private static let environments = [".venv", "venv"]
  private static let modules = "node_modules/.package-lock.json"

  /// A line a distribution that changes when another version of it is installed, without a look into its record.
  static func marks(in folder: URL) -> [String] { lines(folder) { FileMark(of: $0).sizeAndTime ?? "" } }

  /// A line a distribution, the same wherever the environment lies.
  static func contents(in folder: URL) -> [String] { lines(folder) { SHA256.hex(portable($0).utf8) } }

  private static func lines(_ folder: URL, _ tell: (URL) -> String) -> [String] {
    var lines = environments.flatMap { name in
      distributions(of: folder.appending(path: name)).map { distribution in
        "\(name) \(distribution.lastPathComponent) \(tell(distribution.appending(path: "RECORD")))"
      }
    }
    let lock = folder.appending(path: modules)
    if FileMark(of: lock).isRegular { lines.append("\(modules) \(tell(lock))") }
    return lines.sorted()
  }

  /// What is installed in a virtual environment: the folders `*.dist-info` and `*.egg-info` of its packages.
  private static func distributions(of environment: URL) -> [URL] {
    let library = environment.resolvingSymlinksInPath().appending(path: "lib")
    return entries(of: library).filter { $0.lastPathComponent.hasPrefix("python") }
      .flatMap { entries(of: $0.appending(path: "site-packages")) }
      .filter { ["dist-info", "egg-info"].contains($0.pathExtension) }
  }

  private static func entries(of folder: URL) -> [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  }

  /// The lines of a record but those of scripts, which lie outside of the packages and name the place they lie in.
  private static func portable(_ record: URL) -> String {
    let text = (try? Data(contentsOf: record)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("..") }.joined(separator: "\n")
  }
}
