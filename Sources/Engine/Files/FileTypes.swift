package import TerroirKernel
package import TextFiles

/// How the columns of a file get their types.
package enum FileTypes: Hashable, Sendable {
  /// As a schema declares them, by name; columns it does not name are text. The file is read where it lies.
  case declared([Column])
  /// From every value of the column: one whose values are all numbers is a number, whatever way they are written, where
  /// nothing shows that they are codes. The named columns are text, or a number with values that are none made missing, in
  /// any case; those of `kept` are text where the file has them.
  case inferred(text: [String] = [], number: [String] = [], kept: [String] = [])
}

/// How a delimited file is written, as far as a person tells it; what is not told is decided from the file.
package struct FileSyntax: Hashable, Sendable {
  package var delimiter: Delimiter?
  package var decimal: DecimalMark?
  package var dialect: SourceDialect?
  package var encoding: TextEncoding?

  package init(
    delimiter: Delimiter? = nil, decimal: DecimalMark? = nil, dialect: SourceDialect? = nil,
    encoding: TextEncoding? = nil
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.dialect = dialect
    self.encoding = encoding
  }
}

extension FileTable {
  /// A table that was handed to an engine as it is, with nothing decided on the way.
  package static func handedOver(_ columns: [Column]) -> FileTable { FileTable(columns: columns) }
}

/// A file that became a table.
package struct FileTable: Hashable, Sendable {
  package var columns: [Column]
  /// What sets its values apart; nil for a file that is not delimited.
  package var delimiter: Delimiter?
  /// Values that were made missing, by column.
  package var lost: [Lost] = []
  /// What was decided that another reader could take otherwise, each once.
  package var decisions: [ReadingDecision] = []
  /// What its format tells of how the table was found in the file, in sentences.
  package var notes: [Phrase] = []
  /// How the letters of a text file are written.
  package var encoding = TextEncoding.utf8
  /// The first text of the file that is not of ASCII alone.
  var strangeText: String?

  /// What a reader is told where nobody said how the letters are written, and they are not UTF-8.
  var encodingDecision: ReadingDecision? {
    encoding == .utf8 ? nil : ReadingDecision(.encoding(encoding), [], strangeText.map { [$0] } ?? [])
  }

  /// The values of a column that are no numbers, though a person said that the column holds numbers.
  package struct Lost: Hashable, Sendable {
    package var column: String
    package var count: Int
    /// The first of them, and the line or row it stands in.
    package var first: String
    package var place: String
  }
}

/// How an engine reads a file, whatever its format is called.
package enum FileScan: Hashable, Sendable {
  /// Values set apart by a delimiter, under a header; `usual` is the delimiter where the format has one.
  case delimited(usual: Delimiter?)
  /// An array of objects, or one object a line.
  case json
  case parquet
  /// What a format made of the file already.
  case decoded(DecodedRows)
}

/// The rows of a file that its format read into memory.
package struct DecodedRows: Hashable, Sendable {
  package var table: Table
  /// The columns, by index, whose texts may be numbers: that is decided by the evidence of their values.
  package var judged: Set<Int>
  /// The numbers that the rows have in the file; nil where they are counted from 1.
  package var rows: [Int]?

  package init(_ table: Table, judged: Set<Int> = [], rows: [Int]? = nil) {
    self.table = table
    self.judged = judged
    self.rows = rows
  }
}

/// A file to be made a table.
package struct FileSource: Hashable, Sendable {
  package var path: String
  package var scan: FileScan
  /// How its columns get their types. ``FileTypes/declared(_:)`` leaves the rows in the file.
  package var types: FileTypes
  /// What a person tells of how it is written.
  package var syntax: FileSyntax
  /// The file that a person knows, where this one was taken out of it.
  package var origin: String?

  package init(
    _ path: String, _ scan: FileScan, types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax(),
    origin: String? = nil
  ) {
    self.path = path
    self.scan = scan
    self.types = types
    self.syntax = syntax
    self.origin = origin
  }

  /// Where a column is from, in words.
  var provenance: String { "from \(origin ?? path)" }
}
