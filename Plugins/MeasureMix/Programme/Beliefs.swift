internal import TerroirKernel
internal import TerroirMethods

/// All that a package's value rests on beside its units: needs of the clusters, what instruments do for needs, effects of
/// the offers. One scale: an effect is the part of a need's gap (from what is met today to all of it) that is closed among
/// those reached, 0-1, by dimension; a strength is how much of that an instrument turns to a need.
struct Beliefs: Hashable, Sendable {
  /// By cluster and need, 0-1; 0 where unknown, which earns nothing.
  var severity: [[Double]]
  /// By need and instrument.
  var strength: [[Double]]
  /// By variant of an offer and dimension; see ``LearnedEffects/variants``.
  var effect: [[Double]]
}

/// Beliefs at their means and ends, and drawn between.
struct BeliefSpace: Sendable {
  /// A number with its ends.
  struct Cell: Hashable, Sendable {
    var value: Double
    var low: Double
    var high: Double
    /// The standard deviation of which the ends are the 95% interval.
    var deviation: Double { max(0, high - low) / (2 * 1.959_963_984_540_054) }
  }

  private let severity: [[Cell]]
  private let strength: [[Cell]]
  private let effect: [[Cell]]
  /// By variant, the place of its instrument.
  private let kinds: [Int]

  init(_ needs: ClusterNeeds, _ theory: TheoryOfChange, _ candidates: Candidates, _ learned: LearnedEffects) {
    severity = candidates.clusters.map { cluster in
      Need.allCases.map { need in
        needs.severity(need, of: cluster.cluster).map { Cell(value: $0.value, low: $0.low, high: $0.high) }
          ?? Cell(value: 0, low: 0, high: 0)
      }
    }
    strength = Need.allCases.map { need in
      InstrumentClass.allCases.map { kind in
        theory.link(need, kind).map { Cell(value: $0.strength, low: $0.low, high: $0.high) }
          ?? Cell(value: 0, low: 0, high: 0)
      }
    }
    effect = learned.variants.map { variant in
      KPIDimension.allCases.map { dimension in
        variant.effects.filter { $0.dimension == dimension }.reduce(Cell(value: 0, low: 0, high: 0)) {
          Cell(value: $0.value + $1.value, low: $0.low + $1.low, high: $0.high + $1.high)
        }
      }
    }
    kinds = learned.variants.map { InstrumentClass.allCases.firstIndex(of: $0.kind) ?? 0 }
  }

  var means: Beliefs { mapped(\.value) }
  var lows: Beliefs {
    Beliefs(severity: means.severity, strength: mapped(\.low).strength, effect: mapped(\.low).effect)
  }
  var highs: Beliefs {
    Beliefs(severity: means.severity, strength: mapped(\.high).strength, effect: mapped(\.high).effect)
  }

  private func mapped(_ read: (Cell) -> Double) -> Beliefs {
    Beliefs(
      severity: severity.map { $0.map(read) }, strength: strength.map { $0.map(read) },
      effect: effect.map { $0.map(read) })
  }

  /// What may be true, and what would be believed after an estimate of it whose error is as wide as the prior: the mean of
  /// prior and estimate. Offers of one instrument share their draw of an effect, in whatever context, clusters that of a strength.
  func draw(_ stream: inout RandomStream) -> (truth: Beliefs, believed: Beliefs) {
    var (truth, believed) = (means, means)
    func pair(_ cell: Cell, _ stream: inout RandomStream) -> (Double, Double) {
      let true_ = clamped(cell.value + cell.deviation * stream.normal())
      let estimate = true_ + cell.deviation * stream.normal()
      return (true_, clamped((cell.value + estimate) / 2))
    }
    for row in severity.indices {
      for column in severity[row].indices where severity[row][column].value > 0 {
        (truth.severity[row][column], believed.severity[row][column]) = pair(severity[row][column], &stream)
      }
    }
    for row in strength.indices {
      for column in strength[row].indices where strength[row][column].value > 0 {
        (truth.strength[row][column], believed.strength[row][column]) = pair(strength[row][column], &stream)
      }
    }
    let scores = InstrumentClass.allCases.map { _ in
      KPIDimension.allCases.map { _ in (stream.normal(), stream.normal()) }
    }
    for row in effect.indices {
      for column in effect[row].indices {
        let cell = effect[row][column]
        let score = scores[kinds[row]][column]
        truth.effect[row][column] = cell.value + cell.deviation * score.0
        believed.effect[row][column] = cell.value + cell.deviation * (score.0 + score.1) / 2
      }
    }
    return (truth, believed)
  }

  private func clamped(_ value: Double) -> Double { min(1, max(0, value)) }
}
