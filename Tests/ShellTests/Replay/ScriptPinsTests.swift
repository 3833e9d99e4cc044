import Language
import TerroirKernel
import Testing

@testable import Shell

@Suite("The pins of a saved script")
struct ScriptPinsTests {
  private static let hash = String(repeating: "a1", count: 32)

  private static func pins(_ text: String) -> ScriptPins {
    ScriptPins(Parser(CommandTable.standard.grammar).parse(SourceText(name: "s", text: text)).script)
  }

  @Test("come back from its comments as they were written, names with blanks too")
  func roundTrip() {
    var pins = ScriptPins()
    pins.plugins = [
      .init(role: "audit", id: PluginID("identity-audit"), version: "1.0.0", hash: Self.hash),
      .init(role: "extension", id: PluginID("ural-diagnostics"), version: "2.1.0", hash: nil),
    ]
    pins.inputs = [.init(path: "data/actors.csv", hash: ContentHash(Self.hash))]
    let file = ScriptPins.File(path: "../партнёры  1.csv", hash: ContentHash(Self.hash))
    let results: [String: ContentHash] = ["profile": ContentHash(Self.hash), "table": ContentHash(Self.hash)]
    let lines =
      ["terroir 1"] + pins.header + ["", "set seed 2", ScriptPins.line(file), "", "audit"] + ScriptPins.below(results)
    var read = Self.pins(lines.joined(separator: "\n") + "\n")
    #expect(read.results == [1: results])
    read.results = [:]
    // Runs of blanks in a file's name are one blank in a comment.
    pins.files = [0: .init(path: "../партнёры 1.csv", hash: file.hash)]
    #expect(read == pins)
  }

  @Test("are none where comments only look like them")
  func comments() {
    let read = Self.pins(
      "# input: is what we need\n# artifact: a vase\naudit\n# plugin: audit x 1.0.0\n# result: good\n")
    #expect(read == ScriptPins())
  }
}
