import TerroirKernel

/// Table `initiatives`: the roadmap of a strategic document, a row for each of a cluster's widest gaps.
///
/// A gap's width is the lower 95% bound of the share of cases that show it (Wilson); a cluster has at most `initiatives` of
/// them. The roadmap takes the widest gap of each cluster in the order of the priorities, then the second ones, and
/// spreads them evenly over the horizon: `year = first + floor((place - 1) x years / rows)`. The level that decides is the
/// town's where all cases lie in one town and the cluster's significance opens that level, else the region's, else the
/// widest one; that organisations of the region join in is never left to a level above it. The body is that of the level whose industries are nearest (Jaccard) among the kinds that decide.
struct Initiatives {
  private let basis: StrategyBasis
  private let finder: LackFinder

  /// - Throws: ``StageFailure/invalidParameter(name:reason:hint:)`` where `period` is no year.
  static func rows(_ basis: StrategyBasis, _ strategy: Strategy) throws(StageFailure) -> [InitiativeRow] {
    let stage = basis.stage
    guard let first = Int(stage.period), (1...9900).contains(first) else {
      throw .invalidParameter(
        name: "period", reason: "'\(stage.period)' is no year", hint: "write the first year of the roadmap, as 2026")
    }
    let own = Initiatives(basis: basis, finder: LackFinder(basis.profile, basis.index))
    let clusters = own.ordered(strategy)
    let gaps = clusters.map(own.widest)
    let placed = (0..<max(0, stage.initiatives)).flatMap { turn in
      zip(clusters, gaps).compactMap { cluster, gaps in turn < gaps.count ? (cluster, gaps[turn]) : nil }
    }
    return placed.enumerated().map { place, item in
      own.row(item.0, item.1, place: place + 1, year: first + place * stage.years / placed.count)
    }
  }

  private func ordered(_ strategy: Strategy) -> [ClusterRow] {
    let ranks = Dictionary(strategy.priorities.map { ($0.cluster, $0.rank) }) { first, _ in first }
    return strategy.clusters.sorted {
      (ranks[$0.cluster] ?? .max, $0.cluster) < (ranks[$1.cluster] ?? .max, $1.cluster)
    }
  }

  private func widest(_ cluster: ClusterRow) -> [Gap] {
    let shown = Gap.order.compactMap { Gap($0, in: cluster, finder) }
    // Sorting need not be stable: the place in the list of gaps decides between equals.
    let sorted = shown.enumerated().sorted {
      ($1.element.width, $0.offset) < ($0.element.width, $1.offset)
    }
    return sorted.prefix(basis.stage.initiatives).map(\.element)
  }

  private func row(_ cluster: ClusterRow, _ gap: Gap, place: Int, year: Int) -> InitiativeRow {
    let (level, town) = level(of: gap, in: cluster)
    let name = gap.lack.rawValue
    return InitiativeRow(
      cluster: cluster.cluster, gap: name, aim: cluster.targetImage,
      initiative: .strategy("initiative", ["gap": .text(name), "whole": .flag(isWhole(gap))]), found: gap.found.count,
      of: gap.of,
      level: level, body: body(level, town: town, for: cluster), year: year, place: place,
      indicator: .strategy(
        "indicator",
        [
          "gap": .text(name), "found": .integer(gap.found.count), "of": .integer(gap.of),
          "left": .integer(gap.leftOut),
        ]),
      evidence: gap.found)
  }

  /// Whether the rows can show a link to be narrow: a list that may lack organisations asks for a look first.
  private func isWhole(_ gap: Gap) -> Bool {
    switch gap.lack {
    case .creation, .production, .dissemination, .exhibition:
      let searched = Searched(basis.index)
      return gap.found.allSatisfy { searched.isWhole("actors", in: basis.data.region, IndustryID($0)) }
    default: return true
    }
  }

  private func level(of gap: Gap, in cluster: ClusterRow) -> (Level, town: TerritoryID?) {
    let open = basis.data.country.levels(for: cluster.significance)
    if open.contains(.municipal), gap.places.count == 1, let town = gap.places.first,
      basis.index.territories[town]?.level == .municipal
    {
      return (.municipal, town)
    }
    return (open.contains(.regional) || gap.isOfMembers ? .regional : .federal, nil)
  }

  private func body(_ level: Level, town: TerritoryID?, for cluster: ClusterRow) -> ActorID? {
    let industries = Set(cluster.industries)
    func nearness(_ actor: Actor) -> Double {
      let own = Set(actor.industries)
      return Double(own.intersection(industries).count) / Double(max(1, own.union(industries).count))
    }
    func isHere(_ actor: Actor) -> Bool {
      guard actor.level == level else { return false }
      return switch level {
      case .federal: true
      case .regional: basis.index.isInRegion(actor.territory)
      case .municipal: actor.territory == town
      }
    }
    // The kind that the country lists first decides before the others.
    for kind in basis.data.country.kinds(.decides) {
      let fitting = basis.data.actors.filter { $0.kind == kind && isHere($0) }
      if let best = fitting.max(by: { (nearness($0), $1.id) < (nearness($1), $0.id) }) { return best.id }
    }
    return nil
  }
}
