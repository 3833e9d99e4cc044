internal import TerroirKernel
internal import TerroirMethods

/// One measure for one cluster in one place, allowed or not.
struct Candidate: Hashable {
  var offer: CatalogueMeasure
  var cluster: ClusterID
  var territory: TerritoryID
  /// The cluster's industries that the measure targets and its level may support.
  var industries: [IndustryID]
  var kind: InstrumentClass
  var economic: Double
  var sociocultural: Double
  var reputational: Double
  var impact: Double
  var low: Double
  var high: Double
  /// Why it may not be chosen; nil where it may.
  var refusal: Sentence?

  var measure: Measure { offer.measure }
  /// A measure in a place is paid once, whatever clusters it serves.
  var choice: String { "\(measure.id)@\(territory)" }
}

/// Every measure considered for every cluster.
struct Candidates {
  private(set) var all: [Candidate] = []
  /// Measures whose target industries no cluster has, or that act where no cluster lies.
  private(set) var withoutCluster: [MeasureID] = []
  /// Measures whose cost is in another currency than the budgets.
  private(set) var foreignCurrency: [MeasureID] = []

  init(
    _ input: DesignInput, index: RegionalIndex, eligibility: Eligibility, places: Places, weights: ImpactWeights,
    platform: Double
  ) {
    let priority = Self.priorities(input.strategy)
    let clusters = input.strategy.clusters.sorted { $0.cluster < $1.cluster }
    for offer in input.catalogue.sorted(by: { $0.measure.id < $1.measure.id }) {
      let measure = offer.measure
      if offer.cost.currency != input.data.exchange.currency {
        foreignCurrency.append(measure.id)
        continue
      }
      let kind = InstrumentClass(instrument: measure.instrument, isLegal: measure.type == .legal)
      var isUsed = false
      for cluster in clusters {
        let targeted = cluster.industries.filter(measure.industries.contains).sorted()
        if targeted.isEmpty { continue }
        for (territory, part) in Self.places(of: measure, cluster: cluster, places: places, index: index) {
          isUsed = true
          all.append(
            Self.candidate(
              offer, kind, cluster: cluster, territory: territory, targeted: targeted, eligibility: eligibility,
              level: input.data.country.name(of: measure.level), scale: (priority[cluster.cluster] ?? 0) * part,
              weights: weights, platform: platform))
        }
      }
      if !isUsed { withoutCluster.append(measure.id) }
    }
  }

  /// Scores of the clusters as shares of the best; equal where the strategy ranks none.
  private static func priorities(_ strategy: Strategy) -> [ClusterID: Double] {
    let scores = Dictionary(strategy.priorities.map { ($0.cluster, max($0.score, 0)) }) { first, _ in first }
    let best = scores.values.max() ?? 0
    return Dictionary(strategy.clusters.map { ($0.cluster, best > 0 ? (scores[$0.cluster] ?? 0) / best : 1) }) { a, _ in
      a
    }
  }

  /// Where the measure would act for the cluster, with the part of the cluster it reaches there.
  private static func places(
    of measure: Measure, cluster: ClusterRow, places: Places, index: RegionalIndex
  ) -> [(TerritoryID, Double)] {
    let isLocal = index.territories[measure.territory]?.level == .municipal
    if isLocal {
      guard cluster.territories.contains(measure.territory) else { return [] }
      if measure.level != .municipal { return [(measure.territory, 1)] }
      let part = places.towns(of: cluster.cluster).first { $0.id == measure.territory }?.part
      return [(measure.territory, part ?? 1 / Double(max(cluster.territories.count, 1)))]
    }
    switch measure.level {
    case .federal: return [(measure.territory, 1)]
    case .regional: return [(index.data.region, 1)]
    case .municipal: return places.towns(of: cluster.cluster).map { ($0.id, $0.part) }
    }
  }

  private static func candidate(
    _ offer: CatalogueMeasure, _ kind: InstrumentClass, cluster: ClusterRow, territory: TerritoryID,
    targeted: [IndustryID],
    eligibility: Eligibility, level name: Sentence.Argument, scale: Double, weights: ImpactWeights, platform: Double
  ) -> Candidate {
    let level = offer.measure.level
    let served = targeted.filter { eligibility.isAllowed($0, level) }
    let factor = scale * Double(served.count) / Double(cluster.industries.count)
    func effect(_ dimension: KPIDimension, _ bound: (CatalogueMeasure.Effect) -> Double) -> Double {
      factor * offer.effects.reduce(0) { $1.dimension == dimension ? $0 + bound($1) : $0 }
    }
    func total(_ bound: (CatalogueMeasure.Effect) -> Double) -> Double {
      let plain = KPIDimension.allCases.reduce(0) { $0 + weights.of($1) * effect($1, bound) }
      return offer.opensPlatform ? plain * platform : plain
    }
    var refusal: Sentence?
    if served.isEmpty {
      let words = Set(targeted.compactMap { eligibility.significance($0) }).map(\.rawValue).sorted()
      refusal = .design(
        "reason.by-rule",
        [
          "significances": .list(
            words.map { .sentence(.design("significance", ["significance": .text($0)])) }),
          "level": name,
        ])
    } else if total(\.value) <= 0 {
      refusal = .design("reason.no-effect")
    }
    return Candidate(
      offer: offer, cluster: cluster.cluster, territory: territory, industries: served.isEmpty ? targeted : served,
      kind: kind,
      economic: effect(.economic, \.value), sociocultural: effect(.sociocultural, \.value),
      reputational: effect(.reputational, \.value), impact: total(\.value), low: total(\.low), high: total(\.high),
      refusal: refusal)
  }
}
