import TerroirKernel

extension Portfolio {
  /// What may be asked of a portfolio and given up again: the budget of a resource, or one of ``rules`` by its place.
  public enum Demand: Hashable, Sendable {
    case budget(String)
    case rule(Int)
  }

  /// Demands that cannot all be met, of which each is needed for the clash, as in ``Conflict``.
  public struct Clash: Hashable, Sendable {
    /// In the order in which they were asked; empty where the portfolio clashes without any of them.
    public var demands: [Demand]
    /// The one whose loss leaves the greatest benefit; nil where there is another clash beside this one.
    public var cheapest: Demand?
  }

  /// The clash among `demands`; nil where all can be met. A budget or rule that is not there is met.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func clash(among demands: [Demand]) throws(OptimisationFailure) -> Clash? {
    let resources = budgets.keys.sorted()
    let firstRule =
      resources.count + requires.count + excludes.count + synergies.reduce(0) { $0 + ($1.benefit < 0 ? 1 : 2) }
    let asked = demands.map { demand in
      let row: Int? =
        switch demand {
        case .budget(let resource): resources.firstIndex(of: resource)
        case .rule(let place): rules.indices.contains(place) ? firstRule + place : nil
        }
      return Conflict.Demand("\(demand)", constraints: row.map { [$0] } ?? [])
    }
    guard let conflict = try Conflict(in: model(), among: asked) else { return nil }
    func demand(_ found: Conflict.Demand) -> Demand? { asked.firstIndex(of: found).map { demands[$0] } }
    return Clash(demands: conflict.demands.compactMap(demand), cheapest: conflict.cheapest.flatMap(demand))
  }
}
