import TerroirKernel
import TerroirMethods

/// Table `flows`: how far the ties of the region's actors reach.
///
/// A tie is of the widest of its ends: in one town, between towns, with a body of the whole region, with another region
/// of the country, federal (an end seated in no region), foreign (an end whose territory is not in the country).
/// share = ties / all ties with a Jeffreys interval.
enum Flows {
  private static let scopes = ["town", "between towns", "region", "other regions", "federal", "foreign"]

  static func rows(_ basis: AuditBasis) -> [FlowRow] {
    if basis.data.ties.isEmpty { return [] }
    let own = Set(basis.actors.map(\.id))
    let found = basis.data.ties.filter { own.contains($0.source) || own.contains($0.target) }
      .compactMap { scope(of: $0, basis) }
    let country = country(basis)
    let abroad = basis.data.territories.contains { $0.level == .federal && $0.id != country }
    return scopes.map { scope in
      let count = found.count { $0 == scope }
      // Without any actor abroad in the data, no foreign tie could have been found.
      let assessed = scope != "foreign" || abroad
      let interval = assessed ? Jeffreys.interval(count, of: found.count) : nil
      return FlowRow(
        scope: scope, ties: count, share: assessed ? Share(count, of: found.count)?.value : nil,
        low: interval?.lowerBound, high: interval?.upperBound)
    }
  }

  private static func country(_ basis: AuditBasis) -> TerritoryID? { basis.region.parent }

  private static func scope(of tie: Tie, _ basis: AuditBasis) -> String? {
    guard let source = basis.index.actors[tie.source], let target = basis.index.actors[tie.target] else { return nil }
    let ends = [source.territory, target.territory]
    if ends.contains(where: { basis.index.territories[$0]?.level == .federal && $0 != country(basis) }) {
      return "foreign"
    }
    if ends.contains(where: { basis.index.region(of: $0) == nil }) || source.level == .federal
      || target.level == .federal
    {
      return "federal"
    }
    if ends.contains(where: { !basis.index.isInRegion($0) }) { return "other regions" }
    if ends.contains(basis.region.id) { return "region" }
    return ends[0] == ends[1] ? "town" : "between towns"
  }
}
