import Foundation
import ProgramDriver
import Testing

@Suite("A method that a plugin brings", .timeLimit(.minutes(30)))
struct MethodPluginTests {
  let study: Study

  init() throws {
    study = try Study()
    _ = try Self.plugin("counting", in: study)
  }

  private static func plugin(_ id: String, in study: Study) throws -> PluginFixture {
    try PluginFixture(id, in: study, library: "Counting") { manifest in
      manifest = manifest.replacingOccurrences(
        of: "  - kind: stage\n    id: everything\n    stage: strategize\n    contract: 1\n",
        with: "  - kind: method\n    id: value-count\n")
    }
  }

  @Test("is listed, explained and run as the library's own")
  func used() throws {
    let methods = try study.run("methods value", options: ["--format", "csv"])
    #expect(methods.output.contains("value-count,how often each value of a column stands in it,"), "\(methods.error)")
    let help = try study.run("help value-count")
    #expect(
      help.output.hasPrefix("calc value-count\n  how often each value of a column stands in it\n"), "\(help.error)")
    let table = try study.run("identity | calc value-count value=component least=2", options: ["--format", "csv"])
    #expect(table.exitCode == 0, "\(table.error)")
    #expect(table.output.split(whereSeparator: \.isNewline).first == "value,count")
    let wanted = try study.run(
      "identity | count by component | where count >= 2 | sort component", options: ["--format", "csv"])
    #expect(
      table.output.split(whereSeparator: \.isNewline).dropFirst()
        == wanted.output.split(whereSeparator: \.isNewline).dropFirst())
    #expect(try study.run("apropos \"how often each value\"").output.contains("value-count"))
  }

  @Test("is suggested where it is misspelt, and refuses what it does not take as the others do")
  func refused() throws {
    let misspelt = try study.run("identity | calc value-cuont value=component")
    #expect(misspelt.exitCode == 2)
    #expect(misspelt.error.contains("did you mean value-count?"), "\(misspelt.error)")
    let unknown = try study.run("identity | calc value-count values=component")
    #expect(unknown.error.contains("value-count takes no values"), "\(unknown.error)")
    let alone = try study.run("value-count")
    #expect(alone.error.contains("value-count is a method"), "\(alone.error)")
  }

  @Test("is named with its plugin where two bring one of the name")
  func ambiguous() throws {
    _ = try Self.plugin("counting-too", in: study)
    let one = try study.run("identity | calc counting-too/value-count value=component | count")
    #expect(one.exitCode == 0, "\(one.error)")
    let either = try study.run("identity | calc value-count value=component")
    #expect(either.exitCode == 2)
    #expect(either.error.contains("counting/value-count, counting-too/value-count"), "\(either.error)")
  }

  @Test("is held by plugin test to what the library's methods keep")
  func conformance() throws {
    let run = try study.run("plugin test counting", options: ["--format", "csv"])
    #expect(run.exitCode == 0, "\(run.output)\(run.error)")
    for check in ["contract", "result", "round trip", "same again", "row order", "other columns", "malformed input"] {
      #expect(run.output.contains("method value-count,\(check),passed"), "\(check): \(run.output)")
    }
  }
}
