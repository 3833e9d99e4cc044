import TerroirKernel
import TerroirMethods
import Testing

@Suite("What a method says of its input")
struct InputReaderTests {
  private func failure(
    _ columns: [(String, ColumnValues)], roles: [String: [String]] = [:],
    of method: any Method.Type = LocationQuotient.self
  ) -> MethodFailure? {
    do throws(MethodFailure) {
      let table = Table(columns: columns.map { TableColumn(Column($0.0, $0.1.type, ""), $0.1) })
      _ = try method.run(MethodInput(table: table, roles: roles))
      return nil
    } catch {
      return error
    }
  }

  private let keys: [(String, ColumnValues)] = [
    ("region", .text(["a", "b", "c"])), ("industry", .text(["x", "x", "x"])),
  ]

  @Test("a column of texts is told with its first value that is no number")
  func texts() {
    let hint: Phrase =
      "Choose a column of numbers, or mend the value; read FILE number=[value] makes what is none missing."
    #expect(
      failure(keys + [("value", .text(["3", nil, "1 200"]))])
        == MethodFailure("lq", "value is a text, \"1 200\"", row: 3, hint: hint))
    #expect(
      failure(keys + [("value", .text([nil, "10.10", "9"]))])
        == MethodFailure("lq", "value is a text, \"10.10\"", row: 2, hint: hint))
    #expect(
      failure(keys + [("value", .text([nil, nil, nil]))])
        == MethodFailure("lq", "value has no values", hint: "Choose a column of numbers."))
    #expect(
      failure(keys + [("value", .boolean([true, false, true]))])
        == MethodFailure("lq", "value is yes or no, not a number", hint: "Choose a column of numbers."))
  }

  @Test("a role without a column is told by the key that binds it")
  func roles() {
    #expect(
      failure(keys + [("jobs", .integer([1, 2, 3]))])
        == MethodFailure(
          "lq", "there is no column value", hint: "Name the column: value=COLUMN. Columns: region, industry, jobs."))
    #expect(
      failure(keys + [("jobs", .integer([1, 2, 3]))], roles: ["value": ["jbos"]])
        == MethodFailure(
          "lq", "there is no column jbos", hint: "Name the column: value=COLUMN. Columns: region, industry, jobs."))
  }

  @Test("rows of several years are not to be added up")
  func years() {
    let rows: [(String, ColumnValues)] = [
      ("region", .text(["a", "a"])), ("industry", .text(["film", "film"])), ("value", .integer([2010, 2000])),
    ]
    #expect(
      failure(rows + [("yr", .integer([2020, 2021]))])
        == MethodFailure("lq", "a, film appears twice", row: 2, hint: "The rows are of several years: year=yr."))
    #expect(
      failure(rows + [("yr", .integer([2020, 2021]))], of: ComplexityIndex.self)
        == MethodFailure(
          "complexity", "a, film appears twice", row: 2,
          hint: "The rows are of several years: keep one, as in where yr == 2021."))
    for other in [ColumnValues.integer([2020, 2020]), .integer([1, 2]), .number([2020, 2021])] {
      #expect(
        failure(rows + [("yr", other)])
          == MethodFailure("lq", "a, film appears twice", row: 2, hint: "Add the rows up with group first."))
    }
  }
}
