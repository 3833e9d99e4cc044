/// Hears a sheet of a workbook as Excel writes it (ECMA-376, 18.3) and keeps its cells.
final class XLSXSheetReader: XMLListener {
  private(set) var grid: CellGrid
  private(set) var refusal: DecodingFailure?
  private let sharedCount: Int
  private let formats: [NumberFormat]
  private let dates: SerialDate

  private var row = -1
  private var column = -1
  private var type = CellType.number
  private var format = NumberFormat.number
  private var hasFormula = false
  private var isInValue = false
  private var isInCell = false
  private var value: [UInt8] = []
  private var text = XLSXText()

  private enum CellType {
    case number, shared, text, inline, boolean, error, date

    init(_ word: UnsafeBufferPointer<UInt8>?) {
      self =
        switch word.map({ String(decoding: $0, as: UTF8.self) }) {
        case "s": .shared
        case "str": .text
        case "inlineStr": .inline
        case "b": .boolean
        case "e": .error
        case "d": .date
        default: .number
        }
    }
  }

  init(_ shared: [String], _ formats: [NumberFormat], _ dates: SerialDate) {
    grid = CellGrid(texts: shared)
    sharedCount = shared.count
    self.formats = formats
    self.dates = dates
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "c" {
      beginCell(attributes)
    } else if name == "v" {
      isInValue = isInCell
      value.removeAll(keepingCapacity: true)
    } else if name == "f" {
      hasFormula = true
    } else if name == "row" {
      row = attributes.count("r").map { $0 - 1 } ?? row + 1
      column = -1
      grid.writtenRows = max(grid.writtenRows, min(row + 1, CellGrid.mostRows))
      if attributes.isTrue("hidden") { grid.hiddenRows += 1 }
    } else if name == "col" {
      guard attributes.isTrue("hidden"), let first = attributes.count("min"), let last = attributes.count("max"),
        (1...CellGrid.mostColumns).contains(first), last >= first
      else { return }
      grid.hiddenColumns += min(last, CellGrid.mostColumns) - first + 1
    } else if name == "mergeCell" {
      guard let range = attributes.text("ref").flatMap(CellName.range), grid.merges.count < CellGrid.mostMerges else {
        return
      }
      grid.merges.append(range)
    } else if isInCell {
      text.begin(name)
    }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    isInCell = true
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    column += 1
    if let name = attributes.bytes("r") {
      guard let place = CellName.parse(name) else {
        refuse(.beyondSheet(String(decoding: name, as: UTF8.self)))
        return
      }
      (row, column) = place
    }
    if row < 0 { row = 0 }
    type = CellType(attributes.bytes("t"))
    let style = attributes.bytes("s").flatMap(NumberText.parse).flatMap { Int(exactly: $0) } ?? 0
    format = formats.indices.contains(style) ? formats[style] : .number
  }

  func end(_ name: XMLName) {
    if name == "v" {
      isInValue = false
    } else if name == "c" {
      isInCell = false
      do throws(DecodingFailure) { try endCell() } catch { refuse(error) }
    } else if isInCell {
      text.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: bytes) } else if isInCell { text.add(bytes) }
  }

  /// The first fault is what is told.
  private func refuse(_ failure: DecodingFailure) { if refusal == nil { refusal = failure } }

  private func endCell() throws(DecodingFailure) {
    if type == .inline {
      try keep(text.take())
      return
    }
    guard !value.isEmpty else {
      if hasFormula { try grid.set(row, column, .uncomputed) }
      return
    }
    switch type {
    case .shared:
      guard let place = number, let index = Int(exactly: place), index >= 0, index < sharedCount else {
        throw .damaged("the list of texts")
      }
      // Each is looked at where it is used: most are used often, and few are blank.
      if !Self.isBlank(grid.texts[index]) { try grid.set(row, column, .text, place) }
    case .text: try keep(XLSXText.unescaped(String(decoding: value, as: UTF8.self)))
    case .inline: break
    case .boolean:
      try grid.set(row, column, .boolean, value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t") ? 1 : 0)
    case .error: try grid.set(row, column, .error, text: String(decoding: value, as: UTF8.self))
    case .date:
      let text = String(decoding: value, as: UTF8.self)
      try grid.set(row, column, text.contains("-") ? .date : .time, text: text)
    case .number:
      // Digits that no number holds stay as they are written.
      let isWhole = value.allSatisfy { (48...57).contains($0) }
      let isLong = isWhole && number.map { $0 > NumberText.greatestWhole } == true
      guard let number, !isLong else { return try keep(String(decoding: value, as: UTF8.self)) }
      let (kind, text) = format.cell(number, dates)
      if let text { try grid.set(row, column, kind, text: text) } else { try grid.set(row, column, kind, number) }
    }
  }

  private var number: Double? { value.withUnsafeBufferPointer { NumberText.parse($0) } }

  /// Keeps a text, unless nothing is to be seen of it.
  private func keep(_ text: String) throws(DecodingFailure) {
    if !Self.isBlank(text) { try grid.set(row, column, .text, text: text) }
  }

  private static func isBlank(_ text: String) -> Bool {
    // Most texts begin with a letter or digit.
    if let first = text.utf8.first, first > 0x20, first < 0x80 { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
