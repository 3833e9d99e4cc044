package import Engine
package import TableFiles

/// A workbook of LibreOffice (OpenDocument): one sheet, as one of Excel is read.
package enum ODSFormat: DecodedFormat {
  package static let declaration = FormatDeclaration(
    "OpenDocument", endings: ["ods"], keeps: "numbers, days, conditions and texts as the cells have them",
    options: ReadingOption.ofSheets)

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable {
    let store = try file.store()
    return try file.decoding { () throws(DecodingFailure) in
      try WorkbookReader.table(store, .ods, file.part, file.asked)
    }
  }
}
