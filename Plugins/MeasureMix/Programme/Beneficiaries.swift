internal import TerroirKernel

/// How many may be reached in each cluster: the listed organisations over the part of all that a list is taken to hold.
///
/// A list is a lower bound. Of a cluster with nobody listed the interval runs from 0 to what finding none leaves possible
/// (3 expected at 95%, the rule of three) and its middle counts, so that it is not starved.
struct Beneficiaries {
  /// Organisations with their bounds.
  struct Number: Hashable, Sendable {
    var value: Double
    var low: Double
    var high: Double
  }

  private let index: RegionalIndex
  private let eligibility: Eligibility
  private let listedShare: Double
  private var receivers: [ClusterID: [Actor]] = [:]

  init(_ input: DesignInput, index: RegionalIndex, eligibility: Eligibility, listedShare: Double) {
    self.index = index
    self.eligibility = eligibility
    self.listedShare = listedShare
    let bodies = Set(input.data.country.bodies.map(\.kind))
    for cluster in input.strategy.clusters {
      receivers[cluster.cluster] = cluster.actors.sorted().compactMap { index.actors[$0] }.filter {
        !bodies.contains($0.kind) && index.isInRegion($0.territory)
      }
    }
  }

  /// All of the cluster, whichever measure.
  func all(_ cluster: ClusterRow) -> Number { number(receivers[cluster.cluster]?.count ?? 0) }

  /// The listed organisations that a measure of a level may reach for the cluster, in a town or anywhere.
  func listed(_ cluster: ClusterRow, for measure: Measure, served: [IndustryID], in town: TerritoryID?) -> [Actor] {
    (receivers[cluster.cluster] ?? []).filter { actor in
      (town == nil || actor.territory == town) && actor.industries.contains(where: served.contains)
        && index.data.country.admits(actor, to: measure) != false
    }
  }

  /// Those that a measure may reach for the cluster: of the listed ones, or where none is listed the part of the cluster's
  /// industries that its level may support.
  func eligible(_ cluster: ClusterRow, for measure: Measure, served: [IndustryID], in town: TerritoryID?) -> Number {
    let own = listed(cluster, for: measure, served: served, in: town).count
    if own > 0 { return number(own) }
    let part = Double(served.count) / Double(max(cluster.industries.count, 1))
    let none = number(0)
    return Number(value: none.value * part, low: 0, high: none.high * part)
  }

  private func number(_ listed: Int) -> Number {
    if listed == 0 { return Number(value: 1.5 / listedShare, low: 0, high: 3 / listedShare) }
    return Number(
      value: Double(listed) / listedShare, low: Double(listed), high: Double(listed) / max(listedShare / 2, 0.01))
  }
}
