import Engine
import Foundation
import TerroirKernel
import Testing

@testable import Formats
@testable import TableFiles

/// Workbooks and archives that are broken, protected, or made to fill a memory.
@Suite("Broken workbooks")
struct BrokenWorkbookTests {
  private typealias Sheet = SheetBytes
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private func refusal(_ bytes: [UInt8], _ name: String = "b.xlsx") async throws -> String {
    try await reading.refusal(try reading.write(bytes, as: name))
  }

  private static let sound = Sheet(Sheet.row(1, [Sheet.text("a")]) + Sheet.row(2, [Sheet.number("1")]))

  private static func replacing(_ name: String, _ text: String) -> [UInt8] {
    ArchiveBytes.of(sound.files.map { $0.name == name ? ($0.name, Array(text.utf8)) : $0 })
  }

  @Test("what is cut, damaged or no archive is refused in words")
  func broken() async throws {
    let again = " / download or copy it again"
    let bytes = Self.sound.bytes
    #expect(try await refusal(Array(bytes.dropLast(30))) == "b.xlsx: the file ends too early: it was cut" + again)
    #expect(try await refusal(Array(bytes.prefix(100))) == "b.xlsx: the file ends too early: it was cut" + again)
    var changed = bytes
    if let place = bytes.firstRange(of: Array("<v>1</v>".utf8)) { changed[place.lowerBound + 3] = UInt8(ascii: "2") }
    #expect(
      try await refusal(changed)
        == "b.xlsx: the file is damaged: xl/worksheets/sheet1.xml does not hold what its check sum says" + again)
    #expect(
      try await refusal(Array("a,b\n1,2\n".utf8))
        == "b.xlsx: this is no archive, which a workbook is as well / give it the ending of what it holds: help read lists "
        + "them")
    #expect(
      try await refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
        == "b.xlsx: this is a workbook of the old form (.xls), or one that is protected by a password / save it as .xlsx, "
        + "without a password, or as CSV UTF-8")
    #expect(
      try await refusal(ArchiveBytes.of(Self.sound.files, flags: 1))
        == "b.xlsx: the file is protected by a password / save it without the password")
    #expect(
      try await refusal(ArchiveBytes.of([("a.txt", [])]))
        == "b.xlsx: this is no workbook: it has no xl/workbook.xml / open it in a spreadsheet program and save it anew")
    #expect(
      try await refusal(ArchiveBytes.of([("a.doc", [])]), "a.zip")
        == "a.zip: the archive has no table, but \"a.doc\" / a table ends in .csv, .txt, .tsv, .json, .ndjson, "
        + ".parquet, .xlsx, .xlsm, .ods, .geojson, .jsonstat, .pb")
    #expect(try await refusal([], "e.xlsx") == "e.xlsx is empty / check that it was saved, or downloaded, as a whole")
  }

  @Test("XML that is broken, or that brings entities, is refused with the part and the line")
  func xml() async throws {
    let anew = " / open it in a spreadsheet program and save it anew"
    let part = "xl/worksheets/sheet1.xml"
    #expect(
      try await refusal(Self.replacing(part, "<worksheet>\n<sheetData><row>\n</worksheet>"))
        == "b.xlsx: \(part) is broken at its line 3" + anew)
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<worksheet>&b;</worksheet>"
    #expect(
      try await refusal(Self.replacing(part, bomb))
        == "b.xlsx: \(part) declares a document type, which no workbook has" + anew)
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"
    #expect(
      try await refusal(Self.replacing(part, outside))
        == "b.xlsx: \(part) declares a document type, which no workbook has" + anew)
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(try await refusal(Self.replacing(part, deep)).hasPrefix("b.xlsx: \(part) is broken at its line"))
  }

  @Test("absurd sizes are refused before they fill the memory")
  func sizes() async throws {
    let far = Sheet(
      Sheet.row(1, [Sheet.text("a")]) + "<row r=\"100000\">"
        + ["A", "ZZ", "ABC", "XFD"].map { "<c r=\"\($0)100000\"><v>1</v></c>" }.joined() + "</row>")
    // Values in a far corner are no large table: the columns between hold nothing.
    #expect(
      try await refusal(far.bytes)
        == "b.xlsx: no row of sheet \"Sheet1\" has the names of its columns / header= tells its number, as header=3"
    )
    var grid = CellGrid(mostCells: 100)
    for column in 0..<9 { try grid.set(10, column, .number, 1) }
    #expect(throws: DecodingFailure.tooLarge("the sheet is 11 rows by 10 columns", limit: "100 cells")) {
      try grid.set(10, 9, .number, 1)
    }
    #expect(
      try await refusal(Sheet("<row><c r=\"XFE1\"><v>1</v></c></row>").bytes)
        == "b.xlsx: a cell \"XFE1\" lies beyond what a sheet can have / open it in a spreadsheet program and save it anew"
    )
    #expect(
      try await refusal(ArchiveBytes.of(Self.sound.files, claimedSize: 1 << 31))
        == "b.xlsx: _rels/.rels unpacks to 2 GB, and no more than 64 MB is read / take the part that is wanted out of it, "
        + "and save it as CSV")
    let repeated =
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"s\">"
      + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" "
      + "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table></office:document-content>"
    #expect(
      try await refusal(ArchiveBytes.of([("content.xml", Array(repeated.utf8))]), "b.ods").contains(
        "no more than 50000000"))
  }

  private static let trials = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 30 : 1000

  @Test("a file with bytes changed or cut is read or refused, and nothing ends the program")
  func mutations() async throws {
    var random = SeededGenerator(state: 20_261_129)
    let names = ["titled.xlsx", "inline.xlsx", "two-rows.xlsx", "towns.ods", "one.zip", "pandas.xlsx.gz"]
    let plain = Self.sound.bytes
    for name in names + ["plain.xlsx"] {
      let whole =
        name == "plain.xlsx" ? plain : [UInt8](try Data(contentsOf: FormatReading.fixtures.appending(path: name)))
      for _ in 0..<Self.trials {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let at = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[at] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
          case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
          case 2: bytes.removeLast(min(Int.random(in: 1...200, using: &random), bytes.count - 1))
          default: bytes.removeSubrange(at..<min(at + Int.random(in: 1...8, using: &random), bytes.count))
          }
          if bytes.isEmpty { bytes = [0] }
        }
        let said = try await reading.refusal(try reading.write(bytes, as: name))
        #expect(said.hasPrefix("read: ") || said.contains(" / "), "\(name): \(said)")
      }
    }
  }

  @Test("a sheet whose XML was changed, in an archive that is sound, is read or refused")
  func mutatedXML() async throws {
    var random = SeededGenerator(state: 7)
    let book = Sheet(
      Sheet.row(1, [Sheet.text("a"), Sheet.text("b")]) + Sheet.row(2, [Sheet.number("1"), "<c t=\"s\"><v>0</v></c>"])
        + Sheet.row(3, [Sheet.number("2"), "<c t=\"b\"><v>1</v></c>"]),
      rest: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
    for _ in 0..<Self.trials * 5 {
      var files = book.files
      let index = Int.random(in: 0..<files.count, using: &random)
      let at = Int.random(in: 0..<files[index].bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: files[index].bytes[at] = random.pick(Array("0123456789-ABr\"<>&/ \u{1}".utf8))
      case 1: files[index].bytes.remove(at: at)
      default:
        files[index].bytes.insert(
          contentsOf: random.pick([Array("99999999999".utf8), Array("-1".utf8), [0xFF], Array("s".utf8)]), at: at)
      }
      let said = try await reading.refusal(try reading.write(ArchiveBytes.of(files), as: "m.xlsx"))
      #expect(said.hasPrefix("read: ") || said.contains(" / "), "\(said)")
    }
  }
}
