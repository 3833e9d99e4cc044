import TerroirKernel
import Testing

@testable import Shell

@Suite("Rows by industry from rows by code")
struct ClassifiedTests {
  private let crosswalk = Crosswalk(
    declaration: ExtensionDeclaration(id: "c", summary: "s"), system: "okved2",
    weights: ["32.12": ["crafts": 0.4, "fashion": 0.1], "90": ["stage": 1]])

  private func classified(_ codes: ColumnValues, _ values: ColumnValues?) -> Table {
    let column = TableColumn(Column("code", .text, "c"), codes)
    var columns = [column]
    if let values { columns.append(TableColumn(Column("jobs", .integer, "j"), values)) }
    return Classified(
      Table(columns: columns), codes: column, amounts: values == nil ? nil : "jobs", by: crosswalk
    ).table
  }

  @Test("are repeated for each industry with their amounts shared out; what is missing stays missing")
  func shared() {
    let table = classified(.text(["32.12.1", "90.01", "01.1", nil]), .integer([10, nil, 7, 8]))
    #expect(table["industry"]?.values == .text(["crafts", "fashion", "stage"]))
    #expect(table["jobs"]?.values == .number([4, 1, nil]))
    #expect(table["weight"]?.values == .number([0.4, 0.1, 1]))
    #expect(
      table.notes == [.init("rows left out", .integer(2)), .init("codes left out", .text("01.1"))])
  }

  @Test("may have whole numbers for codes, and no amounts")
  func integers() {
    let table = classified(.integer([9001, 17]), nil)
    #expect(table["industry"]?.values == .text(["stage"]))
    #expect(table.notes.first == .init("rows left out", .integer(1)))
  }
}
