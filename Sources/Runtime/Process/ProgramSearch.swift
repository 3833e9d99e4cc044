import Foundation

/// Finds programs as a shell does.
package enum ProgramSearch {
  package static func find(
    _ name: String, in environment: [String: String], folder: String? = nil
  ) -> String? {
    if name.contains("/") {
      let file = URL(filePath: name, relativeTo: folder.map { URL(filePath: $0, directoryHint: .isDirectory) })
        .standardizedFileURL.path
      return FileManager.default.isExecutableFile(atPath: file) ? file : nil
    }
    for place in (environment["PATH"] ?? "").split(separator: ":") where place.hasPrefix("/") {
      let file = "\(place)/\(name)"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: file)
      {
        return file
      }
    }
    return nil
  }
}
