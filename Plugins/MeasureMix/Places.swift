internal import TerroirKernel

/// The towns of each cluster that municipal measures are considered for, with their type and part of the cluster.
struct Places {
  /// A town of a cluster; `part` is its share of the identity potential of the cluster's towns considered, 0-1.
  struct Town: Hashable {
    var id: TerritoryID
    var part: Double
  }

  private(set) var findings: [Finding] = []
  private var types: [TerritoryID: String] = [:]
  private var towns: [ClusterID: [Town]] = [:]

  init(_ input: DesignInput, index: RegionalIndex, perCluster: Int) {
    let audited = Dictionary(input.profile.territories.map { ($0.territory, $0) }) { first, _ in first }
    let capital = index.capital?.id
    var assumed: [String] = []
    for place in index.municipalities {
      if let tier = audited[place.id]?.tier {
        types[place.id] = tier
      } else {
        types[place.id] = place.id == capital ? "capital" : (place.population ?? 0) >= 100_000 ? "second-tier" : "small"
        assumed.append(place.id.rawValue)
      }
    }
    for cluster in input.strategy.clusters {
      let own = cluster.territories.filter { types[$0] != nil }.sorted {
        let (left, right) = (audited[$0]?.potential ?? 0, audited[$1]?.potential ?? 0)
        return left == right ? $0 < $1 : left > right
      }
      let considered = Self.mixed(own, capital: capital, count: perCluster)
      let total = considered.reduce(0) { $0 + max(audited[$1]?.potential ?? 0, 0) }
      towns[cluster.cluster] = considered.map { id in
        Town(
          id: id,
          part: total > 0 ? max(audited[id]?.potential ?? 0, 0) / total : 1 / Double(considered.count))
      }
      if own.isEmpty {
        findings.append(
          .notAssessed(
            "measures.\(cluster.cluster)",
            because: .design("towns.none")))
      }
    }
    if !assumed.isEmpty {
      findings.append(
        Finding(
          .note, "measures.territory",
          .design("types.assumed", ["towns": .integer(assumed.count)]),
          evidence: assumed))
    }
  }

  func towns(of cluster: ClusterID) -> [Town] { towns[cluster] ?? [] }
  func type(of town: TerritoryID) -> String? { types[town] }

  /// The strongest towns; the capital takes at most one place of them and only beside another, so that means do not
  /// pile up there.
  private static func mixed(
    _ towns: [TerritoryID], capital: TerritoryID?, count: Int
  ) -> [TerritoryID] {
    let others = towns.filter { $0 != capital }
    guard let capital, towns.contains(capital), !others.isEmpty, count > 1 else {
      return Array((others.isEmpty ? towns : others).prefix(count))
    }
    return [capital] + others.prefix(count - 1)
  }
}
