package import TerroirKernel

/// Writes a table as a workbook of one sheet (ECMA-376): the header bold and above the rows wherever they are moved,
/// numbers, conditions and texts as such, a text never as a formula. The same table gives the same bytes.
package enum WorkbookWriter {
  package enum Failure: Error, Hashable, Sendable {
    case tooLarge(rows: Int, columns: Int)
    case tooLong(column: String, row: Int)
    case noRoom

    package var message: Phrase {
      switch self {
      case .tooLarge(let rows, let columns):
        "a sheet takes 1048575 rows under a header and 16384 columns; there are \(rows) and \(columns)"
      case .tooLong(let column, let row):
        "a cell takes 32767 characters, and the text of \(column) in row \(row) has more"
      case .noRoom: "the table is too large for a workbook: write it as csv or parquet"
      }
    }
  }

  private static let longestText = 32_767
  private static let chunk = 1 << 18
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let schemas = "http://schemas.openxmlformats.org"
  private static let main = "xmlns=\"\(schemas)/spreadsheetml/2006/main\""

  package static func bytes(of table: Table) throws(Failure) -> [UInt8] {
    let rows = table.rowCount, columns = table.columns.count
    guard rows < CellGrid.mostRows, columns <= CellGrid.mostColumns else {
      throw .tooLarge(rows: rows, columns: columns)
    }
    for column in table.columns {
      guard case .text(let texts) = column.values else { continue }
      let long = texts.firstIndex { text in
        text.map { $0.utf8.count > longestText && $0.unicodeScalars.count > longestText } ?? false
      }
      if let long { throw .tooLong(column: column.name, row: long + 1) }
    }
    var archive = ZipWriter()
    for (name, text) in parts {
      guard archive.add(name, { $0.take(head + text) }) else { throw .noRoom }
    }
    guard archive.add("xl/worksheets/sheet1.xml", { write(table, to: $0) }) else { throw .noRoom }
    return archive.bytes()
  }

  // MARK: - The sheet

  private static func write(_ table: Table, to file: Deflater) {
    let columns = table.columns.count
    var part = Array((head + "<worksheet \(main)><sheetViews><sheetView workbookViewId=\"0\">").utf8)
    part += Array("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>".utf8)
    part += Array("</sheetView></sheetViews>".utf8)
    if columns > 0 {
      part += Array("<cols><col min=\"1\" max=\"\(columns)\" width=\"14\" customWidth=\"1\"/></cols>".utf8)
    }
    part += Array("<sheetData><row r=\"1\">".utf8)
    for (index, column) in table.columns.enumerated() {
      Place(index).add(Array("1\" s=\"1".utf8), column.name, to: &part)
    }
    part += Array("</row>".utf8)
    let places = table.columns.indices.map { Place($0) },
      areShares = table.columns.map { $0.declaration.unit == .share }
    for row in 0..<table.rowCount {
      let number = Array(String(row + 2).utf8)
      part += Mark.row
      part += number
      part += Mark.open
      for (index, column) in table.columns.enumerated() {
        places[index].add(number, column.values[row], areShares[index], to: &part)
      }
      part += Mark.rowEnd
      if part.count > chunk {
        file.take(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    file.take(part)
    file.take("</sheetData></worksheet>")
  }

  /// What is written again and again.
  private enum Mark {
    static let row = Array("<row r=\"".utf8), open = Array("\">".utf8), rowEnd = Array("</row>".utf8)
    static let plain = Array("\"><v>".utf8), share = Array("\" s=\"2\"><v>".utf8), valueEnd = Array("</v></c>".utf8)
    static let condition = Array("\" t=\"b\"><v>".utf8)
    static let text = Array("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
    static let textEnd = Array("</t></is></c>".utf8)
  }

  /// The cells of a column.
  private struct Place {
    private let begin: [UInt8]

    init(_ column: Int) { begin = Array("<c r=\"\(CellName.letters(column))".utf8) }

    func add(_ row: [UInt8], _ cell: Cell, _ isShare: Bool, to part: inout [UInt8]) {
      switch cell {
      case .missing: return
      case .text(let text): if !text.isEmpty { add(row, text, to: &part) }
      case .boolean(let flag): add(row, Mark.condition, flag ? "1" : "0", to: &part)
      case .number(let number):
        if number.isFinite { add(row, isShare ? Mark.share : Mark.plain, NumberText.exact(number), to: &part) }
      case .integer(let number):
        // Beyond 2^53 a cell's number would be another one.
        if number.magnitude <= UInt(NumberText.greatestWhole) {
          add(row, isShare ? Mark.share : Mark.plain, String(number), to: &part)
        } else {
          add(row, String(number), to: &part)
        }
      }
    }

    func add(_ row: [UInt8], _ text: String, to part: inout [UInt8]) {
      part += begin
      part += row
      part += Mark.text
      part += escaped(text)
      part += Mark.textEnd
    }

    private func add(_ row: [UInt8], _ mark: [UInt8], _ value: String, to part: inout [UInt8]) {
      part += begin
      part += row
      part += mark
      part.append(contentsOf: value.utf8)
      part += Mark.valueEnd
    }
  }

  /// A text in which what XML does not take, and what stands for such in a workbook, is written `_x000D_` (ECMA-376,
  /// 22.9.2.19).
  private static func escaped(_ text: String) -> [UInt8] {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0xEF && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5F
    }
    if isPlain { return Array(text.utf8) }
    var result: [UInt8] = []
    for scalar in text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: { _ in "_x005F_" }).unicodeScalars {
      switch scalar {
      case "&": result += Array("&amp;".utf8)
      case "<": result += Array("&lt;".utf8)
      case ">": result += Array("&gt;".utf8)
      case "\t", "\n": result += Array(String(scalar).utf8)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += Array("_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".utf8)
      default: result += Array(String(scalar).utf8)
      }
    }
    return result
  }

  // MARK: - The other parts

  private static let parts: [(name: String, text: String)] = {
    let office = "\(schemas)/officeDocument/2006/relationships",
      sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let relations = "xmlns=\"\(schemas)/package/2006/relationships\""
    let kinds = [
      ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"),
    ].map { "<Override PartName=\"/xl/\($0).xml\" ContentType=\"\(sheet).\($1)+xml\"/>" }.joined()
    return [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(schemas)/package/2006/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(kinds)</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships \(relations)><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r=\"\(office)\"><sheets><sheet name=\"Table\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
          + "</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships \(relations)><Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" "
          + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(main)><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
          + "</fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
          + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
          + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
      ),
    ]
  }()
}
