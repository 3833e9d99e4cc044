import Foundation
import TerroirKernel
import TerroirMethods

/// Table `industries`: size, specialisation and tie to local identity of each industry.
///
/// lq, share, growth, relatedness and complexity are the register's where it has the region (``RegisterPanel``); otherwise
/// lq is that of the list of actors (``ListedQuotients``).
/// lead_p is adjusted for the number of industries (Holm 1979).
/// identity_share = linked elements / elements, project_share = projects that use an element / projects, each with a Jeffreys
/// interval; significance_data follows by the stage's cut-offs from the share of projects where an industry has ten or more,
/// otherwise from that of elements, significance_low and significance_high from its bounds. Without a register relatedness = mean cosine of
/// co-naming (in actors, elements and events of all regions) with the industries of which the region has lq >= 1.
enum Industries {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) throws(StageFailure) -> [IndustryRow] {
    let listed = try ListedQuotients(basis)
    let naming = Naming(basis)
    let complexity = panel?.complexity.values ?? [:]
    let nearness = panel?.nearness
    let use = ProjectUse(basis)
    let industries = basis.data.industries.map(\.id)
    let quotients = industries.map { id in
      panel.map { $0.quotient(basis.region.id, id).map(Quotient.init) ?? Quotient(gap: .audit("lq.absent")) }
        ?? listed[id]
    }
    let chances = MultipleTesting.holm.adjusted(quotients.map(\.chance))
    return basis.data.industries.indices.map { at in
      let (industry, id, quotient) = (basis.data.industries[at], industries[at], quotients[at])
      let linked = basis.elements.count { $0.industries.contains(id) }
      let performance = performance(of: id, basis)
      let growth = panel?.growth(basis.region.id, id) ?? Growth.of(id, basis)
      let cell = panel?.economy.figure(basis.region.id, id, panel?.year ?? 0)
      let relatedness =
        panel == nil
        ? naming.relatedness(of: id, to: listed.special) : nearness?.relatedness(basis.region.id, id)
      var row = IndustryRow(
        industry: id, significancePaper: industry.significance, model: industry.significance.model,
        actors: listed.links[id] ?? 0, share: quotient.share, lq: quotient.lq, lqLow: quotient.low,
        lqHigh: quotient.high, specialised: quotient.specialised, lqGap: quotient.gap, leadP: chances[at],
        growth: growth?.value, growthLow: growth?.low, growthHigh: growth?.high, growthBasis: growth?.basis,
        relatedness: relatedness, complexity: complexity[id], identityLinks: linked, performance: performance,
        innovation: nil, investment: nil, coverage: 0, value: RegisterTable.amount(cell), valueLow: cell?.low,
        valueHigh: cell?.high,
        status: panel.map { _ in RegisterTable.word(cell) }, unit: panel?.economy.unit, year: panel?.year,
        basis: panel?.told ?? basis.listed)
      classify(&row, use, basis)
      let parts: [Double?] = [quotient.lq, growth?.value, relatedness, row.identityShare, performance, nil, nil]
      row.coverage = Double(parts.count { $0 != nil }) / Double(parts.count)
      return row
    }
  }

  /// Adds what follows of elements and projects: the shares with their intervals, and the class that the data support.
  private static func classify(_ row: inout IndustryRow, _ use: ProjectUse, _ basis: AuditBasis) {
    let elements = Jeffreys.interval(row.identityLinks, of: basis.elements.count)
    row.identityShare = Share(row.identityLinks, of: basis.elements.count)?.value
    (row.identityLow, row.identityHigh) = (elements?.lowerBound, elements?.upperBound)
    let (projects, uses) = (use.projects(row.industry), use.uses(row.industry))
    let used = Jeffreys.interval(uses, of: projects)
    row.projects = use.isKnown ? projects : nil
    row.projectShare = Share(uses, of: projects)?.value
    (row.projectLow, row.projectHigh) = (used?.lowerBound, used?.upperBound)
    let isByProjects = use.classes(row.industry)
    guard let share = isByProjects ? row.projectShare : row.identityShare,
      let interval = isByProjects ? used : elements
    else { return }
    let suggested = basis.stage.significance(share)
    row.significanceBasis = isByProjects ? "projects" : "elements"
    row.significanceData = suggested
    row.significanceLow = basis.stage.significance(interval.lowerBound)
    row.significanceHigh = basis.stage.significance(interval.upperBound)
    row.agree = suggested == row.significancePaper
  }

  /// What an industry row says of specialisation, whatever it is counted in.
  struct Quotient {
    var share: Double?
    var lq: Double?
    var low: Double?
    var high: Double?
    var specialised: Double?
    /// The probability of so many or more by chance, of this industry alone.
    var chance: Double?
    /// Why there is none.
    var gap: Sentence?

    init(
      lq: Double? = nil, low: Double? = nil, high: Double? = nil, specialised: Double? = nil, chance: Double? = nil,
      gap: Sentence? = nil
    ) {
      (self.lq, self.low, self.high, self.specialised, self.chance) = (lq, low, high, specialised, chance)
      self.gap = gap
    }

    init(_ found: RegisterQuotient) {
      self.init(
        lq: found.value, low: found.low, high: found.high, specialised: found.specialised, chance: found.chance,
        gap: found.value == nil ? .audit("lq.unknown") : nil)
      share = found.share
    }
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
