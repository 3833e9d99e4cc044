import Foundation
import TerroirKernel
import Testing

@testable import Runtime

@Suite("What a plugin's files cannot do")
struct DeclarationBoundsTests {
  @Test(
    "grow by aliases",
    arguments: [
      "a: &a [x,x]\nb: [*a,*a]\n", "summary: &s text\n", "parameters: {design: *all}\n", "- *a\n",
      "summary: !!str &x y\n", "key: |\n  text\nother: *a\n", "? *a\n: b\n", "a: \"x\" \nb: [ 'y', *z ]\n",
    ])
  func aliases(_ text: String) throws {
    let faults = try PluginFolder.faults("preset", text)
    #expect(faults.contains(": error: anchors and aliases are not read\n"), "\(faults)")
    #expect(
      faults.hasSuffix("  help: Write the value out; a text that begins with & or * goes in quotes."), "\(faults)")
  }

  @Test(
    "but a text with the same signs is a text",
    arguments: [
      "summary: R & D, a *b\nx: 1", "summary: \"*a\"", "summary: '&a'", "summary: |\n  *a\n  &b\nx: 1",
      "summary: a # *b", "note: good, *very* good", "summary: >-\n    &a\n", "- a: |\n    *x\n",
    ])
  func signs(_ text: String) { #expect(AnchorScan.first(in: text) == nil) }

  @Test("a bomb of aliases is refused before it is read")
  func bomb() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    text += "? *a60\n: key\n"
    #expect(try PluginFolder.faults("preset", text).hasPrefix("own/file.yaml:1:5: error: anchors and aliases"))
  }

  @Test("be larger than a megabyte, or nest without end")
  func size() throws {
    let large = "summary: \"" + String(repeating: "x", count: 1_000_001) + "\"\n"
    #expect(
      try PluginFolder.faults("preset", large) == """
        own/file.yaml: error: the file has \(large.utf8.count) bytes, and 1000000 are the most
          help: Split it over several files.
        """)
    let deep = "summary: " + String(repeating: "[", count: 100_000)
    #expect(try PluginFolder.faults("preset", deep).contains("error: not YAML: "))
    let long = "summary: s\nparameters:\n  design:\n" + (0...100_001).map { "    p\($0): 1\n" }.joined()
    #expect(try PluginFolder.faults("preset", long).contains("bytes, and 1000000 are the most"))
  }

  @Test("lie outside of the plugin's folder", arguments: ["../secret.yaml", "/etc/passwd", "link.yaml"])
  func outside(_ path: String) throws {
    let folder = PluginFolder()
    try folder.write(["plugin.yaml": PluginFolder.manifest([("preset", path)])])
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
    let folder = PluginFolder()
    try folder.write([
      "plugin.yaml": PluginFolder.manifest([("diagnostic", "s.yaml"), ("kpis", "gone.yaml")]).replacing(
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
            help: It brings catalogues, kpis, classifications, presets and messages; write a native or process plugin.
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
      #expect(error.remedy == "mend the plugin's files")
    }
  }

  @Test("an edited file is another build, an untouched one the same")
  func fingerprint() throws {
    let folder = PluginFolder()
    let text = "summary: s\nparameters: {design: {towns: 2}}\n"
    try folder.write(["plugin.yaml": PluginFolder.manifest([("preset", "p.yaml")]), "p.yaml": text])
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
