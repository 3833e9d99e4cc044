import Foundation
import Testing

/// Python run on a folder.
enum PythonRun {
  /// Runs the folder's tests; what they print is shown where they fail.
  static func unittest(in folder: URL) throws { try run(["-B", "-m", "unittest", "-q"], in: folder) }

  static func run(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let log = FileManager.default.temporaryDirectory.appending(path: "terroir-python-\(UUID().uuidString)")
    #expect(FileManager.default.createFile(atPath: log.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: log) }
    let output = try FileHandle(forWritingTo: log)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
