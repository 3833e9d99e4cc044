package import Engine
package import Language

/// Apache Parquet, packed by Zstandard.
package enum ParquetFormat: ReadableFormat, EngineFormat {
  package static let declaration = FormatDeclaration(
    "Parquet", endings: ["parquet"], keeps: "every value and type, in little space; a list is a text",
    options: [ReadingOption.text, ReadingOption.number])

  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    try await engine.register(file.source(.parquet), as: name)
  }

  package static func write(
    _ query: Query, by engine: any TableEngine, to path: String
  ) async throws(EngineFailure) {
    _ = try await engine.write(query, parquet: path)
  }
}
