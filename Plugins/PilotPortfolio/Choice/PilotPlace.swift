internal import TerroirKernel

/// A town of a cluster that anybody may enter, where elements that may be shown and their carriers are.
struct PilotPlace: Hashable {
  var town: TerritoryID
  /// The cluster's elements in the town, in the cluster's order.
  var elements: [ElementID]
  /// Organisations of the town that work in an industry of these elements and of the cluster; first those that keep an
  /// element, then members of the cluster, then those that work in most of these industries.
  var carriers: [ActorID]

  /// The places of a cluster, by town.
  static func all(of cluster: ClusterRow, _ index: RegionalIndex) -> [PilotPlace] {
    let members = Set(cluster.actors)
    let bodies = Set(index.data.country.bodies.map(\.kind))
    return cluster.territories.filter {
      index.territories[$0]?.level == .municipal && index.isInRegion($0) && !index.isRestricted($0)
    }.sorted()
      .compactMap { town in
        let elements = cluster.elements.filter { index.elements[$0]?.territory == town && index.isPromotable($0) }
        let industries = Set(elements.flatMap { index.elements[$0]?.industries ?? [] })
          .intersection(cluster.industries)
        let carriers = index.regionalActors.filter { actor in
          actor.territory == town && !bodies.contains(actor.kind) && !Self.supports(actor)
            && (members.contains(actor.id) || actor.industries.contains { industries.contains($0) })
        }
        guard !elements.isEmpty, !carriers.isEmpty else { return nil }
        let keepers = Set(elements.compactMap { index.elements[$0] }.flatMap(index.keepers).map(\.id))
        func far(_ actor: Actor) -> [Int] {
          [
            keepers.contains(actor.id) ? 0 : 1, members.contains(actor.id) ? 0 : 1,
            -industries.intersection(actor.industries).count,
          ]
        }
        let ids = carriers.sorted {
          let (left, right) = (far($0), far($1))
          return left == right ? $0.id < $1.id : left.lexicographicallyPrecedes(right)
        }.map(\.id)
        return PilotPlace(town: town, elements: elements, carriers: ids)
      }
  }

  /// Kinds that support others rather than carry an element, whatever the country's pack lists among its bodies.
  private static func supports(_ actor: Actor) -> Bool {
    ["legislature", "central_bank", "guarantee_fund", "microfinance_organisation", "expert_council", "media"]
      .contains(actor.kind)
  }
}
