import Engine
package import Language
import TextFiles
package import TerroirKernel

/// The formats of the program.
package enum Formats {
  package static let all: [any FileFormat.Type] = [
    CSVFormat.self, TSVFormat.self, JSONFormat.self, ParquetFormat.self, XLSXFormat.self, ODSFormat.self,
    GeoJSONFormat.self, GPXFormat.self, KMLFormat.self, JSONStatFormat.self, SDMXJSONFormat.self, PabulibFormat.self,
    MarkdownFormat.self,
    HTMLFormat.self, ZipFormat.self,
  ]

  package static let readable = all.compactMap { $0.reader }
  package static let writable = all.filter { $0.isWritable }

  /// The endings of files that are read, each also with `.gz` behind it.
  package static let readableEndings = readable.flatMap { $0.declaration.endings }
  /// The endings of files that are written, sorted.
  package static let writableEndings = writable.compactMap { $0.declaration.endings.first }.sorted()

  /// What `read` takes for one or another of its formats, each once.
  package static let readingOptions: [ParameterDeclaration] = readable.reduce(into: []) { options, format in
    options += format.declaration.options.filter { option in !options.contains { $0.name == option.name } }
  }

  /// The format that a file of this name is read by; nil where its ending tells none.
  package static func reading(_ path: String) -> (any ReadableFormat.Type)? {
    readable.first { $0.declaration.endings.contains(ending(of: path)) }
  }

  /// The format that a file of this ending is written in.
  package static func writing(ending: String) -> (any FileFormat.Type)? {
    writable.first { $0.declaration.endings.first == ending }
  }

  /// The ending of a file's name, that before `.gz` where it has one; "" where it has none.
  package static func ending(of path: String) -> String {
    let name = path.lowercased().split(separator: "/").last ?? ""
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if GzipStream.isPacked(String(name)) { parts.removeLast() }
    return parts.count > 1 ? parts.last.map(String.init) ?? "" : ""
  }

  /// Why no table is read from a file of this name, and what to do.
  package static func refusal(of path: String) -> (message: Phrase, help: Phrase) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = ending(of: path)
    let known = readableEndings.map { ".\($0)" }
    let list = Phrase.all(known.phrases)
    let isSheet = ["xls", "xlsb", "numbers"].contains(ending)
    return (
      ending.isEmpty
        ? "\(name) has no ending that tells what it holds"
        : "\(name) ends in .\(ending), and no table is read from that",
      isSheet
        ? "save it as .xlsx, .ods or CSV UTF-8 and read that file"
        : "tables are read from \(list), each also as .gz: name the file so"
    )
  }
}

/// What `read` takes for more than one format.
enum ReadingOption {
  static let text = ParameterDeclaration("text", .list(.column), "columns that are text whatever they look like")
  static let number = ParameterDeclaration(
    "number", .list(.column), "columns that are numbers, 1 200 among them; what is none becomes missing, and is told")
  static let delimiter = ParameterDeclaration(
    "delimiter", .text, "what sets values apart: comma, semicolon, tab or bar; found by itself where not told")
  static let decimal = ParameterDeclaration(
    "decimal", .text, "what decimals stand behind: point or comma; found by itself where not told")
  static let dialect = ParameterDeclaration(
    "dialect", .choice(SourceDialect.all.map(\.name)),
    "who wrote the file, which tells marks of missing values and flags behind numbers")
  static let encoding = ParameterDeclaration(
    "encoding", .text,
    "how its letters are written: utf-8, windows-1251, windows-1252, koi8-r, utf-16; found by itself where not told")
  static let sheet = ParameterDeclaration(
    "sheet", .text, "the sheet, by its name or its number from 1; the first that has cells where not told")
  static let header = ParameterDeclaration(
    "header", .integer, "the row of the sheet that has the names of columns; found where not told")
  static let table = ParameterDeclaration(
    "table", .text, "which table of a file that holds several, by its name or its number from 1")
  static let member = ParameterDeclaration(
    "member", .text, "which file of the archive, where it has several tables")
  /// What is told of workbooks.
  static let ofSheets = [text, number, decimal, dialect, sheet, header]
  /// What is told of delimited text.
  static let ofText = [text, number, delimiter, decimal, dialect, encoding]
}
