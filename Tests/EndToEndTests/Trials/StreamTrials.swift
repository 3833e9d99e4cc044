import Foundation
import ProgramDriver
import Testing

/// Pipes whose reader leaves, full disks, streams that are closed: an end without a trace, whatever stream it is.
@Suite("The streams of the program", .timeLimit(.minutes(30)))
struct StreamTrials {
  let study: Study

  init() throws { study = try Study() }

  /// A line of bash with the program as `$T`; its exit code is that of the program.
  private func bash(_ line: String) throws -> PipeRun {
    try PipeRun("/bin/bash", ["-c", "T=$0; \(line)", try Sandbox.program("terroir")], in: study.sandbox)
  }

  @Test(
    "end quietly when who reads has left",
    arguments: [
      "identity --format csv", "identity --format json", "help", "identity | select id | show",
    ])
  func readerLeft(_ command: String) throws {
    let parts = command.split(separator: " --format ").map(String.init)
    let format = parts.count == 2 ? "--format \(parts[1])" : ""
    for reader in ["head -1", ":"] {
      let run = try bash("\"$T\" -w ural \(format) -c '\(parts[0])' | \(reader) >head.txt; exit ${PIPESTATUS[0]}")
      // What fits into the pipe before the reader leaves is written as if it were read.
      #expect([0, 141].contains(run.exitCode), "\(run.exitCode)")
      #expect(run.error == "", "\(run.error.prefix(300))")
    }
  }

  @Test("end with 141 when the reader is known to have left, though the parent ignores SIGPIPE")
  func brokenPipe() throws {
    let line = "mkfifo p; (exec 3<p) & exec 4>p; wait; trap '' PIPE; \"$T\" -w ural -c help >&4"
    let run = try bash(line)
    #expect(run.exitCode == 141)
    #expect(run.error == "")
  }

  static let full = "error: cannot write: no space left on device\n"
  static let closed = "error: cannot write: the stream is closed\n"

  static let failures: [(arguments: String, code: Int32, error: String)] = [
    ("-w ural -c identity >/dev/full", 1, full), ("-w ural --format csv -c identity >/dev/full", 1, full),
    ("--help >/dev/full", 1, full), ("--version >/dev/full", 1, full), ("run --help >/dev/full", 1, full),
    ("-w ural -c tables >&-", 1, closed), ("--version >&-", 1, closed),
    ("-w ural -c nonsense 2>/dev/full", 2, ""), ("-w ural -c nonsense 2>&-", 2, ""), ("--frob 2>/dev/full", 2, ""),
    ("-w ural -c 'set timing yes' -c 'identity | count' 2>/dev/full >out.txt", 1, ""),
    ("-w ural -c 'identity | count' 2>&- >out.txt", 0, ""), ("-w ural <&- >out.txt", 0, ""),
    ("-w ural <&- >&- 2>&-", 0, ""),
    ("-w ural </", 2, "error: standard input cannot be read: it is a folder\n"),
    (
      "-w ural --format json -c identity >/dev/full", 1,
      "{\"type\":\"error\",\"code\":\"output\",\"message\":\"cannot write: no space left on device\",\"at\":null,\"help\":null}\n"
    ),
  ]

  @Test("end with one line where nothing can be printed", arguments: failures)
  func cannotWrite(_ arguments: String, code: Int32, error: String) throws {
    let run = try bash("\"$T\" \(arguments)")
    #expect(run.exitCode == code, "\(run.error.prefix(300))")
    #expect(run.error == error)
  }

  @Test("carry no byte that a terminal would obey, whatever the data hold and in every form; a file keeps them")
  func controls() throws {
    try study.sandbox.write("id,a\u{1B}b\nx,\u{1B}[31mred\u{7}\ny,\u{9B}31m\tc\n", to: "hostile.csv")
    for format in ["table", "csv", "json", "markdown"] {
      for command in ["read hostile.csv", "read hostile.csv | where nobody == 1", "note \"\u{1B}[31m\"", "history"] {
        let run = try study.run(command, options: ["--format", format])
        for text in [run.output, run.error] {
          let isObeyed = text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" }
          #expect(!isObeyed, "\(format): \(text)")
        }
      }
    }
    #expect(try study.run("read hostile.csv", options: ["--format", "csv"]).output.contains("\u{FFFD}31m\tc\r\n"))
    #expect(try study.run("read hostile.csv | write kept.csv").exitCode == 0)
    #expect(try study.sandbox.read("kept.csv").contains("\u{1B}[31mred\u{7}"))
  }

  @Test("do not get the number of a file that is opened: the store stays sound though all three were closed")
  func numbers() throws {
    _ = try bash("\"$T\" -w ural -c 'set seed 7' <&- >&- 2>&-")
    let run = try study.run("history", options: ["--format", "csv"])
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("set seed 7"))
  }

  @Test("go on with the work that was done before, and not with what comes after")
  func kept() throws {
    _ = try bash("\"$T\" -w ural -c 'set seed 7' -c identity -c 'set seed 8' >/dev/full 2>err.txt")
    let run = try study.run("history", options: ["--format", "csv"])
    #expect(run.output.contains("set seed 7") && !run.output.contains("set seed 8"))
  }

  @Test("tell faults of the program's own arguments in the form that is asked for")
  func usageAsJSON() throws {
    for arguments in [["--format", "json", "--frob"], ["--format=json", "run"], ["run", "--format", "json"]] {
      let run = try study.terroir(arguments: arguments)
      #expect(run.exitCode == 2)
      let error = try JSONDecoder().decode([String: String?].self, from: Data(run.error.utf8))
      #expect(error["type"] == "error" && error["code"] == "usage", "\(run.error)")
      #expect(error["message"]??.isEmpty == false)
    }
  }

  @Test("name the second -c in the places of its faults")
  func secondCommand() throws {
    let run = try study.terroir("-w", "ural", "--keep-going", "-c", "wehre", "-c", "identity | wehre", "-c", "wehre")
    #expect(run.error.contains("-c:1:1: error:"))
    #expect(run.error.contains("-c:2:1:12: error:"))
    #expect(run.error.contains("-c:3:1:1: error:"))
  }

  @Test("take the program's options before a subcommand as after it")
  func options() throws {
    try study.sandbox.write("identity | count\n", to: "study.terroir")
    let after = try study.terroir("run", "-w", "ural", "--format", "csv", "study.terroir")
    let before = try study.terroir("-w", "ural", "--format", "csv", "run", "study.terroir")
    let both = try study.terroir("-w", "ural", "run", "--format", "csv", "study.terroir")
    #expect(after.exitCode == 0, "\(after.error)")
    #expect(
      after.output.split(whereSeparator: \.isNewline) == ["count", "253"] && before.output == after.output
        && both.output == after.output)
    #expect(try study.terroir("-w", "ural", "plugin", "info", "identity-audit").exitCode == 0)
  }

  @Test("say why a script cannot be read, whoever reads it")
  func missingScript() throws {
    try FileManager.default.createDirectory(
      at: study.sandbox.home.appendingPathComponent("folder"), withIntermediateDirectories: false)
    try Data([0x61, 0xFF, 0x0A]).write(to: study.sandbox.home.appendingPathComponent("latin.terroir"))
    let files = [
      ("nope.terroir", "nope.terroir is not there", "a path is taken from the folder the program was started in"),
      ("folder", "folder is a folder", "give the path of a file in it"),
      ("latin.terroir", "latin.terroir is not UTF-8 text", "give the path of a script"),
    ]
    for (file, message, help) in files {
      let runs = [
        try study.run("source \"\(file)\""), try study.run("replay \"\(file)\""),
        try study.terroir("run", "-w", "ural", file), try study.terroir("replay", "-w", "ural", file),
      ]
      for run in runs {
        #expect(run.exitCode == 1)
        #expect(run.error.contains("error: \(message)\n"), "\(run.error)")
        #expect(run.error.contains("help: \(help)"), "\(run.error)")
      }
    }
    let read = try study.run("read \"nope.csv\"")
    #expect(read.error.contains("error: nope.csv is not there\n"))
    #expect(try study.run("read \"folder\"").error.contains("error: folder is a folder\n"))
  }

  @Test("read a blank line after a pipe as a comment line: it changes nothing")
  func blankLine() throws {
    let wanted = try study.run("identity | count by layer").output
    for gap in ["\n", "\n\n", "\n# a comment\n", "\n   \n\t\n", "\r\n\r\n"] {
      try study.sandbox.write("terroir 1\nidentity |\(gap)\n  count by layer\n", to: "gap.terroir")
      let run = try study.terroir("run", "-w", "ural", "gap.terroir")
      #expect(run.output == wanted, "\(gap.debugDescription): \(run.error)")
    }
  }
}
