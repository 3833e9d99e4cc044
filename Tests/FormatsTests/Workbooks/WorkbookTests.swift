import Engine
import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

/// Sheets as people have them, cell by cell; expected are the values that Excel shows.
@Suite("Workbooks")
struct WorkbookTests {
  private typealias Sheet = SheetBytes
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private func read(
    _ book: SheetBytes, _ part: FilePart = FilePart(), types: FileTypes = .inferred()
  ) async throws -> FormatReading.Outcome {
    try await reading.read(try reading.write(book.bytes, as: "b.xlsx"), part, types: types)
  }

  private func refusal(_ book: SheetBytes, _ part: FilePart = FilePart()) async throws -> String {
    try await reading.refusal(try reading.write(book.bytes, as: "b.xlsx"), part)
  }

  /// A sheet with a header and rows.
  private static func sheet(_ names: [String], _ rows: [[String?]], rest: String = "") -> SheetBytes {
    let head = Sheet.row(1, names.map(Sheet.text))
    return Sheet(head + rows.enumerated().map { Sheet.row($0 + 2, $1) }.joined(), rest: rest)
  }

  @Test("numbers that are shown with zeros before them are codes, and digits beyond 2^53 stay as they are written")
  func shownCodes() async throws {
    var book = Self.sheet(
      ["oktmo", "id", "n"],
      [
        [Sheet.number("4701000", style: 1), Sheet.number("12345678901234567890"), Sheet.number("7", style: 2)],
        [Sheet.number("65701000", style: 1), Sheet.number("7"), Sheet.number("2.5", style: 2)],
      ])
    book.formats = ["00000000", "0"]
    let found = try await read(book)
    let texts = [["04701000", "65701000"], ["12345678901234567890", "7"], ["7", "2.5"]]
    #expect(found.table.columns.map { $0.texts.compactMap { $0 } } == texts)
    #expect(found.table.columns.map(\.values.type) == [.text, .text, .number])
  }

  @Test("days and times are told by their formats, of each system of days")
  func days() async throws {
    var book = Self.sheet(
      ["day", "time", "month", "plain", "red"],
      [
        ["1", "0.5", "45292", "45292", "45292"], ["59", "1.25", "45323.75", "1", "2"],
        ["61", "0.999999999", "3", "0", "3"],
      ].map { $0.enumerated().map { Sheet.number($1, style: $0 + 1) } })
    book.formats = ["dd/mm/yyyy", "[h]:mm:ss", "mmm\\ yy", "0.00\"d\"", "[Red]General"]
    var found = try await read(book)
    #expect(found.texts("day") == ["1900-01-01", "1900-02-28", "1900-03-01"])
    #expect(found.texts("time") == ["12:00:00", "30:00:00", "24:00:00"])
    #expect(found.texts("month") == ["2024-01-01", "2024-02-01T18:00:00", "1900-01-03"])
    #expect(found.table["plain"]?.values == .integer([45292, 1, 0]))
    #expect(found.table["red"]?.values == .integer([45292, 2, 3]))
    // A time of a day that someone shows as a day, and a moment of which someone shows the time, are what they are.
    var other = Self.sheet(["a", "b"], [[Sheet.number("0.5", style: 1), Sheet.number("45292.5", style: 2)]])
    other.formats = ["d.m.yyyy", "h:mm"]
    #expect(try await read(other).table.columns.map(\.texts) == [["12:00:00"], ["2024-01-01T12:00:00"]])
    book.isFrom1904 = true
    found = try await read(book)
    #expect(found.texts("day") == ["1904-01-02", "1904-02-29", "1904-03-02"])
  }

  @Test("cells of several types are counted and told; marks among numbers are what they are")
  func mixed() async throws {
    let found = try await read(
      Self.sheet(
        ["n", "m", "when"],
        [
          [Sheet.number("1"), Sheet.number("5"), Sheet.text("soon")],
          [Sheet.number("2.5"), Sheet.text("[c]"), "<c t=\"d\"><v>2024-01-05</v></c>"],
          [Sheet.text("1 200,5"), Sheet.number("7"), nil], [nil, Sheet.number("8"), nil],
        ]))
    #expect(found.table["m"]?.values == .integer([5, nil, 7, 8]))
    #expect(found.texts("m_status") == ["observed", "withheld", "observed", "observed"])
    #expect(found.texts("when") == ["soon", "2024-01-05", nil, nil])
    #expect(
      found.told.prefix(3) == [
        "column n has 2 numbers, 1 text (\"1 200,5\" in A4)", "column m has 3 numbers, 1 text (\"[c]\" in B3)",
        "column when has 1 text, 1 date (\"soon\" in C2)",
      ])
  }

  @Test("texts that are whole numbers stay texts, told with the word that overrides; text= and number= rule")
  func codes() async throws {
    let book = Self.sheet(
      ["code", "zip", "sum", "okved", "year"],
      [
        [Sheet.text("120"), Sheet.text("007"), Sheet.text("12.5"), Sheet.number("1110"), Sheet.number("2019")],
        [Sheet.text("121"), Sheet.text("12"), Sheet.text("7,25"), Sheet.number("2220"), Sheet.number("2020")],
      ])
    let found = try await read(book)
    #expect(found.table["code"]?.values == .text(["120", "121"]))
    #expect(found.table["zip"]?.values == .text(["007", "12"]))
    #expect(found.table["okved"]?.values == .text(["1110", "2220"]))
    #expect(found.table["year"]?.values == .integer([2019, 2020]))
    #expect(found.told.contains("column code kept as text, as the cells are (120); number=[code] reads numbers"))
    #expect(
      found.told.contains(
        "column okved kept as text, for the name of a classification (1110, 2220); number=[okved] reads numbers"))
    let other = try await read(book, types: .inferred(text: ["year"], number: ["code"]))
    #expect(other.table["year"]?.values == .text(["2019", "2020"]))
    #expect(other.table["code"]?.values == .number([120, 121]))
  }

  @Test("formulas without a value, errors, blank rows and hidden ones are told")
  func told() async throws {
    let rows =
      Sheet.row(1, ["a", "b"].map(Sheet.text)) + Sheet.row(2, [Sheet.number("1"), "<c><f>A2*2</f></c>"])
      + Sheet.row(4, [Sheet.number("2"), "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"])
      + "<row r=\"5\" hidden=\"1\"><c r=\"A5\"><v>3</v></c><c r=\"B5\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>"
      + "<row r=\"6\"><c r=\"A6\" s=\"1\"/></row><row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><t>  </t></is></c></row>"
    let found = try await read(Sheet(rows))
    #expect(found.table.columns.map(\.texts) == [["1", "2", "3"], [nil, nil, "x"]])
    #expect(
      found.told == [
        "1 blank row between others was left out, 2 blank rows at the end were left out",
        "1 hidden row is read as the others", "column b: 1 error of formulas is missing (#DIV/0! in B4)",
        "column b: 1 formula has no value yet and is missing (B2); a spreadsheet program computes them when it saves "
          + "the file",
      ])
  }

  @Test("a line of words behind a blank row is no row of the table; a code alone is one")
  func below() async throws {
    let rows =
      Sheet.row(1, ["code", "n"].map(Sheet.text)) + Sheet.row(2, [Sheet.text("01"), Sheet.number("1")])
      + Sheet.row(4, [Sheet.text("02")])
    let code = try await read(Sheet(rows))
    #expect(code.texts("code") == ["01", "02"])
    let line = try await read(Sheet(rows + Sheet.row(6, [Sheet.text("Source: a yearbook")])))
    #expect(line.texts("code") == ["01", "02"])
    #expect(
      line.told.contains(
        "1 line below the table is left out (\"Source: a yearbook\"): without the blank row above it is a row"))
  }

  @Test("the first sheet with cells is read; a hidden one only by its name, any by its number")
  func sheets() async throws {
    let table = Sheet.row(1, [Sheet.text("a")]) + Sheet.row(2, [Sheet.number("1")])
    let other = Sheet.row(1, [Sheet.text("b")]) + Sheet.row(2, [Sheet.number("2")])
    let book = SheetBytes(sheets: [
      .init(name: "Cover"), .init(name: "Secret", state: "veryHidden", rows: other), .init(name: "Данные", rows: table),
    ])
    let found = try await read(book)
    #expect(found.texts("a") == ["1"])
    #expect(found.told == ["sheet \"Данные\" was read; sheet= reads another: \"Cover\", \"Secret\" (hidden)"])
    for name in ["secret", "2"] { #expect(try await read(book, FilePart(sheet: name)).texts("b") == ["2"]) }
    #expect(
      try await refusal(book, FilePart(sheet: "4"))
        == "b.xlsx: the workbook has no sheet \"4\" / it has \"Cover\", \"Secret\" and \"Данные\"; sheet= takes a name, "
        + "or a number from 1")
    #expect(
      try await refusal(book, FilePart(sheet: "Cover"))
        == "b.xlsx: sheet \"Cover\" has no cells / check that it was saved with what it should hold; sheet= names another "
        + "sheet")
  }

  @Test("a header that is none is refused by name and place")
  func headers() async throws {
    let numbers =
      Sheet.row(1, [Sheet.number("1"), Sheet.number("2")]) + Sheet.row(2, [Sheet.number("3"), Sheet.number("4")])
    #expect(
      try await refusal(Sheet(numbers))
        == "b.xlsx: no row of sheet \"Sheet1\" has the names of its columns / header= tells its number, as header=3")
    #expect(
      try await refusal(Sheet(numbers), FilePart(header: 3))
        == "b.xlsx: row 3 of sheet \"Sheet1\" is blank, and the header should stand there / header= tells its number, as "
        + "header=3")
    #expect(try await read(Sheet(numbers), FilePart(header: 1)).table.columns.map(\.name) == ["1", "2"])
    #expect(
      try await refusal(Self.sheet(["a", "A"], [[Sheet.number("1"), Sheet.number("2")]]))
        == "b.xlsx: two columns in row 1 of sheet \"Sheet1\" are called \"A\" / give one of them another name; capital and "
        + "small letters are not told apart")
    let unnamed =
      Sheet.row(1, [Sheet.text("a"), nil, Sheet.text("c")]) + Sheet.row(2, (1...3).map { Sheet.number("\($0)") })
    #expect(
      try await refusal(Sheet(unnamed))
        == "b.xlsx: the header of sheet \"Sheet1\" has no name in B1 / write one there, or delete what stands in the column"
    )
    let merged = Self.sheet(
      ["a", "b", "c"], [(1...4).map { Sheet.number("\($0)") }, (1...4).map { Sheet.number("\($0)") }],
      rest: "<mergeCells><mergeCell ref=\"C1:D1\"/></mergeCells>")
    #expect(
      try await refusal(merged)
        == "b.xlsx: the header in row 1 of sheet \"Sheet1\" has a cell over several columns: C1:D1 \"c\" / header=2 reads "
        + "names from the row below and puts the merged cell's before them; or part the cell")
  }

  @Test("texts are those of the file: shared, in runs, with what XML does not take, without how they are pronounced")
  func texts() async throws {
    var book = Sheet(
      Sheet.row(1, ["<c t=\"s\"><v>0</v></c>", Sheet.text("b")])
        + Sheet.row(
          2,
          [
            "<c t=\"s\"><v>1</v></c>",
            "<c t=\"inlineStr\"><is><r><t>東</t></r><r><t>京</t></r><rPh sb=\"0\" eb=\"1\"><t>とう</t></rPh></is></c>",
          ]) + "<row><c t=\"str\"><v>no place &amp; more</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>")
    book.shared = ["name\n of it", "a_x000D_b _x005F_x0041_"]
    let found = try await read(book)
    #expect(found.table.columns.map(\.name) == ["name of it", "b"])
    #expect(found.texts("name of it") == ["a\rb _x0041_", "no place & more"])
    #expect(found.texts("b") == ["東京", "x"])
  }

  @Test("a register's declared types hold, and a cell of another type is named by its row")
  func declared() async throws {
    let book = Self.sheet(
      ["code", "n"], [[Sheet.number("7"), Sheet.number("1")], [Sheet.number("8"), Sheet.text("many")]])
    let file = try reading.write(book.bytes, as: "b.xlsx")
    let types = FileTypes.declared([Column("code", .text, ""), Column("n", .number, "")])
    let said = try await reading.refusal(file, types: types)
    #expect(
      said
        == "b.xlsx, row 3: n is \"many\", and the column takes a number / mend the row, or declare the column as string in "
        + "datapackage.json")
    let sound = Self.sheet(
      ["code", "n"], [[Sheet.number("7"), Sheet.number("1")], [Sheet.number("8"), Sheet.text("2")]])
    let found = try await read(sound, types: types)
    #expect(found.table["code"]?.values == .text(["7", "8"]))
    #expect(found.table["n"]?.values == .number([1, 2]))
  }
}
