import TerroirKernel
import TerroirMethods

/// Location quotients of a list of actors: lq = (a_ri / a_r) / (a_i / a) over actor-industry links, without bodies that
/// serve all industries, of the regions that were searched for the industry.
///
/// A region was searched where the table `coverage` says so or the list has an actor. A region without actors has none
/// only where `coverage` says that it was searched whole: elsewhere it is left out, and its own quotient is empty with the
/// reason; so is that of a region with nothing to compare. The interval is that of ``ConditionalQuotient``, by
/// `lq_interval=bootstrap` of the table drawn again for counts of ten or more. specialised = P(lq > 1) with a prior worth one
/// expected actor, only where every region compared was searched whole: of another list no probability is told.
struct ListedQuotients {
  /// The region's actors in each industry.
  let links: [IndustryID: Int]
  /// The industries of which the region has its part or more.
  let special: [IndustryID]
  private let found: [IndustryID: Industries.Quotient]

  init(_ basis: AuditBasis) throws(StageFailure) {
    let regions = basis.data.territories.filter { $0.level == .regional }.map(\.id)
    let list = List(basis: basis, regions: regions, panel: Structure.panel(regions, basis))
    let industries = basis.data.industries.map(\.id)
    let links = Dictionary(uniqueKeysWithValues: industries.map { ($0, basis.actors(in: $0).count) })
    let total = links.values.reduce(0, +)
    var found: [IndustryID: Industries.Quotient] = [:]
    for (column, industry) in industries.enumerated() {
      var quotient = try list.quotient(column, industry)
      quotient.share = Share(links[industry] ?? 0, of: total)?.value
      found[industry] = quotient
    }
    self.links = links
    self.found = found
    special = industries.filter { (found[$0]?.lq ?? 0) >= 1 }
  }

  subscript(_ industry: IndustryID) -> Industries.Quotient { found[industry] ?? Industries.Quotient() }

  /// The links of all regions, with what was searched.
  private struct List {
    let basis: AuditBasis
    let regions: [TerritoryID]
    let panel: Panel

    func quotient(_ column: Int, _ industry: IndustryID) throws(StageFailure) -> Industries.Quotient {
      guard let row = regions.firstIndex(of: basis.region.id), panel.regionTotals[row] > 0 else {
        return Industries.Quotient(gap: .audit("lq.empty-list"))
      }
      let extents = regions.map { basis.searched.extent(of: "actors", in: $0, industry) }
      let own = panel[row, column]
      if own == 0, extents[row] < .whole {
        return Industries.Quotient(gap: .audit("lq.none-listed", ["searched": .flag(extents[row] == .part)]))
      }
      let compared = regions.indices.filter { at in
        panel.regionTotals[at] > 0 && (panel[at, column] > 0 || (at == row ? own == 0 : extents[at] > .nowhere))
      }
      guard compared.count > 1 else { return Industries.Quotient(gap: .audit("lq.alone")) }
      let total = Summation.sum(compared.map { panel[$0, column] })
      let weight = panel.regionTotals[row] / Summation.sum(compared.map { panel.regionTotals[$0] })
      guard let found = ConditionalQuotient(count: own, of: total, weight: weight) else {
        return Industries.Quotient(gap: .audit("lq.nowhere"))
      }
      let interval = try drawn(compared, row, column) ?? found.interval()
      let isWhole = compared.allSatisfy { extents[$0] == .whole }
      return Industries.Quotient(
        lq: found.value, low: min(found.value, interval.lowerBound), high: max(found.value, interval.upperBound),
        specialised: isWhole ? ShrunkQuotient(count: own, expected: total * weight)?.probabilityAboveOne : nil,
        chance: found.chanceOfLead)
    }

    /// The interval of the table of the regions compared, drawn again; nil for few cases, or where none is wanted.
    private func drawn(_ compared: [Int], _ row: Int, _ column: Int) throws(StageFailure) -> ClosedRange<Double>? {
      guard basis.stage.lqInterval == "bootstrap", panel[row, column] >= LocationQuotient.leastDrawn,
        let place = compared.firstIndex(of: row)
      else { return nil }
      let columns = panel.industries.count
      let part = Panel(
        regions: compared.map { panel.regions[$0] }, industries: panel.industries,
        values: compared.flatMap { panel.values[($0 * columns)..<(($0 + 1) * columns)] })
      do {
        let all = try LocationQuotient.quotients(
          of: part, interval: .bootstrap, draws: basis.stage.draws, seed: basis.seed)
        let cell = all[place * columns + column]
        guard let low = cell.low, let high = cell.high else { return nil }
        return low...high
      } catch { throw StageFailure(error) }
    }
  }
}
