import Foundation
import ProgramDriver
import Testing

@Suite("A workspace and its plugins", .timeLimit(.minutes(30)))
struct PluginStandingTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("hide one another by the order of places, and the hidden one is told")
  func shadowing() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound", version: "1.0.0")
    _ = try PluginFixture(
      "everything", in: study, place: ".local/share/terroir/plugins", library: "Sound", version: "2.0.0")
    _ = try PluginFixture("everything", in: study, place: "elsewhere", library: "Sound", version: "3.0.0")
    study.sandbox.environment["TERROIR_PLUGIN_PATH"] = study.sandbox.home.appendingPathComponent("elsewhere").path
    let rows = try Study.rows(try study.run("plugins", options: ["--format", "json"]).output)
    let row = try #require(rows.first { $0["plugin"] as? String == "everything" })
    #expect(row["version"] as? String == "1.0.0" && row["from"] as? String == "workspace")
    let home = study.sandbox.home.path
    #expect(
      row["note"] as? String
        == "hides \(home)/.local/share/terroir/plugins/everything, \(home)/elsewhere/everything")
    let doctor = try Study.rows(try study.run("plugin doctor everything", options: ["--format", "json"]).output)
    #expect(doctor.map { $0["standing"] as? String } == ["sound", "hidden", "hidden"])
  }

  @Test("are never taken from the working directory by itself")
  func workingDirectory() throws {
    _ = try PluginFixture("everything", in: study, place: "plugins", library: "Sound")
    _ = try PluginFixture("everything", in: study, place: ".", library: "Sound")
    let rows = try Study.rows(try study.run("plugins", options: ["--format", "json"]).output)
    #expect(!rows.contains { $0["plugin"] as? String == "everything" })
  }

  @Test("keep their artifacts when a plugin is taken away; the step stays, and the next run says what to install")
  func missing() throws {
    let fixture = try PluginFixture("everything", in: study, library: "Sound")
    #expect(try study.run("audit", "use strategize everything", "strategize").exitCode == 0)
    let before = try study.hashes()
    try FileManager.default.removeItem(at: fixture.folder)
    let warning =
      "warning: strategy was made by everything 1.0.0, which is not installed: it can be read, not made again\n"
    let shown = try study.run("strategy.clusters | select cluster name")
    #expect(shown.exitCode == 0 && shown.output.contains("everything"))
    #expect(shown.error == warning)
    #expect(try study.hashes() == before)
    let stale = try Study.rows(try study.run("stale", options: ["--format", "json"]).output)
    #expect(stale.first { $0["artifact"] as? String == "strategy" }?["reason"] as? String == "plugin missing")
    let again = try study.run("strategize")
    #expect(again.exitCode == 3)
    #expect(
      again.error == warning + """
        -c:1:1: error: no plugin everything is installed
          1 | strategize
            | ^^^^^^^^^^
          help: install everything 1.0.0 in the workspace's plugins folder, or take another: use strategize priority-clusters, use strategize hierarchical-clusters

        """)
    let status = try study.run("status", options: ["--format", "json"])
    let row = try Study.rows(status.output).first { $0["verb"] as? String == "strategize" }
    #expect(row?["plugin"] as? String == "everything" && row?["stale"] as? String == "plugin missing")
    #expect(try study.run("use strategize priority-clusters", "strategize").exitCode == 0)
  }

  @Test("say what is wrong with a manifest wherever the plugin is named")
  func unreadable() throws {
    let fixture = try PluginFixture("everything", in: study, library: "Sound")
    #expect(try study.run("audit", "use strategize everything").exitCode == 0)
    let manifest = fixture.folder.appendingPathComponent("plugin.yaml")
    try Data((try String(contentsOf: manifest, encoding: .utf8) + "foo: bar\n").utf8).write(to: manifest)
    for command in ["use strategize everything", "strategize"] {
      let run = try study.run(command)
      #expect(run.exitCode == 3)
      #expect(run.error.contains("a manifest has no key \"foo\""), "\(run.error)")
      #expect(!run.error.contains("not installed"), "\(run.error)")
    }
    let doctor = try Study.rows(try study.run("plugin doctor everything", options: ["--format", "json"]).output)
    #expect(doctor.map { $0["standing"] as? String } == ["broken"])
  }

  @Test(
    "say when a plugin is newer or older than the one an artifact came from",
    arguments: [("1.2.0", "1.10.0", "newer"), ("1.10.0", "1.2.0", "older")])
  func otherVersion(_ made: String, _ installed: String, _ order: String) throws {
    let fixture = try PluginFixture("everything", in: study, library: "Sound", version: made)
    #expect(try study.run("audit", "use strategize everything", "strategize").exitCode == 0)
    let manifest = fixture.folder.appendingPathComponent("plugin.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data(text.replacing("version: \(made)", with: "version: \(installed)").utf8).write(to: manifest)
    let run = try study.run("stale", options: ["--format", "json"])
    let warning = "strategy was made by everything \(made); installed is the \(order) \(installed)"
    #expect(run.error == "{\"type\":\"warning\",\"message\":\"\(warning)\"}\n")
    #expect(try Study.rows(run.output).first?["reason"] as? String == "plugin changed")
  }

  @Test("say when the workspace takes of a plugin what it does not bring")
  func otherKind() throws {
    let file = "ural/workspace.yaml"
    let text = try study.sandbox.read(file)
    try study.sandbox.write(
      text.replacing("kpis: [culture-kpis]", with: "kpis: [russian-measures]\n  messages: [culture-kpis]"), to: file)
    #expect(
      try study.run("stale").error == """
        warning: promote takes the messages of culture-kpis, which brings none
        warning: evaluate takes the kpis of russian-measures, which brings none

        """)
    let rows = try Study.rows(try study.run("plugin doctor russian-measures", options: ["--format", "json"]).output)
    #expect(rows.map { $0["standing"] as? String } == ["sound", "idle"])
    #expect(rows.last?["reason"] as? String == "evaluate takes its kpis, and it brings none")
    #expect(rows.last?["hint"] as? String == "correct extensions in workspace.yaml")
  }

  @Test("say which contract an artifact of a later version satisfies, where it cannot be read")
  func laterContract() throws {
    #expect(try study.run("audit").exitCode == 0)
    let hash = try #require(try study.hashes()["profile"])
    let edit = """
      import hashlib, sqlite3
      store = sqlite3.connect("ural/.terroir/store.sqlite")
      provenance = bytes(store.execute("SELECT provenance FROM runs").fetchone()[0])
      later = provenance.replace(b'"contract":1', b'"contract":2')
      store.execute("UPDATE runs SET provenance = ?, provenance_hash = ?", (later, hashlib.sha256(later).hexdigest()))
      store.commit()
      """
    #expect(try PipeRun("/usr/bin/python3", ["-c", edit], in: study.sandbox).exitCode == 0)
    let run = try study.run("profile")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        error: the store's artifact \(hash.prefix(12)) satisfies contract 2 of the profile, this version reads contract 1
          help: open it with the version that made it, or run audit again

        """)
  }

  @Test("compare two plugins of a stage on the same input, and keep nothing of it")
  func compare() throws {
    _ = try PluginFixture("everything", in: study, library: "Sound")
    #expect(try study.run("audit", "strategize").exitCode == 0)
    let before = try study.hashes()
    let run = try study.run("compare strategize priority-clusters everything", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    let clusters = rows.first { $0["name"] as? String == "thematic clusters" }
    #expect(clusters?["what"] as? String == "at a glance")
    #expect(clusters?["everything"] as? String == "1")
    #expect(rows.contains { $0["what"] as? String == "cluster" && $0["everything"] as? String == "has it" })
    #expect(rows.contains { $0["what"] as? String == "cluster" && $0["priority-clusters"] as? String == "has it" })
    #expect(try study.hashes() == before)
    let same = try study.run("compare strategize everything everything", options: ["--format", "json"])
    #expect(try Study.rows(same.output).allSatisfy { $0["what"] as? String == "at a glance" })
    // What was set for the bound plugin does not reach one that has no such parameter.
    #expect(try study.run("set strategize.seeds 5", "compare strategize priority-clusters everything").exitCode == 0)
    let wrong = try study.run("compare strategize priority-clusters everything on=strategy")
    #expect(wrong.exitCode == 1)
    #expect(wrong.error.contains("strategy is not an artifact of an iteration before strategize"))
    #expect(wrong.error.contains("help: give a profile"))
  }
}
