package import TerroirKernel

/// What is wrong with a file that a table was to be read from; it becomes text in `FileProblem+Text.swift` alone.
package enum FileProblem: Hashable, Sendable {
  case empty
  case folder
  /// Windows-1251 for the most part: the bytes are no UTF-8.
  case notUTF8
  case notUTF8ButUTF16
  case binary
  case blankHeader
  case unnamedColumn(Int)
  case repeatedColumn(String)
  /// A row has another number of values than the header has columns.
  case ragged(values: Int, columns: Int, delimiter: Character)
  case unclosedQuote
  case textAfterQuote
  case mixedLineEnds
  case tooLongRow
  case brokenJSON
  /// A JSON file holds a further value behind one that is no object.
  case secondValue
  /// A Parquet file that is none.
  case notParquet
  case notPacked
  /// A file that ends too early, or does not hold what its check sum says.
  case cut, damaged
  /// What the content of the file is refused for by its format, and what to do, in its words.
  case refused(Phrase, help: Phrase)
  /// What the database says, in one line, where nothing of the above is the matter.
  case other(Phrase)
}
