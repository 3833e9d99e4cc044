import TerroirKernel
import TerroirMethods

/// Table `structure`: specialisation, variety and spatial concentration of the region, each with its peers' mean.
///
/// By the register where it has the region (``RegisterStructure``), otherwise over the actor-industry links of the list,
/// bodies that serve all left out: `effective industries` (Hill's order 2), `concentration` (HHI),
/// `specialisation` (Krugman, against all regions in the data), entropy split into `related variety` within and `unrelated
/// variety` between groups of industries. A group is the two-digit division of an industry's first code, or its published
/// significance where no industry has codes. Over towns: `share in the capital` of actors, elements and events, and
/// `dissimilarity` (Hoover) of actors over inhabitants. Intervals: Jeffreys for shares; otherwise the basic bootstrap
/// over the region's actors, 2 x value - quantile, which takes off the small-sample bias.
enum Structure {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [StructureRow] {
    let own = RegionRows(basis.region.id, basis)
    let peers = basis.index.peers.map { RegionRows($0, basis) }
    guard let panel else { return variety(own, peers, basis) + space(own, peers, basis) }
    let groups = Dictionary(zip(basis.data.industries.map(\.id), groups(basis.data.industries))) { first, _ in first }
    return RegisterStructure.rows(panel, basis, groups: groups) + space(own, peers, basis)
  }

  /// Actor-industry links of the regions.
  static func panel(_ regions: [TerritoryID], _ basis: AuditBasis) -> Panel {
    let position = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    let industries = basis.data.industries.map(\.id)
    let column = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1, $0) })
    var values = [Double](repeating: 0, count: regions.count * industries.count)
    for actor in basis.data.actors where !basis.servesAll(actor) {
      guard let row = basis.index.region(of: actor.territory).flatMap({ position[$0] }) else { continue }
      for industry in actor.industries {
        if let at = column[industry] { values[row * industries.count + at] += 1 }
      }
    }
    return Panel(regions: regions.map(\.rawValue), industries: industries.map(\.rawValue), values: values)
  }

  /// The group of each industry, as numbers.
  static func groups(_ industries: [Industry]) -> [Int] {
    let names = industries.map { industry -> String? in
      let codes = industry.codes.sorted { $0.key < $1.key }.first { !$0.value.isEmpty }
      return codes?.value.min().map { String($0.prefix { $0 != "." }.prefix(2)) }
    }
    let used = names.contains { $0 != nil } ? names.map { $0 ?? "" } : industries.map(\.significance.rawValue)
    let order = Set(used).sorted()
    return used.map { order.firstIndex(of: $0) ?? 0 }
  }

  static let measures: [(name: String, unit: String)] = [
    ("effective industries", "count"), ("concentration", "index"), ("specialisation", "index"),
    ("entropy", "bits"), ("related variety", "bits"), ("unrelated variety", "bits"),
  ]

  private static func variety(_ own: RegionRows, _ peers: [RegionRows], _ basis: AuditBasis) -> [StructureRow] {
    let special = own.actors.filter { !basis.servesAll($0) && !$0.industries.isEmpty }
    guard !special.isEmpty else { return [] }
    let groups = groups(basis.data.industries)
    let panel = panel([own.region] + peers.map(\.region), basis)
    let column = Dictionary(uniqueKeysWithValues: basis.data.industries.enumerated().map { ($1.id, $0) })
    let links = special.map { $0.industries.compactMap { column[$0] } }
    let values = figures(panel, groups)
    guard let first = values.first.flatMap(\.self) else { return [] }
    var drawn = [[Double]](repeating: [], count: measures.count)
    for draw in 0..<basis.stage.draws {
      if Task.isCancelled { break }
      var random = RandomStream(seed: basis.seed, method: "identity-audit.structure", draw: draw)
      var counts = panel.values
      for at in 0..<panel.industries.count { counts[at] = 0 }
      for _ in links { for at in links[random.index(below: links.count)] { counts[at] += 1 } }
      let resampled = Panel(regions: panel.regions, industries: panel.industries, values: counts)
      for (at, value) in (figures(resampled, groups)[0] ?? []).enumerated() { drawn[at].append(value) }
    }
    return measures.enumerated().map { at, measure in
      let bounds = AuditBasis.bounds(drawn[at]) ?? (first[at], first[at])
      let others = values.dropFirst().compactMap { $0?[at] }
      return StructureRow(
        measure: measure.name, of: "actors over industries", value: first[at],
        low: max(0, min(first[at], 2 * first[at] - bounds.high)), high: max(first[at], 2 * first[at] - bounds.low),
        peers: Summation.mean(others), unit: measure.unit, basis: basis.listed)
    }
  }

  private static func figures(_ panel: Panel, _ groups: [Int]) -> [[Double]?] {
    zip(Specialisation.measures(of: panel), Variety.measures(of: panel, groups: groups)).map { special, variety in
      guard let special, let variety else { return nil }
      return [
        special.hill2, special.hhi, special.krugman ?? 0, variety.entropy, variety.related, variety.unrelated,
      ]
    }
  }

  private static func space(_ own: RegionRows, _ peers: [RegionRows], _ basis: AuditBasis) -> [StructureRow] {
    var rows: [StructureRow] = []
    if let capital = own.capital {
      for (name, places) in [
        ("actors", \RegionRows.actorPlaces), ("elements", \.elementPlaces), ("events", \.eventPlaces),
      ] {
        let towns = own[keyPath: places]
        guard let share = Share(towns.count { $0 == capital }, of: towns.count) else { continue }
        let interval = Jeffreys.interval(towns.count { $0 == capital }, of: towns.count)
        let others = peers.compactMap { peer in
          Share(peer[keyPath: places].count { $0 == peer.capital }, of: peer[keyPath: places].count)?.value
        }
        rows.append(
          StructureRow(
            measure: "share in the capital", of: name, value: share.value, low: interval?.lowerBound,
            high: interval?.upperBound, peers: Summation.mean(others), unit: "share"))
      }
    }
    if let value = own.dissimilarity {
      let drawn = (0..<basis.stage.draws).compactMap { draw -> Double? in
        if Task.isCancelled { return nil }
        var random = RandomStream(seed: basis.seed, method: "identity-audit.dissimilarity", draw: draw)
        return own.dissimilarity(of: own.actorPlaces.map { _ in random.index(below: own.actorPlaces.count) })
      }
      let bounds = AuditBasis.bounds(drawn) ?? (value, value)
      rows.append(
        StructureRow(
          measure: "dissimilarity", of: "actors over inhabitants", value: value,
          low: max(0, min(value, 2 * value - bounds.high)), high: min(1, max(value, 2 * value - bounds.low)),
          peers: Summation.mean(peers.compactMap(\.dissimilarity)), unit: "share"))
    }
    return rows
  }
}
