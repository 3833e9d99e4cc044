import Foundation
package import Language

/// Files that a command is given: each reason why one cannot be taken is told alike, whatever takes it.
extension Session {
  /// A path as a command gives it: from the folder the program was started in.
  func file(_ path: String) -> URL {
    URL(filePath: path, relativeTo: environment.workingDirectory).standardizedFileURL
  }

  /// A file that a command reads; it is there and may be read.
  func readable(_ path: Value) throws(CommandFailure) -> URL { try readable(path.text, at: path.span) }

  func readable(_ path: String, at span: Span?) throws(CommandFailure) -> URL {
    let file = file(path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw CommandFailure(
        .failed, "file", "\(path) is not there", at: span,
        help: "a path is taken from the folder the program was started in")
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
      throw CommandFailure(.failed, "file", "\(path) cannot be read", at: span, help: error.localizedDescription)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.failed, "file", "\(path) is not UTF-8 text", at: span, help: "give the path of a script")
    }
    return text
  }
}
