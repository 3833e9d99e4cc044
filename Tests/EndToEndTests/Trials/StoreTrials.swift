import Foundation
import ProgramDriver
import Testing

@Suite("A store that is damaged or cannot be written", .timeLimit(.minutes(30)))
struct StoreTrials {
  let study: Study
  private var store: URL { study.sandbox.home.appendingPathComponent("ural/.terroir/store.sqlite") }

  init() throws { study = try Study() }

  /// Changes one byte of the store where a text begins.
  private func damage(at text: String) throws {
    // A program that ends may leave its last pages in the log beside the file; who opens the file last brings them in.
    let close = """
      import sqlite3, sys
      sqlite3.connect(sys.argv[1]).execute("pragma wal_checkpoint(truncate)").fetchall()
      """
    #expect(try PipeRun("/usr/bin/env", ["python3", "-c", close, store.path], in: study.sandbox).exitCode == 0)
    var bytes = try Data(contentsOf: store)
    let place = try #require(bytes.range(of: Data(text.utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: store)
  }

  @Test("tells that an artifact is not what its hash says, and makes it again")
  func artifact() throws {
    #expect(try study.run("audit").exitCode == 0)
    let hash = try #require(try study.hashes()["profile"])
    try damage(at: "{\"actors\":[{")
    let run = try study.run("profile.industries")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        error: the store's artifact \(hash) is damaged: it is not what its hash says
          help: run the stage again

        """)
    #expect(try study.run("audit").exitCode == 0)
    #expect(try study.hashes()["profile"] == hash)
    #expect(try study.run("profile.industries").exitCode == 0)
  }

  @Test("tells that a bound table is not what its hash says, and takes it again")
  func table() throws {
    #expect(try study.run("mine = actors | select id | head 3").exitCode == 0)
    try damage(at: "terroir table 1")
    let run = try study.run("mine")
    #expect(run.exitCode == 1)
    #expect(run.error.contains(" is damaged: it is not what its hash says\n"), "\(run.error)")
    #expect(try study.run("mine = actors | select id | head 3", "mine | count").exitCode == 0)
  }

  @Test("reads what another version wrote not at all, and says what to do")
  func other() throws {
    try FileManager.default.createDirectory(
      at: store.deletingLastPathComponent(), withIntermediateDirectories: true)
    try study.sandbox.write("no database", to: "ural/.terroir/store.sqlite")
    let run = try study.run("status")
    #expect(run.exitCode == 1)
    #expect(run.error.contains("store.sqlite is not a sound store"), "\(run.error)")
    #expect(run.error.contains("help: move the file away; the data are not in it, and every stage can be run again"))
  }

  @Test("is read with one warning where nothing can be written, and commands that change say so")
  func readOnly() throws {
    #expect(try study.run("set audit.significance.high 0.35", "audit", "mine = actors | head 3").exitCode == 0)
    guard let mounted = try readOnlyMount() else { return }
    let looked = try mounted(["status", "mine | count", "profile.industries | head 1", "territories | count"])
    #expect(looked.exitCode == 0, "\(looked.error)")
    #expect(
      looked.error == "warning: the study's folder cannot be written: what is done here is not kept\n")
    #expect(looked.output.contains("done"))
    for command in ["set seed 3", "audit", "x = actors | head 1", "undo", "note \"here\""] {
      let refused = try mounted([command])
      #expect(refused.exitCode == 1, "\(command)")
      #expect(
        refused.error.contains("error: the study cannot be changed: its folder cannot be written\n"),
        "\(command): \(refused.error)")
      #expect(
        refused.error.contains(
          "help: copy the workspace to a folder of your own, and open it there\n"))
    }
    #expect(try study.values("history", "command", "outcome")["set seed 3"] == nil)
  }

  @Test("a folder that may not be entered is not told to be missing, nor is a file that lies behind one")
  func barred() throws {
    let script = """
      chmod -R a+rX ural && chmod 700 ural/data && chown 65534 . ural && \
      for line in 'actors | count' 'read "ural/data/actors.csv" | count'; do \
        setpriv --reuid=65534 --clear-groups "$0" -w ural -c "$line"; done; chmod 700 ural; chown 0 ural; \
      setpriv --reuid=65534 --clear-groups "$0" -w ural -c status
      """
    guard geteuid() == 0 else { return }
    let run = try PipeRun("/usr/bin/bash", ["-c", script, try Sandbox.program("terroir")], in: study.sandbox)
    #expect(run.error.contains("data/actors.csv:1:1: error: the file cannot be read: its folder may not be entered\n"))
    #expect(run.error.contains("error: ural/data/actors.csv cannot be read\n"), "\(run.error)")
    #expect(run.error.contains("workspace.yaml:1:1: error: the file cannot be read: its folder may not be entered\n"))
    #expect(!run.error.contains("not there"), "\(run.error)")
  }

  @Test("is not wanted where nothing was ever written")
  func readOnlyFresh() throws {
    guard let mounted = try readOnlyMount() else { return }
    let run = try mounted(["territories | count", "history"])
    #expect(run.exitCode == 0, "\(run.error)")
  }

  @Test("is read with one warning where the disk is full, and takes commands again once there is room")
  func fullDisk() throws {
    let fill = "head -c 9000000 /dev/zero >disk/fill 2>/dev/null"
    let steps = [
      "mkdir disk && mount -t tmpfs -o size=8m none disk && cp -r ural disk/ural && echo mounted",
      "\"$T\" -w disk/ural -c 'mine = territories | head 3' >/dev/null && \(fill)",
      "\"$T\" --format csv -w disk/ural -c 'mine | count' -c 'territories | head 1 | count'",
      "\"$T\" -w disk/ural -c 'set seed 3'", "rm disk/fill", "\"$T\" -w disk/ural -c 'set seed 4' && echo kept",
    ]
    let script = "T=$0; " + steps.joined(separator: "; ")
    let run = try PipeRun(
      "/usr/bin/unshare", ["-rm", "bash", "-c", script, try Sandbox.program("terroir")], in: study.sandbox)
    guard run.output.hasPrefix("mounted") else { return }
    #expect(run.output == "mounted\ncount\r\n3\r\ncount\r\n1\r\nkept\n", "\(run.error)")
    let warning = "warning: the disk of the study's folder is full: what is done here is not kept\n"
    #expect(run.error.hasPrefix(warning), "\(run.error)")
    #expect(
      run.error.contains("error: the study cannot be changed: the disk of store.sqlite is full\n"), "\(run.error)")
  }

  /// Runs the program with the workspace mounted so that nobody can write to it; nil where the machine does not let us.
  private func readOnlyMount() throws -> (([String]) throws -> PipeRun)? {
    let script = """
      mount --bind ural ural && mount -o remount,ro,bind ural && exec "$@"
      """
    func run(_ words: [String]) throws -> PipeRun {
      try PipeRun("/usr/bin/unshare", ["-rm", "bash", "-c", script, "mounted"] + words, in: study.sandbox)
    }
    guard try run(["true"]).exitCode == 0 else { return nil }
    let program = try Sandbox.program("terroir")
    return { commands in try run([program, "-w", "ural"] + commands.flatMap { ["-c", $0] }) }
  }
}
