import Foundation
import ProgramDriver
import Testing

@Suite("The README's plugin tutorial", .timeLimit(.minutes(30)))
struct TutorialTests {
  let study: Study

  init() throws {
    study = try Study()
    // The compiler is where the one who runs the tests has it, and the workspace where the README has it.
    study.sandbox.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let workspaces = study.sandbox.home.appendingPathComponent("Workspaces")
    try FileManager.default.createDirectory(at: workspaces, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: study.sandbox.home.appendingPathComponent("ural"), to: workspaces.appendingPathComponent("ural"))
  }

  /// A fenced block of the README.
  private struct Block {
    let language: Substring
    let lines: [Substring]
  }

  /// The blocks of the part under a heading.
  private static func blocks(under heading: String) throws -> [Block] {
    let file = Study.project.appendingPathComponent("README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "\n### \(heading)\n").dropFirst().first)
      .components(separatedBy: "\n### ")[0].components(separatedBy: "\n## ")[0]
    return part.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }.map { item in
      let lines = item.element.split(separator: "\n", omittingEmptySubsequences: false)
      return Block(language: lines[0], lines: Array(lines.dropFirst()))
    }
  }

  /// The words of a command line, double quotes taken together.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
      place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  @Test(
    "works word for word", arguments: ["In Swift: a stage", "In Python: a stage"])
  func wordForWord(_ heading: String) throws {
    var plugin: URL?
    var commands = 0
    for block in try Self.blocks(under: heading) {
      guard block.language == "console" else {
        let path = try #require(block.lines.first).split(separator: " ")[1]
        let text = block.lines.dropFirst().joined(separator: "\n") + "\n"
        let file = try #require(plugin).appendingPathComponent(String(path))
        #expect(FileManager.default.fileExists(atPath: file.path), "\(path) is part of what plugin new makes")
        try Data(text.utf8).write(to: file)
        continue
      }
      var output = ""
      for line in block.lines {
        guard line.hasPrefix("$ ./terroir ") else {
          #expect(output.contains(line), "\(line)")
          continue
        }
        let words = Self.words(line.dropFirst("$ ./terroir ".count))
        let run = try PipeRun(try Sandbox.program("terroir"), words, in: study.sandbox, within: 540)
        #expect(run.exitCode == 0, "\(line)\n\(run.output)\(run.error)")
        output = run.output
        commands += 1
        if let name = words.firstIndex(of: "new").map({ words[$0 + 1] }) {
          plugin = study.sandbox.home.appendingPathComponent("Workspaces/ural/plugins/\(name)")
        }
      }
    }
    #expect(commands >= 3)
  }
}
