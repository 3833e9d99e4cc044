import Foundation
import ProgramDriver
import Testing

@Suite("A script's files beside it", .timeLimit(.minutes(30)))
struct RelativePathTrials {
  let study: Study

  init() throws {
    study = try Study()
    for folder in ["here", "here/deep", "away"] {
      try FileManager.default.createDirectory(
        at: study.sandbox.home.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try study.sandbox.write("id,n\na,1\nb,2\n", to: "here/d.csv")
  }

  /// The program started in a folder of the home.
  private func run(in folder: String, _ arguments: String...) throws -> PipeRun {
    let home = study.sandbox.home
    return try PipeProcess(
      try Sandbox.program("terroir"), ["-w", home.appendingPathComponent("ural").path] + arguments,
      in: study.sandbox, directory: home.appendingPathComponent(folder).path
    ).finish()
  }

  private func path(_ name: String) -> String { study.sandbox.home.appendingPathComponent(name).path }

  @Test("are found by run, by source inside it, and by replay, from whatever folder")
  func found() throws {
    try study.sandbox.write("x = read \"d.csv\"\nsource \"deep/inner.terroir\"\nx | count\n", to: "here/outer.terroir")
    try study.sandbox.write("y = read \"e.csv\"\ny | count\n", to: "here/deep/inner.terroir")
    try study.sandbox.write("id\nc\n", to: "here/deep/e.csv")
    let home = study.sandbox.home.appendingPathComponent("ural").path
    let program = try Sandbox.program("terroir")
    let away = study.sandbox.home.appendingPathComponent("away").path
    let ran = try PipeProcess(
      program, ["run", "-w", home, path("here/outer.terroir")], in: study.sandbox, directory: away
    ).finish()
    #expect(ran.exitCode == 0, "\(ran.error)")
    let replayed = try run(in: "away", "-c", "replay \"\(path("here/outer.terroir"))\" --check")
    #expect(replayed.exitCode == 0, "\(replayed.error)\(replayed.output)")
    // The folder the program was started in comes first.
    try study.sandbox.write("id,n\nz,9\nz,9\nz,9\n", to: "away/d.csv")
    let nearer = try PipeProcess(
      program, ["run", "-w", home, "--format", "csv", path("here/outer.terroir")], in: study.sandbox, directory: away
    ).finish()
    #expect(nearer.output.hasSuffix("count\r\n3\r\n"), "\(nearer.output)")
  }

  @Test("are told apart where two sessions in two folders read the same name, and replay the same")
  func apart() throws {
    try study.sandbox.write("id,m\na,3\nb,4\nc,5\n", to: "away/d.csv")
    #expect(try run(in: "here", "-c", "x = read \"d.csv\"").exitCode == 0)
    let second = try run(in: "away", "-c", "y = read \"d.csv\"", "-c", "y | join x on id", "-c", "save two.terroir")
    #expect(second.exitCode == 0, "\(second.error)")
    let script = try study.sandbox.read("away/two.terroir")
    #expect(script.contains("\nx = read \"d.csv\"\n# file: ../here/d.csv sha256 "), "\(script)")
    #expect(script.contains("\ny = read \"d.csv\"\n# file: d.csv sha256 "), "\(script)")
    for folder in ["here", "away", "."] {
      let replayed = try run(in: folder, "--format", "json", "-c", "replay \"\(path("away/two.terroir"))\" --check")
      #expect(replayed.exitCode == 0, "\(folder): \(replayed.error)")
      let outcomes = try Study.rows(replayed.output).map { $0["outcome"] as? String }
      #expect(outcomes == ["same", "same", "same"])
    }
    try study.sandbox.write("id,m\na,3\n", to: "away/d.csv")
    let changed = try run(in: "away", "--format", "json", "-c", "replay two.terroir --check")
    #expect(changed.exitCode == 4)
    #expect(try Study.rows(changed.output).first?["step"] as? String == "file d.csv")
  }
}
