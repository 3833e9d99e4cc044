internal import AnnualReview
internal import MeasureMix
internal import TerroirKernel
internal import TerroirMethods

/// A policy over five cycles that can afford three of eight kinds of measure in each: by the priors, by what reviews learned,
/// or by the true effects.
///
/// A kind has three towns of its own that get it from the first cycle in which it is chosen; ten towns get none. A cycle is a
/// year; four years are known before the first. The true effect is the prior's mean + signal x the prior's deviation x z.
package struct SimulatedPolicy: Sendable {
  static let instruments = [
    "grants", "subsidies", "city events", "education", "premises", "accelerator", "promotion", "coordinator",
  ]
  static let (towns, controls, before, cycles, affordable) = (3, 10, 4, 5, 3)
  /// The way of the indicator from baseline to target.
  static let span = 40.0
  static let deviation = 0.1
  static func prior(_ kind: Int) -> Double { 0.3 + 0.01 * Double(kind) }

  let seed: UInt64
  let signal: Double
  let truth: [Double]

  package init(seed: UInt64, signal: Double) {
    (self.seed, self.signal) = (seed, signal)
    var stream = RandomStream(seed: seed, method: "simulated-policy")
    truth = Self.instruments.indices.map { Self.prior($0) + signal * Self.deviation * stream.normal() }
  }

  private static func best(_ values: [Double]) -> [Int] {
    Array(values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(affordable))
  }

  private func gain(_ kinds: [Int]) -> Double { kinds.reduce(0) { $0 + truth[$1] } }

  /// What the choice by the priors, and that by the true effects, bring over all cycles.
  package var fixed: Double { Double(Self.cycles) * gain(Self.best(Self.instruments.indices.map(Self.prior))) }
  package var oracle: Double { Double(Self.cycles) * gain(Self.best(truth)) }

  /// What the choice by what the reviews have learned brings.
  package func learned() async throws -> Double {
    var review: PolicyReview?
    var starts: [Int: Int] = [:]
    var total = 0.0
    for cycle in 0..<Self.cycles {
      let learned = LearnedEffects(offers, review?.beliefs ?? [])
      let values = Self.instruments.indices.map { kind in
        learned.rows.first { $0.measure == "m\(kind)" && $0.dimension == .economic }?.value ?? 0
      }
      let chosen = Self.best(values)
      for kind in chosen where starts[kind] == nil { starts[kind] = Self.before + cycle }
      total += gain(chosen)
      var package = SupportPackage(effects: learned.rows)
      package.measures = chosen.map { OutcomeFixture.row(MeasureID("m\($0)"), Self.instruments[$0]) }
      review = try await OutcomeFixture.review(data(starts, periods: Self.before + cycle + 1), package, after: review) {
        $0.breakdown = 0
      }
    }
    return total
  }

  private var offers: [CatalogueMeasure] {
    Self.instruments.enumerated().map { kind, instrument in
      let (mean, reach) = (Self.prior(kind), 1.959964 * Self.deviation)
      return CatalogueMeasure(
        measure: OutcomeFixture.measure(MeasureID("m\(kind)"), instrument), significances: [.high],
        opensPlatform: false, cost: Money(1e6),
        effects: [.init(.economic, mean, low: mean - reach, high: mean + reach, evidence: "prior")])
    }
  }

  private func data(_ starts: [Int: Int], periods: Int) -> RegionalData {
    var simulation = OutcomeSimulation()
    simulation.shock = (6, -15)
    let count = Self.instruments.count * Self.towns + Self.controls
    let units = (0..<count).map { town -> OutcomeSimulation.Unit in
      let kind = town / Self.towns
      guard kind < Self.instruments.count, let start = starts[kind] else { return .init() }
      let all = Self.before + Self.cycles
      return .init(effects: (0..<all).map { $0 >= start ? truth[kind] * Self.span : 0 })
    }
    // All years at once, so that the past stays as it was measured.
    let values = simulation.values(units, periods: Self.before + Self.cycles, seed: seed)
    func name(_ town: Int) -> String { "town-\(town + 100)" }
    return RegionalData(
      region: "RU-X",
      territories: [Territory(id: "RU-X", name: LocalizedText(en: "Oblast"), level: .regional)]
        + (0..<count).map {
          Territory(
            id: TerritoryID(name($0)), name: LocalizedText(en: name($0)), level: .municipal, parent: "RU-X",
            population: 20_000)
        },
      measures: Self.instruments.enumerated().map { OutcomeFixture.measure(MeasureID("m\($0)"), $1) },
      indicatorCards: [
        IndicatorCard(
          indicator: "visits", name: LocalizedText(en: "Visits"), dimension: .economic, unit: .count, baseline: 100,
          baselineYear: 2016, target: 100 + Self.span, targetYear: 2030, basis: "kit")
      ],
      outcomes: values.enumerated().flatMap { town, own in
        own.prefix(periods).enumerated().map {
          OutcomeValue(unit: name(town), indicator: "visits", period: "\(2016 + $0)", value: $1, source: "count")
        }
      },
      participation: starts.sorted { $0.key < $1.key }.flatMap { kind, start in
        (0..<Self.towns).map {
          Participation(measure: MeasureID("m\(kind)"), unit: name(kind * Self.towns + $0), from: "\(2016 + start)")
        }
      })
  }
}
