import Foundation

/// The first bytes of a file, and what tells that they are no text.
struct FileHead {
  var path: String
  var bytes: [UInt8]
  /// Whether the file has no more.
  var isWhole: Bool
  var isPacked: Bool

  private static let usual = 1 << 18
  /// DuckDB takes no longer row than two million bytes, so no header is longer.
  private static let longest = 1 << 22

  /// The head of a file; of a packed one, which is no text as it lies, only whether it is empty is looked at.
  init(path: String) throws(EngineFailure) {
    self.path = path
    isPacked = FileFormat.isPacked(path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .file(path: path, line: nil, .folder)
    }
    // A pipe would be read here and wait for its other end in the database for ever.
    let type = try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)[
      .type]
    if let type = type as? FileAttributeType, type != .typeRegular, type != .typeDirectory {
      throw .file(path: path, line: nil, .other("it is no regular file"))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .file(path: path, line: nil, .other("it is not there, or may not be read"))
    }
    defer { try? handle.close() }
    var bytes = [UInt8]((try? handle.read(upToCount: Self.usual)) ?? Data())
    if bytes.count == Self.usual, !bytes.contains(0x0A) {
      bytes += (try? handle.read(upToCount: Self.longest)) ?? Data()
    }
    self.bytes = bytes
    isWhole = bytes.count < Self.usual
    if bytes.isEmpty { throw failure(.empty) }
  }

  /// The head of a packed file, from its first lines.
  init(path: String, lines: [String?]) {
    self.path = path
    isPacked = true
    bytes = Array(lines.map { $0 ?? "" }.joined(separator: "\n").utf8)
    isWhole = true
  }

  /// Refuses what is no UTF-8 text, where the first bytes tell it.
  func requireText() throws(EngineFailure) {
    if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { throw failure(.empty) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw failure(.notUTF8ButUTF16) }
    if bytes.contains(0) { throw failure(.binary) }
  }

  func failure(_ problem: FileProblem, line: Int? = nil) -> EngineFailure { .file(path: path, line: line, problem) }
}
