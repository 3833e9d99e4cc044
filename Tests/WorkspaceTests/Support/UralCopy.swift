import Foundation
import TerroirKernel

@testable import Workspace

/// A copy of the Ural workspace that a test may break.
final class UralCopy {
  let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "terroir-workspace-\(UUID().uuidString)")
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: project.appending(path: "Workspaces/ural"), to: directory)
    try? FileManager.default.removeItem(at: directory.appending(path: ".terroir"))
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: directory.appending(path: file)), as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: directory.appending(path: file))
  }

  /// Changes one line, counted from 1.
  func change(_ file: String, line: Int, _ edit: (String) -> String) throws {
    var lines = try read(file).components(separatedBy: "\n")
    lines[line - 1] = edit(lines[line - 1])
    try write(lines.joined(separator: "\n"), to: file)
  }

  func append(_ bytes: [UInt8], to file: String) throws {
    var data = try Data(contentsOf: directory.appending(path: file))
    data.append(contentsOf: bytes)
    try data.write(to: directory.appending(path: file))
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(at: directory.appending(path: file)) }

  /// Everything that is wrong, as it is printed; empty where nothing is.
  func faults() -> String {
    do throws(WorkspaceFailure) {
      _ = try Workspace.open(directory).load()
      return ""
    } catch {
      return String(FaultPrinter.texts(error.faults).map(\.description).joined().dropLast())
    }
  }

  var hasStore: Bool { FileManager.default.fileExists(atPath: directory.appending(path: ".terroir").path) }
}
