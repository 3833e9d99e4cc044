import Foundation
import TerroirKernel
import TerroirMethods

/// Table `industries`: size, specialisation and tie to local identity of each industry.
///
/// lq = (a_ri / a_r) / (a_i / a) over actor-industry links of all regions in the data, without bodies that serve all
/// industries; its interval takes the region's count as Poisson. identity_share = linked elements / elements with a
/// Jeffreys interval; significance_data follows from it by the stage's cut-offs. relatedness = mean cosine of co-naming
/// (in actors, elements and events of all regions) with the industries of which the region has lq >= 1.
enum Industries {
  static func rows(_ basis: AuditBasis) -> [IndustriesRow] {
    let quotients = quotients(basis)
    let links = Dictionary(
      uniqueKeysWithValues: basis.data.industries.map { ($0.id, basis.actors(in: $0.id).count) })
    let total = links.values.reduce(0, +)
    let special = basis.data.industries.map(\.id).filter { (quotients[$0]?.quotient ?? 0) >= 1 }
    let names =
      basis.data.actors.filter { !basis.servesAll($0) }.map(\.industries)
      + basis.data.elements.map(\.industries) + basis.data.events.map(\.industries)
    return basis.data.industries.map { industry in
      let linked = basis.elements.count { $0.industries.contains(industry.id) }
      let interval = Jeffreys.interval(linked, of: basis.elements.count)
      let share = Share(linked, of: basis.elements.count)?.value
      let suggested = share.map {
        $0 >= basis.stage.high ? .high : $0 >= basis.stage.medium ? .medium : Significance.low
      }
      let growth = Growth.of(industry.id, basis)
      let performance = performance(of: industry.id, basis)
      let quotient = quotients[industry.id]
      let relatedness = relatedness(of: industry.id, to: special, names)
      let parts: [Double?] = [quotient?.quotient, growth, relatedness, share, performance, nil, nil]
      return IndustriesRow(
        industry: industry.id, significancePaper: industry.significance, model: industry.significance.model,
        actors: links[industry.id] ?? 0, share: Share(links[industry.id] ?? 0, of: total)?.value,
        lq: quotient?.quotient,
        lqLow: quotient?.low, lqHigh: quotient?.high, growth: growth, relatedness: relatedness, identityLinks: linked,
        identityShare: share, identityLow: interval?.lowerBound, identityHigh: interval?.upperBound,
        significanceData: suggested, agree: suggested.map { $0 == industry.significance }, performance: performance,
        innovation: nil, investment: nil, coverage: Double(parts.count { $0 != nil }) / Double(parts.count))
    }
  }

  /// The region's location quotients over the actor-industry links of every region in the data.
  private static func quotients(_ basis: AuditBasis) -> [IndustryID: LocationQuotient.Result] {
    let regions = basis.data.territories.filter { $0.level == .regional }.map(\.id)
    let industries = basis.data.industries.map(\.id)
    var counts: [TerritoryID: [IndustryID: Double]] = [:]
    for actor in basis.data.actors where !basis.servesAll(actor) {
      guard let region = basis.index.region(of: actor.territory) else { continue }
      for industry in actor.industries { counts[region, default: [:]][industry, default: 0] += 1 }
    }
    let panel = Panel(
      regions: regions.map(\.rawValue), industries: industries.map(\.rawValue),
      values: regions.flatMap { region in industries.map { counts[region]?[$0] ?? 0 } })
    let own = LocationQuotient.quotients(of: panel, interval: .poisson).filter {
      regions[$0.region] == basis.region.id && $0.quotient != nil
    }
    return Dictionary(uniqueKeysWithValues: own.map { (industries[$0.industry], $0) })
  }

  private static func relatedness(
    of industry: IndustryID, to special: [IndustryID], _ names: [[IndustryID]]
  ) -> Double? {
    func count(_ wanted: [IndustryID]) -> Double { Double(names.count { row in wanted.allSatisfy(row.contains) }) }
    let own = count([industry])
    let others = special.filter { $0 != industry }
    guard own > 0, !others.isEmpty else { return nil }
    let cosines = others.map { other in
      let all = count([other])
      return all > 0 ? count([industry, other]) / (own * all).squareRoot() : 0
    }
    return Summation.mean(cosines)
  }

  /// The industry's latest published share of the region's creative value added; nil where none is published.
  private static func performance(of industry: IndustryID, _ basis: AuditBasis) -> Double? {
    basis.data.statistics.filter {
      $0.territory == basis.region.id && $0.industry == industry && $0.indicator.hasPrefix("share_of_creative_gva")
    }.max { $0.period < $1.period }.map { $0.value / 100 }
  }
}

/// Growth of an industry over the period the region's statistics show.
enum Growth {
  /// Indicators of an industry's volume; series of other indicators (budgets, single festivals) are not its growth.
  static let volumes = [
    "employees_average", "gva_creative", "museum_attendance", "net_revenue", "organisations_creative",
    "theatre_attendance", "tourist_trips_rosstat",
  ]

  /// last / first - 1 over the longest series of whole years, or the published growth; nil where there is neither.
  static func of(_ industry: IndustryID, _ basis: AuditBasis) -> Double? {
    let own = basis.data.statistics.filter { $0.territory == basis.region.id && $0.industry == industry }
    var longest: [Observation] = []
    for volume in volumes {
      let units = Set(own.filter { $0.indicator == volume }.map(\.unit.rawValue)).sorted()
      for unit in units {
        let series = own.filter { $0.indicator == volume && $0.unit.rawValue == unit && $0.period.count == 4 }
          .sorted { $0.period < $1.period }
        if Set(series.map(\.period)).count > max(1, longest.count) { longest = series }
      }
    }
    if let first = longest.first, let last = longest.last, first.value > 0 { return last.value / first.value - 1 }
    return own.filter { $0.indicator.hasSuffix("_attendance_growth") }.max { $0.period < $1.period }
      .map { $0.value / 100 }
  }
}
