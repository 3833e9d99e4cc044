import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("What was learned in one context")
struct LearnedContextTests {
  private static func belief(
    _ context: String, moves: Double, kind: String = "grant", indicator: KPIID = "visits",
    dimension: KPIDimension = .economic
  ) -> BeliefRow {
    BeliefRow(
      kind: kind, context: context, indicator: indicator, dimension: dimension, unit: "count", prior: 20, priorSd: 4,
      estimates: 2, posterior: 20 + 40 * moves, sd: 2, low: 16, high: 24, span: 40, index: 0.5 + moves, indexSd: 0.05,
      indexPrior: 0.5, reason: "measured", evidence: [])
  }

  private static func package(_ beliefs: [BeliefRow], _ offers: [CatalogueMeasure]) async throws -> SupportPackage {
    try await MeasureMix.funded.run(
      DesignInput(
        data: DesignFixture.data(), profile: profile, strategy: DesignFixture.strategy, catalogue: offers,
        beliefs: beliefs), in: StageContext())
  }

  private static var profile: IdentityProfile {
    var profile = DesignFixture.profile
    profile.territories = [("capital", "capital"), ("second", "second-tier; craft-place"), ("small", "small")].map {
      TerritoryRow(
        territory: TerritoryID($0.0), type: $0.1, population: 1000, elements: 1, actors: 1, events: 1, per10k: 1,
        potential: 50, potentialLow: 40, potentialHigh: 60, rank: 1, rankLow: 1, rankHigh: 3)
    }
    return profile
  }

  private static let regional = DesignFixture.offer("fund", .regional, "RU-SVE", .economic, "grants", .inForce)
  private static let municipal = DesignFixture.offer("micro", .municipal, "RU", .economic, "micro-grants", .template)

  /// What the derivation of a row says that a measure closes of a need's gap, by dimension alike weighted.
  private static func effects(_ package: SupportPackage) -> [String: Double] {
    var found: [String: Double] = [:]
    for row in package.profiles {
      guard case .list(let needs) = row.derivation.arguments["needs"], case .sentence(let need)? = needs.first,
        case .number(let effect, _) = need.arguments["effect"]
      else { continue }
      found["\(row.measure) \(row.cluster) \(row.territory)"] = effect
    }
    return found
  }

  @Test("gives clusters of two models the effect of their own model, and tells both")
  func models() async throws {
    let beliefs = [
      Self.belief("all", moves: 0), Self.belief("dynamic-conservation", moves: 0.3),
      Self.belief("transformation", moves: -0.2),
    ]
    let package = try await Self.package(beliefs, [Self.regional])
    let rows = package.effects.filter { $0.dimension == .economic }
    #expect(rows.map(\.context) == ["all", "dynamic-conservation", "transformation"])
    #expect(rows.map { ($0.value * 100).rounded() } == [50, 80, 30])
    let effects = Self.effects(package)
    let (crafts, sound) = (
      try #require(effects["fund crafts RU-SVE"]), try #require(effects["fund sound RU-SVE"])
    )
    let plain = Self.effects(try await Self.package([], [Self.regional]))
    let (before, other) = (try #require(plain["fund crafts RU-SVE"]), try #require(plain["fund sound RU-SVE"]))
    #expect(crafts > before && sound < other)
    let told = package.findings.filter { $0.text.id == "measure-mix/learned" }
    #expect(told.map { $0.text.arguments["context"] } == [.text("all")] + rows.dropFirst().map { .text($0.context) })
  }

  @Test("goes by the type of the town where a town runs the measure, and by the model where the region does")
  func towns() async throws {
    let beliefs = [
      Self.belief("all", moves: 0), Self.belief("small", moves: 0.4), Self.belief("dynamic-conservation", moves: 0.1),
    ]
    let learned = try await Self.package(beliefs, [Self.regional, Self.municipal])
    let values = Dictionary(
      learned.effects.filter { $0.dimension == .economic }.map {
        ("\($0.measure) \($0.context)", ($0.value * 100).rounded())
      }
    ) { first, _ in first }
    #expect(
      values == [
        "fund all": 50, "fund dynamic-conservation": 60, "micro all": 50, "micro small": 90,
        "micro dynamic-conservation": 60,
      ])
    // What nobody looked at, as a second-tier town under transformation, is as everywhere.
    let contexts = BeliefContexts(Self.profile, DesignFixture.strategy)
    #expect(contexts.fitting("crafts", town: "small") == ["small", "actor: small", "dynamic-conservation"])
    #expect(contexts.fitting("sound", town: nil) == ["transformation"])
  }

  @Test("an indicator that was not measured in the context counts as everywhere")
  func otherIndicators() {
    let beliefs = [
      Self.belief("all", moves: 0.1), Self.belief("all", moves: 0.2, indicator: "sales"),
      Self.belief("transformation", moves: 0.4),
    ]
    let learned = LearnedEffects([Self.regional], beliefs) { _ in [["transformation"], ["generation"]] }
    let economic = learned.variants.map { $0.effects.first { $0.dimension == .economic }?.value ?? 0 }
    #expect(economic.map { ($0 * 100).rounded() } == [65, 80])
    #expect(learned.place(of: 0, in: ["transformation"]) == 1 && learned.place(of: 0, in: ["generation"]) == 0)
    #expect(abs(learned.greatest(.economic) - 0.8) < 1e-12)
  }

  @Test("without a belief of a context nothing is another than without contexts")
  func without() async throws {
    let beliefs = [Self.belief("all", moves: 0.2)]
    let package = try await Self.package(beliefs, [Self.regional, Self.municipal])
    #expect(Set(package.effects.map(\.context)) == ["all"])
  }
}
