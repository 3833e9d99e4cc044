import Foundation
import ProgramDriver
import Testing

@Suite("Making a native plugin", .timeLimit(.minutes(30)))
struct PluginToolTests {
  let study: Study

  init() throws {
    study = try Study()
    // The compiler is where the one who runs the tests has it.
    study.sandbox.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
  }

  private func plugin(_ words: String..., within seconds: Double = 600) throws -> PipeRun {
    try PipeRun(
      try Sandbox.program("terroir"), ["plugin", "-w", "ural", "--format", "json"] + words, in: study.sandbox,
      within: seconds)
  }

  private func path(_ name: String) -> URL { study.sandbox.home.appendingPathComponent(name) }

  static let shapes =
    ["audit", "strategize", "design", "implement", "promote", "evaluate"].map { "stage=\($0)" }
    + ["diagnostic", "catalogue", "kpis"].map { "contributes=\($0)" }

  @Test("gives a plugin of each shape that passes every check as it is")
  func scaffolds() throws {
    let folder = path("ural/plugins/coast")
    let products = path("products")
    for shape in Self.shapes {
      let made = try plugin("new", "coast", "kind=native", shape)
      #expect(made.exitCode == 0, "\(made.error)")
      // What the shape before left of the kernel is the same for this one: it is built once.
      if FileManager.default.fileExists(atPath: products.path) {
        try FileManager.default.moveItem(at: products, to: folder.appendingPathComponent(".build"))
      }
      let run = try plugin("test", "coast")
      #expect(run.exitCode == 0, "\(shape): \(run.output)\(run.error)")
      let rows = try Study.rows(run.output)
      let failed = rows.filter { $0["outcome"] as? String == "failed" }
      #expect(failed.isEmpty, "\(shape): \(failed)")
      for check in ["build", "own tests", "load", "result", "malformed input", "locale, time zone, processors"] {
        let outcome = rows.first { $0["check"] as? String == check }?["outcome"] as? String
        #expect(outcome == "passed", "\(shape): \(check)")
      }
      try FileManager.default.moveItem(at: folder.appendingPathComponent(".build"), to: products)
      try FileManager.default.removeItem(at: folder)
    }
  }

  @Test("takes an edit without leaving the prompt, and shows what the compiler has against it")
  func edit() throws {
    #expect(try plugin("new", "coast", "stage=strategize").exitCode == 0)
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox, columns: 200)
    func type(_ command: String, _ answer: String, within seconds: Double = 60) throws {
      try terminal.expect("> ", within: 60)
      terminal.send(command + "\r")
      try terminal.expect(answer, within: seconds)
    }
    try type("plugin build coast", "coast 0.1.0 is built: ", within: 600)
    try terminal.expect("ural/plugins/coast/lib/")
    try terminal.expect("plugin test coast checks it.")
    try type("use strategize coast", "strategize runs coast 0.1.0")
    try type("audit | strategize", "Sverdlovsk oblast")
    let source = path("ural/plugins/coast/Sources/Coast/OwnStage.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    try Data(text.replacing("\"everything\"", with: "everythin").utf8).write(to: source)
    try type("plugin build coast", "error: cannot find 'everythin' in scope", within: 600)
    try terminal.expect("swift build -c ")
    try terminal.expect("ended with exit code 1")
    try Data(text.replacing("\"everything\"", with: "\"edited\"").utf8).write(to: source)
    try type("plugin build coast", "The program still has the older code: plugin reload coast", within: 600)
    try type("stale | count", "0")
    try type("plugin reload coast", "The copy loaded before stays in memory until the program ends")
    try type("stale | select reason", "plugin changed")
    try type("strategize", "Sverdlovsk oblast")
    try type("strategy.clusters | select cluster", "edited")
    try terminal.expect("> ", within: 60)
    terminal.send("exit\r")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("is not done by a script, whatever way it is read")
  func scripts() throws {
    try study.sandbox.write("terroir 1\nplugin build coast\n", to: "build.terroir")
    let expected = """
      error: a script runs no program, and plugin build coast would
        2 | plugin build coast
          | ^^^^^^^^^^^^^^^^^^
        help: type it at the prompt, or run: terroir plugin build coast

      """
    let run = try study.terroir("run", "-w", "ural", "build.terroir")
    #expect(run.exitCode == 2)
    #expect(run.error == "build.terroir:2:1: " + expected)
    let source = try study.run("source build.terroir")
    #expect(source.error == "build.terroir:2:1: " + expected)
    let pipe = try study.terroir("-w", "ural", input: "terroir 1\nplugin test coast\n")
    #expect(pipe.exitCode == 2)
    #expect(pipe.error.hasPrefix("stdin:2:1: error: a script runs no program, and plugin test coast would\n"))
  }

  static let refusals: [(words: [String], code: Int32, error: String)] = [
    (
      ["new", "Coast"], 2,
      """
      terroir:1:12: error: Coast is no name for a plugin
        1 | plugin new Coast
          |            ^^^^^
        help: take lower-case letters, digits and hyphens, a letter first: coast-clusters

      """
    ),
    (
      ["new", "ural/data"], 2,
      """
      terroir:1:12: error: HOME/ural/data is there already and is not empty
        1 | plugin new "ural/data"
          |            ^^^^^^^^^^^
        help: give another name

      """
    ),
    (
      ["build", "identity-audti"], 1,
      """
      terroir:1:14: error: identity-audti is neither the id of an installed plugin nor a folder
        1 | plugin build identity-audti
          |              ^^^^^^^^^^^^^^
        help: did you mean identity-audit? plugins lists those that are installed

      """
    ),
    (
      ["build", "ural"], 3,
      """
      terroir:1:14: error: HOME/ural has no plugin.yaml
        1 | plugin build ural
          |              ^^^^
        help: give the folder of a plugin; plugin new makes one

      """
    ),
    (
      ["build", "identity-audit"], 3,
      """
      terroir:1:14: error: ROOT/Plugins/IdentityAudit has no Package.swift
        1 | plugin build identity-audit
          |              ^^^^^^^^^^^^^^
        help: plugin new NAME kind=native shows what a native plugin's folder holds

      """
    ),
  ]

  @Test("says what is wrong and what to do", arguments: refusals)
  func refusal(_ words: [String], code: Int32, error: String) throws {
    let run = try PipeRun(try Sandbox.program("terroir"), ["plugin", "-w", "ural"] + words, in: study.sandbox)
    #expect(run.exitCode == code)
    #expect(
      run.error.replacing(study.sandbox.home.path, with: "HOME").replacing(Study.project.path, with: "ROOT") == error)
    #expect(run.output == "")
  }
}
