import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("What a package tells of its choice")
struct ChoiceTests {
  private func run(_ stage: MeasureMix = .funded, _ edit: (inout DesignInput) -> Void = { _ in }) async throws
    -> SupportPackage
  {
    let data = DesignFixture.data()
    var given = DesignInput(
      data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
      catalogue: try RussianMeasures().measures(for: data, in: StageContext()))
    edit(&given)
    return try await stage.run(given, in: StageContext())
  }

  @Test("tells in what part of the draws of what may be true a measure is in the best package, with draws alone")
  func included() async throws {
    let plain = try await run()
    #expect(plain.measures.allSatisfy { $0.included == nil })
    var stage = MeasureMix.funded
    stage.draws = 20
    let drawn = try await run(stage)
    #expect(drawn.measures.map(\.chosen) == plain.measures.map(\.chosen))
    let told = drawn.measures.compactMap(\.included)
    // A part of twenty draws; what costs next to nothing is always in, and what may not be chosen has none.
    #expect(told.allSatisfy { (0...1).contains($0) && ($0 * 20).rounded() == $0 * 20 } && told.contains { $0 > 0 })
    #expect(drawn.measures.contains { $0.included == nil })
    let seldom = drawn.measures.filter { $0.chosen && ($0.included ?? 1) < 0.5 }.map(\.measure.rawValue)
    #expect(drawn.findings.first { $0.subject == "measures.included" }?.evidence ?? [] == Set(seldom).sorted())
  }

  /// A federal programme for which those that its row names apply.
  private func applied(_ receivers: [Beneficiary], _ edit: (inout Measure) -> Void = { _ in }) async throws
    -> SupportPackage
  {
    try await run { input in
      var offer = DesignFixture.offer("fed-call", .federal, "RU", .economic, "subsidy", .inForce)
      offer.measure.beneficiaries = receivers
      offer.measure.unitCost = Money(2e6)
      offer.measure.capacity = 85
      edit(&offer.measure)
      input.data.measures.append(offer.measure)
      input.catalogue.append(offer)
    }
  }

  @Test("where the region applies it applies once a year, for one cluster, and its profile says that it does")
  func applicants() async throws {
    let region = try await applied([.region])
    let rows = region.profiles.filter { $0.measure == "fed-call" }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.applicant == .region && $0.units == 1 })
    #expect(rows[0].name.english.contains("1 application of the region, for about"), "\(rows[0].name.english)")
    #expect(region.spending.filter { $0.measure == "fed-call" }.allSatisfy { $0.units <= 1 })
    let towns = try await applied([.municipality]).profiles.filter { $0.measure == "fed-call" }
    #expect(!towns.isEmpty && towns.allSatisfy { $0.applicant == .municipality && $0.units <= 3 })
    let many = try await applied([.museum, .company]).profiles.filter { $0.measure == "fed-call" }
    #expect(!many.isEmpty && many.allSatisfy { $0.applicant == .organisation })
  }

  @Test("caution costs something at the means and saves something at the lower ends, and nothing where all is sure")
  func caution() async throws {
    func figures(_ edit: (inout DesignInput) -> Void) async throws -> [String: Double] {
      let rows = try await run(.funded, edit).individualisation
      return Dictionary(rows.compactMap { row in row.value.map { (row.figure, $0) } }) { first, _ in first }
    }
    let open = try await figures { input in
      // Of one measure little is sure.
      for place in input.catalogue.indices where input.catalogue[place].measure.id == "fund" {
        input.catalogue[place].effects = KPIDimension.allCases.map { .init($0, 0.6, low: 0, high: 1, evidence: "test") }
      }
    }
    let price = try #require(open["price-of-caution"])
    let gain = try #require(open["gain-of-caution"])
    #expect((0..<1).contains(price) && gain > 0)
    let sure = try await figures { input in
      for place in input.catalogue.indices {
        input.catalogue[place].effects = input.catalogue[place].effects.map {
          .init($0.dimension, $0.value, low: $0.value, high: $0.value, evidence: $0.evidence)
        }
      }
      input.data.theory = TheoryOfChange.assumed.map { row in
        var row = row
        (row.low, row.high) = (row.strength, row.strength)
        return row
      }
    }
    #expect((sure["price-of-caution"] ?? 1) < 1e-6 && (sure["gain-of-caution"] ?? 1) < 1e-6)
  }

  @Test(
    "what is in force bars a measure that it excludes, or that excludes it, with the reason", arguments: [true, false])
  func barred(_ byLaw: Bool) async throws {
    let package = try await run(.funded) { input in
      for place in input.catalogue.indices {
        if byLaw, input.catalogue[place].measure.id == "law" { input.catalogue[place].measure.excludes = ["fund"] }
        if !byLaw, input.catalogue[place].measure.id == "fund" { input.catalogue[place].measure.excludes = ["law"] }
      }
    }
    let rows = package.measures.filter { $0.measure == "fund" }
    #expect(rows.allSatisfy { !$0.chosen })
    let barred = rows.filter { $0.reason.id == "measure-mix/reason.barred" }
    #expect(!barred.isEmpty && barred.allSatisfy { $0.reason.english.hasSuffix("which is in force") })
  }

  @Test("a measure in a place has one payer and one implementer, whatever clusters it serves")
  func oneBody() async throws {
    let package = try await run { input in
      // A second ministry that is nearer to one of the clusters.
      input.data.actors.append(
        Actor(
          id: "music-ministry", name: LocalizedText(en: "music ministry"), territory: "RU-SVE", level: .regional,
          kind: "authority", industries: ["music"], roles: ["finance"]))
    }
    let bodies = Dictionary(grouping: package.measures) { "\($0.measure) \($0.territory)" }
    #expect(bodies.values.contains { $0.count > 1 })
    for rows in bodies.values {
      #expect(Set(rows.map(\.payer)).count == 1 && Set(rows.map(\.implementer)).count == 1, "\(rows[0].measure)")
    }
  }

  @Test("what persons take up themselves is not applied for")
  func persons() async throws {
    let package = try await applied([.person])
    let rows = package.measures.filter { $0.measure == "fed-call" }
    #expect(!rows.isEmpty && rows.allSatisfy { !$0.chosen })
    let reasons = Set(rows.map(\.reason.english))
    #expect(
      reasons.contains(
        "persons take it up themselves: there is nothing that the region or an organisation applies for"),
      "\(reasons)")
  }

  @Test("a need of which a cluster has no case of its own is not why it gets a measure, where it has another")
  func shownNeeds() async throws {
    let package = try await run()
    let found = Dictionary(
      package.needs.map { ("\($0.cluster) \($0.need)", $0.found ?? 0) }, uniquingKeysWith: { one, _ in one })
    for row in package.profiles {
      let own = package.needs.filter { $0.cluster == row.cluster && ($0.found ?? 0) > 0 }
      if own.isEmpty { continue }
      if let need = row.need, need != "legal" {
        #expect((found["\(row.cluster) \(need)"] ?? 0) > 0 || row.effect <= 0, "\(row.measure) \(need)")
      }
    }
  }

  @Test("a measure that answers no need has none, not that of the levels")
  func withoutNeed() async throws {
    #expect(ProfileRow.declaration["need"]?.isOptional == true)
    for row in try await run().profiles {
      #expect((row.need != nil) == row.reason.english.hasPrefix("what it answers"), "\(row.measure)")
    }
  }

  @Test("an act in force cannot be forbidden, for nothing chooses it")
  func forbiddenAct() async throws {
    var stage = MeasureMix.funded
    stage.forbidden = ["law"]
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "forbid", reason: "the package does not choose 'law': it is a framework act in force",
        hint: "leave it out of forbid; package.framework and package.proposals list what is not chosen")
    ) { try await run(stage) }
  }

  @Test("a measure whose row names a body that may not pay is not chosen, which its reason says")
  func incompetent() async throws {
    func reasons(_ edit: (inout Measure) -> Void) async throws -> Set<String> {
      let package = try await run { input in
        input.data.country.competences = [
          Competence([], at: .municipal, payers: ["authority"], implementers: ["authority", "museum"])
        ]
        for place in input.catalogue.indices where input.catalogue[place].measure.id == "mun-micro" {
          edit(&input.catalogue[place].measure)
        }
      }
      let rows = package.measures.filter { $0.measure == "mun-micro" }
      #expect(!rows.isEmpty)
      return Set(rows.filter { !$0.chosen }.map(\.reason.english))
    }
    let barred =
      "museum-second may not pay for such a measure at this level, by the table of competences of the country"
    let told = try await reasons { $0.payer = "museum-second" }
    #expect(told.contains(barred), "\(told)")
    // The rule of levels comes first.
    #expect(told.subtracting([barred]).allSatisfy { $0.hasPrefix("the rule of levels") }, "\(told)")
    #expect(try await !reasons { $0.payer = "admin-second" }.contains { $0.contains("competences") })
  }
}
