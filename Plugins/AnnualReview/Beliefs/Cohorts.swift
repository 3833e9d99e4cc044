internal import TerroirKernel
internal import TerroirMethods

/// The newest estimate of each cohort: units of one context that began in one period.
///
/// A cohort of one has no error of its own by the method's authors; those are taken together. What the data hold no more
/// stands as the last review left it, unless one of its units is in an estimate of now: next year's panel contains this
/// year's, and no value may count twice.
struct Cohorts {
  private(set) var rows: [EstimateRow] = []

  /// - Parameter doubt: the doubt of a difference in differences, in its errors; of a comparison of changes it is twice that.
  init(
    _ effects: [MeasuredEffect], _ contexts: UnitContexts, before: [EstimateRow], doubt: Double
  ) throws(StageFailure) {
    for effect in effects where effect.treatment.pilot == nil {
      guard let panel = effect.panel, let whole = effect.estimate else { continue }
      var groups: [Group: [String]] = [:]
      for place in panel.treated {
        guard let start = panel.starts[place] else { continue }
        let context = contexts.name(of: panel.units[place], effect.treatment.kind)
        groups[Group(context: context, cohort: panel.labels[start]), default: []].append(panel.units[place])
      }
      let small = groups.filter { $0.value.count < 2 }
      var parts = groups.filter { $0.value.count > 1 }
      if !small.isEmpty {
        let places = Set(small.keys.map(\.context))
        let group = Group(
          context: places.count == 1 ? places.first ?? BeliefContexts.all : BeliefContexts.all,
          cohort: Set(small.keys.map(\.cohort)).sorted().joined(separator: ", "))
        parts[group, default: []] += small.values.flatMap { $0 }
      }
      for (group, units) in parts.sorted(by: { $0.key < $1.key }) {
        var estimate: EffectEstimate? = whole
        if parts.count > 1 {
          do throws(MethodFailure) {
            estimate = try EffectEstimate(panel.keeping(Set(units)), by: whole.method, depth: .estimate)
          } catch { throw StageFailure(error) }
        }
        guard let estimate, let found = Self.perDose(estimate, panel.keeping(Set(units)), effect.treatment) else {
          continue
        }
        // A mixture that was like the units before, or a difference in differences, is less in doubt than a plain comparison.
        let factor = found.isPlain ? 2 * doubt : doubt
        rows.append(
          EstimateRow(
            measure: effect.treatment.measure.rawValue, kind: effect.treatment.instrument.rawValue,
            context: group.context, indicator: KPIID(effect.outcome.indicator), cohort: group.cohort,
            estimate: found.estimate, se: found.spread, design: factor * found.spread,
            units: units.sorted(), until: panel.labels.last ?? "", carried: false))
      }
    }
    carry(before)
    rows.sort { Self.key($0) < Self.key($1) }
  }

  /// The effect of one unit of dose: by the slope where doses differ, else the estimate over the dose of each.
  private static func perDose(
    _ estimate: EffectEstimate, _ panel: ComparedPanel, _ treatment: Treatment
  ) -> (estimate: Double, spread: Double, isPlain: Bool)? {
    let doses = panel.treated.map { treatment.units[panel.units[$0]]?.dose ?? 1 }
    if Set(doses).count > 1, let slope = DoseSlope(panel, doses: doses) {
      return (slope.slope, slope.spread, true)
    }
    let dose = treatment.dose(of: panel.treated.map { panel.units[$0] })
    if estimate.method == .did, panel.treated.count < MeasuredEffect.manyUnits, let found = CohortContrast(panel) {
      return (found.estimate / dose, found.spread / dose, false)
    }
    guard let spread = estimate.spread, spread > 0 else { return nil }
    return (estimate.estimate / dose, spread / dose, estimate.method == .change || estimate.method == .scm)
  }

  private mutating func carry(_ before: [EstimateRow]) {
    var seen: [String: Set<String>] = [:]
    for row in rows { seen["\(row.measure) \(row.indicator)", default: []].formUnion(row.units) }
    let keys = Set(rows.map { [$0.measure, $0.context, $0.indicator.rawValue, $0.cohort] })
    for row in before {
      let now = seen["\(row.measure) \(row.indicator)"] ?? []
      guard now.isDisjoint(with: row.units),
        !keys.contains([row.measure, row.context, row.indicator.rawValue, row.cohort])
      else { continue }
      var carried = row
      carried.carried = true
      rows.append(carried)
    }
  }

  private static func key(_ row: EstimateRow) -> (String, String, String, String) {
    (row.measure, row.indicator.rawValue, row.context, row.cohort)
  }

  private struct Group: Hashable, Comparable {
    let context: String
    let cohort: String
    static func < (left: Group, right: Group) -> Bool { (left.context, left.cohort) < (right.context, right.cohort) }
  }
}

/// The context of a unit, by what kind of unit it is.
struct UnitContexts {
  private let contexts: BeliefContexts
  private let towns: [String: TerritoryID]

  init(_ input: EvaluationInput) {
    contexts = BeliefContexts(input.profile, input.strategy)
    towns = Dictionary(input.data.actors.map { ($0.id.rawValue, $0.territory) }) { first, _ in first }
  }

  func name(of unit: String, _ kind: OutcomeUnit) -> String {
    switch kind {
    case .territory: contexts.town(TerritoryID(unit)) ?? BeliefContexts.all
    case .cluster: contexts.cluster(ClusterID(unit)) ?? BeliefContexts.all
    case .actor: towns[unit].flatMap(contexts.actors) ?? "actor"
    case .applicant: "applicant"
    }
  }
}
