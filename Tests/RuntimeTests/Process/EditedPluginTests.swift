import Foundation
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite("A process plugin whose files change", .timeLimit(.minutes(30)))
struct EditedPluginTests {
  @Test("is started anew when its files were edited, and its key changes")
  func edited() async throws {
    let fixture = try ProcessPluginTests.fixture()
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 1,") == true)
    let before = try fixture.host.build(of: "well-behaved")
    let main = fixture.folder.appending(path: "main.py")
    let text = try String(contentsOf: main, encoding: .utf8)
    try Data(text.replacing("\"least\", 1, 100, 3", with: "\"least\", 1, 100, 41").utf8).write(to: main)
    #expect(try fixture.host.build(of: "well-behaved") != before)
    #expect(try await fixture.run()?.findings.first?.text == "call 1, seed 7, least 41, region RU-SVE")
  }

  @Test("is started anew when a file that a link in its folder leads to was edited")
  func linked() throws {
    let fixture = try ProcessPluginTests.fixture()
    let shared = fixture.root.appending(path: "shared.py")
    try Data("one = 1\n".utf8).write(to: shared)
    try FileManager.default.createSymbolicLink(
      at: fixture.folder.appending(path: "shared.py"), withDestinationURL: shared)
    let build = try fixture.host.build(of: "well-behaved")
    let print = PluginFiles.fingerprint(of: fixture.folder)
    #expect(try fixture.host.build(of: "well-behaved") == build)
    try Data("one = 11\n".utf8).write(to: shared)
    #expect(try fixture.host.build(of: "well-behaved") != build)
    #expect(PluginFiles.fingerprint(of: fixture.folder) != print)
  }

  @Test("is another where another version of a package lies in its environment, and the same wherever that lies")
  func dependencies() throws {
    let fixture = try ProcessPluginTests.fixture()
    let packages = fixture.folder.appending(path: ".venv/lib/python3.11/site-packages")
    func install(_ version: String, script: String) throws {
      try? FileManager.default.removeItem(at: packages)
      let folder = packages.appending(path: "numpy-\(version).dist-info")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let record = "../../../bin/f2py,sha256=\(script),10\nnumpy/version.py,sha256=\(version),20\n"
      try Data(record.utf8).write(to: folder.appending(path: "RECORD"))
    }
    let (build, bare) = (try fixture.host.build(of: "well-behaved"), PluginFiles.fingerprint(of: fixture.folder))
    try install("1.26.4", script: "a")
    let (older, olderPrint) = (
      try fixture.host.build(of: "well-behaved"), PluginFiles.fingerprint(of: fixture.folder)
    )
    #expect(older != build && olderPrint != bare)
    try install("1.26.4", script: "b")
    #expect(PluginFiles.fingerprint(of: fixture.folder) == olderPrint)
    try install("2.0.0", script: "a")
    #expect(try fixture.host.build(of: "well-behaved") != older)
    #expect(PluginFiles.fingerprint(of: fixture.folder) != olderPrint)
  }

  @Test("whose version has words keeps them in the key, which is no other key for that")
  func version() throws {
    let fixture = try ProcessPluginTests.fixture()
    let manifest = fixture.folder.appending(path: "plugin.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data(text.replacing("version: 1.0.0", with: "version: 1.0 beta").utf8).write(to: manifest)
    let request = StageRequest(iteration: .strategize, plugin: "well-behaved", region: "RU-SVE", inputs: [:])
    var key = try StageRunner(host: fixture.host).key(request)
    #expect(key.pluginVersion == "1.0 beta")
    let hash = try key.hash
    key.version = nil
    #expect(try key.hash == hash)
    #expect(key.pluginVersion == "1.0")
  }

  @Test("is another one for what is kept, also where size and time stayed")
  func sameSizeAndTime() throws {
    let fixture = try ProcessPluginTests.fixture()
    let file = fixture.folder.appending(path: "main.py")
    let before = try fixture.host.build(of: "well-behaved")
    let text = try String(contentsOf: file, encoding: .utf8)
    let time = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
    try Data(text.replacing("import", with: "#mport").utf8).write(to: file)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    #expect(try fixture.host.build(of: "well-behaved") != before)
  }

  @Test("whose manifest was mended after it failed is started by the new one, at its next use and at a reload")
  func mendedManifest() async throws {
    let fixture = try ProcessPluginTests.fixture()
    let manifest = fixture.folder.appending(path: "plugin.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    func write(_ old: String, _ new: String) throws {
      try Data(text.replacing(old, with: new).utf8).write(to: manifest)
    }
    func failure(_ work: () throws(PluginFailure) -> Void) -> String? {
      do throws(PluginFailure) {
        try work()
        return nil
      } catch {
        return error.message.description
      }
    }
    try write("main.py", "mian.py")
    #expect(fixture.loadFailure()?.message == "well-behaved does not start: there is no file mian.py in its folder")
    try write("", "")
    #expect(fixture.loadFailure() == nil)
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 1,") == true)
    try write("[/usr/bin/python3, main.py]", "[python9, main.py]")
    let absent = "well-behaved does not start: there is no program python9 in its folder or on PATH"
    #expect(failure { () throws(PluginFailure) in _ = try fixture.host.reload("well-behaved") } == absent)
    #expect(fixture.loadFailure()?.message.description == absent)
    try write("version: 1.0.0", "version: 1.0.1")
    #expect(failure { () throws(PluginFailure) in _ = try fixture.host.reload("well-behaved") } == nil)
    #expect(try fixture.host.manifest(of: "well-behaved").version == "1.0.1")
    #expect(try fixture.host.build(of: "well-behaved").hasPrefix("1.0.1 "))
    try Data("id: [".utf8).write(to: manifest)
    #expect(
      fixture.loadFailure()?.message.description.hasPrefix("well-behaved/plugin.yaml:1:6: error: not YAML: ") == true)
  }
}
