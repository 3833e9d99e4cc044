import Foundation
import TerroirKernel
import TerroirMethods

/// Table `niches`: industries in which the region's identity stands out while the competitors have fewer organisations.
///
/// likelihood = probability that the region's elements are linked with it more often than the peers', from the log-odds and
/// its error; a niche has at least `niche_likelihood`, and by the lists a share of the competitors' organisations not above
/// the region's own. Competitors are the great centres where the data hold organisations of theirs, otherwise the peers. Their
/// share is told only where each of them was searched whole for the industry: that nobody listed any is no lack of them.
enum Niches {
  static func rows(_ basis: StrategyBasis, _ distinctive: [DistinctiveRow]) -> [NicheRow] {
    let places = rivals(basis)
    let theirs = actors(of: places, basis)
    let searched = Searched(basis.index)
    return distinctive.filter { $0.kind == "industry" }.compactMap { row -> NicheRow? in
      let industry = IndustryID(row.subject)
      let likelihood = likelihood(row)
      guard likelihood >= basis.stage.nicheLikelihood else { return nil }
      let listed = share(of: industry, in: theirs)
      guard let own = share(of: industry, in: basis.actors), own > 0, own >= listed ?? 0 else { return nil }
      let isKnown = places.allSatisfy { searched.isWhole("actors", in: $0, industry) }
      let elements = basis.elements.filter { $0.industries.contains(industry) }
        .sorted { (basis.score($1.id), $0.id) < (basis.score($0.id), $1.id) }
      return NicheRow(
        niche: industry, distinctiveness: row.logOdds, low: row.low, high: row.high, likelihood: likelihood,
        competition: isKnown ? listed : nil, relatedness: basis.audited[industry]?.relatedness,
        evidence: elements.prefix(8).map(\.id.rawValue))
    }.sorted { ($1.likelihood ?? 0, $0.niche) < ($0.likelihood ?? 0, $1.niche) }
  }

  /// P(log-odds > 0); the interval is 1.96 errors each way.
  static func likelihood(_ row: DistinctiveRow) -> Double {
    let error = (row.high - row.low) / (2 * Normal.score(level: 0.95))
    return error > 0 ? Normal.cumulative(row.logOdds / error) : row.logOdds > 0 ? 1 : 0
  }

  /// The great centres that have organisations in the data.
  static func centres(_ basis: StrategyBasis) -> [TerritoryID] {
    let staffed = Set(basis.data.actors.compactMap { basis.index.region(of: $0.territory) })
    return basis.centres.filter { staffed.contains($0) && $0 != basis.data.region }
      .sorted()
  }

  /// The regions that the niches are held against.
  static func rivals(_ basis: StrategyBasis) -> [TerritoryID] {
    let centres = centres(basis)
    return centres.isEmpty ? basis.index.peers : centres
  }

  private static func actors(of rivals: [TerritoryID], _ basis: StrategyBasis) -> [Actor] {
    let places = Set(rivals)
    let all = basis.data.industries.count
    return basis.data.actors.filter { actor in
      (all < 2 || actor.industries.count < all)
        && (basis.index.region(of: actor.territory).map(places.contains) ?? false)
    }
  }

  private static func share(of industry: IndustryID, in actors: [Actor]) -> Double? {
    actors.isEmpty ? nil : Double(actors.count { $0.industries.contains(industry) }) / Double(actors.count)
  }
}
