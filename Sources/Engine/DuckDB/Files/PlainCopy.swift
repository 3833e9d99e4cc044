import Foundation
import TerroirKernel
import TextFiles

/// A file's text in UTF-8, in the folder of work that exceeds the memory; it goes with the value.
final class PlainCopy {
  let path: String

  /// - Parameters:
  ///   - path: the file, packed or not.
  ///   - encoding: how it is written; UTF-8 where only a mark at its beginning is to go.
  ///   - folder: where the copy lies.
  init(of path: String, from encoding: TextEncoding, in folder: TemporaryFolder?) throws(EngineFailure) {
    guard let folder, var source = ByteSource(path: path) else {
      throw .file(path: path, line: nil, .other("there is no folder for its text in UTF-8"))
    }
    self.path = "\(folder.path)/\(UUID().uuidString)"
    guard FileManager.default.createFile(atPath: self.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: self.path)
    else { throw .file(path: path, line: nil, .other("its text in UTF-8 cannot be kept in \(folder.path)")) }
    defer { try? handle.close() }
    var transcoder = encoding == .utf8 ? nil : TextTranscoder(encoding)
    while true {
      let part = source.read(1 << 20)
      do {
        let text = part.isEmpty ? transcoder?.end() : transcoder?.utf8(part)
        try handle.write(contentsOf: Data(text ?? part))
      } catch {
        throw .file(path: path, line: nil, .other("its text in UTF-8 cannot be kept: \(error.localizedDescription)"))
      }
      if part.isEmpty { break }
    }
    if let fault = source.fault { throw .file(path: path, line: nil, FileProblem(fault)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
