package import TerroirKernel

extension EngineFailure {
  /// The stable word for programs that read errors as JSON.
  package var code: String {
    switch self {
    case .libraryMissing: "engine-missing"
    case .cannotOpen: "engine-closed"
    case .interrupted: "interrupted"
    case .outOfMemory: "out-of-memory"
    case .unknownTable: "unknown-table"
    case .unknownColumn: "unknown-column"
    case .duplicateColumn: "duplicate-column"
    case .wrongType: "wrong-type"
    case .unknownFunction: "unknown-function"
    case .argumentCount: "argument-count"
    case .tooManyColumns: "too-many-columns"
    case .badStep: "bad-step"
    case .file: "unreadable-file"
    case .badCell: "bad-cell"
    case .raggedTable: "ragged-table"
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .query: "query-failed"
    }
  }

  /// What went wrong, one sentence.
  package var message: Phrase {
    switch self {
    case .libraryMissing(let reason): "the table engine DuckDB could not be loaded: \(reason)"
    case .cannotOpen(let reason): "the table engine could not be opened: \(reason)"
    case .interrupted: "cancelled"
    case .outOfMemory(let limit, let reason): "the tables need more memory than the limit of \(limit): \(reason)"
    case .unknownTable(let name, _, _): "there is no table \"\(name)\""
    case .unknownColumn(let name, _, _): "there is no column \"\(name)\""
    case .duplicateColumn(let name, _): "two columns would be called \"\(name)\""
    case .wrongType(let subject, let wanted, let found, _, _): "\(subject) takes \(wanted), not \(found)"
    case .unknownFunction(let name, _, _): "there is no function \"\(name)\""
    case .argumentCount(let function, let wanted, let found, _): "\(function) takes \(wanted), not \(found)"
    case .tooManyColumns(let column, let limit, _):
      "column \"\(column)\" has more than \(limit) different values to make columns of"
    case .badStep(let reason, _, _): reason
    case .file(let path, let line, let problem):
      problem.message(Self.name(of: path) + (line.map { ":\($0)" } ?? ""), hasLine: line != nil)
    case .badCell(let place, let column, let text, let wanted):
      "\(place): \(column) is \"\(text)\", and the column takes \(wanted)"
    case .raggedTable(let name): "the columns of table \"\(name)\" have different lengths"
    case .tooLarge: "a number becomes too large for its column"
    case .tooDeep: "the expression is nested too deeply"
    case .query(let reason): "the tables could not be computed: \(reason)"
    }
  }

  /// What to do about it; nil where there is nothing to add.
  package var help: Phrase? {
    switch self {
    case .libraryMissing: "run ./terroir, which fetches it, or set TERROIR_NATIVE to the folder of libduckdb.so"
    case .cannotOpen, .interrupted, .query, .raggedTable: nil
    case .outOfMemory: "raise the limit, or take fewer rows or columns first with where and select"
    case .unknownTable(_, let tables, _):
      tables.isEmpty ? "no tables are open: open a workspace" : "tables: \(tables.joined(separator: ", "))"
    case .unknownColumn(_, let columns, _):
      "columns: \(columns.joined(separator: ", ")); a text is written in double quotes"
    case .duplicateColumn: "give one of them another name"
    case .wrongType(_, _, _, let help, _): help
    case .unknownFunction(_, let functions, _): "functions: \(functions.joined(separator: ", "))"
    case .argumentCount: nil
    case .tooManyColumns: "keep fewer values with where, or use group"
    case .badStep(_, let help, _): help
    case .tooLarge: "compute with decimals: number * 1.0 reaches 1e308; where keeps rows that are in range"
    case .tooDeep: "compute parts of it with derive first; in [...] replaces a long chain of or"
    case .badCell: "mend the row, or declare the column as string in datapackage.json"
    case .file(let path, let line, let problem): problem.help(path, line: line)
    }
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The names among which a misspelt one may be meant.
  package var candidates: [String] {
    switch self {
    case .unknownTable(_, let names, _), .unknownColumn(_, let names, _), .unknownFunction(_, let names, _): names
    default: []
    }
  }
}
