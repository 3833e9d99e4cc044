import Foundation
import ProgramDriver
import Testing

@Suite("Rows from outside", .timeLimit(.minutes(30)))
struct ImportTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("are added to a table under its own names, and what has no place is told")
  func added() throws {
    let before = try study.sandbox.read("ural/data/events.csv")
    let header = try #require(before.split(separator: "\n").first).split(separator: ",").map(String.init)
    #expect(header.contains("id") && header.contains("territory"))
    try study.sandbox.write(
      "code,title,place,budget,source,confidence\nirbit-jazz,\"Jazz, in Irbit\",irbit,5,https://irbit.example,high\n",
      to: "events.csv")
    let run = try study.run("import events.csv as events id=code name=title territory=place")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(
      run.output == """
        events: 1 row added to data/events.csv
        not taken, the table has no such column: budget

        """)
    let after = try study.sandbox.read("ural/data/events.csv")
    #expect(after.hasPrefix(before))
    let shown = try study.run(
      "events | where id == \"irbit-jazz\" | select id name territory", options: ["--format", "csv"])
    #expect(shown.output == "id,name,territory\r\nirbit-jazz,\"Jazz, in Irbit\",irbit\r\n")
  }

  @Test("change nothing where one of them has a fault, and every fault is told")
  func refused() throws {
    let before = try study.sandbox.read("ural/data/events.csv")
    try study.sandbox.write(
      "id,name,territory,source,confidence\nx1,One,kasly,s,high\nx2,Two,atlantis,s,high\n", to: "events.csv")
    let run = try study.run("import events.csv as events")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        events.csv:2:8: error: territory "kasly" is not in territories
          2 | x1,One,kasly,s,high
            |        ^^^^^
          help: did you mean kasli? Fix the row, or add the territory to data/territories.csv
        events.csv:3:8: error: territory "atlantis" is not in territories
          3 | x2,Two,atlantis,s,high
            |        ^^^^^^^^
          help: fix the row, or add the territory to data/territories.csv
        error: nothing was imported: the rows would bring 2 faults
          help: fix the file, or map other columns: KEY=COLUMN

        """)
    #expect(try study.sandbox.read("ural/data/events.csv") == before)
  }

  @Test("are told with the lines and columns of their own file, whatever sets its values apart")
  func places() throws {
    try study.sandbox.write(
      "what;code;where;source;confidence\n\"One;\nand more\";x1;kasli;s;high\nTwo;x1;kasly;s;sure\n", to: "events.csv")
    let run = try study.run("import events.csv as events id=code name=what territory=where")
    #expect(run.error.contains("events.csv:4:5: error: events has \"x1\" already, in line 2\n"), "\(run.error)")
    #expect(run.error.contains("events.csv:4:8: error: territory \"kasly\" is not in territories\n"), "\(run.error)")
    #expect(run.error.contains("  4 | Two;x1;kasly;s;sure\n    |        ^^^^^\n"), "\(run.error)")
    try study.sandbox.write("[{\"id\":\"x1\",\"name\":\"One\",\"territory\":\"kasly\"}]", to: "events.json")
    let json = try study.run("import events.json as events")
    #expect(json.error.contains("data/events.csv:"), "\(json.error)")
    #expect(json.error.contains("the lines are those of the table with the new rows"), "\(json.error)")
  }

  @Test("are not put into a new table where a table of a near name has their columns")
  func misspelt() throws {
    try study.sandbox.write("id,name,territory\nx1,One,kasli\n", to: "events.csv")
    let run = try study.run("import events.csv as evnets")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        -c:1:22: error: there is no table evnets, and the file has the columns of events
          1 | import events.csv as evnets
            |                      ^^^^^^
          help: did you mean events? A new table beside it wants a name that is less like it.

        """)
    try study.sandbox.write("okved,count\n01.10,3\n", to: "firms.csv")
    #expect(try study.run("import firms.csv as event").exitCode == 0)
  }

  @Test("make no table of a name that is bound already")
  func bound() throws {
    try study.sandbox.write("okved,count\n01.10,3\n", to: "firms.csv")
    let run = try study.run("firms = read firms.csv", "import firms.csv as firms")
    #expect(
      run.error == """
        -c:2:1:21: error: firms is a name of yours, which a new table would not be found behind
          1 | import firms.csv as firms
            |                     ^^^^^
          help: choose another, for example firms_1

        """)
  }

  @Test("become a table of their own, codes as they are written, declared in datapackage.json")
  func newTable() throws {
    try study.sandbox.write("okved,count\n01.10,3\n90.01,5\n", to: "firms.csv")
    #expect(try study.run("import firms.csv as firms").output == "firms: 2 rows in a new table, data/firms.csv\n")
    #expect(
      try study.run("firms | sort -count", options: ["--format", "csv"]).output
        == "okved,count\r\n90.01,5\r\n01.10,3\r\n")
    #expect(try study.run("validate").exitCode == 0)
    #expect(try study.run("stale").exitCode == 0)
  }

  @Test(
    "name the column that is not there",
    arguments: [
      ("import firms.csv as actors id=okvd", "the file has no column okvd", "did you mean okved?"),
      ("import firms.csv as actors ids=okved", "actors has no column ids", "did you mean id?"),
      ("import firms.csv as actors", "no column of the file is one of actors", "map them, KEY=COLUMN"),
      ("import gone.csv as actors", "gone.csv is not there", "the folder the program was started in"),
    ])
  func faults(command: String, message: String, help: String) throws {
    try study.sandbox.write("okved,count\n01.10,3\n", to: "firms.csv")
    let run = try study.run(command)
    #expect(run.exitCode == 1)
    #expect(run.error.contains(message), "\(run.error)")
    #expect(run.error.contains(help), "\(run.error)")
  }
}
