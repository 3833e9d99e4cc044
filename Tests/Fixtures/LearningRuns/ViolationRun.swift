internal import AnnualReview
internal import TerroirKernel
internal import TerroirMethods

/// Panels whose design is broken in a named way, or not: how often the review tells it.
///
/// Forty towns over twelve years, fifteen of them under a measure from the eighth on with an effect of 10, ten untreated ones
/// beside them; noise as the generator of `simulate` makes it.
package enum ViolationRun: CaseIterable, Sendable {
  /// Nothing is broken: what is told is a false alarm.
  case valid
  /// Those under the measure rise by one standard error of the effect a year more than others, all along.
  case pretrend
  /// The effect is there a year before the start.
  case anticipation
  /// Towns beside get half of the effect.
  case spillover

  static let (towns, treated, beside, years, start, effect) = (40, 15, 10, 12, 7, 10.0)
  /// The standard error of the effect in a panel that is not broken: the deviation of 2,000 estimates.
  package static let standardError = 1.45

  package var name: String {
    switch self {
    case .valid: "nothing broken: false alarms"
    case .pretrend: "a pre-trend of one standard error a year"
    case .anticipation: "anticipation of a year"
    case .spillover: "spillover of half the effect"
    }
  }

  /// The part of the panels in which it is told.
  package func told(runs: Int) async throws -> Double {
    var count = 0
    for run in 0..<runs { count += try await isTold(seed: 6_000_000 + UInt64(run)) ? 1 : 0 }
    return Double(count) / Double(max(1, runs))
  }

  /// The estimates of the panels, to which the standard error belongs.
  package func estimates(runs: Int) async throws -> [Double] {
    var found: [Double] = []
    for run in 0..<runs {
      if let estimate = try await row(seed: 6_000_000 + UInt64(run)).estimate { found.append(estimate) }
    }
    return found
  }

  private func isTold(seed: UInt64) async throws -> Bool {
    let check = try await row(seed: seed).check
    guard case .list(let limits)? = check.arguments["limits"] else { return false }
    let keys = limits.compactMap { limit -> String? in
      if case .sentence(let sentence) = limit { sentence.id } else { nil }
    }
    func has(_ words: String...) -> Bool { words.contains { word in keys.contains { $0.hasSuffix(word) } } }
    return switch self {
    case .valid: has("check.pretrend.not", "check.placebo.not", "check.anticipation.not", "check.spillover.not")
    case .pretrend: has("check.pretrend.not", "check.placebo.not")
    case .anticipation: has("check.pretrend.not", "check.anticipation.not")
    case .spillover: has("check.spillover.not")
    }
  }

  private func row(seed: UInt64) async throws -> EffectRow {
    let data = data(seed: seed)
    return try await OutcomeFixture.review(data) { $0.breakdown = 0 }.effects.first { $0.subject == "events" }
      ?? EffectRow(subject: "", kpi: "", method: "", claim: .none, check: .literal(""))
  }

  private func data(seed: UInt64) -> RegionalData {
    var simulation = OutcomeSimulation()
    if self == .spillover { simulation.spillover = 0.5 }
    let units = (0..<Self.towns).map { town -> OutcomeSimulation.Unit in
      if town >= Self.treated { return .init(isBeside: town < Self.treated + Self.beside) }
      return .init(
        effects: (0..<Self.years).map { year in
          let begin = self == .anticipation ? Self.start - 1 : Self.start
          let drift = self == .pretrend ? Self.standardError * Double(year) : 0
          return (year >= begin ? Self.effect : 0) + drift
        })
    }
    let values = simulation.values(units, periods: Self.years, seed: seed)
    func name(_ town: Int) -> String { "town-\(town + 100)" }
    return RegionalData(
      region: "RU-X",
      territories: [Territory(id: "RU-X", name: LocalizedText(en: "Oblast"), level: .regional)]
        + (0..<Self.towns).map {
          Territory(
            id: TerritoryID(name($0)), name: LocalizedText(en: name($0)), level: .municipal, parent: "RU-X",
            population: 20_000)
        },
      measures: [OutcomeFixture.measure("events", "city events")],
      neighbours: (0..<Self.beside).map {
        Neighbour(unit: TerritoryID(name($0)), neighbour: TerritoryID(name(Self.treated + $0)))
      },
      outcomes: values.enumerated().flatMap { town, own in
        own.enumerated().map {
          OutcomeValue(unit: name(town), indicator: "visits", period: "\(2010 + $0)", value: $1, source: "count")
        }
      },
      participation: (0..<Self.treated).map {
        Participation(measure: "events", unit: name($0), from: "\(2010 + Self.start)")
      })
  }
}
