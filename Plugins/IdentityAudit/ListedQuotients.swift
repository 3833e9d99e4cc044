import TerroirKernel
import TerroirMethods

/// Location quotients of a list of actors: lq = (a_ri / a_r) / (a_i / a) over actor-industry links of all regions in the
/// data, without bodies that serve all industries; the interval by `lq_interval`. specialised = P(lq > 1) with a prior
/// worth one expected actor.
struct ListedQuotients {
  /// The region's actors in each industry.
  let links: [IndustryID: Int]
  /// The industries of which the region has its part or more.
  let special: [IndustryID]
  private let found: [IndustryID: Industries.Quotient]

  init(_ basis: AuditBasis) throws(StageFailure) {
    let regions = basis.data.territories.filter { $0.level == .regional }.map(\.id)
    let panel = Structure.panel(regions, basis)
    let interval: LocationQuotient.Interval = basis.stage.lqInterval == "bootstrap" ? .bootstrap : .poisson
    let all: [LocationQuotient.Result]
    do {
      all = try LocationQuotient.quotients(
        of: panel, interval: interval, draws: basis.stage.draws, seed: basis.seed)
    } catch { throw StageFailure(error) }
    let industries = basis.data.industries.map(\.id)
    let own = all.filter { regions[$0.region] == basis.region.id && $0.quotient != nil }
    let quotients = Dictionary(uniqueKeysWithValues: own.map { (industries[$0.industry], $0) })
    let links = Dictionary(uniqueKeysWithValues: industries.map { ($0, basis.actors(in: $0).count) })
    let total = links.values.reduce(0, +)
    let row = regions.firstIndex(of: basis.region.id)
    self.links = links
    special = industries.filter { (quotients[$0]?.quotient ?? 0) >= 1 }
    found = Dictionary(
      uniqueKeysWithValues: industries.enumerated().map { at, id in
        let quotient = quotients[id]
        return (
          id,
          Industries.Quotient(
            share: Share(links[id] ?? 0, of: total)?.value, lq: quotient?.quotient, low: quotient?.low,
            high: quotient?.high, specialised: Self.specialised(at, row, panel))
        )
      })
  }

  subscript(_ industry: IndustryID) -> Industries.Quotient { found[industry] ?? Industries.Quotient() }

  /// How likely the region has more than its part of an industry's links; nil where no quotient can be formed.
  private static func specialised(_ industry: Int, _ region: Int?, _ panel: Panel) -> Double? {
    guard let region, panel.total > 0 else { return nil }
    let expected = panel.regionTotals[region] * panel.industryTotals[industry] / panel.total
    return ShrunkQuotient(count: panel[region, industry], expected: expected)?.probabilityAboveOne
  }
}
