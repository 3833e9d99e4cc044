import TerroirKernel
import TerroirMethods
import Testing

@Suite("The method sensitivity")
struct SensitivityMethodTests {
  static let factors = Table(columns: [
    TableColumn(Column("factor", .text, ""), .text(["p", "q"])),
    TableColumn(Column("low", .number, ""), .number([0, -1])),
    TableColumn(Column("high", .number, ""), .number([2, 1])),
  ])

  static func run(
    _ table: Table = Table(), factors: Table? = nil, _ parameters: [String: ParameterValue]
  ) throws -> Table {
    try SensitivityMethod.run(
      MethodInput(table: table, tables: factors.map { ["factors": $0] } ?? [:], parameters: parameters))
  }

  static func failure(
    _ table: Table = Table(), factors: Table? = nil, _ parameters: [String: ParameterValue] = [:]
  ) -> MethodFailure? {
    do {
      _ = try run(table, factors: factors, parameters)
      return nil
    } catch {
      return error as? MethodFailure
    }
  }

  /// The design with the output 3 p + q: shares 9 : 1 of the variance, both factors having the same range.
  static func runs(_ samples: Int) throws -> Table {
    let design = try run(factors: factors, ["detail": .text("design"), "samples": .integer(samples)])
    let (p, q) = (numbers(design, "p") ?? [], numbers(design, "q") ?? [])
    var table = design
    table.columns.append(
      TableColumn(Column("output", .number, ""), .number(zip(p, q).map { 3 * ($0 ?? 0) + ($1 ?? 0) })))
    return table
  }

  @Test("a model of one's own: the design goes out, the outputs come back, in any order of rows")
  func ownModel() throws {
    let table = try Self.runs(256)
    let found = try Self.run(table, factors: Self.factors, ["samples": .integer(256)])
    let (s, t) = (numbers(found, "s1") ?? [], numbers(found, "st") ?? [])
    #expect(isClose(s[0], 0.9, within: 0.01) && isClose(s[1], 0.1, within: 0.01))
    #expect(isClose(t[0], 0.9, within: 0.01) && isClose(t[1], 0.1, within: 0.01))
    #expect(try Self.run(table.reversed, factors: Self.factors.reversed, ["samples": .integer(256)]) == found)
    #expect(found.notes.last == Table.Note("runs", .integer(1024)))
  }

  @Test("the design keeps within the ranges and holds each base sample once for every factor and twice more")
  func design() throws {
    let table = try Self.runs(8)
    #expect(table.rowCount == 32)
    #expect((numbers(table, "p") ?? []).allSatisfy { $0.map { (0...2).contains($0) } ?? false })
    #expect((numbers(table, "q") ?? []).allSatisfy { $0.map { (-1...1).contains($0) } ?? false })
  }

  @Test("what cannot be computed is refused with a way out")
  func refusals() throws {
    #expect(
      Self.failure()
        == MethodFailure(
          "sensitivity", "there is neither a function nor a table of factors",
          hint: "Give function=ishigami or g, or factors=TABLE with factor, low and high."))
    let table = try Self.runs(8)
    #expect(
      Self.failure(table.picking(Array(0..<31)), factors: Self.factors, ["samples": .integer(8)])
        == MethodFailure(
          "sensitivity", "run 32 of 32 is missing",
          hint: "Run the model at every row of detail=design, with the same samples and seed."))
    #expect(
      Self.failure(table.picking(Array(0..<32) + [4]), factors: Self.factors, ["samples": .integer(8)])
        == MethodFailure("sensitivity", "run 5 appears twice", row: 33, hint: "Keep one row for each run."))
    #expect(
      Self.failure(table, factors: Self.factors, ["samples": .integer(4)])
        == MethodFailure(
          "sensitivity", "run 17.0 is not in the design of 16 runs", row: 17,
          hint: "Give samples as for detail=design: 4 runs for each."))
    var flat = table
    flat.columns[3].values = .number([Double?](repeating: 1, count: 32))
    #expect(
      Self.failure(flat, factors: Self.factors, ["samples": .integer(8)])
        == MethodFailure(
          "sensitivity", "the output does not vary",
          hint: "Widen the factors: there is no variance to explain."))
    var narrow = Self.factors
    narrow.columns[1].values = .number([2, -1])
    #expect(
      Self.failure(table, factors: narrow)
        == MethodFailure(
          "sensitivity", "factors: low is not below high", row: 1,
          hint: "Give a range in which the factor varies."))
    let many = ParameterValue.list([ParameterValue](repeating: .number(1), count: 33))
    #expect(
      Self.failure(["function": .text("g"), "coefficients": many])
        == MethodFailure(
          "sensitivity", "there are 33 factors", hint: "Give 1 to 32, or points=random."))
  }

  static func failure(_ parameters: [String: ParameterValue]) -> MethodFailure? { failure(Table(), parameters) }
}
