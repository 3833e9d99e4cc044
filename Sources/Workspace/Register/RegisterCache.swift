import Foundation
package import TerroirKernel

/// What was made of a register's file, kept beside the study: a second start reads it and does not aggregate again.
///
/// The file is known by its hash, which is taken again only where its size, time or number on the disk have changed. What
/// cannot be read or written is made anew.
package struct RegisterCache: Sendable {
  private let directory: URL

  package init(of workspace: Workspace) { directory = workspace.directory }

  private var marks: URL { directory.appending(path: ".terroir/register-file.json") }
  private var cells: URL { directory.appending(path: ".terroir/register-cells.json") }

  /// A file as it was when its hash was taken.
  private struct Known: Codable {
    var path: String
    var mark: [Int64]
    var hash: ContentHash
  }

  private struct Kept: Codable {
    var key: ContentHash
    var aggregate: RegisterAggregate
  }

  /// Whether anything was ever kept.
  package var isEmpty: Bool { !FileManager.default.fileExists(atPath: cells.path) }

  /// The hash of a file of the workspace; nil where it cannot be read.
  package func hash(of path: String) -> ContentHash? {
    let file = directory.appending(path: path)
    guard let mark = Self.mark(of: file) else { return nil }
    if let bytes = try? Data(contentsOf: marks), let known = try? JSONDecoder().decode(Known.self, from: bytes),
      known.path == path, known.mark == mark
    {
      return known.hash
    }
    guard let hash = Self.contentHash(of: file) else { return nil }
    // A file that changed while it was read has another mark now, and is read again at the next need.
    keep(Known(path: path, mark: mark, hash: hash), in: marks)
    return hash
  }

  /// What was kept under the key; nil where nothing was.
  package func aggregate(for key: ContentHash) -> RegisterAggregate? {
    guard let bytes = try? Data(contentsOf: cells), let kept = try? JSONDecoder().decode(Kept.self, from: bytes),
      kept.key == key
    else { return nil }
    return kept.aggregate
  }

  /// Keeps what was made, in the place of what was kept before.
  package func keep(_ aggregate: RegisterAggregate, for key: ContentHash) {
    keep(Kept(key: key, aggregate: aggregate), in: cells)
  }

  private func keep(_ value: some Encodable, in file: URL) {
    guard let bytes = try? JSONEncoder().encode(value) else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileReplacement.write(bytes, to: file)
  }

  private static func mark(of file: URL) -> [Int64]? {
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [
      Int64(status.st_size), Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec), Int64(status.st_ctim.tv_sec),
      Int64(status.st_ctim.tv_nsec), Int64(truncatingIfNeeded: status.st_ino),
    ]
  }

  /// SHA-256 of a file, a part at a time.
  private static func contentHash(of file: URL) -> ContentHash? {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    var hash = SHA256()
    while let part = try? handle.read(upToCount: 1 << 20), !part.isEmpty { hash.update(part) }
    return ContentHash(hash.finish())
  }
}
