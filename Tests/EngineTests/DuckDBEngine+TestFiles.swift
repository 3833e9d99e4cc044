import TerroirKernel

@testable import Engine

extension DuckDBEngine {
  /// Reads a file by the scan that its ending stands for.
  @discardableResult
  func register(
    file path: String, as name: String, types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) throws(EngineFailure) -> FileTable {
    let bare = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let scan: FileScan =
      switch bare.split(separator: ".").last {
      case "tsv": .delimited(usual: .tab)
      case "json", "ndjson": .json
      case "parquet": .parquet
      default: .delimited(usual: nil)
      }
    return try register(FileSource(path, scan, types: types, syntax: syntax), as: name)
  }
}
