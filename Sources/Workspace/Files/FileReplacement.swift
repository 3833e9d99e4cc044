package import Foundation
package import TerroirKernel

/// Replaces a file whole or not at all: through a symbolic link what it leads to, with the mode and owner that it has.
package enum FileReplacement {
  package struct Failure: Error, Hashable, Sendable {
    package let reason: Phrase

    fileprivate init(_ code: Int32) { reason = .system(code) }
  }

  /// Puts the bytes in the place of the file's; a device or pipe takes them as they come.
  package static func write(_ bytes: Data, to file: URL) throws(Failure) {
    let target = FileIdentity.target(of: file)
    var status = stat()
    if stat(target.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target.path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure(errno) }
      defer { close(descriptor) }
      try fill(descriptor, with: bytes)
      return
    }
    try replace(file) { draft throws(Failure) in
      let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw Failure(errno) }
      defer { close(descriptor) }
      try fill(descriptor, with: bytes)
      guard fsync(descriptor) == 0 else { throw Failure(errno) }
    }
  }

  /// Lets `work` write a draft beside the file and puts it in its place; a draft that fails is taken away.
  private static func replace(_ file: URL, by work: (_ draft: URL) throws(Failure) -> Void) throws(Failure) {
    let draft = draft(for: file)
    do throws(Failure) {
      try work(draft)
      try put(draft, inPlaceOf: file)
    } catch {
      unlink(draft.path)
      throw error
    }
  }

  /// Where a draft of the file belongs: in its folder, so that one step puts it in place.
  package static func draft(for file: URL) -> URL {
    let target = FileIdentity.target(of: file)
    return target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(UUID().uuidString.prefix(8)).part")
  }

  /// Puts a draft in the place of a file.
  package static func put(_ draft: URL, inPlaceOf file: URL) throws(Failure) {
    let target = FileIdentity.target(of: file)
    var status = stat()
    if stat(target.path, &status) == 0 {
      guard access(target.path, W_OK) == 0 else { throw Failure(errno) }
      // Only the superuser can give a file away; for others it is their own.
      _ = chown(draft.path, status.st_uid, status.st_gid)
      guard chmod(draft.path, status.st_mode & 0o7777) == 0 else { throw Failure(errno) }
    }
    guard rename(draft.path, target.path) == 0 else { throw Failure(errno) }
  }

  private static func fill(_ descriptor: Int32, with bytes: Data) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
