import Foundation
import TerroirKernel
import TerroirMethods

/// Table `growth_points`: industries in towns that have some of them in the register, an actor, or an element.
///
/// Where the audit has towns of a register, specialisation, its probability, growth, relatedness and size are the
/// register's (``RegisterTowns``), and a town that is not in it has no specialisation and no size. Without one of towns they
/// are those of the list of actors: specialisation = LQ / (1 + LQ) of the town's actors among the region's, the quotient drawn towards 1 by a prior worth one
/// expected actor, missing where either has none; dynamics = (1 + growth) / 2, within 0 and 1, growth being that of the
/// industry in the region a year; relatedness = density of
/// the industries present in the town; identity = sum of the scores of its elements linked to the industry over the
/// region's greatest; size = actors over the region's greatest. score = mean of the parts that could be assessed,
/// weighted; its bounds are the middle 95% over weights moved up and down by `spread`.
///
/// Classes: an industry is strong where LQ >= 1, and promising where the weighted mean of relatedness and identity is at
/// least the median of all points and its growth is not known to fall: the interval of the growth lies below 0. Strong and promising: star; strong alone: mature; promising
/// alone: emerging; neither: transforming. The class is the likeliest: P(strong) from the count of actors,
/// that of the prior alone where no quotient can be formed, and never above what the register says of the industry in the
/// region as a whole, P(promising) from the weights drawn; class_share is its
/// probability.
enum GrowthPoints {
  private struct Point {
    var industry: Int
    var town: Int
    /// Specialisation, dynamics, relatedness, identity, size.
    var parts: [Double?]

    /// P(LQ >= 1).
    var strength: Double
    /// Whether its growth is known to lie below 0: an interval that reaches 0 tells nothing.
    var isFalling: Bool

    func promise(_ weights: [Double]) -> Double {
      let total = weights[2] + weights[3]
      return total > 0 ? (weights[2] * (parts[2] ?? 0) + weights[3] * (parts[3] ?? 0)) / total : 0
    }
  }

  static func rows(_ basis: StrategyBasis) -> [GrowthPointRow] {
    let towns = basis.index.municipalities.map(\.id)
    let industries = basis.data.industries.map(\.id).sorted()
    let register = RegisterTowns(basis)
    let points = points(basis, towns, industries, register)
    let stage = basis.stage
    let weights = [stage.specialisation, stage.dynamics, stage.relatedness, stage.identity, stage.size]
    let moved = (0..<stage.draws).map { draw in
      var random = RandomStream(seed: basis.seed, method: "priority-clusters.growth", draw: draw)
      return weights.map { $0 * (1 - stage.spread + 2 * stage.spread * random.uniform()) }
    }
    let promising = promising(points, moved)
    return zip(points, promising).map { point, promise in
      let own = score(point.parts, weights)
      let drawn = Task.isCancelled ? [] : moved.map { score(point.parts, $0) }.sorted()
      let (name, share) = likeliest(strong: point.strength, promising: promise)
      return GrowthPointRow(
        industry: industries[point.industry], territory: towns[point.town], specialisation: point.parts[0],
        dynamics: point.parts[1], relatedness: point.parts[2] ?? 0, identity: point.parts[3] ?? 0,
        size: point.parts[4], score: own, low: min(own, Ranking.quantile(sorted: drawn, 0.025) ?? own),
        high: max(own, Ranking.quantile(sorted: drawn, 0.975) ?? own), class: name, classShare: share,
        basis: register?.basis ?? basis.listed)
    }.sorted { ($1.score, $0.industry, $0.territory) < ($0.score, $1.industry, $1.territory) }
  }

  /// For each point the share of the weightings under which its promise reaches the median; 0 where growth falls.
  private static func promising(_ points: [Point], _ moved: [[Double]]) -> [Double] {
    var counts = [Int](repeating: 0, count: points.count)
    for weights in moved {
      if Task.isCancelled { break }
      let promises = points.map { $0.promise(weights) }
      let median = Ranking.quantile(promises, 0.5) ?? 0
      for (at, promise) in promises.enumerated() where promise >= median && !points[at].isFalling { counts[at] += 1 }
    }
    return counts.map { Double($0) / Double(max(1, moved.count)) }
  }

  /// The likeliest class and its probability; strength and promise are taken as independent.
  private static func likeliest(strong: Double, promising: Double) -> (String, Double) {
    let classes = [
      ("star", strong * promising), ("mature", strong * (1 - promising)), ("emerging", (1 - strong) * promising),
      ("transforming", (1 - strong) * (1 - promising)),
    ]
    return classes.dropFirst().reduce(classes[0]) { $1.1 > $0.1 + 1e-12 ? $1 : $0 }
  }

  private static func points(
    _ basis: StrategyBasis, _ towns: [TerritoryID], _ industries: [IndustryID], _ register: RegisterTowns?
  ) -> [Point] {
    let townOf = Dictionary(uniqueKeysWithValues: towns.enumerated().map { ($1, $0) })
    let industryOf = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1, $0) })
    var counts = [Double](repeating: 0, count: towns.count * industries.count)
    var carried = counts
    if let register {
      for (town, id) in towns.enumerated() {
        for (at, industry) in industries.enumerated() {
          counts[town * industries.count + at] = register[id, industry]?.value ?? 0
        }
      }
    } else {
      for actor in basis.actors {
        guard let town = townOf[actor.territory] else { continue }
        for industry in actor.industries {
          if let at = industryOf[industry] { counts[town * industries.count + at] += 1 }
        }
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
      let audited = basis.audited[industries[industry]]
      let growth = audited?.growth
      let carried = strongest > 0 ? carried[cell] / strongest : nil
      if let register {
        let row = register[towns[town], industries[industry]]
        return Point(
          industry: industry, town: town,
          parts: [
            row?.lq.map { $0 / (1 + $0) }, pace(row?.growth ?? growth), row?.density ?? densities[cell], carried,
            row?.value.flatMap { most > 0 ? max(0, $0) / most : nil },
          ], strength: row?.specialised ?? ShrunkQuotient.unknownAboveOne,
          isFalling: ((row?.growth == nil ? audited?.growthHigh : row?.growthHigh) ?? 0) < 0)
      }
      let expected =
        panel.total > 0 ? panel.regionTotals[town] * panel.industryTotals[industry] / panel.total : 0
      let quotient = ShrunkQuotient(count: panel[town, industry], expected: expected)
      return Point(
        industry: industry, town: town,
        parts: [
          quotient.map { $0.estimate / (1 + $0.estimate) }, pace(growth), densities[cell], carried,
          most > 0 ? counts[cell] / most : nil,
        ],
        // A list of a town cannot show a lead that the register of its region denies.
        strength: min(
          quotient?.probabilityAboveOne ?? ShrunkQuotient.unknownAboveOne,
          basis.registered(industries[industry])?.specialised ?? 1),
        isFalling: (audited?.growthHigh ?? 0) < 0)
    }
  }

  private static func pace(_ growth: Double?) -> Double? { growth.map { min(1, max(0, (1 + $0) / 2)) } }

  private static func score(_ parts: [Double?], _ weights: [Double]) -> Double {
    // Two thousand weightings of every point ask it: no arrays.
    var total = 0.0, sum = 0.0
    for at in parts.indices {
      guard let part = parts[at] else { continue }
      total += weights[at]
      sum += part * weights[at]
    }
    return total > 0 ? sum / total : 0
  }
}
