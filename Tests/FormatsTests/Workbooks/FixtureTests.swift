import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

/// Workbooks that other programs wrote (`Tests/Fixtures/Workbooks/make.py`), against what other readers find in them.
@Suite("Workbooks of other programs")
struct FixtureTests {
  private struct Expected: Decodable {
    var columns: [String]
    var rows: [[Cell]]
  }

  private func expected(_ name: String) throws -> Expected {
    let data = try Data(contentsOf: FormatReading.fixtures.appending(path: "expected.json"))
    return try #require(try JSONDecoder().decode([String: Expected].self, from: data)[name])
  }

  private static let names = [
    "titled.xlsx", "from1904.xlsx", "inline.xlsx", "pandas.xlsx", "pandas.xlsx.gz", "towns.ods",
  ]

  @Test("have the columns and cells that openpyxl and pandas find", arguments: names)
  func cells(name: String) async throws {
    let expected = try expected(name.replacing(".gz", with: ""))
    let reading = try FormatReading()
    let found = try await reading.read(FormatReading.fixtures.appending(path: name))
    #expect(found.table.columns.map(\.name) == expected.columns)
    for (index, column) in found.table.columns.enumerated() {
      #expect(column.texts == expected.rows.map { TableColumn.text($0[index]) }, "\(name), \(column.name)")
    }
  }

  @Test("a title is left out and told, as are notes below, other sheets, errors")
  func titled() async throws {
    let found = try await FormatReading().read(FormatReading.fixtures.appending(path: "titled.xlsx"))
    #expect(
      found.told == [
        "sheet \"Towns\" was read; sheet= reads another: \"Notes\", \"Old\" (hidden)",
        "row 4 is the header, and \"Museums and their visitors, 2019-2023\" (A1:H1), \"thousand visitors\" above it left "
          + "out; header= tells another row",
        "1 line below the table is left out (\"Source: a yearbook\"): without the blank row above it is a row",
        "column visitors: 1 error of formulas is missing (#N/A in E8)",
      ])
    #expect(
      found.table.columns.map(\.values.type) == [.text, .text, .text, .text, .number, .number, .boolean, .text])
    #expect(found.table["share"]?.declaration.unit == .share)
  }

  @Test("names of groups of columns stand before the names below them, and a merged cell fills its rows")
  func twoRows() async throws {
    let reading = try FormatReading()
    let file = FormatReading.fixtures.appending(path: "two-rows.xlsx")
    for part in [FilePart(), FilePart(header: 2)] {
      let found = try await reading.read(file, part)
      #expect(found.table.columns.map(\.name) == ["Region", "2020 men", "2020 women", "2021 men", "2021 women"])
      #expect(
        found.table.columns.map(\.texts) == [["Ural", "Ural"], ["1", "5"], ["2", "6"], ["3", "7"], ["4", "8"]])
      #expect(
        found.told == [
          "names of columns are put together of rows 1 and 2 (2020 men)",
          "column Region: 1 row has the value of the merged cell that spans it (A3:A4)",
        ])
    }
    #expect(
      try await reading.refusal(file, FilePart(header: 1))
        == "two-rows.xlsx: the header in row 1 of sheet \"Sexes\" has a cell over several columns: B1:C1 \"2020\" / "
        + "header=2 reads names from the row below and puts the merged cell's before them; or part the cell")
  }

  @Test("of an archive the one table is read, and one of several by its name")
  func archives() async throws {
    let reading = try FormatReading()
    let one = try await reading.read(FormatReading.fixtures.appending(path: "one.zip"))
    #expect(one.table.columns.map(\.texts) == [["007", "008"], ["1", "2"]])
    #expect(
      one.told == [
        "\"data/emp.csv\" was read; the archive also has \"readme.txt\"",
        "column id kept as text, for the zero at the beginning (007, 008); number=[id] reads numbers",
      ])
    #expect(one.table["id"]?.declaration.description.hasSuffix("Workbooks/one.zip/data/emp.csv") == true)
    let two = FormatReading.fixtures.appending(path: "two.zip")
    #expect(
      try await reading.refusal(two)
        == "two.zip: the archive has several tables: \"a.csv\" and \"b.xlsx\" / name one of them: member=\"a.csv\"")
    #expect(try await reading.read(two, FilePart(member: "a.csv")).texts("a") == ["1"])
    let sheet = try await reading.read(two, FilePart(member: "b.xlsx"))
    #expect(sheet.texts("name") == ["a", nil, "c"])
    #expect(sheet.told.first == "\"b.xlsx\" was read; the archive also has \"a.csv\"")
    #expect(
      try await reading.refusal(two, FilePart(member: "c.csv"))
        == "two.zip: the archive has no file \"c.csv\" / it has \"a.csv\" and \"b.xlsx\"")
  }
}

extension TableColumn {
  static func text(_ cell: Cell) -> String? {
    let values: ColumnValues =
      switch cell {
      case .missing: .text([nil])
      case .text(let text): .text([text])
      case .integer(let number): .integer([number])
      case .number(let number): .number([number])
      case .boolean(let flag): .boolean([flag])
      }
    return TableColumn(Column("", values.type, ""), values).texts[0]
  }
}
