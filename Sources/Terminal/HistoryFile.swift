internal import Foundation

internal import Glibc

/// What was typed at earlier prompts, one entry a line, readable by the owner only. The journal, not this file, is
/// the record of a study: a history that cannot be read or written is no error.
package struct HistoryFile: Sendable {
  package let path: String
  /// Entries kept when a session starts.
  package static let limit = 2000

  package init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/terroir/history`, or the same under `~/.local/state`; nil without a home.
  package static func standard(environment: [String: String] = ProcessInfo.processInfo.environment) -> HistoryFile? {
    // The XDG rules tell programs to pass over relative paths.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return HistoryFile(path: state + "/terroir/history")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/terroir/history")
  }

  /// An entry is one line; what only spaces the text is not worth keeping.
  static func entry(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      var line = line.trimmingCharacters(in: .whitespaces)
      if line.last == "\\" { line.removeLast() }
      return line.trimmingCharacters(in: .whitespaces)
    }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Oldest first. Shortens the file when it has grown to twice the limit.
  package func load() -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    let kept = Array(lines.suffix(Self.limit))
    if lines.count > Self.limit * 2 {
      let shorter = path + ".new"
      if write(kept, to: shorter, flags: O_WRONLY | O_CREAT | O_TRUNC) { rename(shorter, path) }
    }
    return kept
  }

  /// Sessions side by side add to one file: each entry is one appending write.
  package func append(_ entry: String) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = write([entry], to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  private func write(_ entries: [String], to path: String, flags: Int32) -> Bool {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array((entries.joined(separator: "\n") + "\n").utf8)
    return bytes.withUnsafeBytes { buffer in (try? Descriptor.writeAll(buffer, to: descriptor)) != nil }
  }
}
