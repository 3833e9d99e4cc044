import TerroirKernel

/// What is believed of each measure's effect after this cycle.
///
/// Prior: mean `impact`, sd (high - low) / 3.92. News: the mean relative movement of the indicators across the measure's
/// beginning, with standard error max(sd/√n, association error). Posterior by precision weights; without news it is the
/// prior.
struct Learning {
  let rows: [LearningRow]

  init(_ chosen: ChosenMeasures, _ movements: Movements, associationError: Double) {
    rows = chosen.all.map { choice in
      let prior = choice.row.impact
      let spread = max(0, choice.row.impactHigh - choice.row.impactLow) / 3.92
      let moved = movements.of(choice.row.measure).map(\.relative)
      guard !moved.isEmpty else {
        return LearningRow(
          measure: choice.row.measure, context: .review("observation.none"), prior: prior, posterior: prior,
          low: choice.row.impactLow, high: choice.row.impactHigh)
      }
      var sum = 0.0
      for value in moved { sum += value }
      let mean = sum / Double(moved.count)
      var squares = 0.0
      for value in moved { squares += (value - mean) * (value - mean) }
      let count = Double(moved.count)
      let sampling = moved.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
      let posterior = Normal(mean: prior, sd: spread).updated(by: mean, error: max(sampling, associationError))
      return LearningRow(
        measure: choice.row.measure,
        context: .review(
          "observation", ["count": .integer(moved.count), "dimension": .text(choice.dimension.rawValue)]),
        prior: prior, posterior: posterior.mean, low: posterior.mean - 1.96 * posterior.sd,
        high: posterior.mean + 1.96 * posterior.sd)
    }
  }
}

/// A normal belief.
struct Normal {
  let mean: Double
  let sd: Double

  /// The belief after an observation with a known standard error above zero; a certain belief stays.
  func updated(by observation: Double, error: Double) -> Normal {
    guard sd > 0 else { return self }
    let (own, news) = (1 / (sd * sd), 1 / (error * error))
    return Normal(mean: (mean * own + observation * news) / (own + news), sd: (1 / (own + news)).squareRoot())
  }
}
