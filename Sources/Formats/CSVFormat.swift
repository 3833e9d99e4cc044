package import Engine
package import TerroirKernel

/// CSV by RFC 4180, in UTF-8 with CRLF; SDMX-CSV is read as what it is. What offices and spreadsheets save as text is the same
/// with another mark between the values.
package enum CSVFormat: ReadableFormat, TextFormat {
  package static let declaration = FormatDeclaration(
    "CSV", endings: ["csv", "txt"],
    keeps: "every value; types are found anew, and an empty text is missing",
    options: ReadingOption.ofText)

  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    if let statistics = SDMXText(file) { return try await statistics.read(into: engine, as: name) }
    return try await engine.register(file.source(.delimited(usual: nil)), as: name)
  }

  package static func text(_ table: Table) -> FormattedTable {
    DelimitedWriter.text(table, delimiter: ",", lineEnd: "\r\n")
  }
}
