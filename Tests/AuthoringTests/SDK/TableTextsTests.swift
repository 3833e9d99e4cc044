import Foundation
import Runtime
import TerroirKernel
import Testing

@testable import Authoring

@Suite("What is derived from the schemas of the tables")
struct TableTextsTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources").standardizedFileURL

  @Test("the page of the documentation is the one that the schemas give")
  func page() throws {
    let page = Self.sources.appending(path: "Kernel/TerroirKernel.docc/Tables.md")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == TablesPage.text,
      "run: terroir -c 'plugin schema tables | write Sources/Kernel/TerroirKernel.docc/Tables.md'")
  }

  @Test("rows in Python have every column, with its words, and may lack what may be missing")
  func python() {
    let text = PythonTables.text
    #expect(text.contains("class _PriorityRow(TypedDict):\n    cluster: str  # cluster\n    score: float"))
    #expect(text.contains("\n    first: Optional[float]  # share of weightings that put it first, share\n"))
    #expect(text.contains("    model: Literal[\"dynamic-conservation\", \"transformation\", \"generation\"]"))
    #expect(text.contains("    growth_points: List[GrowthPointRow]  # industries in territories"))
    #expect(text.contains("    name: TerritoryName  # the columns name_en, name_ru\n"))
    #expect(text.contains("    months: List[int]"))
    #expect(text.contains("    codes: Dict[str, List[str]]"))
    for iteration in Iteration.allCases {
      for table in AnyArtifact.tables(of: iteration) { #expect(text.contains("class \(table.row)("), "\(table.name)") }
    }
  }

  @Test("Python's types are Python")
  func syntax() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "terroir-tables-\(UUID().uuidString).py")
    defer { try? FileManager.default.removeItem(at: file) }
    try PythonTables.text.write(to: file, atomically: true, encoding: .utf8)
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    run.arguments = ["python3", "-B", file.path]
    try run.run()
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
  }

  @Test("an artifact's JSON Schema has bounds, words and what is required")
  func artifact() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(TableSchemas.artifact(.strategize).utf8)) as? [String: Any])
    let tables = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(tables.keys.sorted() == AnyArtifact.tables(of: .strategize).map(\.name).sorted())
    let rows = try #require(tables["priorities"]?["items"] as? [String: Any])
    #expect((rows["required"] as? [String])?.contains("first") == false)
    #expect((rows["required"] as? [String])?.contains("rank_low") == true)
    let columns = try #require(rows["properties"] as? [String: [String: Any]])
    #expect(columns["score"]?["minimum"] as? Double == 0 && columns["score"]?["maximum"] as? Double == 1)
    #expect(columns["rank"]?["minimum"] as? Double == 1 && columns["rank"]?["maximum"] == nil)
    #expect((columns["first"]?["anyOf"] as? [[String: Any]])?.count == 2)
  }

  @Test("the data's JSON Schema has the members that a plugin is given")
  func data() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(TableSchemas.data.utf8)) as? [String: Any])
    let tables = try #require(schema["properties"] as? [String: [String: Any]])
    let given = try #require(
      try JSONSerialization.jsonObject(with: CanonicalJSON.encode(RegionalData(region: "R"))) as? [String: Any])
    #expect(Set(tables.keys).isSubset(of: given.keys))
    let place = Territory(id: "R", name: LocalizedText(en: "R"), level: .regional, population: 1)
    let row = try #require(
      try JSONSerialization.jsonObject(with: CanonicalJSON.encode(place)) as? [String: Any])
    let columns = try #require((tables["territories"]?["items"] as? [String: Any])?["properties"] as? [String: Any])
    #expect(Set(row.keys).isSubset(of: columns.keys))
  }
}
