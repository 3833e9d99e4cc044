internal import TerroirKernel

/// A town of a cluster that anybody may enter, where elements that may be shown and their carriers are.
struct PilotPlace: Hashable {
  var town: TerritoryID
  /// The cluster's elements in the town, in the cluster's order.
  var elements: [ElementID]
  /// Organisations of the town that work in an industry of these elements and of the cluster; those of the cluster first.
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
        let ids = carriers.map(\.id).sorted {
          (members.contains($0) ? 0 : 1, $0) < (members.contains($1) ? 0 : 1, $1)
        }
        return PilotPlace(town: town, elements: elements, carriers: ids)
      }
  }

  /// Kinds that support others rather than carry an element, whatever the country's pack lists among its bodies.
  private static func supports(_ actor: Actor) -> Bool {
    ["legislature", "central_bank", "guarantee_fund", "microfinance_organisation", "expert_council", "media"]
      .contains(actor.kind)
  }
}
