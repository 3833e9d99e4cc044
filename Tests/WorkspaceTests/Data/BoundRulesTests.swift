import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("Rows of the theory of change, and tables that nobody names")
struct BoundRulesTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  private static let head = "from,to,strength,low,high,evidence,source,note\n"

  /// Names the table in the data package, as `import` would.
  private func declare() throws {
    let package = try ural.read("datapackage.json")
    let place = try #require(package.range(of: "\"resources\": ["))
    let entry =
      "{\"name\": \"theory\", \"path\": \"data/theory.csv\", \"schema\": {\"fields\": ["
      + ["from", "to"].map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }.joined(separator: ",") + ","
      + ["strength", "low", "high"].map { "{\"name\": \"\($0)\", \"type\": \"number\"}" }.joined(separator: ",") + ","
      + ["evidence", "source", "note"].map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }.joined(separator: ",")
      + "]}},"
    try ural.write(package.replacingCharacters(in: place, with: "\"resources\": [" + entry), to: "datapackage.json")
  }

  @Test("whose bounds are not in their order are refused, all at once")
  func order() throws {
    try ural.write(
      Self.head + "skills,education,0.5,0.7,0.9,,,\nskills,grant,0.5,0.6,0.4,,,\nmedia,promotion,0.5,0.2,0.4,,,\n"
        + "media,event,0.5,0.5,0.5,,,\nreach,map,0.5,,,,,\n", to: "data/theory.csv")
    try declare()
    let told = ural.faults().components(separatedBy: "\n").filter { $0.hasPrefix("data/") }
    #expect(
      told == [
        "data/theory.csv:2:22: error: low 0.7 is above strength 0.5",
        "data/theory.csv:3:18: error: low 0.6 is above strength 0.5",
        "data/theory.csv:4:17: error: strength 0.5 is above high 0.4",
      ], "\(told)")
  }

  @Test("in a file that the data package does not name are told of")
  func unnamed() throws {
    try ural.write(Self.head + "skills,education,0.5,0.4,0.9,,,\n", to: "data/theory.csv")
    let workspace = try Workspace.open(ural.directory)
    let warnings = try workspace.load().warnings
    #expect(warnings.map(\.kind) == [.unnamedTable("theory")])
    #expect(warnings.first?.place?.file == "data/theory.csv")
    #expect(workspace.unnamedTables == warnings)
    try declare()
    #expect(try Workspace.open(ural.directory).load().warnings == [])
    #expect(try Workspace.open(ural.directory).load().data.theory.count == 1)
  }
}
