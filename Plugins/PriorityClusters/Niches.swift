import Foundation
import TerroirKernel
import TerroirMethods

/// Table `niches`: the industries that the audit finds to be niches, one rule for both, with how its identity and its
/// competitors stand.
///
/// likelihood = probability that the region's elements are linked with it more often than the peers', from the log-odds and
/// its error. Competitors are the great centres where the data hold organisations of theirs, otherwise the peers. Their
/// share is told only where each of them was searched whole for the industry: that nobody listed any is no lack of them.
enum Niches {
  static func rows(_ basis: StrategyBasis, _ distinctive: [DistinctiveRow]) -> [NicheRow] {
    let places = rivals(basis)
    let theirs = actors(of: places, basis)
    let searched = Searched(basis.index)
    return basis.niches.map { industry in
      let row = distinctive.first { $0.kind == "industry" && $0.subject == industry.rawValue }
      let isKnown = places.allSatisfy { searched.isWhole("actors", in: $0, industry) }
      let elements = basis.elements.filter { $0.industries.contains(industry) }
        .sorted { (basis.score($1.id), $0.id) < (basis.score($0.id), $1.id) }
      return NicheRow(
        niche: industry, distinctiveness: row?.logOdds, low: row?.low, high: row?.high,
        likelihood: row.map(likelihood), competition: isKnown ? share(of: industry, in: theirs) : nil,
        relatedness: basis.audited[industry]?.relatedness, evidence: elements.prefix(8).map(\.id.rawValue))
    }
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
