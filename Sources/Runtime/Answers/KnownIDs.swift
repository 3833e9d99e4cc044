package import TerroirKernel

/// The ids that a plugin's answer may name: those of the data, by table, and those of the artifacts before it.
///
/// An id that a row of the data refers to is known even where its own table lacks it: `validate` tells of that, and a
/// plugin that hands it on is not to blame.
package struct KnownIDs: Sendable {
  private let data: [String: Set<String>]
  private let artifacts: [String: any ArtifactValue]

  package init(_ data: RegionalData, _ before: [any ArtifactValue], catalogue: [CatalogueMeasure] = []) {
    var known: [String: Set<String>] = [:]
    func add<Named>(_ table: String, _ ids: [ID<Named>]) {
      known[table, default: []].formUnion(ids.lazy.map(\.rawValue))
    }
    add("territories", data.territories.map(\.id) + data.territories.compactMap(\.parent) + [data.region])
    add("territories", data.elements.map(\.territory) + data.actors.map(\.territory) + data.events.map(\.territory))
    add("territories", data.statistics.map(\.territory) + data.register.map(\.territory))
    add("industries", data.industries.map(\.id) + data.elements.flatMap(\.industries))
    add("industries", data.actors.flatMap(\.industries) + data.events.flatMap(\.industries))
    add("industries", data.statistics.compactMap(\.industry))
    add("identity", data.elements.map(\.id) + data.events.flatMap(\.elements))
    add("actors", data.actors.map(\.id) + data.ties.flatMap { [$0.source, $0.target] })
    add("events", data.events.map(\.id))
    for measure in data.measures + catalogue.map(\.measure) {
      add("measures", [measure.id] + measure.requires + measure.excludes)
      add("territories", [measure.territory])
      add("industries", measure.industries)
    }
    self.data = known
    artifacts = Dictionary(before.map { (type(of: $0).iteration.noun, $0) }) { first, _ in first }
  }

  /// The ids of a table of the data, or of an artifact before: `territories`, `strategy.clusters`. Nil where nothing is
  /// known of it, so that nothing can be held against it.
  func ids(of table: String, own: [String: Set<String>], artifact noun: String) -> Set<String>? {
    guard let dot = table.firstIndex(of: ".") else { return data[table] ?? own[table] }
    let name = String(table[table.index(after: dot)...])
    if table[..<dot] == noun { return own[name] }
    guard let artifact = artifacts[String(table[..<dot])] else { return nil }
    return (try? artifact.table(name)).flatMap { TableColumnTexts($0.columns.first)?.all }
  }

  /// The ids of a table of the data; empty where it has none.
  func ids(of table: String) -> Set<String> { data[table] ?? [] }
}

/// The texts of a column.
struct TableColumnTexts {
  let values: [String?]

  init?(_ column: TableColumn?) {
    guard case .text(let values)? = column?.values else { return nil }
    self.values = values
  }

  var all: Set<String> { Set(values.lazy.compactMap(\.self)) }
}
