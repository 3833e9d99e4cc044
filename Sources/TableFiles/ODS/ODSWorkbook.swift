/// A workbook as LibreOffice writes it (ISO/IEC 26300): all sheets in one document.
struct ODSWorkbook: Workbook {
  private let archive: ZipArchive
  private(set) var sheets: [SheetName]

  private static let content = "content.xml"

  init(_ archive: ZipArchive) throws(DecodingFailure) {
    self.archive = archive
    if let member = archive.member("META-INF/manifest.xml") {
      let manifest = Manifest()
      let stream = try ZipMemberStream(member, of: archive, limit: WorkbookLimit.small)
      try XMLReader.read(stream, member.name, for: manifest)
      if manifest.isProtected { throw .protected }
    }
    let reader = ODSReader(nil)
    try Self.read(archive, for: reader)
    sheets = reader.sheets
  }

  func grid(_ index: Int) throws(DecodingFailure) -> CellGrid {
    let reader = ODSReader(index)
    try Self.read(archive, for: reader)
    return reader.grid
  }

  private static func read(_ archive: ZipArchive, for reader: ODSReader) throws(DecodingFailure) {
    guard let member = archive.member(content) else { throw .notWorkbook(content) }
    try XMLReader.read(
      try ZipMemberStream(member, of: archive, limit: WorkbookLimit.part), content, for: reader)
  }

  private final class Manifest: XMLListener {
    var isProtected = false
    let refusal: DecodingFailure? = nil

    func begin(_ name: XMLName, _ attributes: XMLAttributes) { if name == "encryption-data" { isProtected = true } }
  }
}

/// Hears the document of a workbook: the names of its sheets, or the cells of one.
private final class ODSReader: XMLListener {
  private(set) var grid = CellGrid()
  private(set) var sheets: [SheetName] = []
  private(set) var refusal: DecodingFailure?
  /// The sheet that is read; nil where only names are.
  private let wanted: Int?
  /// Styles that hide a sheet.
  private var hiding: Set<String> = []
  private var style: String?

  private var depth = 0
  private var row = 0
  private var rowRepeats = 1
  private var column = 0
  private var cell: Cell?
  private var isInText = false
  private var text: [UInt8] = []

  private struct Cell {
    var kind = CellGrid.Kind.none
    var number = 0.0
    var written: String?
    var isText = false
    var repeats = 1
    var spans: (rows: Int, columns: Int) = (1, 1)
    var paragraphs = 0
  }

  init(_ wanted: Int?) { self.wanted = wanted }

  private var isWanted: Bool { wanted == sheets.count - 1 && depth > 0 }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "style" {
      style = attributes.text("name")
    } else if name == "table-properties" {
      if attributes.text("display") == "false", let style { hiding.insert(style) }
    } else if name == "table" {
      depth += 1
      // A table within a cell is no sheet.
      guard depth == 1 else { return }
      sheets.append(
        SheetName(
          name: attributes.text("name") ?? "\(sheets.count + 1)",
          isHidden: attributes.text("style-name").map(hiding.contains) ?? false))
      row = 0
    } else if isWanted, depth == 1 {
      if name == "table-row" {
        rowRepeats = Self.repeats(attributes.count("number-rows-repeated"), most: CellGrid.mostRows)
        column = 0
        if ["collapse", "filter"].contains(attributes.text("visibility")) { grid.hiddenRows += 1 }
      } else if name == "table-cell" || name == "covered-table-cell" {
        beginCell(attributes)
      } else if name == "p" {
        if let paragraphs = cell?.paragraphs, paragraphs > 0 { text.append(0x0A) }
        cell?.paragraphs += 1
        isInText = cell != nil
      } else if name == "s", isInText {
        let count = Self.repeats(attributes.count("c"), most: 10_000)
        text.append(contentsOf: repeatElement(0x20, count: count))
      } else if name == "tab", isInText {
        text.append(0x09)
      } else if name == "line-break", isInText {
        text.append(0x0A)
      } else if name == "annotation" {
        // A remark on a cell is no part of it, and nothing in it is.
        depth += 1
      }
    }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    var new = Cell()
    text.removeAll(keepingCapacity: true)
    new.repeats = Self.repeats(attributes.count("number-columns-repeated"), most: CellGrid.mostColumns)
    new.spans = (
      Self.repeats(attributes.count("number-rows-spanned"), most: CellGrid.mostRows),
      Self.repeats(attributes.count("number-columns-spanned"), most: CellGrid.mostColumns)
    )
    func number(_ kind: CellGrid.Kind) {
      guard let value = attributes.bytes("value").flatMap(NumberText.parse) else { return }
      (new.kind, new.number) = (kind, value)
    }
    if attributes.has("value-type", "error") {
      new.kind = .error
    } else {
      switch attributes.text("value-type") {
      case "float", "currency": number(.number)
      case "percentage": number(.share)
      case "date":
        new.kind = .date
        new.written = attributes.text("date-value").map { $0.hasSuffix("T00:00:00") ? String($0.dropLast(9)) : $0 }
      case "time":
        new.kind = .time
        new.written = attributes.text("time-value").map(Self.time)
      case "boolean":
        new.kind = .boolean
        new.number = attributes.isTrue("boolean-value") ? 1 : 0
      case "string":
        new.isText = true
        new.written = attributes.text("string-value")
      default: new.isText = true
      }
    }
    cell = new
  }

  func end(_ name: XMLName) {
    if name == "table" || name == "annotation" && depth > 1 {
      depth -= 1
    } else if isWanted, depth == 1 {
      if name == "p" {
        isInText = false
      } else if name == "table-cell" || name == "covered-table-cell" {
        do throws(DecodingFailure) { try endCell() } catch { if refusal == nil { refusal = error } }
      } else if name == "table-row" {
        row += rowRepeats
        // LibreOffice writes the rest of a sheet as one row that is repeated: those are no rows of anybody's.
        if rowRepeats < 1000 { grid.writtenRows = max(grid.writtenRows, min(row, CellGrid.mostRows)) }
      }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInText, depth == 1 { text.append(contentsOf: bytes) } }

  private func endCell() throws(DecodingFailure) {
    guard let cell else { return }
    self.cell = nil
    isInText = false
    defer { column += cell.repeats }
    if cell.spans != (1, 1), grid.merges.count < CellGrid.mostMerges {
      grid.merges.append(
        CellGrid.Merge(
          rows: row...(row + cell.spans.rows - 1), columns: column...(column + cell.spans.columns - 1)))
    }
    let shown = cell.written ?? String(decoding: text, as: UTF8.self)
    if cell.isText, shown.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return }
    if !cell.isText, cell.kind == .none { return }
    let kind = cell.isText ? .text : cell.kind
    let isWritten = kind == .text || kind == .date || kind == .time || kind == .error
    let value = isWritten ? grid.place(of: shown) : cell.number
    try grid.set(row..<(row + rowRepeats), column..<(column + cell.repeats), kind, value)
  }

  private static func repeats(_ count: Int?, most: Int) -> Int { min(max(count ?? 1, 1), most) }

  /// `PT26H30M00S` as `26:30:00`.
  private static func time(_ duration: String) -> String {
    guard let parts = duration.wholeMatch(of: /PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S/) else { return duration }
    return [parts.1, parts.2, parts.3].map { $0.count < 2 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}
