import Foundation
import TerroirKernel
import Testing

@testable import Authoring

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
    #expect(await run("no-such-tool").run() == .notStarted(reason: "there is no program no-such-tool on PATH"))
    let root = URL(filePath: "/")
    #expect(
      await run("./no-such-tool", folder: root).run() == .notStarted(reason: "there is no program ./no-such-tool"))
    #expect(await run("./bin/true", folder: root).run() == .exited(0))
  }

  @Test("that ends as a shell does without its program is told by its own words")
  func code() async throws {
    let folder = log.appendingPathExtension("d")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func failure(_ command: String...) async -> BuildFailure? {
      do throws(BuildFailure) {
        try await PluginTool(command, in: folder, ["PATH": "/usr/bin:/bin"]).run()
        return nil
      } catch {
        return error
      }
    }
    let script = "echo the third thing is missing; exit 127"
    let failed = try #require(await failure("sh", "-c", script))
    #expect(failed.message == "sh -c \(script) ended with exit code 127:\nthe third thing is missing")
    let absent = try #require(await failure("no-such-tool", "x"))
    #expect(absent.message == "no-such-tool cannot be started: there is no program no-such-tool on PATH")
    #expect(absent.hint == "install it, or put it on PATH")
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
