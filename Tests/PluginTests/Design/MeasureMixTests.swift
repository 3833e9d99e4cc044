import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("Measure mix")
struct MeasureMixTests {
  private func input(_ region: TerritoryID = "RU-SVE", reversed: Bool = false) throws -> DesignInput {
    let data = DesignFixture.data(region, reversed: reversed)
    return DesignInput(
      data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
      catalogue: try RussianMeasures().measures(for: data, in: StageContext()))
  }

  private func run(_ stage: MeasureMix = .funded, _ edit: (inout DesignInput) -> Void = { _ in }) async throws
    -> SupportPackage
  {
    var given = try input()
    edit(&given)
    return try await stage.run(given, in: StageContext())
  }

  @Test("chooses within the budget of every payer and year and gives each candidate a reason")
  func budgets() async throws {
    let package = try await run()
    #expect(package.measures.contains { $0.chosen })
    #expect(package.measures.allSatisfy { !$0.reason.isEmpty })
    #expect(package.budgets.map(\.period).sorted() == ["2026", "2026", "2027", "2027", "2028", "2028"])
    for row in package.budgets { #expect(row.used <= row.budget + 1) }
    #expect(package.budgets.allSatisfy { $0.shadowPrice != nil })
    for row in package.budgets {
      let paid = package.spending.filter { "\($0.year)" == row.period && $0.level == row.level }.reduce(0) {
        $0 + $1.cost
      }
      #expect(abs(paid - row.used) < 1)
    }
  }

  @Test("the costs of a cluster's rows, of all clusters, and of all payers are one sum")
  func oneSum() async throws {
    let package = try await run()
    let profiles = package.profiles.reduce(0) { $0 + $1.cost }
    let measures = package.measures.filter(\.chosen).reduce(0) { $0 + $1.cost }
    let budgets = package.budgets.reduce(0) { $0 + $1.used }
    #expect(profiles > 0 && abs(profiles - measures) < 1 && abs(profiles - budgets) < 1)
    for cluster in Set(package.profiles.map(\.cluster)) {
      let shares = package.profiles.filter { $0.cluster == cluster }.compactMap(\.share)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test("reaches no more than may be reached, and gives no more units than capacity in any year")
  func capacity() async throws {
    let package = try await run()
    for row in package.profiles { #expect(row.beneficiaries <= row.eligible + 1e-9) }
    for (key, rows) in Dictionary(grouping: package.spending, by: { "\($0.measure)@\($0.territory)" }) {
      #expect(rows.count(where: \.started) == 1, "\(key)")
      let given = package.measures.filter { $0.chosen && "\($0.measure)@\($0.territory)" == key }
      let years = rows.reduce(0) { $0 + $1.units }
      #expect(years == given.reduce(0) { $0 + ($1.units ?? 0) } || years == 0, "\(key)")
    }
  }

  @Test("an act in force is a condition: it is told apart, costs nothing and is no measure of a cluster")
  func framework() async throws {
    let package = try await run()
    #expect(package.framework.map(\.measure) == ["law"])
    #expect(!package.measures.contains { $0.measure == "law" } && !package.profiles.contains { $0.measure == "law" })
    var stage = MeasureMix.funded
    stage.required = ["law"]
    let asked = stage
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "require", reason: "the region cannot decide on 'law': it is a framework act in force",
        hint: "leave it out of require: it costs nothing; package.framework lists what is in force")
    ) { try await run(asked) }
  }

  @Test(
    "an instrument of the country that is not in force is proposed upward to the clusters that lack it, never chosen")
  func proposals() async throws {
    let offer = DesignFixture.offer("fed-loans", .federal, "RU", .economic, "targeted loans", .template)
    let package = try await run { $0.catalogue.append(offer) }
    let row = try #require(package.proposals.first { $0.measure == "fed-loans" })
    #expect(row.need == "finance" && row.level == .federal)
    #expect(!package.measures.contains { $0.measure == "fed-loans" })
    var stage = MeasureMix.funded
    stage.required = ["fed-loans"]
    let asked = stage
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "require", reason: "the region cannot decide on 'fed-loans': it is of a wider level and not in force",
        hint: "package.proposals lists what to propose to the level that decides")
    ) { try await run(asked) { $0.catalogue.append(offer) } }
  }

  @Test("a programme of the country is applied for: its money comes beside the budget, which bears the co-financing")
  func available() async throws {
    var offer = DesignFixture.offer("fed-grants", .federal, "RU", .economic, "grants", .inForce)
    (offer.measure.unitCost, offer.measure.successRate, offer.measure.cofinancing) = (Money(2e6), 0.5, 0.1)
    let given = offer
    let package = try await run { $0.catalogue.append(given) }
    let rows = package.profiles.filter { $0.measure == "fed-grants" }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.standing == .available)
      // Of an application 2% is its preparation; of two million, half the applications win 90% of it.
      #expect(abs(try #require(row.attracted) - Double(row.units) * 0.5 * 1.8e6) < 1)
      #expect(row.cost > Double(row.units) * (0.02 * 2e6 + 0.5 * 0.2e6) - 1)
    }
  }

  @Test("the reserve for co-financing covers nine of ten outcomes of any number of applications")
  func reserve() {
    for (chance, most) in [(0.25, 20), (0.5, 40), (0.05, 8), (0.25, 1), (0.9, 3)] {
      let reserve = Programme.reserve(of: 1, chance: chance, applications: most)
      for count in 1...most {
        // The 90% quantile of a binomial number.
        var (sum, term, wins) = (0.0, 0.0, -1)
        repeat {
          wins += 1
          term = binomial(count, wins) * power(chance, wins) * power(1 - chance, count - wins)
          sum += term
        } while sum < 0.9
        #expect(reserve.fixed + reserve.each * Double(count) >= Double(wins) - 1e-9)
      }
    }
  }

  private func binomial(_ n: Int, _ k: Int) -> Double { (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) } }
  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }

  @Test("gives industries of medium significance no municipal measure unless it is granted with a reason")
  func ruleOfLevels() async throws {
    let package = try await run()
    let refused = package.measures.filter { $0.cluster == "sound" && $0.level == .municipal }
    #expect(!refused.isEmpty && refused.allSatisfy { !$0.chosen })
    #expect(
      refused.first?.reason.english
        == "the rule of levels gives industries of low and medium significance no municipal support")
    var granted = MeasureMix.funded
    granted.overrides = ["music municipal the town lives by its music school"]
    let other = try await run(granted)
    let row = other.eligibility.first { $0.industry == "music" && $0.level == .municipal }
    #expect(row?.allowed == true)
    #expect(row?.overrideReason == "the town lives by its music school")
    #expect(other.measures.contains { $0.cluster == "sound" && $0.level == .municipal && $0.chosen })
  }

  @Test("leaves out what only explains the package where figures alone are asked for")
  func figures() async throws {
    let whole = try await run()
    let figures = try await MeasureMix.funded.run(try input(), in: StageContext(purpose: .figures))
    #expect(figures.measures == whole.measures && figures.budgets.map(\.used) == whole.budgets.map(\.used))
    #expect(figures.budgets.allSatisfy { $0.shadowPrice == nil } && whole.budgets.contains { $0.shadowPrice != nil })
    #expect(figures.individualisation.isEmpty && !whole.individualisation.isEmpty)
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
    for parameter in MeasureMix.declaration.parameters where !parameter.isOpenFamily {
      if let value = parameter.default { #expect(parameter.refusal(of: value) == nil) }
    }
    let town = try MeasureMix.configured(with: ["floor.second": .number(0.4), "town_budget.small": .number(1e6)])
    #expect(town.floors == ["second": 0.4] && town.towns == ["small": 1e6])
  }

  @Test("holds what is required and leaves out what is forbidden, which the table tells")
  func demands() async throws {
    let made = Set(try await run().measures.filter(\.chosen).map(\.measure))
    var stage = MeasureMix.funded
    stage.forbidden = ["fund"]
    let without = try await run(stage)
    let rows = without.measures.filter { $0.measure == "fund" }
    #expect(made.contains("fund") && !rows.isEmpty && rows.allSatisfy { !$0.chosen })
    #expect(rows.allSatisfy { $0.reason.english == "it was asked to leave it out" })
    stage.forbidden = []
    stage.required = ["reg-clusters"]
    let with = try await run(stage)
    #expect(with.spending.contains { $0.measure == "reg-clusters" })
  }

  @Test("gives exactly the units that are settled, and refuses a lock that names nothing")
  func locks() async throws {
    var stage = MeasureMix.funded
    stage.locks = ["fund crafts 1"]
    let package = try await run(stage)
    #expect(package.measures.first { $0.measure == "fund" && $0.cluster == "crafts" }?.units == 1)
    stage.locks = ["fund carfts 1"]
    let asked = stage
    await #expect(
      throws: StageFailure.unknownNames([
        UnknownName(
          "carfts", of: "lock", among: ["crafts", "sound"], because: "the strategy has no cluster 'carfts'",
          hint: "strategy.clusters has the clusters")
      ])
    ) { try await run(asked) }
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
        ["fund"], ["reg-clusters"], 1e6,
        "budget.regional=1000000, require=fund cannot all be met",
        "give up one of them; the package is best without budget.regional=1000000"
      ),
    ])
  func clash(
    _ required: [String], _ forbidden: [String], _ regional: Double, _ reason: String, _ hint: String
  ) async throws {
    var stage = MeasureMix.funded
    (stage.required, stage.forbidden, stage.regional) = (required, forbidden, regional)
    let asked = stage
    await #expect(throws: StageFailure.infeasible(reason: Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
      try await run(asked)
    }
  }

  @Test("refuses a demand on a measure that no catalogue offers")
  func unknownDemand() async throws {
    var stage = MeasureMix.funded
    stage.required = ["fnud"]
    let asked = stage
    await #expect(
      throws: StageFailure.unknownNames([
        UnknownName(
          "fnud", of: "require", among: try input().catalogue.map(\.measure.id.rawValue).sorted(),
          because: "no catalogue offers a measure 'fnud'",
          hint: "give ids of measures; design lists them in package.measures")
      ])
    ) { try await run(asked) }
  }

  @Test("asks for a strategy with clusters")
  func noClusters() async throws {
    await #expect(
      throws: StageFailure.missingInput(
        what: "a strategy with clusters", hint: "show strategy --full says why it has none")
    ) { try await run { $0.strategy.clusters = [] } }
  }

  @Test("of budgets of nothing makes the package of what costs nothing")
  func nothing() async throws {
    var stage = MeasureMix.funded
    (stage.regional, stage.municipal) = (0, 0)
    let package = try await run(stage)
    #expect(package.profiles.allSatisfy { $0.cost == 0 })
    #expect(
      package.measures.contains { !$0.chosen && $0.reason.english == "costs more than the whole regional budget" })
  }

  @Test("shows other packages in the order of their worth, none of which runs the same")
  func gaps() async throws {
    var stage = MeasureMix.funded
    stage.alternatives = 3
    let rows = try await run(stage).alternatives
    #expect(rows.map(\.rank) == [1, 2, 3, 4] && rows.allSatisfy { $0.gap >= 0 && $0.gap < 1 })
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.objective >= $1.objective * (1 - 1e-3) })
  }

  @Test("names every chosen measure without a legal act")
  func legalBasis() async throws {
    let package = try await run { given in
      for place in given.catalogue.indices where given.catalogue[place].measure.id == "fund" {
        given.catalogue[place].measure.legalAct = "Law 1"
      }
    }
    let chosen = package.measures.filter(\.chosen)
    let finding = try #require(package.findings.first { $0.subject == "measures.legal_basis" })
    #expect(chosen.contains { $0.measure == "fund" } && !finding.evidence.contains("fund"))
    #expect(finding.evidence == Set(chosen.filter { $0.measure != "fund" }.map(\.measure.rawValue)).sorted())
  }
}
