internal import Foundation
internal import TerroirKernel
internal import TerroirMethods

/// How many may be reached in each cluster: the listed organisations over the part of all that a list is taken to hold.
///
/// A list is a lower bound. Of a cluster, or a town of it, with nobody listed the interval runs from 0 to the greatest number
/// of which a list would miss all in one case of twenty, `ln 0.05 / ln (1 - listed_share)`, and its middle counts, no more
/// than one who is listed counts, so that it is not starved. Where some are listed and a measure admits none of them, nobody
/// may be reached.
struct Beneficiaries {
  /// Organisations with their bounds, in whole numbers.
  struct Number: Hashable, Sendable {
    var value: Double
    var low: Double
    var high: Double

    static let none = Number(value: 0, low: 0, high: 0)
  }

  private let index: RegionalIndex
  private let listedShare: Double
  private var receivers: [ClusterID: [Actor]] = [:]

  init(_ input: DesignInput, index: RegionalIndex, listedShare: Double) {
    self.index = index
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

  /// Whether the list has anybody of the cluster, in a town or anywhere.
  func isListed(_ cluster: ClusterRow, in town: TerritoryID?) -> Bool {
    (receivers[cluster.cluster] ?? []).contains { town == nil || $0.territory == town }
  }

  /// Those that a measure may reach for the cluster, in a town or anywhere: of the listed ones those of an industry that its
  /// level may support and whom it admits; where nobody is listed, the part of the cluster's industries that its level may
  /// support. Never more than all of the cluster.
  func eligible(_ cluster: ClusterRow, for measure: Measure, served: [IndustryID], in town: TerritoryID?) -> Number {
    let here = (receivers[cluster.cluster] ?? []).filter { town == nil || $0.territory == town }
    if served.isEmpty { return .none }
    let all = all(cluster)
    if here.isEmpty {
      let part = Double(served.count) / Double(max(cluster.industries.count, 1))
      let none = number(0)
      return Number(
        value: min(all.value, max(1, (none.value * part).rounded())), low: 0,
        high: min(all.high, max(1, (none.high * part).rounded())))
    }
    let admitted = here.filter { actor in
      actor.industries.contains(where: served.contains) && admits(actor, to: measure)
    }
    return admitted.isEmpty ? .none : number(admitted.count)
  }

  /// Where a measure goes to a level of government, an operator or persons, organisations are reached through these.
  private func admits(_ actor: Actor, to measure: Measure) -> Bool {
    measure.beneficiaries.allSatisfy { !$0.isOrganisation } || index.data.country.admits(actor, to: measure) != false
  }

  private func number(_ listed: Int) -> Number {
    let each = (1 / listedShare).rounded()
    if listed == 0 {
      let high = listedShare < 1 ? (log(0.05) / log(1 - listedShare)).rounded(.down) : 0
      return Number(value: min((high / 2).rounded(), each), low: 0, high: high)
    }
    return Number(
      value: (Double(listed) / listedShare).rounded(), low: Double(listed),
      high: (Double(listed) / max(listedShare / 2, 0.01)).rounded())
  }
}
