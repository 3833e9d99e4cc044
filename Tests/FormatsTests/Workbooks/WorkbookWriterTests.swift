import Engine
import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  private static let texts: [String?] = [
    "=1+1", "+7 343", "-", "@x", "\tx", "'=1", "007", "line\nbreak", "both\r\n", "\"q\" & <a>", " lead", "trail ",
    "Касли",
    "👩‍👩‍👧", "http://x.org/", "a\u{1}b", "_x000D_", "a\u{FFFF}b", "{=SUM(A1)}", nil, "#N/A",
  ]

  private static let table = Table(columns: [
    TableColumn(Column("=head", .text, ""), .text(texts)),
    TableColumn(Column("n", .integer, ""), .integer(texts.indices.map { $0 % 7 == 0 ? nil : $0 - 9 })),
    TableColumn(
      Column("x", .number, ""),
      .number(texts.indices.map { [1e-300, 0.1, -2.5, 123_456_789.123_456_78, 1e300][$0 % 5] })),
    TableColumn(Column("share", .number, unit: .share, ""), .number(texts.indices.map { Double($0) / 32 })),
    TableColumn(Column("yes", .boolean, ""), .boolean(texts.indices.map { $0 % 3 == 0 ? nil : $0 % 2 == 0 })),
    TableColumn(Column("large", .integer, ""), .integer(texts.map { _ in 9_007_199_254_740_993 })),
  ])

  @Test("every value comes back, texts never as formulas, and a share is shown as percent")
  func roundTrip() async throws {
    let reading = try FormatReading()
    let file = try reading.write(try XLSXFormat.bytes(Self.table), as: "a.xlsx")
    let found = try await reading.read(file)
    #expect(found.table.columns.map(\.name) == Self.table.columns.map(\.name))
    for (column, original) in zip(found.table.columns, Self.table.columns) where column.name != "large" {
      #expect(column.values == original.values, "\(column.name)")
    }
    #expect(found.table["share"]?.declaration.unit == .share)
    // No number of a workbook holds it: it stays what it is as a text.
    #expect(found.texts("large")?.first == "9007199254740993")
  }

  @Test("the same table gives the same bytes, and no text is a formula in them")
  func bytes() throws {
    let bytes = try XLSXFormat.bytes(Self.table)
    #expect(try XLSXFormat.bytes(Self.table) == bytes)
    let archive = try ZipArchive(bytes)
    let sheet = try #require(archive.members.first { $0.name == "xl/worksheets/sheet1.xml" })
    let text = String(decoding: try ZipMemberStream(sheet, of: archive, limit: 1 << 20).all(), as: UTF8.self)
    #expect(!text.contains("<f>"))
    #expect(text.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
  }

  @Test("what a sheet has no room for is refused in words")
  func refused() throws {
    let long = Table(columns: [
      TableColumn(Column("t", .text, ""), .text(["a", String(repeating: "é", count: 32_768)]))
    ])
    #expect(throws: FormatFailure.unwritable("a cell takes 32767 characters, and the text of t in row 2 has more")) {
      _ = try XLSXFormat.bytes(long)
    }
    let high = Table(columns: [
      TableColumn(Column("n", .integer, ""), .integer([Int?](repeating: nil, count: 1_048_576)))
    ])
    #expect(
      throws: FormatFailure.unwritable(
        "a sheet takes 1048575 rows under a header and 16384 columns; there are 1048576 and 1")
    ) { _ = try XLSXFormat.bytes(high) }
  }
}
