import TerroirKernel

/// An artifact's value as another program wrote it: a table or column that the contract does not have is an error, for a
/// misspelt column would vanish without a word.
struct CheckedArtifact<Value: ArtifactValue>: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let tables = try decoder.container(keyedBy: AnyKey.self)
    for key in tables.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      guard let table = Value.tables.first(where: { $0.name == key.stringValue }) else {
        let known = Value.tables.map(\.name).joined(separator: ", ")
        throw Self.error(decoder.codingPath, "\(key.stringValue) is no table of the contract; its tables are \(known)")
      }
      var rows = try tables.nestedUnkeyedContainer(forKey: key)
      while !rows.isAtEnd {
        let row = try rows.nestedContainer(keyedBy: AnyKey.self)
        for column in row.allKeys where !table.columns.contains(where: { $0.name == column.stringValue }) {
          let known = table.columns.map(\.name).joined(separator: ", ")
          throw Self.error(row.codingPath, "\(column.stringValue) is no column; the columns are \(known)")
        }
        for column in table.columns {
          guard let words = column.words, let key = AnyKey(stringValue: column.name),
            let word = try? row.decode(String.self, forKey: key), !words.contains(word)
          else { continue }
          throw Self.error(row.codingPath + [key], "\(word) is not one of \(words.joined(separator: ", "))")
        }
      }
    }
    value = try Value(from: decoder)
  }

  private static func error(_ path: [any CodingKey], _ text: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: text))
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
