import Foundation
import ProgramDriver
import Testing

@Suite("Loading and reloading a plugin", .timeLimit(.minutes(30)))
struct PluginReloadTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("says what it registers, that forgotten code stays in memory, and that a reload keeps the older copy")
  func texts() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound")
    let run = try study.run(
      "plugin load everything", "plugin unload everything", "plugin unload everything", "plugin reload everything",
      "plugin reload everything")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(
      run.output == """
        everything 1.0.0 is loaded: stage everything for strategize (1 parameters)
        everything is forgotten until its next use; its code stays in memory until the program ends.
        everything was not loaded.
        everything 1.0.0 is loaded anew: stage everything for strategize (1 parameters)
        The copy loaded before stays in memory until the program ends; nothing new uses it.
        everything 1.0.0 is loaded anew: stage everything for strategize (1 parameters)
        The copy loaded before stays in memory until the program ends; nothing new uses it.

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
