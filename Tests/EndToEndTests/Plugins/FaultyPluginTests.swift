import Foundation
import ProgramDriver
import Testing

@Suite("A native plugin that is wrong", .timeLimit(.minutes(30)))
struct FaultyPluginTests {
  let study: Study

  init() throws { study = try Study() }

  /// What the program says on loading a plugin.
  private func load(_ id: String) throws -> String {
    let run = try study.run("plugin load \(id)")
    #expect(run.exitCode == 3)
    #expect(run.output == "")
    return run.error.replacing(study.sandbox.home.path, with: "HOME")
  }

  private func error(_ id: String, _ message: String, _ hint: String) -> String {
    let line = "plugin load \(id)"
    let caret = String(repeating: " ", count: 12) + String(repeating: "^", count: id.count)
    return "-c:1:13: error: \(message)\n  1 | \(line)\n    | \(caret)\n  help: \(hint)\n"
  }

  @Test("is told by its stamp before it is opened: another kernel, compiler or kind of build, with both stamps")
  func otherStamp() throws {
    let own = try PluginFixture.stamp
    let parts = own.dropLast().split(separator: ":").map(String.init)
    let kind = parts[3] == "debug" ? "release" : "debug"
    let theirs = "terroir-abi:0123456789abcdef:swift-5.0.0:\(kind);"
    try PluginFixture("other", in: study, library: "Sound").replaceLibrary("Sound", with: Data("\0\(theirs)\0".utf8))
    let message =
      "other was built against another kernel, by another compiler (swift-5.0.0), as a \(kind) build: it carries "
      + "\(theirs), this program \(own)"
    #expect(
      try load("other")
        == error("other", message, "build it again against this program's kernel: plugin build"))
  }

  @Test("that carries no stamp, or is no library at all, is never run")
  func noStamp() throws {
    try PluginFixture("unstamped", in: study, library: "Sound").replaceLibrary("Sound", with: Data("hello".utf8))
    #expect(
      try load("unstamped")
        == error(
          "unstamped",
          "unstamped: HOME/ural/plugins/unstamped/libSound.so carries no kernel stamp, so it is no Terroir plugin",
          "build it again against this program's kernel: plugin build"))
    let file = try PluginFixture("garbled", in: study, library: "Sound")
    try file.replaceLibrary("Sound", with: Data("\0\(try PluginFixture.stamp)\0".utf8))
    let text = try load("garbled")
    #expect(text.hasPrefix("-c:1:13: error: garbled cannot be loaded: HOME/ural/plugins/garbled/libSound.so: "))
    #expect(text.hasSuffix("  help: build it again against this program's kernel: plugin build\n"))
  }

  @Test("without an entry, or whose entry gives nothing, says which symbol is looked for")
  func noEntry() throws {
    _ = try PluginFixture("entryless", in: study, library: "Nowhere")
    #expect(
      try load("entryless")
        == error(
          "entryless", "entryless does not export terroir_plugin_Nowhere",
          "export the entry function as @c(terroir_plugin_Nowhere)"))
    _ = try PluginFixture("empty", in: study, library: "Empty")
    #expect(
      try load("empty")
        == error(
          "empty", "empty: its entry function returned no plugin",
          "return PluginBox.hand(over:) from the entry function"))
  }

  static let registrations: [(library: String, stage: String, message: String)] = [
    ("Refusing", "everything", "faulty refused to register: the licence has run out"),
    ("Twice", "everything", "faulty registers everything twice"),
    ("Nameless", "everything", "faulty registers a contribution without an id"),
    ("Sound", "something", "faulty registers stage everything, which its manifest does not name"),
  ]

  @Test("at registration is told with its reason", arguments: registrations)
  func registration(_ library: String, stage: String, message: String) throws {
    _ = try PluginFixture("faulty", in: study, library: library, stage: stage)
    #expect(try load("faulty") == error("faulty", message, "make the plugin and its manifest agree"))
  }

  static let promises: [(from: String, to: String, message: String)] = [
    (
      "contributes:\n", "contributes:\n  - kind: diagnostic\n    id: more\n",
      "faulty names diagnostic more in its manifest but does not register it"
    ),
    (
      "stage: strategize", "stage: audit",
      "faulty names stage everything for audit in its manifest but registers it for strategize"
    ),
    (
      "contract: 1", "contract: 1\n    parameters: [least, most]",
      "faulty names the parameters [least, most] of stage everything, which takes [least]"
    ),
  ]

  @Test("whose manifest promises what the code does not keep is refused", arguments: promises)
  func brokenPromise(_ from: String, to: String, message: String) throws {
    _ = try PluginFixture("faulty", in: study, library: "Sound") { $0 = $0.replacing(from, with: to) }
    #expect(try load("faulty") == error("faulty", message, "make the plugin and its manifest agree"))
  }

  static let contracts: [(from: String, to: String, message: String, hint: String)] = [
    (
      "kernel: \"1\"", "kernel: \"2..3\"", "faulty wants kernel 2..3, this is kernel 1",
      "install a version of the plugin for this kernel"
    ),
    (
      "    contract: 1\n", "", "faulty does not say which contract of the strategy stage everything satisfies",
      "add contract: 1 to stage everything in plugin.yaml"
    ),
    (
      "contract: 1", "contract: 2",
      "faulty: stage everything satisfies contract 2 of the strategy, this kernel has contract 1",
      "install a version of the plugin for this contract; what it gave before stays readable"
    ),
  ]

  @Test("for another kernel or contract is refused before its code is opened", arguments: contracts)
  func otherContract(_ from: String, to: String, message: String, hint: String) throws {
    _ = try PluginFixture("faulty", in: study, library: "Sound") { $0 = $0.replacing(from, with: to) }
    #expect(try load("faulty") == error("faulty", message, hint))
  }

  @Test("harms nothing else: the program starts, lists it with reason and hint, and goes on")
  func goesOn() throws {
    try PluginFixture("other", in: study, library: "Sound").replaceLibrary("Sound", with: Data("hello".utf8))
    _ = try PluginFixture("refusing", in: study, library: "Refusing")
    _ = try PluginFixture("unreadable", in: study, library: "Sound") { $0 = "id: [\n" }
    let doctor = try study.run("plugin doctor", options: ["--format", "json"])
    #expect(doctor.exitCode == 0)
    let rows = try Study.rows(doctor.output)
    func standing(_ id: String) -> String? { rows.first { $0["plugin"] as? String == id }?["standing"] as? String }
    #expect(standing("other") == "broken" && standing("unreadable") == "broken")
    #expect(standing("identity-audit") == "sound")
    // What only its code tells is not known to the doctor, who runs none.
    #expect(standing("refusing") == "sound")
    #expect(rows.filter { $0["standing"] as? String == "broken" }.allSatisfy { $0["hint"] is String })
    let run = try study.run("use strategize refusing", "use strategize priority-clusters", "audit", "strategize")
    #expect(run.exitCode == 0, "\(run.error)")
  }

  @Test("that crashes is a failed check of plugin test, with its last output, and exit code 3")
  func crash() throws {
    let fixture = try PluginFixture("crashing", in: study, library: "Crashing", stage: "trapping")
    let run = try study.run("plugin test \(fixture.folder.path)", options: ["--format", "json"])
    #expect(run.exitCode == 3)
    let rows = try Study.rows(run.output)
    let failed = rows.filter { $0["outcome"] as? String == "failed" }
    #expect(failed.map { $0["check"] as? String } == ["malformed input"])
    let why = try #require(failed.first?["why"] as? String)
    #expect(why.hasPrefix("it crashed with signal "), "\(why)")
    #expect(why.contains("Fatal error: Index out of range"), "\(why)")
    #expect(rows.contains { $0["check"] as? String == "result" && $0["outcome"] as? String == "passed" })
  }

  @Test("that crashes at its first run was loaded, and its result is what failed, here and in another locale")
  func crashAtOnce() throws {
    let fixture = try PluginFixture("falling", in: study, library: "Falling", stage: "falling")
    let run = try study.run("plugin test \(fixture.folder.path)", options: ["--format", "json"])
    #expect(run.exitCode == 3)
    let rows = try Study.rows(run.output)
    #expect(rows.contains { $0["check"] as? String == "load" && $0["outcome"] as? String == "passed" })
    let failed = rows.filter { $0["outcome"] as? String == "failed" }
    #expect(failed.map { $0["check"] as? String } == ["result", "locale, time zone, processors"])
    for row in failed {
      #expect(row["what"] as? String == "stage falling")
      #expect((row["why"] as? String)?.hasPrefix("it crashed with signal ") == true, "\(row)")
    }
  }
}
