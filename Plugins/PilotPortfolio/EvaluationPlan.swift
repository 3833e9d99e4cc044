internal import TerroirKernel
internal import TerroirMethods

/// How a pilot will be judged, fixed before it starts.
///
/// The pilot's town is compared with towns of the same type without a pilot. With the standard deviation s of the
/// indicator among them, the least effect seen with power P at 5% is (z_0.975 + z_P) s sqrt(1 + 1/n), n towns.
struct EvaluationPlan {
  let row: EvaluationDesignRow
  private(set) var findings: [Finding] = []

  init(
    _ idea: PilotIdea, choice: PilotChoice, index: RegionalIndex, towns: TownTypes, power: Double, phase: Sentence
  ) {
    let treated = Set(choice.ideas.map(\.territory))
    let type = towns.type(idea.territory)
    let size = index.territories[idea.territory]?.population ?? 0
    let similar = index.municipalities.filter { towns.type($0.id) == type && !treated.contains($0.id) }.sorted {
      let (left, right) = (abs(($0.population ?? 0) - size), abs(($1.population ?? 0) - size))
      return left == right ? $0.id < $1.id : left < right
    }
    let comparison = similar.prefix(5).map(\.id)
    let indicator = index.data.country.indicator(of: idea.family.concept)
    let baseline = Self.newest(indicator, idea.territory, index)
    let values = comparison.compactMap { Self.newest(indicator, $0, index) }
    var effect: Double?
    if values.count >= 2 {
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      let quantiles = Normal.quantile(0.975) + Normal.quantile(power)
      effect = quantiles * variance.squareRoot() * (1 + 1 / Double(values.count)).squareRoot()
    }
    row = EvaluationDesignRow(
      pilot: idea.id, kpi: indicator, baseline: baseline, comparison: comparison.sorted(), minimumEffect: effect,
      power: effect == nil ? nil : power, phaseIn: phase)
    let subject = "evaluation_design.\(idea.id)"
    if baseline == nil {
      findings.append(
        .notAssessed(
          "\(subject).baseline",
          because: .pilots("baseline.none", ["indicator": .text(indicator), "town": index.named(idea.territory)]),
          hint: .pilots("baseline.none.hint")))
    }
    if effect == nil {
      findings.append(
        .notAssessed(
          "\(subject).power",
          because: .pilots("spread.none", ["indicator": .text(indicator)]),
          hint: .pilots("spread.none.hint", ["towns": .list(comparison.map { index.named($0) })])))
    }
    if comparison.isEmpty {
      findings.append(
        .notAssessed(
          "\(subject).comparison", because: .pilots("comparison.none", ["type": .text(type ?? "")])))
    }
  }

  /// The value of the newest period; nil where the statistics have none.
  private static func newest(_ indicator: String, _ town: TerritoryID, _ index: RegionalIndex) -> Double? {
    index.data.statistics.filter { $0.indicator == indicator && $0.territory == town && $0.industry == nil }
      .max { ($0.period, $0.value) < ($1.period, $1.value) }?.value
  }
}
