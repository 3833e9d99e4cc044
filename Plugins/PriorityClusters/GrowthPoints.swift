import Foundation
import TerroirKernel
import TerroirMethods

/// Table `growth_points`: industries in towns that have an actor or an element of them.
///
/// specialisation = LQ / (1 + LQ) of the town's actors among the region's, missing where either has none; dynamics = (1 + growth) / 2, within 0 and 1;
/// relatedness = density of the industries present in the town; identity = sum of the scores of its elements linked to
/// the industry over the region's greatest; size = actors over the region's greatest. score = mean of the parts that
/// could be assessed, weighted; its bounds are the middle 95% over weights moved up and down by `spread`.
///
/// Classes: an industry is strong where specialisation is 0.5 or more (LQ >= 1), and promising where the mean of
/// relatedness and identity is at least the median of all points. Strong and promising: star; strong alone: mature;
/// promising alone: emerging; neither: transforming. Falling growth takes away the promise.
enum GrowthPoints {
  private struct Point {
    var industry: Int
    var town: Int
    /// Specialisation, dynamics, relatedness, identity, size.
    var parts: [Double?]

    var isStrong: Bool { (parts[0] ?? 0) >= 0.5 }
    var promise: Double { ((parts[2] ?? 0) + (parts[3] ?? 0)) / 2 }
    var isFalling: Bool { parts[1].map { $0 < 0.5 } ?? false }
  }

  static func rows(_ basis: StrategyBasis) -> [GrowthPointsRow] {
    let towns = basis.index.municipalities.map(\.id)
    let industries = basis.data.industries.map(\.id).sorted()
    let points = points(basis, towns, industries)
    let promises = points.map(\.promise).sorted()
    let median = Ranking.quantile(sorted: promises, 0.5) ?? 0
    let stage = basis.stage
    let weights = [stage.specialisation, stage.dynamics, stage.relatedness, stage.identity, stage.size]
    let moved = (0..<stage.draws).map { draw in
      var random = Draws(seed: basis.seed, method: "priority-clusters.growth", draw: draw)
      return weights.map { $0 * (1 - stage.spread + 2 * stage.spread * random.uniform()) }
    }
    return points.map { point in
      let own = score(point.parts, weights)
      let drawn = moved.map { score(point.parts, $0) }.sorted()
      let isPromising = point.promise >= median && !point.isFalling
      return GrowthPointsRow(
        industry: industries[point.industry], territory: towns[point.town], specialisation: point.parts[0],
        dynamics: point.parts[1], relatedness: point.parts[2] ?? 0, identity: point.parts[3] ?? 0,
        size: point.parts[4] ?? 0, score: own, low: min(own, Ranking.quantile(sorted: drawn, 0.025) ?? own),
        high: max(own, Ranking.quantile(sorted: drawn, 0.975) ?? own),
        class: point.isStrong ? (isPromising ? "star" : "mature") : isPromising ? "emerging" : "transforming")
    }.sorted { ($1.score, $0.industry, $0.territory) < ($0.score, $1.industry, $1.territory) }
  }

  private static func points(
    _ basis: StrategyBasis, _ towns: [TerritoryID], _ industries: [IndustryID]
  ) -> [Point] {
    let townOf = Dictionary(uniqueKeysWithValues: towns.enumerated().map { ($1, $0) })
    let industryOf = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1, $0) })
    var counts = [Double](repeating: 0, count: towns.count * industries.count)
    var carried = counts
    for actor in basis.actors {
      guard let town = townOf[actor.territory] else { continue }
      for industry in actor.industries {
        if let at = industryOf[industry] { counts[town * industries.count + at] += 1 }
      }
    }
    for element in basis.elements {
      guard let town = townOf[element.territory] else { continue }
      for industry in element.industries {
        if let at = industryOf[industry] { carried[town * industries.count + at] += basis.score(element.id) }
      }
    }
    let panel = Panel(regions: towns.map(\.rawValue), industries: industries.map(\.rawValue), values: counts)
    let present = zip(counts, carried).map { $0 > 0 || $1 > 0 ? 1.0 : 0 }
    let relatedness = Relatedness.matrix(specialised: present, regions: towns.count, industries: industries.count)
    let densities = Density.densities(
      specialised: present, relatedness: relatedness, regions: towns.count, industries: industries.count)
    let most = counts.max() ?? 0
    let strongest = carried.max() ?? 0
    return present.indices.filter { present[$0] > 0 }.map { cell in
      let (town, industry) = (cell / industries.count, cell % industries.count)
      let quotient = panel.quotient(town, industry)
      return Point(
        industry: industry, town: town,
        parts: [
          quotient.map { $0 / (1 + $0) },
          basis.audited[industries[industry]]?.growth.map { min(1, max(0, (1 + $0) / 2)) },
          densities[cell], strongest > 0 ? carried[cell] / strongest : nil, most > 0 ? counts[cell] / most : nil,
        ])
    }
  }

  private static func score(_ parts: [Double?], _ weights: [Double]) -> Double {
    let assessed = zip(parts, weights).compactMap { part, weight in part.map { ($0, weight) } }
    let total = assessed.reduce(0) { $0 + $1.1 }
    return total > 0 ? assessed.reduce(0) { $0 + $1.0 * $1.1 } / total : 0
  }
}
