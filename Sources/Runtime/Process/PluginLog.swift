import Foundation
import Glibc

/// What a plugin writes to its standard output and error: kept in a small file, its end in memory.
struct PluginLog: Sendable {
  /// The file begins anew where it would grow beyond this.
  static let fileLimit = 1 << 20
  private static let tailLimit = 16 << 10

  /// Nil where no file could be made; the tail is kept all the same.
  let path: String?
  private let descriptor: Int32
  private var written = 0
  private var tail: [UInt8] = []

  /// A log in `folder`; another session's log of the same plugin is left alone.
  init(folder: URL, plugin: String) {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 1...9 {
      let file = folder.appending(path: number == 1 ? "\(plugin).log" : "\(plugin)-\(number).log").path
      let opened = open(file, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if opened < 0 { break }
      if flock(opened, LOCK_EX | LOCK_NB) == 0 {
        ftruncate(opened, 0)
        path = file
        descriptor = opened
        return
      }
      Glibc.close(opened)
    }
    path = nil
    descriptor = -1
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    tail.append(contentsOf: bytes)
    if tail.count > Self.tailLimit { tail.removeFirst(tail.count - Self.tailLimit) }
    guard descriptor >= 0 else { return }
    if written + bytes.count > Self.fileLimit {
      ftruncate(descriptor, 0)
      lseek(descriptor, 0, SEEK_SET)
      written = 0
      put(Array("… earlier output was left out\n".utf8) + tail)
    } else {
      put(Array(bytes))
    }
  }

  private mutating func put(_ bytes: [UInt8]) {
    written += bytes.count
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The last three lines, nil where nothing was written.
  var stderrTail: String? {
    let lines = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.isEmpty ? nil : lines.suffix(3).map { ForeignText.line($0) }.joined(separator: " | ")
  }

  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }
}
