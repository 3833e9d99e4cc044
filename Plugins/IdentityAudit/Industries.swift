import Foundation
import TerroirKernel
import TerroirMethods

/// Table `industries`: size, specialisation and tie to local identity of each industry.
///
/// lq = (a_ri / a_r) / (a_i / a) over actor-industry links of all regions in the data, without bodies that serve all
/// industries; its interval by `lq_interval`. specialised = P(lq > 1) with a prior worth one
/// expected actor.
/// identity_share = linked elements / elements with a Jeffreys interval; significance_data follows from it by the stage's
/// cut-offs, significance_low and significance_high from its bounds. relatedness = mean cosine of co-naming (in actors,
/// elements and events of all regions) with the industries of which the region has lq >= 1.
enum Industries {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) throws(StageFailure) -> [IndustryRow] {
    let regions = basis.data.territories.filter { $0.level == .regional }.map(\.id)
    let all = Structure.panel(regions, basis)
    let quotients = try quotients(all, regions, basis)
    let links = Dictionary(
      uniqueKeysWithValues: basis.data.industries.map { ($0.id, basis.actors(in: $0.id).count) })
    let total = links.values.reduce(0, +)
    let special = basis.data.industries.map(\.id).filter { (quotients[$0]?.quotient ?? 0) >= 1 }
    let naming = Naming(basis)
    let complexity = panel?.complexity.values ?? [:]
    let row = regions.firstIndex(of: basis.region.id)
    return basis.data.industries.enumerated().map { at, industry in
      let linked = basis.elements.count { $0.industries.contains(industry.id) }
      let interval = Jeffreys.interval(linked, of: basis.elements.count)
      let share = Share(linked, of: basis.elements.count)?.value
      let suggested = share.map(basis.stage.significance)
      let growth = Growth.of(industry.id, basis)
      let performance = performance(of: industry.id, basis)
      let quotient = quotients[industry.id]
      let relatedness = naming.relatedness(of: industry.id, to: special)
      let own = links[industry.id] ?? 0
      let parts: [Double?] = [quotient?.quotient, growth?.value, relatedness, share, performance, nil, nil]
      return IndustryRow(
        industry: industry.id, significancePaper: industry.significance, model: industry.significance.model,
        actors: own, share: Share(own, of: total)?.value, lq: quotient?.quotient, lqLow: quotient?.low,
        lqHigh: quotient?.high, specialised: specialised(at, row, all),
        growth: growth?.value, growthBasis: growth?.basis, relatedness: relatedness,
        complexity: complexity[industry.id], identityLinks: linked, identityShare: share,
        identityLow: interval?.lowerBound, identityHigh: interval?.upperBound, significanceData: suggested,
        significanceLow: interval.map { basis.stage.significance($0.lowerBound) },
        significanceHigh: interval.map { basis.stage.significance($0.upperBound) },
        agree: suggested.map { $0 == industry.significance }, performance: performance, innovation: nil,
        investment: nil, coverage: Double(parts.count { $0 != nil }) / Double(parts.count))
    }
  }

  /// The region's location quotients over the actor-industry links of every region in the data.
  private static func quotients(
    _ panel: Panel, _ regions: [TerritoryID], _ basis: AuditBasis
  ) throws(StageFailure) -> [IndustryID: LocationQuotient.Result] {
    let interval: LocationQuotient.Interval = basis.stage.lqInterval == "bootstrap" ? .bootstrap : .poisson
    let all: [LocationQuotient.Result]
    do {
      all = try LocationQuotient.quotients(
        of: panel, interval: interval, draws: basis.stage.draws, seed: basis.seed)
    } catch { throw StageFailure(error) }
    let own = all.filter { regions[$0.region] == basis.region.id && $0.quotient != nil }
    return Dictionary(uniqueKeysWithValues: own.map { (basis.data.industries[$0.industry].id, $0) })
  }

  /// How likely the region has more than its part of an industry's links; nil where no quotient can be formed.
  private static func specialised(_ industry: Int, _ region: Int?, _ panel: Panel) -> Double? {
    guard let region, panel.total > 0 else { return nil }
    let expected = panel.regionTotals[region] * panel.industryTotals[industry] / panel.total
    return ShrunkQuotient(count: panel[region, industry], expected: expected)?.probabilityAboveOne
  }

  /// The industry's latest published share of the region's creative value added; nil where none is published.
  private static func performance(of industry: IndustryID, _ basis: AuditBasis) -> Double? {
    basis.data.statistics.filter {
      $0.territory == basis.region.id && $0.industry == industry && $0.indicator.hasPrefix("share_of_creative_gva")
    }.max { $0.period < $1.period }.map { $0.value / 100 }
  }
}

/// Which industries are named together in actors, elements and events of all regions.
struct Naming {
  private let sets: [Set<IndustryID>]

  init(_ basis: AuditBasis) {
    let names =
      basis.data.actors.filter { !basis.servesAll($0) }.map(\.industries)
      + basis.data.elements.map(\.industries) + basis.data.events.map(\.industries)
    sets = names.map { Set($0) }
  }

  /// The mean cosine of co-naming with the industries; nil where it is never named or there is no other.
  func relatedness(of industry: IndustryID, to special: [IndustryID]) -> Double? {
    let named = sets.filter { $0.contains(industry) }
    let others = special.filter { $0 != industry }
    guard !named.isEmpty, !others.isEmpty else { return nil }
    let cosines = others.map { other in
      let all = sets.count { $0.contains(other) }
      let together = named.count { $0.contains(other) }
      return all > 0 ? Double(together) / Double(named.count * all).squareRoot() : 0
    }
    return Summation.mean(cosines)
  }
}
