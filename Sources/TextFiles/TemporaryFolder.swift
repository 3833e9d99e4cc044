package import Foundation

/// A folder of this user alone for what is made on the way. It goes when its owner does; what a program that was killed left
/// is taken away by the next one.
///
/// The folder holds a lock on a file in it for as long as its program lives, whatever ends the program; a folder whose
/// lock can be had belongs to none.
package final class TemporaryFolder {
  package let path: String
  private let lock: Int32

  /// Nil where no folder can be made.
  ///
  /// - Parameter purpose: a word of its name; folders of the same purpose are swept.
  package init?(for purpose: String, in parent: URL = FileManager.default.temporaryDirectory) {
    let prefix = "terroir-\(purpose)-"
    Self.sweep(parent, prefix)
    for _ in 0..<5 {
      var template = Array(parent.appending(path: "\(prefix)XXXXXX").path.utf8CString)
      guard mkdtemp(&template) != nil else { return nil }
      let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let lock = open("\(path)/lock", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 {
        self.path = path
        self.lock = lock
        return
      }
      // Another program took it for an abandoned one between the two steps.
      if lock >= 0 { close(lock) }
    }
    return nil
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  /// Takes away the folders of this user that no program holds.
  private static func sweep(_ parent: URL, _ prefix: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = parent.appending(path: name).path
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid() else { continue }
      let lock = open("\(path)/lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
      close(lock)
    }
  }
}
