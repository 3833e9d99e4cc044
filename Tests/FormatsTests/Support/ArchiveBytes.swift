/// Archives of the zip form, their files stored as they are: what a test needs to try every form of a workbook.
enum ArchiveBytes {
  static func of(_ files: [(name: String, bytes: [UInt8])], flags: Int = 0, claimedSize: Int? = nil) -> [UInt8] {
    var body: [UInt8] = [], directory: [UInt8] = []
    for (name, bytes) in files {
      let offset = body.count, sum = checkSum(bytes)
      let shared = little(flags, 2) + little(0, 2) + little(0, 4) + little(Int(sum), 4) + little(bytes.count, 4)
      let size = little(claimedSize ?? bytes.count, 4)
      body += little(0x0403_4B50, 4) + little(20, 2) + shared + size + little(name.utf8.count, 2) + little(0, 2)
      body += Array(name.utf8) + bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + shared + size + little(name.utf8.count, 2)
      directory += little(0, 12) + little(offset, 4) + Array(name.utf8)
    }
    let counts = little(files.count, 2) + little(files.count, 2)
    return body + directory + little(0x0605_4B50, 4) + little(0, 4) + counts + little(directory.count, 4)
      + little(body.count, 4) + little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}

/// A workbook of Excel's form whose sheets a test writes cell by cell.
struct SheetBytes {
  struct Sheet {
    var name = "Sheet1"
    var state = "visible"
    /// What stands in `sheetData`.
    var rows = ""
    /// What stands behind it.
    var rest = ""
  }

  var sheets: [Sheet]
  var shared: [String] = []
  /// Number formats by the number of their style.
  var formats: [String] = []
  var isFrom1904 = false

  init(_ rows: String, rest: String = "") { sheets = [Sheet(rows: rows, rest: rest)] }
  init(sheets: [Sheet]) { self.sheets = sheets }

  /// A row of cells as they are written: the tag of each without its place.
  static func row(_ number: Int, _ cells: [String?]) -> String {
    let written = cells.enumerated().compactMap { index, cell in
      cell.map {
        $0.replacing("<c", with: "<c r=\"\(Character(UnicodeScalar(UInt8(65 + index))))\(number)\"", maxReplacements: 1)
      }
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  static func text(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
  }

  static func number(_ text: String, style: Int? = nil) -> String {
    "<c\(style.map { " s=\"\($0)\"" } ?? "")><v>\(text)</v></c>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  var files: [(name: String, bytes: [UInt8])] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(office)\""
    func relation(_ id: Int, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"r\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    func relations(_ all: [String]) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(all.joined())</Relationships>"
    }
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index + 1)\"/>"
    }
    let numbers = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(Self.escaped($1))\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    var files = [
      ("_rels/.rels", relations([relation(1, "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook \(main)><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/><sheets>\(names.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { relation($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [relation(90, "styles", "styles.xml"), relation(91, "sharedStrings", "/xl/sharedStrings.xml")])
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(main)><numFmts>\(numbers.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst \(main)>" + shared.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined()
          + "</sst>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      files.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet \(main)><sheetData>\(sheet.rows)</sheetData>\(sheet.rest)</worksheet>"
        ))
    }
    return files.map { ($0.0, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\($0.1)".utf8)) }
  }

  var bytes: [UInt8] { ArchiveBytes.of(files) }
}
