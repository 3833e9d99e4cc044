import TerroirKernel

/// The members of one community by what they are, strongest first.
struct Group {
  let elements: [ElementID]
  let industries: [IndustryID]
  let territories: [TerritoryID]
  let actors: [ActorID]
  let events: [EventID]

  init(_ nodes: [JointGraph.Node], _ basis: StrategyBasis) {
    func ids(_ kind: JointGraph.Node.Kind) -> [String] { nodes.filter { $0.kind == kind }.map(\.id).sorted() }
    elements = ids(.element).map { ElementID($0) }.sorted { (basis.score($1), $0) < (basis.score($0), $1) }
    actors = ids(.actor).map { ActorID($0) }
    events = ids(.event).map { EventID($0) }
    let own = elements.compactMap { basis.index.elements[$0] }
    let linked = Dictionary(own.flatMap { $0.industries.map { ($0, 1) } }, uniquingKeysWith: +)
    let least = max(2, Int((basis.stage.industryShare * Double(own.count)).rounded(.up)))
    let central = Set(ids(.industry).map { IndustryID($0) })
    let count = { (industry: IndustryID) in linked[industry] ?? 0 }
    industries = Set(linked.keys.filter { count($0) >= least }).union(central.filter { count($0) > 0 })
      .sorted { (count($1), $0) < (count($0), $1) }
    let towns = Set(basis.index.municipalities.map(\.id))
    let placed = Dictionary(
      own.map { ($0.territory, basis.score($0.id)) }
        + actors.compactMap { basis.index.actors[$0] }.map { ($0.territory, 0.25) },
      uniquingKeysWith: +
    ).filter { towns.contains($0.key) }
    territories = placed.keys.sorted { (placed[$1] ?? 0, $0) < (placed[$0] ?? 0, $1) }
  }

  func row(_ id: ClusterID, cohesion: Double, stability: Double, _ basis: StrategyBasis) -> ClustersRow {
    let significance = significance(basis)
    let wording = Wording(self, basis)
    return ClustersRow(
      cluster: id, name: wording.name, model: significance.model, significance: significance, industries: industries,
      territories: territories, elements: elements, actors: actors, events: events, cohesion: cohesion,
      stability: stability, targetImage: wording.targetImage(significance.model),
      valueProposition: wording.valueProposition)
  }

  /// The significance that most links between its elements and its industries have; of equals the higher.
  private func significance(_ basis: StrategyBasis) -> Significance {
    let own = Set(industries)
    let links = elements.compactMap { basis.index.elements[$0] }.flatMap(\.industries).filter(own.contains)
    let counts = Dictionary(links.map { (basis.significance(of: $0), 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return Significance.allCases.first { counts[$0] == most } ?? .low
  }
}
