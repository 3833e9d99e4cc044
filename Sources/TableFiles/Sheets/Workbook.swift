package import TextFiles

/// A file of sheets, of one form or another.
protocol Workbook {
  var sheets: [SheetName] { get }
  /// The cells of a sheet, by its place among the sheets.
  func grid(_ index: Int) throws(DecodingFailure) -> CellGrid
}

struct SheetName: Hashable {
  var name: String
  var isHidden = false
}

/// Reads a table from a workbook: from the sheet that is named, or the first one that has cells.
package enum WorkbookReader {
  package enum Form: Sendable {
    /// Office Open XML (ECMA-376), as Excel writes it.
    case xlsx
    /// OpenDocument (ISO/IEC 26300), as LibreOffice writes it.
    case ods
  }

  package static func table(
    _ source: any ByteStore, _ form: Form, _ part: FilePart, _ asked: AskedTypes
  ) throws(DecodingFailure) -> DecodedTable {
    let archive = try ZipArchive(source)
    let workbook: any Workbook =
      switch form {
      case .xlsx: try XLSXWorkbook(archive)
      case .ods: try ODSWorkbook(archive)
      }
    return try table(of: workbook, part, asked)
  }

  private static func table(
    of workbook: any Workbook, _ part: FilePart, _ asked: AskedTypes
  ) throws(DecodingFailure) -> DecodedTable {
    let sheets = workbook.sheets
    if sheets.isEmpty { throw .noSheets }
    if let told = part.sheet {
      guard let index = index(of: told, in: sheets) else { throw .unknownSheet(told, known: sheets.map(\.name)) }
      let grid = try workbook.grid(index)
      return try SheetTable.table(of: grid, sheet: sheets[index].name, header: part.header, asked)
    }
    // What is hidden is read only where it is named.
    let shown = sheets.indices.filter { !sheets[$0].isHidden }
    for index in shown.isEmpty ? Array(sheets.indices) : shown {
      let grid = try workbook.grid(index)
      if grid.columns.isEmpty { continue }
      var table = try SheetTable.table(of: grid, sheet: sheets[index].name, header: part.header, asked)
      let others = sheets.indices.filter { $0 != index }
      if !others.isEmpty {
        let note = DecodingNote.sheet(
          sheets[index].name, others: others.filter { !sheets[$0].isHidden }.map { sheets[$0].name },
          hidden: others.filter { sheets[$0].isHidden }.map { sheets[$0].name })
        table.notes.insert(note, at: 0)
      }
      return table
    }
    throw .noData(shown.count == 1 ? sheets[shown[0]].name : "")
  }

  private static func index(of told: String, in sheets: [SheetName]) -> Int? {
    if let index = sheets.firstIndex(where: { $0.name == told }) { return index }
    if let index = sheets.firstIndex(where: { $0.name.lowercased() == told.lowercased() }) { return index }
    guard let number = Int(told), sheets.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}

/// Bounds of what a workbook unpacks to: more was made to fill a memory.
enum WorkbookLimit {
  static let part = 1 << 32, small = 1 << 26, texts = 20_000_000
}
