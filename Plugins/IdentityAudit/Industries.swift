import Foundation
import TerroirKernel
import TerroirMethods

/// Table `industries`: size, specialisation and tie to local identity of each industry.
///
/// lq, share, growth, relatedness and complexity are the register's where it has the region (``RegisterPanel``); otherwise
/// lq is that of the list of actors (``ListedQuotients``).
/// identity_share = linked elements / elements with a Jeffreys interval; significance_data follows from it by the stage's
/// cut-offs, significance_low and significance_high from its bounds. Without a register relatedness = mean cosine of
/// co-naming (in actors, elements and events of all regions) with the industries of which the region has lq >= 1.
enum Industries {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) throws(StageFailure) -> [IndustryRow] {
    let listed = try ListedQuotients(basis)
    let naming = Naming(basis)
    let complexity = panel?.complexity.values ?? [:]
    let nearness = panel?.nearness
    return basis.data.industries.map { industry in
      let id = industry.id
      let linked = basis.elements.count { $0.industries.contains(id) }
      let interval = Jeffreys.interval(linked, of: basis.elements.count)
      let share = Share(linked, of: basis.elements.count)?.value
      let suggested = share.map(basis.stage.significance)
      let performance = performance(of: id, basis)
      let growth = growth(of: id, basis, panel)
      let cell = panel?.economy.figure(basis.region.id, id, panel?.year ?? 0)
      let quotient = panel.map { $0.quotient(basis.region.id, id).map(Quotient.init) ?? Quotient() } ?? listed[id]
      let relatedness =
        panel == nil
        ? naming.relatedness(of: id, to: listed.special) : nearness?.relatedness(basis.region.id, id)
      let parts: [Double?] = [quotient.lq, growth?.value, relatedness, share, performance, nil, nil]
      return IndustryRow(
        industry: id, significancePaper: industry.significance, model: industry.significance.model,
        actors: listed.links[id] ?? 0, share: quotient.share, lq: quotient.lq, lqLow: quotient.low,
        lqHigh: quotient.high, specialised: quotient.specialised, growth: growth?.value, growthBasis: growth?.basis,
        relatedness: relatedness, complexity: complexity[id], identityLinks: linked, identityShare: share,
        identityLow: interval?.lowerBound, identityHigh: interval?.upperBound, significanceData: suggested,
        significanceLow: interval.map { basis.stage.significance($0.lowerBound) },
        significanceHigh: interval.map { basis.stage.significance($0.upperBound) },
        agree: suggested.map { $0 == industry.significance }, performance: performance, innovation: nil,
        investment: nil, coverage: Double(parts.count { $0 != nil }) / Double(parts.count), value: cell?.value,
        valueLow: cell?.low, valueHigh: cell?.high, status: panel.map { _ in RegisterTable.word(cell) },
        unit: panel?.economy.unit, year: panel?.year, basis: panel?.told ?? basis.listed)
    }
  }

  /// What an industry row says of specialisation, whatever it is counted in.
  struct Quotient {
    var share: Double?
    var lq: Double?
    var low: Double?
    var high: Double?
    var specialised: Double?

    init(share: Double? = nil, lq: Double? = nil, low: Double? = nil, high: Double? = nil, specialised: Double? = nil) {
      (self.share, self.lq, self.low, self.high, self.specialised) = (share, lq, low, high, specialised)
    }

    init(_ found: RegisterQuotient) {
      self.init(
        share: found.share, lq: found.value, low: found.low, high: found.high, specialised: found.specialised)
    }
  }

  /// By the register where it has two years of the industry, otherwise by the published series.
  private static func growth(
    of industry: IndustryID, _ basis: AuditBasis, _ panel: RegisterPanel?
  ) -> (value: Double, basis: String)? {
    if let panel, let found = panel.growth(basis.region.id, industry) {
      return (found.value, "register: \(panel.economy.unit.rawValue) \(found.from)-\(found.to)")
    }
    return Growth.of(industry, basis)
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
