import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("Measure mix")
struct MeasureMixTests {
  private func input(_ region: TerritoryID = "RU-SVE", reversed: Bool = false) throws -> DesignInput {
    let data = DesignFixture.data(region, reversed: reversed)
    return DesignInput(
      data: data, profile: IdentityProfile(), strategy: DesignFixture.strategy,
      catalogue: try RussianMeasures().measures(for: data, in: StageContext()))
  }

  @Test("chooses within every budget and gives each candidate a reason")
  func budgets() async throws {
    let package = try await MeasureMix.funded.run(try input(), in: StageContext())
    #expect(package.measures.contains { $0.chosen })
    #expect(package.measures.allSatisfy { !$0.reason.isEmpty })
    for row in package.budgets { #expect(row.used <= row.budget + 1) }
    #expect(package.budgets.allSatisfy { $0.shadowPrice != nil })
    #expect(!package.assumptions.isEmpty && !package.frontier.isEmpty)
  }

  @Test("states each assumption between its ends, the preference for platforms from none to one half more")
  func assumptions() async throws {
    let package = try await MeasureMix.funded.run(try input(), in: StageContext())
    #expect(package.assumptions.allSatisfy { $0.low <= $0.value && $0.value <= $0.high })
    for (weight, ends) in [(1.2, [1, 1.5]), (0.8, [0.8, 1.5]), (2, [1, 2])] {
      var stage = MeasureMix.funded
      stage.platformWeight = weight
      let row = try await stage.run(try input(), in: StageContext()).assumptions.first {
        $0.subject == "platform_weight"
      }
      #expect([row?.low, row?.high] == ends)
    }
  }

  @Test("gives industries of medium significance no municipal measure unless it is granted with a reason")
  func ruleOfLevels() async throws {
    let package = try await MeasureMix.funded.run(try input(), in: StageContext())
    let refused = package.measures.filter { $0.cluster == "sound" && $0.level == .municipal }
    #expect(!refused.isEmpty && refused.allSatisfy { !$0.chosen })
    #expect(
      refused.first?.reason.english
        == "the rule of levels gives industries of low and medium significance no municipal support")
    var granted = MeasureMix.funded
    granted.overrides = ["music municipal the town lives by its music school"]
    let other = try await granted.run(try input(), in: StageContext())
    let row = other.eligibility.first { $0.industry == "music" && $0.level == .municipal }
    #expect(row?.allowed == true)
    #expect(row?.overrideReason == "the town lives by its music school")
    #expect(other.measures.contains { $0.cluster == "sound" && $0.level == .municipal && $0.chosen })
  }

  @Test("pays a measure that serves two clusters once")
  func paidOnce() async throws {
    let package = try await MeasureMix.funded.run(try input(), in: StageContext())
    let fund = package.measures.filter { $0.measure == "fund" && $0.chosen }
    let used = try #require(package.budgets.first { $0.level == .regional }?.used)
    let paid = Dictionary(package.measures.filter { $0.chosen && $0.level == .regional }.map { ($0.measure, $0.cost) })
    { a, _ in a }
    #expect(fund.count == 2)
    #expect(abs(used - paid.values.reduce(0, +)) < 1)
  }

  @Test("ends its front where identity, the mean of the two effects that make it, is greatest")
  func frontier() async throws {
    var stage = MeasureMix.funded
    (stage.economic, stage.platformWeight) = (0, 1)
    let package = try await stage.run(try input(), in: StageContext())
    let chosen = package.measures.filter(\.chosen)
    let identity = chosen.reduce(0) { $0 + ($1.impactSociocultural + $1.impactReputational) / 2 }
    let (first, last) = (try #require(package.frontier.first), try #require(package.frontier.last))
    // The package itself may give up a little identity for synergies, which the front leaves out.
    #expect(last.identity >= identity - 1e-9 && last.identity < identity * 1.05)
    #expect(first.economic >= last.economic && first.identity <= last.identity)
  }

  @Test("leaves out what only explains the package where figures alone are asked for")
  func figures() async throws {
    let whole = try await MeasureMix.funded.run(try input(), in: StageContext())
    let figures = try await MeasureMix.funded.run(try input(), in: StageContext(purpose: .figures))
    #expect(figures.measures == whole.measures && figures.budgets.map(\.used) == whole.budgets.map(\.used))
    #expect(figures.budgets.allSatisfy { $0.shadowPrice == nil } && whole.budgets.contains { $0.shadowPrice != nil })
    #expect(figures.alternatives.isEmpty && figures.frontier.isEmpty && figures.sensitivity.isEmpty)
    #expect(!whole.alternatives.isEmpty && !whole.frontier.isEmpty)
  }

  @Test("gives what it gives alone where runs of a series share what was solved")
  func series() async throws {
    let series = StageSeries()
    for budget in [120e6, 60e6, 120e6] {
      var stage = MeasureMix.funded
      stage.regional = budget
      let shared = try await stage.run(try input(), in: StageContext(series: series))
      #expect(shared == (try await stage.run(try input(), in: StageContext())))
    }
  }

  @Test("gives the same bytes again, whatever the order of rows", arguments: ["RU-SVE", "RU-CHE", "RU-PER"])
  func deterministic(_ region: String) async throws {
    let id = TerritoryID(region)
    let first = try await MeasureMix.funded.run(try input(id), in: StageContext())
    let second = try await MeasureMix.funded.run(try input(id, reversed: true), in: StageContext())
    #expect(try CanonicalJSON.encode(first) == CanonicalJSON.encode(second))
  }

  @Test("codes its parameters under their declared names")
  func parameters() throws {
    let stage = try MeasureMix.configured(with: ["budget.regional": .number(5e6), "significance": .text("data")])
    #expect(stage.regional == 5e6 && stage.significance == "data")
    let coded = try CanonicalJSON.decode([String: ParameterValue].self, from: CanonicalJSON.encode(MeasureMix()))
    #expect(coded.keys.sorted() == MeasureMix.declaration.parameters.map(\.name).sorted())
    for parameter in MeasureMix.declaration.parameters {
      let value = try #require(coded[parameter.name])
      #expect(parameter.refusal(of: value) == nil)
    }
  }

  @Test("holds what is required and leaves out what is forbidden, which the table tells")
  func demands() async throws {
    let free = try await MeasureMix.funded.run(try input(), in: StageContext())
    let made = Set(free.measures.filter(\.chosen).map(\.measure))
    var stage = MeasureMix.funded
    stage.forbidden = ["fund"]
    let without = try await stage.run(try input(), in: StageContext())
    let rows = without.measures.filter { $0.measure == "fund" }
    #expect(made.contains("fund") && !rows.isEmpty && rows.allSatisfy { !$0.chosen })
    #expect(rows.allSatisfy { $0.reason.english == "it was asked to leave it out" })
    stage.forbidden = []
    stage.required = ["reg-clusters"]
    let with = try await stage.run(try input(), in: StageContext())
    #expect(with.measures.contains { $0.measure == "reg-clusters" && $0.chosen })
  }

  @Test(
    "names the demands that clash and the one that is cheapest to give up",
    arguments: [
      (
        ["fund"], ["fund"], 120e6,
        "require=fund, forbid=fund cannot all be met",
        "give up one of them; the package is best without forbid=fund"
      ),
      (
        ["fund"], ["law"], 1e6,
        "require=fund, budget.regional=1000000 cannot all be met",
        "give up one of them; the package is best without budget.regional=1000000"
      ),
    ])
  func clash(
    _ required: [String], _ forbidden: [String], _ regional: Double, _ reason: String, _ hint: String
  ) async throws {
    var stage = MeasureMix.funded
    (stage.required, stage.forbidden, stage.regional) = (required, forbidden, regional)
    let asked = stage
    let given = try input()
    await #expect(throws: StageFailure.infeasible(reason: reason, hint: hint)) {
      try await asked.run(given, in: StageContext())
    }
  }

  @Test("refuses a demand on a measure that no catalogue offers")
  func unknownDemand() async throws {
    var stage = MeasureMix.funded
    stage.required = ["fnud"]
    let asked = stage
    let given = try input()
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "require", reason: "no catalogue offers a measure 'fnud'",
        hint: "give ids of measures; design lists them in package.measures")
    ) { try await asked.run(given, in: StageContext()) }
  }

  @Test("asks for a strategy with clusters")
  func noClusters() async throws {
    var empty = try input()
    empty.strategy.clusters = []
    let given = empty
    await #expect(
      throws: StageFailure.missingInput(
        what: "the strategy has no clusters", hint: "strategize again; see findings of the strategy")
    ) { try await MeasureMix.funded.run(given, in: StageContext()) }
  }

  @Test("tells the gap of each other package as a part of the best one's objective")
  func gaps() async throws {
    let rows = try await MeasureMix.funded.run(try input(), in: StageContext()).alternatives
    let best = rows.map { $0.objective / (1 - $0.gap) }
    #expect(Set(rows.map(\.objective)).count > 1 && rows.allSatisfy { $0.gap >= 0 && $0.gap < 1 })
    for value in best { #expect(abs(value / best[0] - 1) < 1e-9) }
  }

  @Test("names every chosen measure without a legal act")
  func legalBasis() async throws {
    var given = try input()
    let at = try #require(given.catalogue.firstIndex { $0.measure.id == "fund" })
    given.catalogue[at].measure.legalAct = "Law 1"
    let package = try await MeasureMix.funded.run(given, in: StageContext())
    let chosen = package.measures.filter(\.chosen)
    let finding = try #require(package.findings.first { $0.subject == "measures.legal_basis" })
    #expect(chosen.contains { $0.measure == "fund" } && !finding.evidence.contains("fund"))
    #expect(finding.evidence == Set(chosen.filter { $0.measure != "fund" }.map(\.measure.rawValue)).sorted())
  }

  /// The strategy scores sound 0.4 and crafts 0.8; a measure reaches the part of sound's two industries that it may serve.
  @Test("an effect counts by the cluster's priority and the part of its industries that is served")
  func priority() async throws {
    let package = try await MeasureMix.funded.run(try input(), in: StageContext())
    let fund = package.measures.filter { $0.measure == "fund" }
    let crafts = try #require(fund.first { $0.cluster == "crafts" })
    let sound = try #require(fund.first { $0.cluster == "sound" })
    let served = package.eligibility.count { $0.level == .regional && $0.allowed && $0.industry != "folk-arts-crafts" }
    #expect(served > 0 && crafts.impactEconomic > 0)
    #expect(abs(sound.impactEconomic / crafts.impactEconomic - 0.5 * Double(served) / 2) < 1e-9)
  }
}
