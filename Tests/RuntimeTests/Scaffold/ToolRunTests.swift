import Foundation
import Testing

@testable import Runtime

@Suite("A tool that is run")
struct ToolRunTests {
  private let log = FileManager.default.temporaryDirectory.appending(path: "terroir-tool-\(UUID().uuidString)")

  private func run(_ arguments: String..., folder: URL? = nil, limit: Duration? = nil) -> ToolRun {
    ToolRun(
      arguments: arguments, environment: ["PATH": "/usr/bin:/bin", "WORD": "a b"], folder: folder, log: log,
      limit: limit)
  }

  private func output() throws -> String {
    defer { try? FileManager.default.removeItem(at: log) }
    return try String(contentsOf: log, encoding: .utf8)
  }

  @Test("gets its arguments and environment as they are, and no shell reads them")
  func arguments() async throws {
    #expect(await run("printf", "%s|%s", "$HOME; *", "it's").run() == .exited(0))
    #expect(try output() == "$HOME; *|it's")
    #expect(await run("printenv", "WORD", folder: URL(filePath: "/")).run() == .exited(0))
    #expect(try output() == "a b\n")
  }

  @Test("runs in the folder it is given, and its errors are kept with its output")
  func folder() async throws {
    #expect(await run("ls", "usr", "nothing-here", folder: URL(filePath: "/")).run() == .exited(2))
    let text = try output()
    #expect(text.contains("bin") && text.contains("nothing-here"))
  }

  @Test("that is not there is told")
  func absent() async {
    #expect(await run("no-such-tool").run() == .notStarted(reason: "no-such-tool: No such file or directory"))
  }

  @Test("is killed with what it started, when its time is over or the task is cancelled")
  func killed() async throws {
    #expect(await run("sleep", "600", limit: .milliseconds(1)).run() == .overTime)
    let tool = run("sleep", "600")
    let task = Task { await tool.run() }
    task.cancel()
    #expect(await task.value == .killed(signal: SIGKILL))
    try? FileManager.default.removeItem(at: log)
  }
}
