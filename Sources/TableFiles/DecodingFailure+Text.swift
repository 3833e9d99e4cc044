package import TerroirKernel

extension DecodingFailure {
  /// What is wrong, to stand behind the name of the file.
  package var message: Phrase {
    switch self {
    case .cut: "the file ends too early: it was cut"
    case .damaged(let part):
      part.map { "the file is damaged: \($0) does not hold what its check sum says" } ?? "the file is damaged"
    case .notArchive: "this is no archive, which a workbook is as well"
    case .protected: "the file is protected by a password"
    case .oldWorkbook: "this is a workbook of the old form (.xls), or one that is protected by a password"
    case .unknownPacking(let part): "\(part) is packed in a way that is not read here"
    case .tooLarge(let what, let limit): "\(what), and no more than \(limit) is read"
    case .noTable(let found, _):
      found.isEmpty ? "the archive is empty" : "the archive has no table, but \(NameList.text(found))"
    case .severalTables(let names): "the archive has several tables: \(NameList.text(names))"
    case .unknownMember(let name, _): "the archive has no file \"\(name)\""
    case .libraryMissing(let name, _): "the library \(name), which reads workbooks, could not be loaded"
    case .doctype(let part): "\(part) declares a document type, which no workbook has"
    case .brokenXML(let part, let line): "\(part) is broken at its line \(line)"
    case .notWorkbook(let part): "this is no workbook: it has no \(part)"
    case .binaryWorkbook: "this is a binary workbook (.xlsb)"
    case .noSheets: "the workbook has no sheets"
    case .noData(let sheet): sheet.isEmpty ? "no sheet of the workbook has cells" : "sheet \"\(sheet)\" has no cells"
    case .unknownSheet(let name, _): "the workbook has no sheet \"\(name)\""
    case .noHeader(let sheet): "no row of sheet \"\(sheet)\" has the names of its columns"
    case .blankHeader(let sheet, let row):
      "row \(row) of sheet \"\(sheet)\" is blank, and the header should stand there"
    case .mergedHeader(let sheet, let row, let cells, let text):
      """
      the header in row \(row) of sheet \"\(sheet)\" has a cell over several columns: \(cells) \
      \(DecodingNote.short(text))
      """
    case .unnamedColumn(let sheet, let cell): "the header of sheet \"\(sheet)\" has no name in \(cell)"
    case .repeatedColumn(let name, let sheet, let row):
      "two columns in row \(row) of sheet \"\(sheet)\" are called \"\(name)\""
    case .beyondSheet(let cell): "a cell \(DecodingNote.short(cell)) lies beyond what a sheet can have"
    case .brokenJSON(_, let reason): "the JSON is broken here: \(reason)"
    case .unfit(let form, _, let reason): "this is no sound \(form.rawValue): \(reason)"
    case .unfitElection(_, let reason): "this is no sound PaBuLib file: \(reason)"
    case .unknownTable(let name, _): "the file has no table \"\(name)\""
    case .tablesElsewhere(let names): "the collection names tables that lie elsewhere: \(NameList.text(names))"
    case .offGlobe(let feature, _, let latitude, let longitude, let isSwapped):
      """
      feature \(feature) lies at latitude \(Self.degrees(latitude)), longitude \(Self.degrees(longitude))\
      \(isSwapped ? ": the two seem to be swapped" : ", which is not on the globe")
      """
    case .otherSystem(let name, _): "the coordinates are those of \(name)"
    }
  }

  /// The number as each language writes decimals.
  private static func degrees(_ text: String) -> LocalizedText {
    LocalizedText(en: text, ru: text.replacing(".", with: ","))
  }

  /// What to do about it.
  package var help: Phrase {
    switch self {
    case .cut, .damaged: "download or copy it again"
    case .notArchive: "give it the ending of what it holds: help read lists them"
    case .protected: "save it without the password"
    case .oldWorkbook, .binaryWorkbook: "save it as .xlsx, without a password, or as CSV UTF-8"
    case .unknownPacking: "pack it anew as an ordinary zip"
    case .tooLarge: "take the part that is wanted out of it, and save it as CSV"
    case .noTable(_, let endings): "a table ends in \(endings.map { ".\($0)" }.joined(separator: ", "))"
    case .severalTables(let names): "name one of them: member=\"\(names.first ?? "")\""
    case .unknownMember(_, let known): "it has \(NameList.text(known))"
    case .libraryMissing(_, let package): "run ./terroir, which brings it, or install the package \(package)"
    case .doctype, .brokenXML, .notWorkbook, .beyondSheet: "open it in a spreadsheet program and save it anew"
    case .noSheets, .noData: "check that it was saved with what it should hold; sheet= names another sheet"
    case .unknownSheet(_, let known): "it has \(NameList.text(known)); sheet= takes a name, or a number from 1"
    case .noHeader, .blankHeader: "header= tells its number, as header=3"
    case .mergedHeader(_, let row, _, _):
      "header=\(row + 1) reads names from the row below and puts the merged cell's before them; or part the cell"
    case .unnamedColumn: "write one there, or delete what stands in the column"
    case .repeatedColumn: "give one of them another name; capital and small letters are not told apart"
    case .brokenJSON: "mend it, or download it again"
    case .unfit(let form, _, _): "check it against the format's page: \(form.page)"
    case .unfitElection: "check it against the format's page: pabulib.org/format"
    case .unknownTable(_, let known): "it has \(NameList.text(known)); table= takes a name, or a number from 1"
    case .tablesElsewhere: "download the one that is wanted and read that file"
    case .offGlobe(_, _, _, _, let isSwapped):
      isSwapped
        ? "GeoJSON has longitude first (RFC 7946): write each pair the other way round"
        : "GeoJSON has degrees, longitude first (RFC 7946): convert the coordinates to WGS 84"
    case .otherSystem: "GeoJSON has longitude and latitude of WGS 84 (RFC 7946): convert them, for example by ogr2ogr"
    }
  }
}

extension DecodingFailure.JSONForm {
  fileprivate var page: String {
    switch self {
    case .geoJSON: "RFC 7946"
    case .jsonStat: "json-stat.org/full"
    case .sdmx: "github.com/sdmx-twg/sdmx-json"
    }
  }
}
