package import Engine
package import TableFiles

/// A participatory budget of PaBuLib: its votes, one row a voter and project, its projects, or what is said of it.
package enum PabulibFormat: DecodedFormat {
  package static let declaration = FormatDeclaration(
    "PaBuLib", endings: ["pb"], keeps: "votes, projects and the budget of a participatory budget",
    options: [ReadingOption.text, ReadingOption.number, ReadingOption.table])

  private static let mostBytes = 1 << 29

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable {
    let bytes = try file.bytes(most: mostBytes)
    return try file.decoding { () throws(DecodingFailure) in try PabulibReader.table(bytes, file.part.table) }
  }
}
