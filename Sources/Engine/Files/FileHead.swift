import Foundation
import TerroirKernel
package import TextFiles

/// The first bytes of a file, unpacked, and what tells that they are no text.
package struct FileHead {
  /// The file as a person knows it.
  var path: String
  package private(set) var bytes: [UInt8] = []
  /// Whether a mark of UTF-8 stands before them.
  var hasMark = false
  /// Whether the file has no more.
  var isWhole = false

  private static let usual = 1 << 18
  /// A header of more bytes is none.
  private static let longest = 1 << 22

  /// The head of a file.
  ///
  /// - Parameter copy: the file that holds the same text in UTF-8.
  package init(path: String, copy: String? = nil) throws(EngineFailure) {
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
    guard var source = ByteSource(path: copy ?? path) else {
      throw .file(path: path, line: nil, .other("it is not there, or may not be read"))
    }
    hasMark = source.hasMark
    bytes = source.read(Self.usual)
    if bytes.count == Self.usual, !bytes.contains(0x0A) { bytes += source.read(Self.longest) }
    isWhole = source.peek() == nil
    if let fault = source.fault { throw failure(FileProblem(fault)) }
    if bytes.isEmpty { throw failure(.empty) }
  }

  /// How the text is written, by its first bytes; nil where they are not UTF-8 and tell nothing else plainly.
  var encoding: TextEncoding? {
    bytes.allSatisfy { $0 > 0 && $0 < 0x80 } ? .utf8 : EncodingEvidence(bytes).encoding
  }

  /// Refuses what is no UTF-8 text, where the first bytes tell it.
  func requireText() throws(EngineFailure) {
    switch encoding {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: throw failure(.notUTF8ButUTF16)
    default: if bytes.contains(0) { throw failure(.binary) }
    }
  }

  func failure(_ problem: FileProblem, line: Int? = nil) -> EngineFailure { .file(path: path, line: line, problem) }
}

extension FileProblem {
  package init(_ fault: GzipStream.Fault) {
    self =
      switch fault {
      case .notPacked: .notPacked
      case .cut: .cut
      case .damaged: .damaged
      }
  }
}
