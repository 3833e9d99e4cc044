package import Language
package import TerroirKernel

/// Why the engine could not do what was asked; it becomes text in `EngineFailure+Text.swift` alone.
package enum EngineFailure: Error, Hashable, Sendable {
  /// libduckdb.so was not found or is not the right version.
  case libraryMissing(reason: Phrase)
  case cannotOpen(reason: Phrase)
  case interrupted
  case outOfMemory(limit: String, reason: String)
  case unknownTable(name: String, tables: [String], at: Span?)
  case unknownColumn(name: String, columns: [String], at: Span?)
  /// Two columns of one result would have names that differ in case at most.
  case duplicateColumn(name: String, at: Span?)
  case wrongType(subject: Phrase, wanted: Phrase, found: Phrase, help: Phrase? = nil, at: Span?)
  case unknownFunction(name: String, functions: [String], at: Span?)
  case argumentCount(function: String, wanted: Phrase, found: Int, at: Span?)
  /// A column with more different values than a pivot makes columns of.
  case tooManyColumns(column: String, limit: Int, at: Span?)
  case badStep(reason: Phrase, help: Phrase, at: Span?)
  /// A file, or one line of it, from which no table can be read.
  case file(path: String, line: Int?, FileProblem)
  /// A cell of a file that is not of the type its column is declared with.
  case badCell(place: String, column: String, text: String, wanted: Phrase)
  /// The columns of a table in memory have different lengths.
  case raggedTable(name: String)
  /// A computation left the range of numbers.
  case tooLarge(reason: String)
  /// An expression is nested deeper than the engine goes.
  case tooDeep
  /// DuckDB refused or failed; the reason is its own.
  case query(reason: String)

  /// Where in the text the fault lies; nil where it lies in no one place.
  package var span: Span? {
    switch self {
    case .unknownTable(_, _, let at), .unknownColumn(_, _, let at), .duplicateColumn(_, let at),
      .wrongType(_, _, _, _, let at), .unknownFunction(_, _, let at), .argumentCount(_, _, _, let at),
      .tooManyColumns(_, _, let at), .badStep(_, _, let at):
      at
    case .libraryMissing, .cannotOpen, .interrupted, .outOfMemory, .file, .badCell, .raggedTable, .tooLarge, .tooDeep,
      .query:
      nil
    }
  }
}
