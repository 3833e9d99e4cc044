import Foundation
import ProgramDriver
import Testing

@Suite("Names that a person binds", .timeLimit(.minutes(30)))
struct NameTests {
  let study: Study

  init() throws { study = try Study() }

  @Test(
    "cover no artifact and no table of the study",
    arguments: [
      ("profile", "an artifact", "audit alone makes it; or choose another name, such as profile_1."),
      (
        "identity", "a table of the study",
        "Choose another name, such as identity_1; import FILE as NAME adds a table."
      ),
      ("select", "a command", "Choose another name, such as select_1."),
    ])
  func covered(name: String, subject: String, hint: String) throws {
    let error = """
      -c:1:1: error: "\(name)" is \(subject) and cannot be a name
        1 | \(name) = actors | head 3
          | \(String(repeating: "^", count: name.count))
        help: \(hint)

      """
    let run = try study.run("\(name) = actors | head 3")
    #expect(run.exitCode == 2)
    #expect(run.error == error)
  }

  @Test("are checked in a script before anything of it runs, and where a study comes in on the way")
  func script() throws {
    try study.sandbox.write("a = actors | head 1\nevents = a\n", to: "covers.terroir")
    let run = try study.terroir("run", "-w", "ural", "covers.terroir")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.error == """
        covers.terroir:2:1: error: "events" is a table of the study and cannot be a name
          2 | events = a
            | ^^^^^^
          help: Choose another name, such as events_1; import FILE as NAME adds a table.

        """)
    try study.sandbox.write("open ural\nidentity = actors | head 1\n", to: "opens.terroir")
    let late = try study.terroir("run", "opens.terroir")
    #expect(late.exitCode == 2)
    #expect(late.error.contains("opens.terroir:2:1: error: \"identity\" is a table of the study and cannot be a name"))
  }

  @Test("do not hide a table that comes later under the same name")
  func later() throws {
    #expect(try study.run("mine = actors | head 1").exitCode == 0)
    let package = study.sandbox.home.appendingPathComponent("ural/datapackage.json")
    let text = try String(contentsOf: package, encoding: .utf8)
    let entry = """
      {"name": "mine", "path": "data/mine.csv", "profile": "tabular-data-resource",
       "schema": {"fields": [{"name": "code", "type": "string"}]}},
      """
    let list = try #require(text.range(of: "\"resources\": ["))
    try (text[..<list.upperBound] + entry + text[list.upperBound...]).write(
      to: package, atomically: true, encoding: .utf8)
    try study.sandbox.write("code\na\nb\n", to: "ural/data/mine.csv")
    #expect(try study.run("mine", options: ["--format", "csv"]).output == "code\r\na\r\nb\r\n")
  }
}
