import TerroirKernel
import TerroirMethods
import Testing

@Suite("route")
struct RouteMethodTests {
  private static func input(_ rows: [(String, Double, Double, Double)], _ parameters: [String: ParameterValue])
    -> MethodInput
  {
    MethodInput(
      table: Table(columns: [
        TableColumn(Column("place", .text, ""), .text(rows.map(\.0))),
        TableColumn(Column("x", .number, ""), .number(rows.map(\.1))),
        TableColumn(Column("y", .number, ""), .number(rows.map(\.2))),
        TableColumn(Column("score", .number, ""), .number(rows.map(\.3))),
      ]), parameters: parameters)
  }

  private static let rows: [(String, Double, Double, Double)] = [
    ("a", 0, 0, 0), ("b", 3, 0, 5), ("c", 3, 4, 5), ("d", 0, 40, 100),
  ]

  @Test("orders places, cumulates lengths, and keeps the scalars as notes")
  func table() throws {
    let table = try RouteMethod.run(Self.input(Self.rows, ["budget": .number(12)]))
    #expect(table["order"]?.values == .integer([1, 2, 3]))
    #expect(table["place"]?.values == .text(["a", "b", "c"]) || table["place"]?.values == .text(["a", "c", "b"]))
    #expect(
      table.notes == [
        .init("score", .number(10)), .init("length", .number(12)), .init("bound", .number(10)),
        .init("optimal", .boolean(true)),
      ])
  }

  @Test("does not depend on the order of the rows")
  func rowOrder() throws {
    for kind in ["tour", "orienteering"] {
      let parameters: [String: ParameterValue] = ["kind": .text(kind), "budget": .number(90)]
      #expect(
        try RouteMethod.run(Self.input(Self.rows, parameters))
          == RouteMethod.run(Self.input(Self.rows.reversed(), parameters)))
    }
  }

  @Test("refuses what it cannot compute with, in full words")
  func refusals() {
    #expect(throws: MethodFailure("route", "orienteering has no budget", hint: "Give budget=LENGTH.")) {
      try RouteMethod.run(Self.input(Self.rows, [:]))
    }
    #expect(throws: MethodFailure("route", "start=z is not a place", hint: "Name a place of the table.")) {
      try RouteMethod.run(Self.input(Self.rows, ["kind": .text("tour"), "start": .text("z")]))
    }
    #expect(throws: MethodFailure.self) { try RouteMethod.run(Self.input([], ["kind": .text("tour")])) }
    #expect(throws: MethodFailure.self) {
      try RouteMethod.run(Self.input(Self.rows + [("a", 1, 1, 1)], ["kind": .text("tour")]))
    }
    #expect(throws: MethodFailure.self) {
      try RouteMethod.run(Self.input([("a", .nan, 0, 0)], ["kind": .text("tour")]))
    }
  }
}
