package import TerroirKernel

/// Why no table could be had from a file; it becomes text in `DecodingFailure+Text.swift` alone.
package enum DecodingFailure: Error, Hashable, Sendable {
  // Of archives.
  case cut
  case damaged(String?)
  case notArchive
  case protected
  case oldWorkbook
  case unknownPacking(String)
  case tooLarge(Phrase, limit: Phrase)
  case noTable(found: [String], endings: [String])
  case severalTables([String])
  case unknownMember(String, known: [String])

  // Of what lies in them.
  case libraryMissing(String, package: String)
  case doctype(String)
  case brokenXML(String, line: Int)
  case notWorkbook(String)
  case binaryWorkbook
  case noSheets
  case noData(String)
  case unknownSheet(String, known: [String])
  case noHeader(String)
  case blankHeader(String, row: Int)
  case mergedHeader(sheet: String, row: Int, cells: String, text: String)
  case unnamedColumn(sheet: String, cell: String)
  case repeatedColumn(name: String, sheet: String, row: Int)
  case beyondSheet(String)

  // Of JSON.
  case brokenJSON(line: Int, reason: Phrase)
  case unfit(JSONForm, line: Int, Phrase)
  case unknownTable(String, known: [String])
  case tablesElsewhere([String])
  case offGlobe(feature: Int, line: Int, latitude: String, longitude: String, isSwapped: Bool)
  case otherSystem(String, line: Int)

  // Of ballots.
  case unfitElection(line: Int, Phrase)

  /// Forms of JSON files.
  package enum JSONForm: String, Sendable {
    case geoJSON = "GeoJSON"
    case jsonStat = "JSON-stat"
    case sdmx = "SDMX-JSON"
  }

  /// The line of the file where it lies; nil where it lies in none.
  package var line: Int? {
    switch self {
    case .brokenJSON(let line, _), .unfitElection(let line, _), .unfit(_, let line, _), .offGlobe(_, let line, _, _, _),
      .otherSystem(_, let line):
      line
    default: nil
    }
  }
}
