import Foundation
import KernelSchema

/// The files of the kernel in the source tree.
enum KernelFiles {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Kernel").standardizedFileURL

  /// The schema files by their path from the folder of schemas.
  static func schemas() throws -> [SchemaSet.File] {
    try files(under: ["Schema"], ending: "json").map { file in
      SchemaSet.File(path: String(file.path.dropFirst("Schema/".count)), bytes: file.bytes)
    }
  }

  /// All that the stamp is of: sources, generator and schemas.
  static func stamped() throws -> [SchemaSet.File] {
    try files(under: ["Artifacts", "Generator", "Model", "Plugins", "Stages"], ending: "swift")
      + files(under: ["Schema"], ending: "json")
  }

  private static func files(under folders: [String], ending: String) throws -> [SchemaSet.File] {
    try folders.flatMap { name -> [SchemaSet.File] in
      let root = folder.appending(path: name)
      let found =
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
      return try found.filter { $0.pathExtension == ending }.map { file in
        SchemaSet.File(
          path: name + file.standardizedFileURL.path.dropFirst(root.path.count),
          bytes: Array(try Data(contentsOf: file)))
      }
    }
  }
}

extension [SchemaSet.File] {
  /// The files with one piece of one file replaced.
  func replacing(_ old: String, with new: String, in path: String) -> [SchemaSet.File] {
    map { file in
      guard file.path.hasSuffix(path) else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing(old, with: new)
      return SchemaSet.File(path: file.path, bytes: [UInt8](text.utf8))
    }
  }
}
