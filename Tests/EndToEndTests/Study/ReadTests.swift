import Foundation
import ProgramDriver
import Testing

@Suite("Files that a person reads", .timeLimit(.minutes(30)))
struct ReadTests {
  let study: Study

  init() throws { study = try Study() }

  private func csv(_ commands: String...) throws -> String {
    let run = try study.terroir(
      arguments: ["-w", "ural", "--format", "csv"] + commands.flatMap { ["-c", $0] })
    #expect(run.error == "")
    return run.output
  }

  @Test("the ordinary CSV of a Russian spreadsheet is read as it is")
  func spreadsheet() throws {
    try study.sandbox.write(
      "\u{FEFF}регион;занятые\r\nСвердловская область;12,5\r\nПермский край;8,1\r\n", to: "semi5.csv")
    #expect(
      try csv("read semi5.csv") == "регион,занятые\r\nСвердловская область,12.5\r\nПермский край,8.1\r\n")
  }

  @Test("a ragged row is refused with its line and the hint")
  func ragged() throws {
    try study.sandbox.write("region,jobs\nA,1,5\nB,2,6\n", to: "comma.csv")
    let run = try study.run("read comma.csv")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        -c:1:1: error: comma.csv:2: 3 values, and the header in line 1 has 2 columns
          1 | read comma.csv
            | ^^^^^^^^^^^^^^
          help: line 1 must be the header: delete a title above it; or put a value that holds a comma in double quotes; \
        delimiter= tells read what sets values apart, here a comma

        """)
  }

  @Test("delimiter= and decimal= are taken by word or character, and nothing else is")
  func told() throws {
    try study.sandbox.write("a|n\nx|1,234\n", to: "bar.csv")
    #expect(try csv("read bar.csv delimiter=bar decimal=comma") == "a,n\r\nx,1.234\r\n")
    #expect(try csv("read bar.csv delimiter=\"|\" decimal=\",\"") == "a,n\r\nx,1.234\r\n")
    let run = try study.run("read bar.csv delimiter=semicolo")
    #expect(run.exitCode == 2)
    #expect(
      run.error == """
        -c:1:24: error: delimiter takes one of comma, semicolon, tab, bar, not "semicolo"
          1 | read bar.csv delimiter=semicolo
            |                        ^^^^^^^^
          help: did you mean semicolon? delimiter=comma, or the character in quotes

        """)
  }

  @Test("values that number= makes missing are counted on stderr, with the line of the first")
  func lost() throws {
    try study.sandbox.write("region;jobs\nA;1 200\nB;some\nC;1/3\n", to: "jobs.csv")
    let run = try study.run("read jobs.csv number=[jobs] | where jobs > 5", options: ["--format", "csv"])
    #expect(run.output == "region,jobs\r\nA,1200\r\n")
    #expect(
      run.error == """
        jobs.csv:3: warning: 2 values of jobs are not numbers and became missing, the first is "some"
          help: fix them in the file, or give decimal= where the decimals stand behind another mark

        """)
    let json = try study.run("read jobs.csv number=[jobs]", options: ["--format", "json"])
    #expect(
      json.error
        == "{\"type\":\"warning\",\"message\":\"2 values of jobs are not numbers and became missing, the first is "
        + "\\\"some\\\"\",\"at\":\"jobs.csv:3\",\"help\":\"fix them in the file, or give decimal= where the decimals stand "
        + "behind another mark\"}\n")
  }

  @Test("columns of a joined table are named by it, however many tables came before")
  func join() throws {
    try study.sandbox.write("region,industry\nA,film\n", to: "emp.csv")
    let joined = "region,industry,e_industry\r\nA,film,film\r\n"
    #expect(try csv("e = read emp.csv", "read emp.csv | join e on region") == joined)
    #expect(try csv("actors | head 1 | select id", "read emp.csv | join e on region").hasSuffix(joined))
    #expect(
      try csv("read emp.csv", "e | join _ on region").hasSuffix("region,industry,right_industry\r\nA,film,film\r\n"))
  }

  @Test("JSON comes as it stands, and is refused by import as the same in CSV is")
  func json() throws {
    let row = ["test_ind", "RU-SVE", "03-02-2024", "5", "count", "exact", "https://example.org", "medium", "invented"]
    let keys = ["indicator", "territory", "period", "value", "unit", "qualifier", "source", "confidence", "note"]
    let members = zip(keys, row).map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
    try study.sandbox.write("[{\(members)}]", to: "row.json")
    try study.sandbox.write("\(keys.joined(separator: ","))\n\(row.joined(separator: ","))\n", to: "row.csv")
    #expect(try csv("read row.json | select period value") == "period,value\r\n03-02-2024,5\r\n")
    for file in ["row.json", "row.csv"] {
      let run = try study.run("import \(file) as statistics")
      #expect(run.exitCode == 1)
      #expect(run.error.contains("error: period \"03-02-2024\" is not a year, month, day or interval"), "\(file)")
      #expect(run.error.contains("error: nothing was imported: the rows would bring 1 fault"))
    }
  }

  @Test("a format takes its own options, and another is refused with those it has")
  func options() throws {
    try study.sandbox.write("[{\"a\":1}]", to: "a.json")
    let run = try study.run("read a.json delimiter=comma")
    #expect(run.exitCode == 2)
    #expect(
      run.error == """
        -c:1:13: error: a JSON file is read without delimiter=
          1 | read a.json delimiter=comma
            |             ^^^^^^^^^
          help: JSON takes text=, number=, table=

        """)
  }

  @Test("what a spreadsheet would run is guarded, told once, and read back as it was", arguments: ["csv", "tsv"])
  func guarded(ending: String) throws {
    let made = "actors | head 2 | derive f=\"=1+1\" g=\"+7 343\" h=\"-5\" | select f g h"
    let run = try study.run("\(made) | write out.\(ending)", "read out.\(ending) text=[h]")
    #expect(run.exitCode == 0)
    #expect(
      run.error == """
        out.\(ending): warning: 4 texts begin as formulas do, and each got an apostrophe before it
          help: read takes it off again; a spreadsheet shows the text and runs nothing

        """)
    #expect(try csv("read out.\(ending) text=[h] | where f == \"=1+1\" and h == \"-5\" | count") == "count\r\n2\r\n")
  }

  @Test("how much of the machine tables may take is a setting, which holds from then on")
  func memory() throws {
    let run = try study.run(
      "actors | count", "set memory 200", "set threads 1", "actors | count by kind | head 1 | count")
    #expect(run.exitCode == 0)
    #expect(run.error == "")
    let refused = try study.run("set memory 1")
    #expect(refused.exitCode == 2)
  }
}
