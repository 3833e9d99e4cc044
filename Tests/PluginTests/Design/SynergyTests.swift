import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("Prerequisites, exclusions and synergies of a catalogue")
struct SynergyTests {
  private static func offer(
    _ id: String, cost: Double, effect: Double, requires: [MeasureID] = [], excludes: [MeasureID] = [],
    instrument: String = "grant", synergies: [CatalogueMeasure.Synergy] = []
  ) -> CatalogueMeasure {
    CatalogueMeasure(
      measure: Measure(
        id: MeasureID(id), name: LocalizedText(en: id), level: .regional, territory: "RU-SVE", type: .economic,
        instrument: instrument, industries: ["folk-arts-crafts"], status: .inForce, requires: requires,
        excludes: excludes), significances: [.high], opensPlatform: false, cost: Money(cost),
      effects: [.init(.economic, effect, low: effect / 2, high: effect, evidence: "test")], synergies: synergies)
  }

  private static func package(_ offers: [CatalogueMeasure], budget: Double) async throws -> SupportPackage {
    var stage = MeasureMix.funded
    stage.regional = budget
    var strategy = DesignFixture.strategy
    strategy.floors = []
    return try await stage.run(
      DesignInput(
        data: DesignFixture.data(), profile: IdentityProfile(), strategy: strategy, catalogue: offers),
      in: StageContext())
  }

  private static func chosen(_ package: SupportPackage) -> [String] {
    package.measures.filter(\.chosen).map(\.measure.rawValue).sorted()
  }

  @Test("a synergy makes the better pair win over the better single measures")
  func synergy() async throws {
    // Means for two of the three; without a synergy the two strongest win.
    let synergy = CatalogueMeasure.Synergy(with: "map", bonus: 0.9, low: 0, high: 1, evidence: "routes bring guests")
    func offers(_ synergies: [CatalogueMeasure.Synergy]) -> [CatalogueMeasure] {
      [
        Self.offer("grant", cost: 1e6, effect: 0.5), Self.offer("map", cost: 1e6, effect: 0.4, instrument: "map"),
        Self.offer("school", cost: 1e6, effect: 0.3, instrument: "school", synergies: synergies),
      ]
    }
    #expect(Self.chosen(try await Self.package(offers([]), budget: 2e6)) == ["grant", "map"])
    let package = try await Self.package(offers([synergy]), budget: 2e6)
    #expect(Self.chosen(package) == ["map", "school"])
    let reasons = package.measures.filter(\.chosen).map(\.reason.english)
    #expect(reasons.contains { $0.hasSuffix("; gains beside “school”") })
    #expect(reasons.contains { $0.hasSuffix("; gains beside “map”") })
    #expect(
      package.assumptions.contains {
        $0.subject == "synergy of school with map" && $0.value == 0.9 && $0.source == "routes bring guests"
      })
  }

  @Test("a synergy counts once, whichever measure names it")
  func once() async throws {
    func offers(_ twice: Bool) -> [CatalogueMeasure] {
      [
        Self.offer(
          "map", cost: 1e6, effect: 0.4, instrument: "map",
          synergies: twice ? [.init(with: "school", bonus: 0.5, low: 0, high: 1, evidence: "e")] : []),
        Self.offer(
          "school", cost: 1e6, effect: 0.3, instrument: "school",
          synergies: [.init(with: "map", bonus: 0.5, low: 0, high: 1, evidence: "e")]),
        Self.offer("grant", cost: 1e6, effect: 0.2),
      ]
    }
    let one = try await Self.package(offers(false), budget: 2e6)
    let two = try await Self.package(offers(true), budget: 2e6)
    #expect(one.alternatives.first?.objective == two.alternatives.first?.objective)
    #expect(Self.chosen(one) == Self.chosen(two))
  }

  @Test("what is required comes along or keeps the measure out; what is excluded stays out")
  func conditions() async throws {
    let offers = [
      Self.offer("base", cost: 3e6, effect: 0.01, instrument: "register"),
      Self.offer("top", cost: 1e6, effect: 0.9, requires: ["base"], excludes: ["rival"]),
      Self.offer("rival", cost: 1e6, effect: 0.2, instrument: "map"),
    ]
    #expect(Self.chosen(try await Self.package(offers, budget: 5e6)) == ["base", "top"])
    let poor = try await Self.package(offers, budget: 2e6)
    #expect(Self.chosen(poor) == ["rival"])
    #expect(poor.measures.first { $0.measure == "top" }?.reason.english == "requires “base”, which is not chosen")
  }
}
