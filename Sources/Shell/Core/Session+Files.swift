import Foundation
package import Language
import TerroirKernel
import TextFiles
import Workspace

/// Files that a command is given: each reason why one cannot be taken is told alike, whatever takes it.
extension Session {
  /// A path as a command gives it: from the folder the program was started in.
  func file(_ path: String) -> URL {
    URL(filePath: path, relativeTo: environment.workingDirectory).standardizedFileURL
  }

  /// A file to read: from the folder the program was started in, else from that of the running script. A step that is
  /// replayed takes the one of these that holds what it read before.
  func inputFile(_ path: String) -> URL {
    let here = file(path)
    var places = [here]
    if let script = running.last {
      let folder = script.deletingLastPathComponent()
      places.append(URL(filePath: path, relativeTo: folder).standardizedFileURL)
      if let pin = pinned[path] {
        places.append(URL(filePath: pin.path, relativeTo: folder).standardizedFileURL)
        if let same = places.first(where: { Self.contentHash(of: $0) == pin.hash }) { return same }
      }
    }
    return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? here
  }

  /// A file that a command reads; it is there and may be read. The journal tells of it.
  func readable(_ path: Value) throws(CommandFailure) -> URL {
    let file = try readable(path.text, at: path.span)
    let hash = (FileMark(of: file).size ?? 0) <= Self.hashedAtOnce ? Self.contentHash(of: file) : nil
    noted.files.append(.init(name: path.text, path: file.path, hash: hash))
    return file
  }

  private func readable(_ path: String, at span: Span?) throws(CommandFailure) -> URL {
    let file = inputFile(path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      if FileMark.isBarred(file) {
        throw CommandFailure(
          .failed, "file", "\(path) cannot be read", at: span, help: "a folder on the way to it may not be entered")
      }
      throw CommandFailure(
        .failed, "file", "\(path) is not there", at: span,
        help: running.isEmpty
          ? "a path is taken from the folder the program was started in"
          : "a path is taken from the folder the program was started in, else from the script's")
    }
    if isFolder.boolValue {
      throw CommandFailure(
        .failed, "file", "\(path) is a folder", at: span, help: "give the path of a file in it")
    }
    guard FileManager.default.isReadableFile(atPath: file.path) else {
      throw CommandFailure(
        .failed, "file", "\(path) cannot be read", at: span, help: "its permissions do not allow it")
    }
    return file
  }

  /// The text of a script file.
  package func scriptText(_ path: String, at span: Span?) throws(CommandFailure) -> String {
    let file = try readable(path, at: span)
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw CommandFailure(
        .failed, "file", "\(path) cannot be read", at: span, help: Phrase.reason(of: error))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.failed, "file", "\(path) is not UTF-8 text", at: span, help: "give the path of a script")
    }
    return text
  }

  /// The size up to which a file is hashed when it is read; a register is when the script is saved.
  private static let hashedAtOnce = 4 << 20

  /// SHA-256 of a file; nil where it cannot be read.
  static func contentHash(of file: URL) -> ContentHash? {
    (try? Data(contentsOf: file, options: .mappedIfSafe)).map { ContentHash(SHA256.hex($0)) }
  }
}
