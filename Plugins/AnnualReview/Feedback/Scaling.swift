internal import TerroirKernel

/// To which towns a practice that is worth scaling fits: towns of the type in which it works that it does not reach yet.
struct Scaling {
  private(set) var rows: [ScalingRow] = []

  /// Towns named for one measure.
  static let most = 10

  init(
    _ decisions: [DecisionRow], _ cohorts: Cohorts, _ beliefs: BeliefRows, _ contexts: UnitContexts,
    _ input: EvaluationInput
  ) {
    let index = RegionalIndex(input.data)
    for decision in decisions where decision.decision == .scale {
      guard let indicator = decision.indicator.map({ KPIID($0) }) else { continue }
      let chosen = input.package.measures.filter { $0.chosen && $0.measure == decision.measure }
      let rows = input.data.participation.filter { $0.measure == decision.measure && $0.kind == .territory }
      let reached = Set(rows.map(\.unit))
      let doses = rows.map { $0.dose ?? 1 }.filter { $0 > 0 }
      guard let first = chosen.first, !doses.isEmpty else { continue }
      let dose = doses.reduce(0, +) / Double(doses.count)
      let units = chosen.reduce(0) { $0 + ($1.units ?? 0) }
      let price = units > 0 ? chosen.reduce(0) { $0 + $1.cost } / Double(units) : nil
      let kind = cohorts.rows.first { $0.measure == decision.measure.rawValue }?.kind ?? ""
      let towns = index.municipalities.filter { !reached.contains($0.id.rawValue) }
      var found: [ScalingRow] = []
      for town in towns {
        let context = contexts.name(of: town.id.rawValue, .territory)
        let sources = index.municipalities.filter {
          reached.contains($0.id.rawValue) && contexts.name(of: $0.id.rawValue, .territory) == context
        }
        guard let size = town.population, size > 0,
          let belief = beliefs.belief(kind, context, indicator) ?? beliefs.belief(kind, BeliefContexts.all, indicator),
          let nearest = sources.compactMap({ source -> (id: TerritoryID, fit: Double)? in
            guard let other = source.population, other > 0 else { return nil }
            return (source.id, Double(min(size, other)) / Double(max(size, other)))
          }).max(by: { ($0.fit, $1.id) < ($1.fit, $0.id) })
        else { continue }
        found.append(
          ScalingRow(
            measure: decision.measure, from: nearest.id, to: town.id, fit: nearest.fit, indicator: indicator,
            predicted: belief.posterior * dose, low: belief.low * dose, high: belief.high * dose,
            cost: price.map { $0 * dose },
            body: Self.body(in: town.id, first, chosen, index)))
      }
      self.rows += found.sorted { ($1.fit, $0.to) < ($0.fit, $1.to) }.prefix(Self.most)
    }
  }

  /// Who would act: who acts for the package in the town, of a municipal measure else the town's own authority, else who acts
  /// for the region.
  private static func body(
    in town: TerritoryID, _ first: MeasureRow, _ chosen: [MeasureRow], _ index: RegionalIndex
  ) -> String {
    if let own = chosen.first(where: { $0.territory == town }) { return own.implementer }
    guard first.level == .municipal else { return first.implementer }
    let deciding = index.data.country.kinds(.decides)
    let authority = index.regionalActors.filter { $0.territory == town && deciding.contains($0.kind) }.map(\.id).min()
    return authority?.rawValue ?? "to be named: authority of \(index.territories[town]?.name.text(in: .english) ?? "")"
  }
}
