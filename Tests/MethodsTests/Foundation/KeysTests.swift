import TerroirKernel
import TerroirMethods
import Testing

@Suite("Keys of rows")
struct KeysTests {
  @Test("distinct values in ascending order, numbers by size, whatever the order of rows")
  func order() {
    let texts = Keys(Column("k", .text, ""), ["b", "a", "b", "c"].map(Cell.text))
    #expect(texts.names == ["a", "b", "c"] && texts.codes == [1, 0, 1, 2])
    let numbers = Keys(Column("k", .integer, ""), [10, 9, 9, 10, 2].map(Cell.integer))
    #expect(numbers.names == ["2", "9", "10"] && numbers.codes == [2, 1, 1, 2, 0])
    #expect(Keys(Column("k", .text, ""), []).count == 0)
  }

  /// A table of `columns` key columns of 1,000 values each: their combinations overflow a machine word from seven on.
  static func reader(columns: Int, repeated: Bool) -> (InputReader, [Keys]) {
    let rows = 1000
    let names = (0..<columns).map { "k\($0)" }
    let table = Table(
      columns: names.map { name in
        TableColumn(
          Column(name, .integer, ""), .integer((0..<rows).map { repeated && $0 == rows - 1 ? 3 : $0 }))
      })
    let declaration = MethodDeclaration(name: "m", summary: "", formula: "", roles: [], outputs: [], citations: [])
    let keys = table.columns.map { column in
      Keys(column.declaration, (0..<rows).map { column.values[$0] })
    }
    return (InputReader(MethodInput(table: table), for: declaration), keys)
  }

  @Test(
    "rows that repeat a combination are refused with the second one's number, also where combinations are many",
    arguments: [1, 2, 9])
  func distinct(_ columns: Int) throws {
    let (unique, keys) = Self.reader(columns: columns, repeated: false)
    try unique.requireDistinct(keys)
    let (double, others) = Self.reader(columns: columns, repeated: true)
    let labels = [String](repeating: "3", count: columns).joined(separator: ", ")
    #expect(
      throws: MethodFailure("m", "\(labels) appears twice", row: 1000, hint: "Add the rows up with group first.")
    ) { try double.requireDistinct(others) }
  }
}
