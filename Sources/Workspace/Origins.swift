/// Where each id of the data comes from, so that a statement can be traced to a row and its source.
package struct Origins: Hashable, Sendable {
  private var byID: [String: [Origin]] = [:]

  package struct Origin: Hashable, Sendable {
    package var id: String
    package var table: String
    package var file: String
    package var line: Int
    /// Its place among the rows of the table.
    package var row: Int
    /// The page or document the row names.
    package var source: String?

    package init(id: String, table: String, file: String, line: Int, row: Int, source: String?) {
      self.id = id
      self.table = table
      self.file = file
      self.line = line
      self.row = row
      self.source = source
    }
  }

  /// The rows an id names, by table: one id may stand in several tables.
  ///
  /// Ties are named `source>target (kind)`, statistics `indicator@territory period` as their evidence has it.
  package subscript(_ id: String) -> [Origin] { byID[id] ?? [] }

  package var ids: [String] { byID.keys.sorted() }

  /// Every row, by table and place.
  package var all: [Origin] { byID.values.joined().sorted { ($0.table, $0.row) < ($1.table, $1.row) } }

  mutating func add(_ origin: Origin) { byID[origin.id, default: []].append(origin) }
}
