import TerroirKernel

/// The tables with sentences that were handed to the engine. It knows their texts alone: the sentences are found again
/// in what it gives back.
struct ToldSentences {
  private var tables: [String: Table] = [:]

  /// Notes a table under the name that the engine has for it.
  mutating func note(_ table: Table, as name: String) {
    if table.columns.contains(where: { $0.sentences != nil }) { tables[name] = table }
  }

  /// The rows of a query over the tables of these names, each text of a sentence with its sentence again.
  func restored(in rows: Table, from names: [String]) -> Table {
    let sources = names.compactMap { tables[$0] }
    var rows = rows
    for index in rows.columns.indices where rows.columns[index].declaration.form == .sentence {
      guard case .text(let texts) = rows.columns[index].values else { continue }
      let origins = Origins(of: rows.columns[index].declaration, in: sources, beside: rows)
      rows.columns[index].sentences = texts.indices.map { row in texts[row].flatMap { origins.sentence($0, row) } }
    }
    return rows
  }
}

/// Where the texts of one column come from.
private struct Origins {
  private struct Place {
    let table: Int
    let row: Int
    let sentence: Sentence
  }

  private var places: [String: [Place]] = [:]
  /// For each source, the columns that it has in common with the result.
  private let shared: [[(source: ColumnValues, result: ColumnValues)]]

  init(of column: Column, in sources: [Table], beside result: Table) {
    shared = sources.map { source in
      result.columns.compactMap { own in
        guard let other = source[own.name], other.declaration.isSame(as: own.declaration) else { return nil }
        return (other.values, own.values)
      }
    }
    for (table, source) in sources.enumerated() {
      // A join gives a column another name, never another description.
      for other in source.columns where other.declaration.description == column.description {
        guard let sentences = other.sentences, case .text(let texts) = other.values else { continue }
        for (row, text) in texts.enumerated() {
          guard let text, let sentence = sentences[row] else { continue }
          places[text, default: []].append(Place(table: table, row: row, sentence: sentence))
        }
      }
    }
  }

  /// The sentence that a text of a row tells; nil where several read alike and the row says of none that it is its own.
  func sentence(_ text: String, _ row: Int) -> Sentence? {
    guard let known = places[text], let first = known.first else { return nil }
    if known.allSatisfy({ $0.sentence == first.sentence }) { return first.sentence }
    let own = known.filter { place in shared[place.table].allSatisfy { $0.source[place.row] == $0.result[row] } }
    guard let first = own.first, own.allSatisfy({ $0.sentence == first.sentence }) else { return nil }
    return first.sentence
  }
}

extension Column {
  fileprivate func isSame(as other: Column) -> Bool {
    name == other.name && type == other.type && description == other.description
  }
}
