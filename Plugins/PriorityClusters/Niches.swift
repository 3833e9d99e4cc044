import TerroirKernel

/// Table `niches`: industries in which the region's identity stands out while the peers have fewer organisations.
///
/// A niche has log-odds whose whole 95% interval lies above 0, and a share of the peers' organisations below the region's
/// own share.
enum Niches {
  static func rows(_ basis: StrategyBasis, _ distinctive: [DistinctiveRow]) -> [NichesRow] {
    let peers = Set(basis.index.peers)
    let all = basis.data.industries.count
    let theirs = basis.data.actors.filter { actor in
      (all < 2 || actor.industries.count < all)
        && (basis.index.region(of: actor.territory).map(peers.contains) ?? false)
    }
    return distinctive.filter { $0.kind == "industry" && $0.low > 0 }.compactMap { row -> NichesRow? in
      let industry = IndustryID(row.subject)
      let competition = share(of: industry, in: theirs)
      guard let own = share(of: industry, in: basis.actors), own > 0, own >= competition ?? 0 else { return nil }
      let elements = basis.elements.filter { $0.industries.contains(industry) }
        .sorted { (basis.score($1.id), $0.id) < (basis.score($0.id), $1.id) }
      return NichesRow(
        niche: industry, distinctiveness: row.logOdds, competition: competition,
        relatedness: basis.audited[industry]?.relatedness, evidence: elements.prefix(8).map(\.id.rawValue))
    }.sorted { ($1.distinctiveness, $0.niche) < ($0.distinctiveness, $1.niche) }
  }

  private static func share(of industry: IndustryID, in actors: [Actor]) -> Double? {
    actors.isEmpty ? nil : Double(actors.count { $0.industries.contains(industry) }) / Double(actors.count)
  }
}
