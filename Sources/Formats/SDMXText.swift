import Engine
import TableFiles
import TerroirKernel
import TextFiles

/// A file of SDMX-CSV (sdmx-twg, 1.0 and 2.0), known by its header: the dimensions hold codes, which stay as they are
/// written; a code with its label becomes two columns.
struct SDMXText {
  private let file: FileToRead
  private let names: [String]

  /// Nil for any other file, and where a person tells how the file is written.
  init?(_ file: FileToRead) {
    guard file.syntax == FileSyntax(), case .inferred = file.types, let head = try? FileHead(path: file.path) else {
      return nil
    }
    var scanner = DelimitedScanner(ByteSource(head.bytes), rules: .lenient)
    guard let header = scanner.next()?.texts, let first = header.first,
      ["DATAFLOW", "STRUCTURE"].contains(Self.id(first)), header.contains(where: { Self.id($0) == "OBS_VALUE" })
    else { return nil }
    self.file = file
    names = header
  }

  /// What stands before the label, in `FREQ: Frequency` or `STRUCTURE[;]`.
  private static func id(_ text: String) -> String {
    let id = text.firstRange(of: ": ").map { text[..<$0.lowerBound] } ?? text[...]
    return String(id.prefix { $0 != "[" })
  }

  private var hasLabels: Bool { names.contains { $0.contains(": ") } }

  /// Columns that stand before the value and tell what it is of, save when.
  private func isCode(_ name: String) -> Bool {
    guard let value = names.firstIndex(where: { Self.id($0) == "OBS_VALUE" }), let own = names.firstIndex(of: name)
    else {
      return false
    }
    return own < value && Self.id(name) != "TIME_PERIOD"
  }

  func read(into engine: any TableEngine, as name: String) async throws(EngineFailure) -> FileTable {
    if hasLabels { return try await file.register(try labelled(), into: engine, as: name) }
    var told = file
    if case .inferred(let text, let number, let kept) = told.types {
      let codes = names.filter { isCode($0) && !number.contains($0) }
      told.types = .inferred(text: text, number: number, kept: kept + codes)
    }
    var table = try await engine.register(told.source(.delimited(usual: .comma)), as: name)
    table.notes.append(
      "read as SDMX-CSV: the columns before OBS_VALUE hold codes and stay text; number= reads one as numbers")
    return table
  }

  /// The table with code and label in columns of their own.
  private func labelled() throws(EngineFailure) -> DecodedTable {
    let bytes = try file.bytes(most: JSONTableReader.mostBytes)
    var scanner = DelimitedScanner(ByteSource(bytes), rules: .lenient)
    _ = scanner.next()
    var columns = [[String?]](repeating: [], count: names.count)
    while let record = scanner.next() {
      if let fault = record.faults.first { throw .file(path: file.path, line: fault.line, .textAfterQuote) }
      if record.isBlank { continue }
      guard record.width(within: names.count) == names.count else {
        throw .file(
          path: file.path, line: record.line,
          .ragged(values: record.fields.count, columns: names.count, delimiter: ","))
      }
      for index in names.indices {
        let text = record.fields[index].text
        columns[index].append(text.isEmpty ? nil : text)
      }
    }
    return DecodedTable.labelled(names.map(Self.id), columns, codes: Set(names.filter(isCode).map(Self.id)))
  }
}
