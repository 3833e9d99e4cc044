import TerroirKernel
import Testing

@testable import Shell

@Suite("Notes of a table")
struct NotesTableTests {
  @Test("are a row of their own types, and a missing one is a number's")
  func types() {
    let table = Table(notes: [
      .init("beta", .number(-0.1)), .init("units", .integer(3)), .init("caution", .text("mind")),
      .init("holds", .boolean(true)), .init("half_life", .missing),
    ])
    let found = table.notesTable
    #expect(found.columns.map(\.name) == ["beta", "units", "caution", "holds", "half_life"])
    #expect(
      found.columns.map(\.values)
        == [.number([-0.1]), .integer([3]), .text(["mind"]), .boolean([true]), .number([nil])])
    #expect(found.columns.map(\.declaration.type) == found.columns.map(\.values.type))
    #expect(Table().notesTable == Table())
  }
}
