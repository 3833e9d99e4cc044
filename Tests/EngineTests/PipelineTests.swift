import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

@Suite("Pipelines over tables")
struct PipelineTests {
  let database = DuckDBEngine()

  private static let towns = Table(columns: [
    TableColumn(Column("code", .text, "code"), .text(["007", "010", "100", "x'; DROP TABLE towns; --"])),
    TableColumn(Column("people", .integer, "people"), .integer([5, nil, 20, 7])),
    TableColumn(Column("region", .text, "region"), .text(["a", "a", "b", "b"])),
  ])

  private func query(_ steps: [QueryStep]) -> Query { Query(Identifier("towns", span: Span(0, 5)), steps) }
  private func name(_ text: String) -> Identifier { Identifier(text, span: Span(0, 0)) }

  /// The steps of a pipeline as a person writes them.
  private func steps(_ text: String) throws -> [QueryStep] {
    let grammar = Grammar([
      CommandDeclaration(name: "where", group: .step, summary: "", syntax: .filter),
      CommandDeclaration(name: "sort", group: .step, summary: "", syntax: .sort),
      CommandDeclaration(name: "head", group: .step, summary: "", syntax: .head),
      CommandDeclaration(name: "derive", group: .step, summary: "", syntax: .derive),
      CommandDeclaration(name: "select", group: .step, summary: "", syntax: .columns),
    ])
    let parsed = Parser(grammar).parse(SourceText(name: "", text: text))
    return try #require(parsed.script.statements.first).pipeline.steps.compactMap(QueryStep.init)
  }

  private func run(_ steps: [QueryStep]) async throws -> Table {
    try await database.register(Self.towns, as: "towns")
    return try await database.run(query(steps))
  }

  @Test("codes stay text, and what is missing stays missing")
  func types() async throws {
    let table = try await run([])
    #expect(table["code"]?.values == .text(["007", "010", "100", "x'; DROP TABLE towns; --"]))
    #expect(table["people"]?.values == .integer([5, nil, 20, 7]))
  }

  @Test("sorts what is missing to the end, up and down, and keeps the first rows")
  func sort() async throws {
    let down = try await run(try steps("towns | sort -people"))
    #expect(down["people"]?.values == .integer([20, 7, 5, nil]))
    let up = try await run(try steps("towns | sort people | head 2"))
    #expect(up["people"]?.values == .integer([5, 7]))
  }

  @Test("spells names as codes are written, and what has no letter of a code is missing")
  func latin() async throws {
    let names = ["Нижний Тагил", "пос. Щучье-2", "Café  Łódź", "объезд", "文化", "--"]
    let codes = ["nizhniy-tagil", "pos-shchuche-2", "cafe-lodz", "obezd", nil, nil]
    try await database.register(Table(columns: [TableColumn(Column("n", .text, ""), .text(names))]), as: "towns")
    let table = try await database.run(query(try steps("towns | derive code=latin(n)")))
    #expect(table["code"]?.values == .text(codes))
  }

  @Test("counts by group in the order of the groups")
  func count() async throws {
    let table = try await run([.count(by: [name("region")])])
    #expect(table["region"]?.values == .text(["a", "b"]))
    #expect(table["count"]?.values == .integer([2, 2]))
  }

  @Test("a column that is not there is named with those that are")
  func unknown() async throws {
    await #expect(throws: EngineFailure.self) { try await run([.select([name("pepole")])]) }
    await #expect(throws: EngineFailure.self) { try await run([.select([name("code\" FROM towns; --")])]) }
    #expect(try await run([]).rowCount == 4)
  }

  @Test("concat joins texts and numbers, which are written plainly; with what is missing nothing is joined")
  func concat() async throws {
    let table = try await run(
      try steps("towns | derive id=concat(\"h\", people) half=concat(people / 2, \"/\", 7 > 5) | select id half"))
    #expect(table["id"]?.values == .text(["h5", nil, "h20", "h7"]))
    #expect(table["half"]?.values == .text(["2.5/true", nil, "10/true", "3.5/true"]))
  }

  @Test("no text of a pipeline is pasted into the statement")
  func parameters() async throws {
    try await database.register(Self.towns, as: "towns")
    let steps = try steps("towns | where code == \"x'; DROP TABLE towns; --\"")
    #expect(steps.count == 1)
    let statement = await database.statement(for: try await database.plan(query(steps)))
    #expect(!statement.text.contains("DROP"))
    #expect(statement.parameters.count == 1)
    #expect(try await database.run(query(steps)).rowCount == 1)
  }
}
