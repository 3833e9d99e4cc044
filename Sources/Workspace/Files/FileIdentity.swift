import Foundation

/// Which file a path means, however it is spelt.
enum FileIdentity {
  /// What a path leads to through symbolic links; one that is not there yet keeps its name in its real folder.
  static func target(of file: URL) -> URL {
    var path = file.path
    // As many links as Linux follows.
    for _ in 0..<40 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
      path = URL(filePath: link, relativeTo: URL(filePath: path).deletingLastPathComponent()).standardizedFileURL.path
    }
    return place(of: URL(filePath: path))
  }

  /// The path in its real folder; the file itself may be a link.
  static func place(of file: URL) -> URL {
    let folder = file.deletingLastPathComponent()
    guard let real = realpath(folder.path, nil) else {
      return folder.path == "/" || folder.path == file.path
        ? file : place(of: folder).appending(path: file.lastPathComponent)
    }
    defer { free(real) }
    return URL(filePath: String(cString: real)).appending(path: file.lastPathComponent)
  }

  /// Whether both are there and are one file.
  static func isSame(_ left: URL, _ right: URL) -> Bool {
    var first = stat(), second = stat()
    return stat(left.path, &first) == 0 && stat(right.path, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }
}
