import Foundation
import ProgramDriver
import Testing

/// What works in any folder, and what says that it needs a workspace.
@Suite("The program without a workspace", .timeLimit(.minutes(30)))
struct WithoutWorkspaceTests {
  let study: Study

  init() throws {
    study = try Study()
    try study.sandbox.write("town,firms\na,1\nb,3\nb,\nc,6\n", to: "x.csv")
  }

  @Test("reads, computes, shows and writes, by -c, on a pipe and in a script")
  func tables() throws {
    let gini = try study.terroir(
      "--format", "csv", "-c",
      "read x.csv | where firms != missing | calc inequality unit=town value=firms | where measure == \"gini\" | select value"
    )
    #expect(gini.error == "")
    // (1/n)(n + 1 - 2 (3*1 + 2*3 + 1*6)/10) of 1, 3, 6.
    let value = try #require(gini.output.split(whereSeparator: \.isNewline).last.flatMap { Double($0) })
    #expect(abs(value - (4.0 - 2 * 15.0 / 10) / 3) < 1e-12)
    let commands =
      "read x.csv | group by town : firms=sum(firms) | write out.csv\nread out.csv | sort -firms | head 1\n_ | count\n"
    let piped = try study.terroir("--format", "csv", input: commands)
    #expect(piped.error == "")
    #expect(piped.output == "town,firms\r\nc,6\r\ncount\r\n1\r\n")
    try study.sandbox.write(commands, to: "s.terroir")
    #expect(try study.terroir("run", "s.terroir", "--format", "csv").output == piped.output)
  }

  @Test("loops and variables need none")
  func loops() throws {
    let run = try study.terroir(
      "--format", "csv", "-c",
      "for t in read x.csv | distinct town { read x.csv | where town == $t | count | write n-$t.csv }",
      "-c", "read n-b.csv")
    #expect(run.error == "")
    #expect(run.output == "count\r\n2\r\n")
    try study.sandbox.write(
      "let town ?= \"a\"\nread x.csv | where town == $town | select town firms\n", to: "s.terroir")
    #expect(try study.terroir("run", "s.terroir", "town=c", "--format", "csv").output == "town,firms\r\nc,6\r\n")
    let refused = try study.terroir("run", "s.terroir", "twon=c")
    #expect(refused.exitCode == 2)
    #expect(refused.error == "error: s.terroir has no variable twon\n  help: did you mean town? it has town\n")
  }

  @Test(
    "says how to have one where it needs one",
    arguments: [
      "x = read x.csv", "audit", "status", "save s.terroir", "undo", "set seed 3", "tables", "actors | head 2",
    ])
  func needed(_ command: String) throws {
    let run = try study.terroir("-c", command)
    #expect(run.exitCode == 1)
    #expect(run.error.contains("error: no workspace is open\n"), "\(run.error)")
    #expect(
      run.error.contains("help: open DIR opens one, new DIR makes one; read FILE and what follows it needs none\n"),
      "\(run.error)")
  }

  @Test("a figure that is no method leads to the method that gives it")
  func figure() throws {
    let run = try study.terroir("-c", "read x.csv | calc gini value=firms")
    #expect(run.error.contains("help: did you mean concentration, inequality or specialisation?"), "\(run.error)")
  }

  @Test("a slip in a command is a slip in a command")
  func slip() throws {
    let run = try study.terroir("-c", "staus")
    #expect(run.exitCode == 2)
    #expect(run.error.contains("did you mean status"), "\(run.error)")
  }

  @Test("options stand before the subcommand or behind it, and an unknown one is an error")
  func options() throws {
    try study.sandbox.write("identity | count\n", to: "s.terroir")
    let expected = "count\r\n253\r\n"
    for arguments in [
      ["run", "s.terroir", "-w", "ural", "--format", "csv"], ["--format", "csv", "-w", "ural", "run", "s.terroir"],
      ["-w", "ural", "run", "--format", "csv", "s.terroir"], ["--format=csv", "run", "-w", "ural", "s.terroir"],
      ["--format", "json", "-w", "ural", "run", "s.terroir", "--format", "csv"],
    ] {
      let run = try study.terroir(arguments: arguments)
      #expect(run.output == expected, "\(arguments): \(run.error)")
    }
    for arguments in [["run", "s.terroir", "--frob"], ["--frob", "run", "s.terroir"], ["-x", "-c", "status"]] {
      #expect(try study.terroir(arguments: arguments).exitCode == 2, "\(arguments)")
    }
  }
}
