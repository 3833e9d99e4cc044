import TerroirKernel

extension DecodedTable {
  /// A table of texts in which a code may stand before its label, as in `A: Annual`: where all values of a column are so, it
  /// becomes two.
  ///
  /// - Parameters:
  ///   - codes: columns that stay texts.
  package static func labelled(_ names: [String], _ columns: [[String?]], codes: Set<String>) -> DecodedTable {
    var table = Table(), used = ColumnNames(), judged: Set<Int> = [], parted: [String] = []
    var labels: [(String, [String?])] = []
    for (name, texts) in zip(names, columns) {
      let parts = texts.map { text in text.map { $0.split(separator: ": ", maxSplits: 1).map(String.init) } }
      let isParted = texts.contains { $0 != nil } && parts.allSatisfy { $0.map { $0.count == 2 } ?? true }
      let own = isParted ? parts.map { $0?[0] } : texts
      if isParted {
        labels.append(("\(name)_label", parts.map { $0?[1] }))
        parted.append(name)
      }
      if !isParted, !codes.contains(name) { judged.insert(table.columns.count) }
      table.columns.append(TableColumn(Column(used.add(name), .text, ""), .text(own)))
    }
    for (name, texts) in labels { table.columns.append(TableColumn(Column(used.add(name), .text, ""), .text(texts))) }
    return DecodedTable(table, judged: judged, notes: parted.isEmpty ? [] : [.labelled(columns: parted)])
  }
}
