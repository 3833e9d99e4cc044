/// Where each id of the data comes from, so that a statement can be traced to a row and its source.
package struct Origins: Hashable, Sendable {
  private var byID: [String: [Origin]] = [:]

  package struct Origin: Hashable, Sendable {
    package var id: String
    package var table: String
    package var file: String
    package var line: Int
    /// The page or document the row names.
    package var source: String?
  }

  /// The rows an id names, by table: one id may stand in several tables.
  ///
  /// Ties are named `source>target (kind)`, statistics `indicator@territory period` as their evidence has it.
  package subscript(_ id: String) -> [Origin] { byID[id] ?? [] }

  package var ids: [String] { byID.keys.sorted() }

  mutating func add(_ origin: Origin) { byID[origin.id, default: []].append(origin) }
}
