import TerroirKernel
import TerroirMethods

/// The measures of `structure` by the register: over the amounts of the region's industries, each with its peers' mean.
///
/// Specialisation (Krugman) is against the reference. The interval is the middle 95% over amounts drawn evenly between
/// their bounds: of exact amounts it is the value alone, of amounts that nothing bounds there is none.
enum RegisterStructure {
  static func rows(_ panel: RegisterPanel, _ basis: AuditBasis, groups: [IndustryID: Int]) -> [StructureRow] {
    let industries = panel.industries
    let cells = industries.map { panel.economy.figure(basis.region.id, $0, panel.year) }
    let reference = industries.map { panel.economy.referenceFigure($0, panel.year)?.value ?? 0 }
    let group = industries.map { groups[$0] ?? 0 }
    guard let own = figures(cells.map { $0?.value ?? 0 }, reference, group) else { return [] }
    let peers = panel.regions.filter { $0 != basis.region.id }.compactMap { peer in
      figures(industries.map { panel.economy.figure(peer, $0, panel.year)?.value ?? 0 }, reference, group)
    }
    let bounds = bounds(cells, reference, group, basis)
    return Structure.measures.enumerated().map { at, measure in
      StructureRow(
        measure: measure.name, of: "\(panel.economy.unit.rawValue) over industries", value: own[at],
        low: bounds.map { min($0[at].low, own[at]) }, high: bounds.map { max($0[at].high, own[at]) },
        peers: Summation.mean(peers.map { $0[at] }), unit: measure.unit, basis: panel.told)
    }
  }

  private static func bounds(
    _ cells: [RegisterCell?], _ reference: [Double], _ group: [Int], _ basis: AuditBasis
  ) -> [(low: Double, high: Double)]? {
    let ends = cells.map { cell in cell.map { (low: $0.least, high: $0.most) } ?? (0, 0) }
    guard ends.allSatisfy({ $0.high != nil }) else { return nil }
    var drawn = [[Double]](repeating: [], count: Structure.measures.count)
    let isExact = ends.allSatisfy { $0.low == $0.high }
    for draw in 0..<(isExact ? 1 : basis.stage.draws) {
      if Task.isCancelled { break }
      var random = RandomStream(seed: basis.seed, method: "identity-audit.register", draw: draw)
      let values = ends.map { $0.low + (($0.high ?? $0.low) - $0.low) * (isExact ? 0 : random.uniform()) }
      for (at, value) in (figures(values, reference, group) ?? []).enumerated() { drawn[at].append(value) }
    }
    let found = drawn.compactMap(AuditBasis.bounds)
    return found.count == drawn.count ? found : nil
  }

  /// The measures of amounts by industry, in the order of ``Structure/measures``; nil where there is nothing.
  static func figures(_ own: [Double], _ reference: [Double], _ group: [Int]) -> [Double]? {
    let panel = Panel(regions: ["own"], industries: own.indices.map { "\($0)" }, values: own)
    guard let special = Specialisation.measures(of: panel)[0],
      let variety = Variety.measures(of: panel, groups: group)[0]
    else { return nil }
    let shares = ShareProfile.shares(own), base = ShareProfile.shares(reference)
    let krugman = shares.flatMap { shares in base.map { ShareProfile.krugman(shares, $0) } } ?? 0
    return [special.hill2, special.hhi, krugman, variety.entropy, variety.related, variety.unrelated]
  }
}
