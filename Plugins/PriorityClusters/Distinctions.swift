import TerroirKernel
import TerroirMethods

/// Table `distinctive`: kinds, layers and industries of identity that the region has more or less of than its peers.
///
/// Log-odds with a Dirichlet prior of the pooled shares; an element of several industries counts once in each. Shares are of
/// the elements, so that those of the industries may add up to more than 1.
enum Distinctions {
  static func rows(_ basis: StrategyBasis) -> [DistinctiveRow] {
    let peers = Set(basis.index.peers)
    let others = basis.data.elements.filter { basis.index.region(of: $0.territory).map(peers.contains) ?? false }
    if others.isEmpty { return [] }
    let subjects: [(kind: String, of: (IdentityElement) -> [String])] = [
      ("kind", { [$0.kind] }), ("layer", { [$0.layer.rawValue] }), ("industry", { $0.industries.map(\.rawValue) }),
    ]
    return subjects.flatMap { kind, of in
      let own = Dictionary(basis.elements.flatMap(of).map { ($0, 1.0) }, uniquingKeysWith: +)
      let theirs = Dictionary(others.flatMap(of).map { ($0, 1.0) }, uniquingKeysWith: +)
      let names = Set(own.keys).union(theirs.keys).sorted()
      let counts = Panel(
        regions: ["region", "peers"], industries: names,
        values: [own, theirs].flatMap { side in names.map { side[$0] ?? 0 } })
      return Distinctiveness.scores(of: counts).compactMap { score -> DistinctiveRow? in
        guard score.group == 0, let odds = score.logOdds, let low = score.low, let high = score.high else { return nil }
        return DistinctiveRow(
          subject: names[score.item], kind: kind,
          share: Share(Int(clamped: own[names[score.item]] ?? 0), of: basis.elements.count)?.value ?? 0,
          peersShare: Share(Int(clamped: theirs[names[score.item]] ?? 0), of: others.count)?.value ?? 0,
          logOdds: odds, low: low, high: high)
      }
    }
  }
}
