package import Engine
package import TableFiles
import TextFiles

/// A dataset of JSON-stat: one row a cell. A file that ends in .json is taken for one where it is one.
package enum JSONStatFormat: DecodedFormat {
  package static let declaration = FormatDeclaration(
    "JSON-stat", endings: ["jsonstat"], keeps: "every cell with its dimensions, status, labels and units",
    options: [ReadingOption.text, ReadingOption.number, ReadingOption.table])

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable {
    try file.decodedJSON(.jsonStat)
  }
}

/// A data message of SDMX-JSON: one row an observation. Its files end in .json.
package enum SDMXJSONFormat: DecodedFormat {
  package static let declaration = FormatDeclaration(
    "SDMX-JSON", endings: [], keeps: "every observation with its dimensions and attributes",
    options: [ReadingOption.text, ReadingOption.number, ReadingOption.table])

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable { try file.decodedJSON(.sdmx) }
}

extension FileToRead {
  /// The table of a file that must be of the form.
  func decodedJSON(_ form: DecodingFailure.JSONForm) throws(EngineFailure) -> DecodedTable {
    _ = try FileHead(path: path)
    let bytes = try bytes(most: JSONTableReader.mostBytes)
    let table = try decoding { () throws(DecodingFailure) in try JSONTableReader.table(bytes, form, part, asked) }
    guard let table else { throw .file(path: path, line: nil, .brokenJSON) }
    return table
  }

  /// The table of a file of JSON that is of one of the forms that statistics offices and maps have; nil where it is of none.
  func knownJSON() throws(EngineFailure) -> DecodedTable? {
    let head = try FileHead(path: path)
    guard JSONTableReader.isLikely(head.bytes) else { return nil }
    // A larger one is left to the engine, which needs no memory for it.
    guard var source = ByteSource(path: path) else { return nil }
    let bytes = source.read(JSONTableReader.mostBytes + 1)
    if source.fault != nil || bytes.count > JSONTableReader.mostBytes { return nil }
    return try decoding { () throws(DecodingFailure) in try JSONTableReader.table(bytes, nil, part, asked) }
  }
}
