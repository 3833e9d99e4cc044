package import Engine
package import Language
package import TableFiles
package import TerroirKernel

/// A form in which tables lie in files; one file of this module each, and one line in ``Formats/all``.
package protocol FileFormat: Sendable {
  static var declaration: FormatDeclaration { get }
  /// The format as one that is read; nil where it is only written. A requirement, as is the next: every command asks both
  /// of every format, and a cast to a protocol has Swift go through all that conforms to anything.
  static var reader: (any ReadableFormat.Type)? { get }
  /// Whether tables are written in it.
  static var isWritable: Bool { get }
}

extension FileFormat {
  package static var reader: (any ReadableFormat.Type)? { nil }
  package static var isWritable: Bool { false }
}

/// What a format is called, keeps and takes: `read`, `write`, `import`, help and completion read it from here.
package struct FormatDeclaration: Sendable {
  package var name: String
  /// The endings of its files, without the dot.
  package var endings: [String]
  /// What of a table comes back from a file that was written, in words.
  package var keeps: String
  /// Whether what is told under a table is in the file too.
  package var keepsNotes: Bool
  /// What `read` takes for such a file.
  package var options: [ParameterDeclaration]

  init(
    _ name: String, endings: [String], keeps: String, keepsNotes: Bool = false, options: [ParameterDeclaration] = []
  ) {
    self.name = name
    self.endings = endings
    self.keeps = keeps
    self.keepsNotes = keepsNotes
    self.options = options
  }
}

/// A format that tables are read from.
package protocol ReadableFormat: FileFormat {
  /// Makes the file a table of the engine: by the engine's own scan, or read here and handed over.
  static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable
}

extension ReadableFormat {
  package static var reader: (any ReadableFormat.Type)? { self }
}

/// A file to be read as its format has it.
package struct FileToRead: Sendable {
  package var path: String
  package var types: FileTypes
  package var syntax: FileSyntax
  /// Which part of it is the table.
  package var part: FilePart
  /// The file that a person knows, where this one was taken out of it.
  var origin: String?

  package init(
    _ path: String, types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax(), part: FilePart = FilePart()
  ) {
    self.path = path
    self.types = types
    self.syntax = syntax
    self.part = part
  }

  /// The file as an engine scans it.
  func source(_ scan: FileScan) -> FileSource { FileSource(path, scan, types: types, syntax: syntax, origin: origin) }
}

/// A format that a table is written in as a text: exact numbers, every row, every column.
package protocol TextFormat: FileFormat {
  static func text(_ table: Table) throws(FormatFailure) -> FormattedTable
}

extension TextFormat {
  package static var isWritable: Bool { true }
}

/// A format that the engine writes, without taking the rows into memory.
package protocol EngineFormat: FileFormat {
  static func write(_ query: Query, by engine: any TableEngine, to path: String) async throws(EngineFailure)
}

extension EngineFormat {
  package static var isWritable: Bool { true }
}

/// A format that a table in memory is written in as bytes that are no text.
package protocol BinaryFormat: FileFormat {
  static func bytes(_ table: Table) throws(FormatFailure) -> [UInt8]
}

extension BinaryFormat {
  package static var isWritable: Bool { true }
}

/// A table as text, with how many of its cells a reader would find changed by the guard against formulas.
package struct FormattedTable: Hashable, Sendable {
  package var text: String
  package var guarded = 0
}

/// Why a table cannot be written in a format.
package enum FormatFailure: Error, Hashable, Sendable {
  /// A map format needs the columns named; `found` are those there are.
  case noCoordinates(wanted: [String], found: [String])
  /// What the format has no room for.
  case unwritable(Phrase)

  package var message: Phrase {
    switch self {
    case .noCoordinates(let wanted, let found):
      "a map needs the columns \(Phrase.every(wanted.phrases)); there are \(found.joined(separator: ", "))"
    case .unwritable(let reason): reason
    }
  }
}
