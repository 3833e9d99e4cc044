import Foundation
import TextFiles

/// The first bytes of a file, unpacked, and what tells that they are no text.
struct FileHead {
  var path: String
  var bytes: [UInt8] = []
  /// Whether the file has no more.
  var isWhole = false

  private static let usual = 1 << 18
  /// A header of more bytes is none.
  private static let longest = 1 << 22

  /// The head of a file; one that is packed is held against its check sums to the end before a byte of it is believed.
  init(path: String) throws(EngineFailure) {
    self.path = path
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
    guard var source = ByteSource(path: path) else {
      throw .file(path: path, line: nil, .other("it is not there, or may not be read"))
    }
    bytes = source.read(Self.usual)
    if bytes.count == Self.usual, !bytes.contains(0x0A) { bytes += source.read(Self.longest) }
    isWhole = source.peek() == nil
    if let fault = source.fault { throw failure(FileProblem(fault)) }
    if bytes.isEmpty { throw failure(.empty) }
  }

  /// Refuses what is no UTF-8 text, where the first bytes tell it.
  func requireText() throws(EngineFailure) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw failure(.notUTF8ButUTF16) }
    if bytes.contains(0) { throw failure(.binary) }
  }

  func failure(_ problem: FileProblem, line: Int? = nil) -> EngineFailure { .file(path: path, line: line, problem) }
}

extension FileProblem {
  init(_ fault: GzipStream.Fault) {
    self =
      switch fault {
      case .notPacked: .notPacked
      case .cut: .cut
      case .damaged: .damaged
      }
  }
}
