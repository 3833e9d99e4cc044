import Foundation
import ProgramDriver
import Testing

@Suite("Pages that are kept", .timeLimit(.minutes(30)))
struct KeptPageTests {
  let study: Study

  init() throws { study = try Study() }

  private func page(_ commands: String..., language: String = "en") throws -> String {
    let run = try study.terroir(
      arguments: ["-w", "ural"] + (["set language \(language)"] + commands).flatMap { ["-c", $0] })
    #expect(run.exitCode == 0, "\(run.error)")
    return run.output
  }

  private func pages(_ change: String) throws -> String {
    let script = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute(sys.argv[2])
      store.commit()
      print(*store.execute("SELECT count(*) FROM memos").fetchone())
      """
    let store = study.sandbox.home.appendingPathComponent("ural/.terroir/store.sqlite").path
    let run = try PipeRun("/usr/bin/env", ["python3", "-c", script, store, change], in: study.sandbox)
    #expect(run.exitCode == 0, "\(run.error)")
    return run.output
  }

  @Test("are those that are made, in each language, and are made again where they are damaged or lost")
  func same() throws {
    for language in ["en", "ru"] {
      let made = try page("audit", "strategize", "brief", language: language)
      let kept = try page("audit", "strategize", "brief", language: language)
      #expect(made == kept && !made.isEmpty)
    }
    let english = try page("brief")
    #expect(try pages("UPDATE memos SET bytes = replace(bytes, 'Sverdlovsk', 'Nowhere')") == "7\n")
    #expect(try page("brief") == english)
    #expect(try pages("DELETE FROM memos") == "0\n")
    #expect(try page("brief") == english)
    #expect(try pages("UPDATE memos SET id = id") == "2\n")
  }

  @Test("are others where a name in the data, the words of a plugin or the cycle's results change")
  func changed() throws {
    let before = try page("audit")
    let territories = try study.sandbox.read("ural/data/territories.csv")
    try study.sandbox.write(
      territories.replacing("Sverdlovsk oblast", with: "Sverdlovsk land"), to: "ural/data/territories.csv")
    // The artifact is the old one, its page has the new name.
    let after = try page("show profile")
    #expect(before.contains("audit: Sverdlovsk oblast") && !before.contains("Sverdlovsk land"))
    #expect(after.contains("audit: Sverdlovsk land") && !after.contains("audit: Sverdlovsk oblast"))
    let cycle = try page("brief")
    #expect(try page("strategize", "brief") != cycle)
  }
}
