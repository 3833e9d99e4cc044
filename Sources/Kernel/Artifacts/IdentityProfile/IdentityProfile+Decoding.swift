extension IdentityProfile {
  private enum TableKey: String, CodingKey {
    case inventory, industries, structure, dynamics, identity, elements, territories, drivers, actors, network
    case communities, chain, flows, governance, factors, position, quality, findings
  }

  /// A table that is left out is empty, so that a plugin gives those it fills.
  public init(from decoder: any Decoder) throws {
    let tables = try decoder.container(keyedBy: TableKey.self)
    func rows<Row: Decodable>(_ key: TableKey) throws -> [Row] {
      try tables.decodeIfPresent([Row].self, forKey: key) ?? []
    }
    self.init(
      inventory: try rows(.inventory), industries: try rows(.industries), structure: try rows(.structure),
      dynamics: try rows(.dynamics), identity: try rows(.identity), elements: try rows(.elements),
      territories: try rows(.territories), drivers: try rows(.drivers), actors: try rows(.actors),
      network: try rows(.network), communities: try rows(.communities), chain: try rows(.chain),
      flows: try rows(.flows), governance: try rows(.governance), factors: try rows(.factors),
      position: try rows(.position), quality: try rows(.quality), findings: try rows(.findings))
  }
}
