import TerroirKernel
import TerroirMethods
import Testing

@testable import PilotPortfolio

@Suite("How a pilot will be judged")
struct PilotEvaluationTests {
  private static let indicator = Outcome.projects.rawValue

  private func programme(_ data: RegionalData) async throws -> PilotProgramme {
    var stage = PilotPortfolio()
    stage.draws = 300
    return try await stage.run(
      PilotRegion.input(data, rows: data.measures.filter { $0.id == "grants" }.map { PilotRegion.row($0) }),
      in: StageContext())
  }

  private func value(_ town: TerritoryID, _ period: String, _ value: Double) -> Observation {
    Observation(indicator: Self.indicator, territory: town, period: period, value: value, unit: .count)
  }

  @Test("takes as baseline the last value of a period that ends before the start, never one that runs on")
  func baseline() async throws {
    var data = PilotRegion.data
    data.statistics = [value("forge", "2023", 10), value("forge", "2025", 12), value("forge", "2026", 99)]
    let design = try #require(try await programme(data).evaluationDesign.first)
    #expect(design.baseline == 12 && design.baselinePeriod == "2025")
    data.statistics = [value("forge", "2026", 99)]
    let none = try await programme(data)
    #expect(none.evaluationDesign.first?.baseline == nil)
    #expect(none.findings.contains { $0.severity == .notAssessed && $0.subject.hasSuffix(".baseline") })
  }

  @Test("compares with no town that a measure of the kind reaches")
  func comparison() async throws {
    var data = PilotRegion.data
    // The cluster's own towns are open to its grants; one town more has a grant of its own.
    data.territories.append(PilotRegion.place("granted", .municipal, PilotRegion.region, 38_000))
    data.measures.append(PilotRegion.measure("own-grant", .municipal, "granted", .economic, "grants"))
    let design = try #require(try await programme(data).evaluationDesign.first)
    #expect(design.comparison == ["far"])
  }

  @Test("compares with no town that a measure of another kind reaches which moves the same count")
  func sameCount() async throws {
    var data = PilotRegion.data
    data.territories.append(PilotRegion.place("prized", .municipal, PilotRegion.region, 38_000))
    data.measures.append(PilotRegion.measure("own-prize", .municipal, "prized", .economic, "prizes"))
    #expect(Outcome(.prize) == Outcome(.grant))
    #expect(try await programme(data).evaluationDesign.first?.comparison == ["far"])
    // What moves another count leaves a town to compare with.
    data.measures[data.measures.count - 1].instrument = "coworking spaces"
    #expect(try await programme(data).evaluationDesign.first?.comparison == ["far", "prized"])
  }

  @Test("lists what each town has to measure, who and by when, where the series are too short")
  func collection() async throws {
    var data = PilotRegion.data
    data.statistics = [value("far", "2025", 7)]
    let programme = try await programme(data)
    let pilot = try #require(programme.pilots.first)
    let rows = programme.collection.filter { $0.pilot == pilot.pilot }
    #expect(rows.map(\.territory) == ["forge", "far"] && rows.map(\.role) == ["pilot", "comparison"])
    #expect(rows.map(\.baseline) == [nil, 7] && rows.map(\.who) == ["fund", nil])
    #expect(rows.allSatisfy { $0.indicator == Outcome.projects.rawValue })
    #expect(rows.map { $0.measuredBy?.id } == ["pilot-portfolio/named", "pilot-portfolio/to-be-named"])
    var with = data
    with.actors.append(PilotRegion.actor("far-town", "far", .municipal, "authority"))
    let asked = try await self.programme(with).collection.filter { $0.territory == "far" }
    #expect(!asked.isEmpty && asked.allSatisfy { $0.who == "far-town" })
    #expect(rows.allSatisfy { $0.due < pilot.start })
    #expect(pilot.evsi == nil)
  }

  @Test("finds the least effect of long series, needs no collection then, and knows what the pilot teaches")
  func long() async throws {
    var data = PilotRegion.data
    data.territories += ["far-2", "far-3"].map { PilotRegion.place($0, .municipal, PilotRegion.region, 36_000) }
    for (number, town) in (["forge", "far", "far-2", "far-3"] as [TerritoryID]).enumerated() {
      for year in 2018...2025 {
        let wave = Double((year * 7 + number * 5) % 9) - 4
        data.statistics.append(value(town, "\(year)", 100 + Double(10 * number) + wave))
      }
    }
    let programme = try await programme(data)
    let forge = try #require(programme.pilots.first { $0.territory == "forge" })
    let design = try #require(programme.evaluationDesign.first { $0.pilot == forge.pilot })
    let least = try #require(design.minimumEffect)
    let error = try #require(design.standardError)
    #expect(design.power == 0.8 && least > error && least < 9 * error)
    #expect(!programme.collection.contains { $0.pilot == forge.pilot })
    let (sample, partial, perfect) = (
      try #require(forge.evsi), try #require(forge.evppi), try #require(forge.evpi)
    )
    #expect(0 <= sample && sample <= partial && partial <= perfect)
    // Nothing is left out of the package that the money could buy: no decision moves.
    #expect(perfect == 0)
  }

  @Test(
    "judges by what the first result of an instrument moves: visitors of an event, else a count the towns keep",
    arguments: InstrumentClass.allCases)
  func outcomes(_ kind: InstrumentClass) {
    let outcome = Outcome(kind)
    // A count of a whole economy, such as its organisations or its tourists, does not see one first wave.
    #expect(outcome.concept == (kind == .event ? .attendance : nil))
    #expect(outcome.names(in: Country()) == [kind == .event ? "festival_attendance" : outcome.rawValue])
    let families: [PilotFamily: Set<Outcome>] = [
      .contest: [.projects, .supported], .space: [.residents, .guests], .event: [.visitors, .buyers],
      .digital: [.users],
      .people: [.graduates, .clients],
    ]
    #expect(families[PilotFamily(kind)]?.contains(outcome) == true)
  }

  /// With no memory and spread s, the estimate has the variance s^2 (1 + 1/b) (1 + 1/n) for b values before and n towns.
  @Test("finds the standard error and the least effect that the formula of independent errors gives, within 10%")
  func detectable() throws {
    var numbers = RandomStream(seed: 5, method: "panel")
    let panel = (0..<6).map { town in (0..<40).map { _ in Double(town) * 10 + 3 * numbers.normal() } }
    let effect = try #require(try DetectableEffect(panel: panel, before: 40, power: 0.8, draws: 4000, seed: 1))
    let errors = panel.flatMap { values in
      let mean = values.reduce(0, +) / 40
      return values.map { ($0 - mean) * ($0 - mean) }
    }
    let spread = (errors.reduce(0, +) / Double(6 * 39)).squareRoot()
    let expected = spread * ((1 + 1.0 / 40) * (1 + 1.0 / 6)).squareRoot()
    #expect(abs(effect.standardError / expected - 1) < 0.1)
    // Student's t with the five degrees of freedom of six towns: quantiles 2.570582 at 97.5% and 0.919544 at 80%.
    #expect(abs(effect.least / ((2.570582 + 0.919544) * expected) - 1) < 0.1)
    #expect(try DetectableEffect(panel: [[1], [2]], before: 3, power: 0.8, draws: 100, seed: 1) == nil)
    #expect(try DetectableEffect(panel: [[1, 1], [2, 2]], before: 3, power: 0.8, draws: 100, seed: 1) == nil)
  }

  /// A panel of towns whose errors follow a first-order autoregression of known spread and memory.
  struct Planted: Sendable {
    var towns: Int
    var before: Int
    var spread: Double
    var memory: Double
    /// Student's t at 97.5% with one degree of freedom less than towns, from the published table.
    var critical: Double
  }

  /// A generator of its own, so that nothing of the simulation under test is shared.
  private struct Plain {
    var state: UInt64

    mutating func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) / Double(1 << 53)
    }

    mutating func normal() -> Double {
      // The sum of twelve uniform numbers has variance 1 and is near enough to normal for 10%.
      (0..<12).reduce(-6.0) { sum, _ in sum + uniform() }
    }

    mutating func town(_ periods: Int, _ planted: Planted) -> [Double] {
      var error = planted.spread * normal()
      return (0..<periods).map { period in
        if period > 0 {
          error =
            planted.memory * error + planted.spread * (1 - planted.memory * planted.memory).squareRoot() * normal()
        }
        return error
      }
    }
  }

  /// The least effect found in 80% of 2,000 drawn comparisons, by halving.
  private func least(_ planted: Planted) -> Double {
    var numbers = Plain(state: 12_345)
    let drawn = (0..<2_000).map { _ -> (estimate: Double, error: Double) in
      let changes = (0...planted.towns).map { _ -> Double in
        let values = numbers.town(planted.before + 1, planted)
        return values[planted.before] - values.dropLast().reduce(0, +) / Double(planted.before)
      }
      let others = changes.dropFirst()
      let mean = others.reduce(0, +) / Double(planted.towns)
      let variance = others.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(planted.towns - 1)
      return (changes[0] - mean, (variance * (1 + 1 / Double(planted.towns))).squareRoot())
    }
    var (low, high) = (0.0, 100 * planted.spread)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let found = drawn.count { abs($0.estimate + middle) > planted.critical * $0.error }
      if found >= 1_600 { high = middle } else { low = middle }
    }
    return high
  }

  @Test(
    "finds on planted panels the least effect that an independent simulation finds, within 10%, and information in order",
    arguments: [
      Planted(towns: 3, before: 3, spread: 5, memory: 0, critical: 4.302653),
      Planted(towns: 4, before: 5, spread: 1, memory: 0.3, critical: 3.182446),
      Planted(towns: 5, before: 8, spread: 20, memory: 0.5, critical: 2.776445),
      Planted(towns: 6, before: 4, spread: 0.2, memory: 0.7, critical: 2.570582),
      Planted(towns: 7, before: 12, spread: 300, memory: 0.2, critical: 2.446912),
      Planted(towns: 9, before: 6, spread: 8, memory: 0.6, critical: 2.306004),
    ])
  func planted(_ planted: Planted) throws {
    var numbers = Plain(state: 77)
    let panel = (0..<planted.towns).map { town in
      numbers.town(400, planted).map { $0 + 10 * planted.spread * Double(town + 1) }
    }
    let effect = try #require(
      try DetectableEffect(panel: panel, before: planted.before, power: 0.8, draws: 2_000, seed: 3))
    let expected = least(planted)
    #expect(abs(effect.least / expected - 1) < 0.1, "\(effect.least) against \(expected)")
    let value = InformationValue(
      of: .init(mean: 0.4, deviation: 0.1), other: .init(mean: 0.35, deviation: 0.08),
      error: effect.standardError / (0.5 * 10 * planted.spread), price: nil)
    #expect(0 <= value.sample && value.sample <= value.partial && value.partial <= value.perfect)
    #expect(value.sample > 0 && value.sample < value.partial)
  }

  /// The unit normal loss at 0 is 1 / sqrt(2 pi) = 0.398942; at 1 it is 0.083315 (published tables).
  @Test("values information by the normal loss, between nothing and all of it")
  func information() {
    let even = InformationValue(
      of: .init(mean: 0.4, deviation: 0.1), other: .init(mean: 0.4, deviation: 0), error: 0, price: nil)
    #expect(abs(even.sample - 0.0398942) < 1e-6 && even.sample == even.partial && even.net == nil)
    let apart = InformationValue(
      of: .init(mean: 0.5, deviation: 0.1), other: .init(mean: 0.4, deviation: 0), error: 0, price: 0.001)
    #expect(abs(apart.sample - 0.0083315) < 1e-6 && abs((apart.net ?? 0) - (apart.sample - 0.001)) < 1e-12)
    var last = Double.infinity
    for error in [0.0, 0.05, 0.1, 0.5, 5] {
      let value = InformationValue(
        of: .init(mean: 0.5, deviation: 0.1), other: .init(mean: 0.4, deviation: 0.1), error: error, price: nil)
      #expect(value.sample <= value.partial && value.partial <= value.perfect && 0 <= value.sample)
      #expect(value.sample < last)
      last = value.sample
    }
    let alone = InformationValue(of: .init(mean: 0.5, deviation: 0.1), other: nil, error: 0.1, price: 0.01)
    #expect(alone.perfect == 0 && alone.net == -0.01)
  }
}
