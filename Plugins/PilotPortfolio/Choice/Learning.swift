internal import TerroirKernel

/// What pilots can teach the package: how much a better known effect would move its money.
///
/// The effect of a row is normal with its mean and (high - low) / (2 x 1.96). Its alternative is the best row left out of the
/// same level, own or available, by effect for money, given the same money. The standard error of the pilot's evaluation
/// comes on the scale of the effect by the declared span: an effect of 1 is a change of the indicator by that share of its
/// baseline. What the pilot's cost would bring elsewhere is its cost times the shadow price of the level's budget.
struct Learning {
  private let input: ImplementationInput
  private let span: Double
  private let wave: FirstWave

  init(_ input: ImplementationInput, span: Double, wave: FirstWave) {
    self.input = input
    self.span = span
    self.wave = wave
  }

  /// Nil where the evaluation cannot tell its standard error.
  func value(of idea: PilotIdea, plan: EvaluationPlan) -> InformationValue? {
    guard let error = plan.effect?.standardError, let baseline = plan.baseline?.value, baseline != 0 else { return nil }
    let prices = input.package.budgets.filter { $0.level == idea.row.level }.compactMap(\.shadowPrice)
    return InformationValue(
      of: Self.belief(idea.row, times: 1), other: alternative(to: idea.row), error: error / (span * abs(baseline)),
      price: prices.max().map { $0 * wave.cost(of: idea) / 1e6 })
  }

  private func alternative(to row: MeasureRow) -> InformationValue.Belief? {
    input.package.measures.filter {
      !$0.chosen && $0.level == row.level && $0.type != .legal && $0.cost > 0 && $0.cost <= row.cost
    }.map { Self.belief($0, times: row.cost / $0.cost) }.max { ($0.mean, $1.deviation) < ($1.mean, $0.deviation) }
  }

  private static func belief(_ row: MeasureRow, times: Double) -> InformationValue.Belief {
    .init(mean: row.impact * times, deviation: max(0, row.impactHigh - row.impactLow) / (2 * 1.959964) * times)
  }
}
