import Foundation
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("What a plugin's files cannot do")
struct DeclarationBoundsTests {
  @Test(
    "grow by aliases",
    arguments: [
      "a: &a [x,x]\nb: [*a,*a]\n", "summary: &s text\n", "parameters: {design: *all}\n", "- *a\n",
      "summary: !!str &x y\n", "key: |\n  text\nother: *a\n", "? *a\n: b\n", "a: \"x\" \nb: [ 'y', *z ]\n",
      // The quote is the middle of a text here, not its beginning.
      "summary: x\n  \"bar\nparameters: &a [x]\nother: *a\n",
    ])
  func aliases(_ text: String) throws {
    let faults = try TemporaryPlugins.faults("preset", text)
    #expect(faults.contains(": error: anchors and aliases are not read\n"), "\(faults)")
    #expect(
      faults.hasSuffix("  help: Write the value out; a text that begins with & or * goes in quotes."), "\(faults)")
  }

  @Test(
    "but a text with the same signs is a text",
    arguments: [
      "summary: R & D, a *b\nx: 1", "summary: \"*a\"", "summary: '&a'", "summary: |\n  *a\n  &b\nx: 1",
      "summary: a # *b", "note: good, *very* good", "summary: >-\n    &a\n", "- a: |\n    *x\n",
      "summary: x\n  *very* good", "summary: x\n  *a &a", "a: \"&a *a\"\nb: '*a'\nc: z # &a *a",
    ])
  func signs(_ text: String) throws {
    #expect(try !TemporaryPlugins.faults("preset", text).contains("anchors and aliases"))
  }

  /// Sixty lines of aliases that stand for more values than a machine holds, below `head`.
  private static func bomb(_ head: String) -> String {
    var text = head + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    return text + "? *a60\n: key\n"
  }

  @Test("a bomb of aliases is refused before it is read", arguments: ["", "summary: x\n  \"bar\n"])
  func bomb(_ head: String) throws {
    let line = head.isEmpty ? 2 : 4
    #expect(
      try TemporaryPlugins.faults("preset", Self.bomb(head)).hasPrefix(
        """
        own/file.yaml:\(line):10: error: anchors and aliases are not read
          \(line) | a1: &a1 [*a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0]
            |          ^^^
          help: Write the value out; a text that begins with & or * goes in quotes.
        """))
    let manifest = TemporaryPlugins()
    try manifest.write(["plugin.yaml": Self.bomb(head)])
    #expect(
      manifest.host.broken.first?.failure.message.description.contains("anchors and aliases are not read") == true)
  }

  @Test("be larger than a megabyte, or nest without end")
  func size() throws {
    let large = "summary: \"" + String(repeating: "x", count: 1_000_001) + "\"\n"
    #expect(
      try TemporaryPlugins.faults("preset", large) == """
        own/file.yaml: error: the file has more than 1000000 bytes, which are the most
          help: Split it over several files.
        """)
    let deep = "summary: " + String(repeating: "[", count: 100_000)
    #expect(try TemporaryPlugins.faults("preset", deep).contains("error: not YAML: "))
    let long = "summary: s\nparameters:\n  design:\n" + (0...100_001).map { "    p\($0): 1\n" }.joined()
    #expect(try TemporaryPlugins.faults("preset", long).contains("more than 1000000 bytes"))
  }

  @Test("be larger than that behind a link, or be no file at all, which is told without reading it")
  func links() throws {
    let folder = TemporaryPlugins()
    try folder.write(["other/manifest": String(repeating: "x", count: 1_000_001)])
    let manifest = folder.folder.appending(path: "own/plugin.yaml")
    try FileManager.default.createSymbolicLink(atPath: manifest.path, withDestinationPath: "other/manifest")
    func told() -> Phrase? { folder.host.broken.first?.failure.message }
    #expect(told() == "own/plugin.yaml: error: the file has more than 1000000 bytes, which are the most")
    for device in ["/dev/zero", "/dev"] {
      try FileManager.default.removeItem(at: manifest)
      try FileManager.default.createSymbolicLink(atPath: manifest.path, withDestinationPath: device)
      #expect(told() == "own/plugin.yaml: error: the file cannot be read")
    }
  }

  @Test("lose the places of their values on a long line of letters of one byte and of two")
  func oneLine() {
    let words = (0..<2_000).map { $0.isMultiple(of: 3) ? "ящик" : "box" }.joined(separator: " ")
    let marks = MarkIndex("a\n\(words)\nend")
    var column = 1
    var offset = 2
    for word in words.split(separator: " ") {
      #expect(marks.offset(line: 2, column: column) == offset)
      column += word.unicodeScalars.count + 1
      offset += word.utf8.count + 1
    }
    #expect(marks.offset(line: 3, column: 1) == 2 + words.utf8.count + 1)
    #expect(marks.offset(line: 3, column: 99) == 2 + words.utf8.count + 4)
    #expect(marks.offset(line: 9, column: 1) == 2 + words.utf8.count + 4)
  }

  @Test("lie outside of the plugin's folder", arguments: ["../secret.yaml", "/etc/passwd", "link.yaml"])
  func outside(_ path: String) throws {
    let folder = TemporaryPlugins()
    try folder.write(["plugin.yaml": TemporaryPlugins.manifest([("preset", path)])])
    try Data("summary: s\n".utf8).write(to: folder.folder.appending(path: "secret.yaml"))
    try FileManager.default.createSymbolicLink(
      at: folder.folder.appending(path: "own/link.yaml"),
      withDestinationURL: folder.folder.appending(path: "secret.yaml")
    )
    do throws(PluginFailure) {
      _ = try folder.host.registry(of: "own")
      Issue.record("a file outside of the folder was read")
    } catch {
      #expect(
        error.details == [
          """
          own/plugin.yaml: error: preset own: file \(path) lies outside of the plugin's folder
            help: Put it beside plugin.yaml.
          """
        ])
    }
  }

  @Test("stand in for what a declarative plugin cannot bring, or name no file, or be missing")
  func contributions() throws {
    let folder = TemporaryPlugins()
    try folder.write([
      "plugin.yaml": TemporaryPlugins.manifest([("diagnostic", "s.yaml"), ("kpis", "gone.yaml")]).replacing(
        "kernel:", with: "  - {kind: preset, id: p}\nkernel:")
    ])
    do throws(PluginFailure) {
      _ = try folder.host.registry(of: "own")
      Issue.record("the plugin was loaded")
    } catch {
      #expect(
        error.details == [
          """
          own/plugin.yaml: error: diagnostic own: a declarative plugin cannot bring a diagnostic
            help: It brings catalogues, kpis, classifications, presets, messages, countries and templates; write a native or \
          process plugin.
          """,
          """
          own/gone.yaml: error: the file cannot be read
            help: Check that it is there and that you may read it.
          """,
          """
          own/plugin.yaml: error: preset p names no file
            help: Add file: NAME.yaml to the contribution.
          """,
        ])
      #expect(error.headline == "own cannot be used: 3 faults in its files")
      #expect(error.hint == "mend the plugin's files")
    }
  }

  @Test("an edited file is another build, an untouched one the same")
  func fingerprint() throws {
    let folder = TemporaryPlugins()
    let text = "summary: s\nparameters: {design: {towns: 2}}\n"
    try folder.write(["plugin.yaml": TemporaryPlugins.manifest([("preset", "p.yaml")]), "p.yaml": text])
    let before = try folder.host.build(of: "own")
    #expect(try folder.host.build(of: "own") == before)
    let running = folder.host
    #expect(try running.registry(of: "own").presets["own"]?.parameters == ["design": ["towns": .integer(2)]])
    try folder.write(["p.yaml": text.replacing("2", with: "3")])
    #expect(try folder.host.build(of: "own") != before)
    // A host that has read it sees the edit too.
    #expect(try running.registry(of: "own").presets["own"]?.parameters == ["design": ["towns": .integer(3)]])
  }
}
