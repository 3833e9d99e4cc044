import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

/// A folder of files that are read, each by an engine of its own.
final class FileCase {
  /// Every row of the table that is called `t`.
  static var all: Query { Query(Identifier("t", span: Span(0, 1))) }

  let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-types-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The table of a file, and what is told of it.
  func read(
    _ data: Data, _ name: String = "a.csv", types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> (table: Table, told: [String], file: FileTable) {
    let path = folder.appending(path: name).path
    try data.write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    let file = try await engine.register(file: path, as: "t", types: types, syntax: syntax)
    let table = try await engine.run(Self.all)
    return (table, file.decisions.map(\.message.description), file)
  }

  func read(
    _ text: String, _ name: String = "a.csv", types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> (table: Table, told: [String], file: FileTable) {
    try await read(Data(text.utf8), name, types: types, syntax: syntax)
  }

  /// The values of a column `x` of a file, and what is told.
  func column(
    _ values: [String], delimiter: String = ",", types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> (values: ColumnValues?, told: [String]) {
    let rows = values.enumerated().map { index, value in
      let needsQuotes = value.contains(delimiter)
      return "r\(index)\(delimiter)\(needsQuotes ? "\"\(value)\"" : value)\n"
    }
    let found = try await read("id\(delimiter)x\n" + rows.joined(), types: types, syntax: syntax)
    return (found.table["x"]?.values, found.told)
  }
}
