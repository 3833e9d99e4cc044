package import Engine
package import TerroirKernel

/// Values set apart by tabs, quoted as in CSV where they hold a tab, a quote or a line's end.
package enum TSVFormat: ReadableFormat, TextFormat {
  package static let declaration = FormatDeclaration(
    "TSV", endings: ["tsv"],
    keeps: "every value; types are found anew, and an empty text is missing",
    options: ReadingOption.ofText)

  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    try await engine.register(file.source(.delimited(usual: .tab)), as: name)
  }

  package static func text(_ table: Table) -> FormattedTable {
    DelimitedWriter.text(table, delimiter: "\t", lineEnd: "\n")
  }
}
