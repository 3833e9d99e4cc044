package import Engine
package import TableFiles
package import TerroirKernel

/// A workbook of Excel (Office Open XML). Read: one sheet, its cells by their own types, a text column by its evidence.
/// Written: one sheet with the header bold and fixed.
package enum XLSXFormat: DecodedFormat, BinaryFormat {
  package static let declaration = FormatDeclaration(
    "Excel", endings: ["xlsx", "xlsm"],
    keeps: "numbers, conditions and texts as such, never a formula; an empty text is missing",
    options: ReadingOption.ofSheets)

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable {
    let store = try file.store()
    return try file.decoding { () throws(DecodingFailure) in
      try WorkbookReader.table(store, .xlsx, file.part, file.asked)
    }
  }

  package static func bytes(_ table: Table) throws(FormatFailure) -> [UInt8] {
    do throws(WorkbookWriter.Failure) { return try WorkbookWriter.bytes(of: table) } catch {
      throw .unwritable(error.message)
    }
  }
}
