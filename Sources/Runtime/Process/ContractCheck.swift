import TerroirKernel

/// What decoding does not see in an artifact that another program wrote: a table or column that the contract does not
/// have is an error, for a misspelt column would vanish without a word, and so is a word that is not of its column's.
struct ContractCheck {
  private struct Column {
    let name: String
    let words: [String]?
  }

  private let tables: [(name: String, columns: [Column])]

  init(_ type: (some ArtifactValue).Type) {
    tables = type.tables.map { ($0.name, $0.declaration.columns.map { Column(name: $0.name, words: $0.words) }) }
  }

  func check(_ artifact: WireValue) throws(WireMismatch) {
    for (key, value) in artifact.members {
      guard let table = tables.first(where: { key.isKey($0.name) }) else {
        let known = tables.map(\.name).joined(separator: ", ")
        throw WireMismatch(
          value: artifact, what: .other("\(key.text ?? "?") is no table of the contract; its tables are \(known)"))
      }
      for row in value.elements { try Self.check(row, table.columns) }
    }
  }

  private static func check(_ row: WireValue, _ columns: [Column]) throws(WireMismatch) {
    // Most rows have the contract's order: the next column is the likeliest.
    var likely = 0
    for (key, value) in row.members {
      guard let place = (0..<columns.count).first(where: { key.isKey(columns[(likely + $0) % columns.count].name) })
      else {
        let known = columns.map(\.name).joined(separator: ", ")
        throw WireMismatch(value: row, what: .other("\(key.text ?? "?") is no column; the columns are \(known)"))
      }
      let column = columns[(likely + place) % columns.count]
      likely += place + 1
      if let words = column.words, let word = value.text, !words.contains(word) {
        throw WireMismatch(value: value, what: .other("\(word) is not one of \(words.joined(separator: ", "))"))
      }
    }
  }
}
