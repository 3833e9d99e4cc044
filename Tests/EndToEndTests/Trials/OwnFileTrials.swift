import Foundation
import ProgramDriver
import Testing

@Suite("Files that are the study's own", .timeLimit(.minutes(30)))
struct OwnFileTrials {
  let study: Study
  private var home: URL { study.sandbox.home }

  init() throws { study = try Study() }

  @Test("are written over by no command, however they are spelt, with --force or without")
  func refused() throws {
    try FileManager.default.createDirectory(
      at: home.appendingPathComponent("ural/plugins/own"), withIntermediateDirectories: true)
    try study.sandbox.write("id: own\n", to: "ural/plugins/own/plugin.yaml")
    #expect(try study.run("audit").exitCode == 0)
    for (name, target) in [("link.csv", "ural/data/actors.csv"), ("folder", "ural/data"), ("store", "ural/.terroir")] {
      try FileManager.default.createSymbolicLink(
        atPath: home.appendingPathComponent(name).path, withDestinationPath: target)
    }
    try FileManager.default.linkItem(
      at: home.appendingPathComponent("ural/data/events.csv"), to: home.appendingPathComponent("hard.csv"))
    let before = try contents()
    let paths = [
      "ural/data/actors.csv", "ural/datapackage.json", "ural/workspace.yaml", "ural/plugins/own/plugin.yaml",
      "ural/.terroir/store.sqlite", "ural/.terroir/new.csv", "link.csv", "folder/ties.csv", "store/new.csv",
      "hard.csv", "./ural/../ural/data/./actors.csv", home.path + "/ural/data/actors.csv",
    ]
    for path in paths {
      for command in ["save \(path)", "save \(path) --force", "actors | head 1 | write \(path) --force"] {
        let run = try study.run(command)
        #expect(run.exitCode == 1, "\(command)")
        #expect(run.error.contains("\(path) is one of the study's own files"), "\(command): \(run.error)")
        #expect(run.error.contains("help: write elsewhere; import adds rows to a table"), "\(run.error)")
      }
    }
    let report = try study.run("report ural/plugins/own/report.md --force")
    #expect(report.error.contains("ural/plugins/own/report.md is one of the study's own files"), "\(report.error)")
    #expect(try contents() == before)
    #expect(try study.run("save kept.terroir").exitCode == 0)
    #expect(try study.run("actors | head 1 | write ural/first.csv").exitCode == 0)
  }

  /// What every file of the study but the store holds.
  private func contents() throws -> [String: Data] {
    let folder = home.appendingPathComponent("ural")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var found: [String: Data] = [:]
    for path in paths where !path.hasPrefix(".terroir/store") && !path.hasPrefix(".terroir/logs") {
      found[path] = try? Data(contentsOf: folder.appendingPathComponent(path))
    }
    return found
  }

  @Test("keep link and mode when rows are imported, and any file does when it is written anew")
  func modes() throws {
    let data = home.appendingPathComponent("ural/data/events.csv")
    let elsewhere = home.appendingPathComponent("events-elsewhere.csv")
    try FileManager.default.moveItem(at: data, to: elsewhere)
    try FileManager.default.createSymbolicLink(
      atPath: data.path, withDestinationPath: "../../events-elsewhere.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: elsewhere.path)
    try study.sandbox.write("id,name,territory,source,confidence\nx1,One,kasli,s,high\n", to: "more.csv")
    #expect(try study.run("import more.csv as events").exitCode == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: data.path) == "../../events-elsewhere.csv")
    #expect(try study.sandbox.read("events-elsewhere.csv").contains("x1,One,"))
    #expect(try mode("events-elsewhere.csv") == 0o640)

    try study.sandbox.write("old\n", to: "real.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: home.appendingPathComponent("real.csv").path)
    try FileManager.default.createSymbolicLink(
      atPath: home.appendingPathComponent("out.csv").path, withDestinationPath: "real.csv")
    #expect(try study.run("actors | head 1 | select id | write out.csv").exitCode == 0)
    #expect(try study.sandbox.read("real.csv").hasPrefix("id\r\n"))
    #expect(try mode("real.csv") == 0o600)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: home.appendingPathComponent("out.csv").path)
        == "real.csv")
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: home.appendingPathComponent(name).path)[.posixPermissions] as? Int
  }
}
