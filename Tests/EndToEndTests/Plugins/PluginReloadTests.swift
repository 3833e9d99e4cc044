import Foundation
import ProgramDriver
import Testing

@Suite("Loading and reloading a plugin", .timeLimit(.minutes(30)))
struct PluginReloadTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("says what it registers, that forgotten code stays in memory, and opens no copy of code that is the same")
  func texts() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound")
    let run = try study.run(
      "plugin load everything", "plugin unload everything", "plugin unload everything", "plugin reload everything",
      "plugin reload everything")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(
      run.output == """
        everything 1.0.0 is loaded: stage everything for strategize (1 parameter)
        everything is forgotten until its next use; its code stays in memory until the program ends.
        everything was not loaded.
        everything 1.0.0 is loaded anew: stage everything for strategize (1 parameter)
        everything 1.0.0 is loaded anew: stage everything for strategize (1 parameter)

        """)
  }

  /// The prompt, at which each command is given once the answer before it has come.
  private func prompt() throws -> (_ command: String, _ answer: String) throws -> Void {
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox, columns: 200)
    return { command, answer in
      try terminal.expect("> ", within: 60)
      terminal.send(command + "\r")
      try terminal.expect(answer, within: 60)
    }
  }

  @Test(
    "runs the code that is in memory under its own version, and once it was forgotten the code that was built since")
  func rebuilt() throws {
    let fixture = try PluginFixture("everything", in: study, library: "Sound")
    let type = try prompt()
    try type("use strategize everything", "strategize runs everything 1.0.0")
    try type("plugin load everything", "everything 1.0.0 is loaded")
    try fixture.rebuild("Sound", replacing: "one cluster of everything", with: "a second build's cluster.")
    let manifest = fixture.folder.appendingPathComponent("plugin.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data(text.replacing("1.0.0", with: "2.0.0").utf8).write(to: manifest)
    // Manifests are read again; the code in memory is still the first.
    try type("plugin doctor everything", "sound")
    try type("audit | strategize", "Sverdlovsk oblast")
    try type("explain strategy", "stage strategize by everything 1.0.0")
    try type("strategy.clusters | select name", "one cluster of everything")
    try type("plugin unload everything", "its code stays in memory")
    try type("strategize", "Sverdlovsk oblast")
    try type("explain strategy", "stage strategize by everything 2.0.0")
    try type("strategy.clusters | select name", "a second build's cluster.")
    try fixture.rebuild("Sound", replacing: "a second build's cluster.", with: "a third build's cluster..")
    try type("plugin reload everything", "The copy loaded before stays in memory until the program ends")
    try type("strategize", "Sverdlovsk oblast")
    try type("strategy.clusters | select name", "a third build's cluster..")
  }

  @Test("takes the code that was built since a first load failed")
  func mended() throws {
    let fixture = try PluginFixture("everything", in: study, library: "Refusing")
    let type = try prompt()
    try type("plugin load everything", "everything refused to register: the licence has run out")
    try fixture.rebuild("Refusing", replacing: "the licence has run out", with: "the registry is shut!!!")
    try type("plugin reload everything", "everything refused to register: the registry is shut!!!")
    try fixture.rebuild("Refusing", replacing: "the registry is shut!!!", with: "no words are left, none")
    try type("plugin load everything", "everything refused to register: no words are left, none")
  }

  @Test("knows a library by the plugin's id where the manifest names none, and its code as stale when it was rebuilt")
  func unnamedLibrary() throws {
    let fixture = try PluginFixture("Sound", in: study, library: "Sound") {
      $0 = $0.replacing("library: Sound\n", with: "")
    }
    #expect(try study.run("use strategize Sound", "audit | strategize").exitCode == 0)
    try fixture.rebuild("Sound", replacing: "one cluster of everything", with: "a second build's cluster.")
    let stale = try study.run("stale | select reason")
    #expect(stale.output.contains("plugin changed"), "\(stale.output)")
    let run = try study.run("strategize", "strategy.clusters | select name")
    #expect(run.output.contains("a second build's cluster."), "\(run.output)")
  }

  @Test("says what it registers of every kind")
  func kinds() throws {
    try FileManager.default.createDirectory(
      at: study.sandbox.home.appending(path: "ural/plugins"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Study.project.appending(path: "Tests/Fixtures/Plugins/craft-support"),
      to: study.sandbox.home.appending(path: "ural/plugins/craft-support"))
    let run = try study.run("plugin load craft-support")
    #expect(
      run.output == """
        craft-support 1.0.0 is loaded: catalogue craft-support, classification craft-codes, kpis craft-support, messages craft-support, preset crafts-first, template craft-policy

        """)
  }

  @Test("leaves no copy of the library behind")
  func copies() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound")
    let temporary = study.sandbox.home.appendingPathComponent("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    study.sandbox.environment["TMPDIR"] = temporary.path
    #expect(try study.run("plugin load everything", "plugin reload everything").exitCode == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
  }

  @Test("tells of its parameters in plugin info, with ranges once it is loaded")
  func info() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound") {
      $0 = $0.replacing("contract: 1", with: "contract: 1\n    parameters: [least]\n    tables: [clusters]")
      $0 += "sources: [a survey of 2024]\ndate: 2024-05-01\n"
    }
    let run = try study.run("plugin info everything", "plugin load everything", "plugin info everything")
    let folder = study.sandbox.home.appendingPathComponent("ural/plugins/everything").path
    let head = """
      everything 1.0.0: A plugin
        one cluster of everything
        kind native, licence MIT, kernel 1
        deterministic
        runs inside the program, with its rights; uses no network
        brings stage everything for strategize, contract 1; fills clusters

      """
    let tail = """
        source: a survey of 2024
        data of 2024-05-01
        found in \(folder) (workspace)

      """
    #expect(
      run.output.hasPrefix(
        head + "    parameters: least\n" + tail + "  not loaded: its code runs at its first use\n"))
    #expect(
      run.output.hasSuffix(
        head + "    least=a whole number from 0 to 100 [count]; default 1: least elements\n" + tail + "  loaded\n"))
  }
}
