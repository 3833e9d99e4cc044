import TerroirKernel

/// A workbook as Excel writes it (ECMA-376, parts 1 and 2): which sheets it has, and where they lie.
struct XLSXWorkbook: Workbook {
  private let archive: ZipArchive
  private(set) var sheets: [SheetName] = []
  /// The parts of the archive that hold the sheets.
  private var parts: [String] = []
  private let shared: [String]
  private let formats: [NumberFormat]
  private let dates: SerialDate

  init(_ archive: ZipArchive) throws(DecodingFailure) {
    self.archive = archive
    let roots = Relations()
    try Self.read("_rels/.rels", of: archive, for: roots)
    let main = roots.targets.first { $0.type == "officeDocument" }.map { Self.path($0.target, in: "") }
    let place = main ?? "xl/workbook.xml"
    if archive.member("EncryptedPackage") != nil { throw .protected }
    if place.hasSuffix(".bin") { throw .binaryWorkbook }
    guard archive.member(place) != nil else { throw .notWorkbook(place) }
    let book = Book()
    try Self.read(place, of: archive, for: book)
    let folder = place.split(separator: "/").dropLast().joined(separator: "/")
    let name = place.split(separator: "/").last.map(String.init) ?? place
    let relations = Relations()
    try Self.read(Self.path("_rels/\(name).rels", in: folder), of: archive, for: relations)
    dates = SerialDate(isFrom1904: book.isFrom1904)
    for sheet in book.sheets {
      guard let relation = relations.targets.first(where: { $0.id == sheet.id }), relation.type == "worksheet" else {
        continue
      }
      sheets.append(SheetName(name: sheet.name, isHidden: sheet.isHidden))
      parts.append(Self.path(relation.target, in: folder))
    }
    let styles = XLSXStyles()
    if let relation = relations.targets.first(where: { $0.type == "styles" }) {
      try Self.read(Self.path(relation.target, in: folder), of: archive, for: styles)
    }
    formats = styles.formats
    let texts = XLSXTexts()
    if let relation = relations.targets.first(where: { $0.type == "sharedStrings" }) {
      try Self.read(Self.path(relation.target, in: folder), of: archive, for: texts, limit: WorkbookLimit.part)
    }
    shared = texts.texts
  }

  func grid(_ index: Int) throws(DecodingFailure) -> CellGrid {
    guard archive.member(parts[index]) != nil else { throw .notWorkbook(parts[index]) }
    let reader = XLSXSheetReader(shared, formats, dates)
    try Self.read(parts[index], of: archive, for: reader, limit: WorkbookLimit.part)
    return reader.grid
  }

  /// Reads a part of the archive, if it is there.
  private static func read(
    _ name: String, of archive: ZipArchive, for listener: some XMLListener, limit: Int = WorkbookLimit.small
  ) throws(DecodingFailure) {
    guard let member = archive.member(name) else { return }
    try XMLReader.read(try ZipMemberStream(member, of: archive, limit: limit), name, for: listener)
  }

  /// The name in the archive of what a part in a folder refers to.
  private static func path(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// What a part refers to, and as what.
  private final class Relations: XMLListener {
    var targets: [(id: String, type: String, target: String)] = []
    let refusal: DecodingFailure? = nil

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes.text("Id"), let target = attributes.text("Target"),
        let type = attributes.text("Type")?.split(separator: "/").last, attributes.text("TargetMode") != "External"
      else { return }
      targets.append((id, String(type), target))
    }
  }

  private final class Book: XMLListener {
    var sheets: [(name: String, id: String, isHidden: Bool)] = []
    var isFrom1904 = false
    let refusal: DecodingFailure? = nil

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "workbookPr" { isFrom1904 = attributes.isTrue("date1904") }
      guard name == "sheet", let title = attributes.text("name"), let id = attributes.text("id") else { return }
      sheets.append((title, id, (attributes.text("state") ?? "visible") != "visible"))
    }
  }
}

/// The number formats of cells, by the number of their style.
private final class XLSXStyles: XMLListener {
  private var codes: [Int: String] = [:]
  private var isInCells = false
  private(set) var formats: [NumberFormat] = []
  let refusal: DecodingFailure? = nil

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt" {
      if let id = attributes.count("numFmtId"), let code = attributes.text("formatCode") { codes[id] = code }
    } else if name == "cellXfs" {
      isInCells = true
    } else if name == "xf", isInCells {
      let id = attributes.count("numFmtId") ?? 0
      formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) { if name == "cellXfs" { isInCells = false } }
}

/// The texts that cells refer to by number.
private final class XLSXTexts: XMLListener {
  private(set) var texts: [String] = []
  private var text = XLSXText()
  private(set) var refusal: DecodingFailure?

  func begin(_ name: XMLName, _ attributes: XMLAttributes) { text.begin(name) }

  func end(_ name: XMLName) {
    text.end(name)
    guard name == "si" else { return }
    if texts.count >= WorkbookLimit.texts {
      refusal = .tooLarge("the workbook has more texts than that", limit: "\(WorkbookLimit.texts)")
    }
    texts.append(text.take())
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }
}

/// A text that may be put together of runs of several looks; how it is pronounced, which stands beside it, is no part of it.
struct XLSXText {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  mutating func begin(_ name: XMLName) {
    if name == "t" { isInText = true } else if name == "rPh" { isInPronunciation = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInPronunciation = false }
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    if isInText, !isInPronunciation { bytes.append(contentsOf: more) }
  }

  /// The text so far, and begins the next one.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.unescaped(String(decoding: bytes, as: UTF8.self))
  }

  /// A text in which characters that XML does not take are written `_x000D_` (ECMA-376, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? String(match.0)
    }
  }
}
