import TerroirKernel
import TerroirMethods
import Testing

@testable import MeasureMix
@testable import PilotPortfolio
@testable import RussianMeasures

@Suite("Pilot portfolio")
struct PilotPortfolioTests {
  private func input(reversed: Bool = false) async throws -> ImplementationInput {
    let data = DesignFixture.data(reversed: reversed)
    let package = try await MeasureMix.funded.run(
      DesignInput(
        data: data, profile: IdentityProfile(), strategy: DesignFixture.strategy,
        catalogue: try RussianMeasures().measures(for: data, in: StageContext())), in: StageContext())
    return ImplementationInput(
      data: data, profile: IdentityProfile(), strategy: DesignFixture.strategy, package: package)
  }

  @Test("gives every pilot an owner of the data, a plan, a group and an evaluation")
  func complete() async throws {
    let given = try await input()
    let programme = try await PilotPortfolio().run(given, in: StageContext())
    let known = Set(given.data.actors.map(\.id))
    #expect(!programme.pilots.isEmpty)
    for pilot in programme.pilots {
      #expect(known.contains(pilot.owner) && pilot.partners.allSatisfy { known.contains($0) })
      #expect(programme.tasks.contains { $0.pilot == pilot.pilot && $0.critical })
      #expect(pilot.start < pilot.finish && pilot.finish <= (pilot.finishP80 ?? ""))
      #expect(programme.evaluationDesign.contains { $0.pilot == pilot.pilot })
    }
    #expect(programme.pilots.contains { $0.territory == "second" })
    #expect(!programme.raci.isEmpty && !programme.risks.isEmpty && !programme.window.isEmpty)
  }

  @Test("flags a funder and its recipient in one group")
  func conflicts() async throws {
    let programme = try await PilotPortfolio().run(try await input(), in: StageContext())
    let museum = programme.members.filter { $0.actor == "museum-second" }
    #expect(museum.contains { $0.conflict?.english == "is funded by admin-second" })
    let payers = programme.members.filter { $0.actor == "admin-second" }
    #expect(payers.contains { $0.conflict?.english == "funds museum-second" })
    #expect(payers.allSatisfy { [nil, "funds museum-second"].contains($0.conflict?.english) })
    let conflicted = Set(programme.members.filter { $0.conflict != nil }.map(\.actor))
    #expect(conflicted == ["museum-second", "admin-second"])
  }

  @Test("says what could not be assessed instead of inventing a baseline")
  func baseline() async throws {
    let programme = try await PilotPortfolio().run(try await input(), in: StageContext())
    #expect(programme.evaluationDesign.allSatisfy { $0.baseline == nil && $0.power == nil })
    #expect(programme.findings.contains { $0.severity == .notAssessed && $0.subject.hasSuffix(".baseline") })
  }

  @Test("tries a measure of the region at a part of its cost")
  func cost() async throws {
    let given = try await input()
    var stage = PilotPortfolio()
    stage.costShare = 0.25
    let programme = try await stage.run(given, in: StageContext())
    var levels: Set<Level> = []
    for pilot in programme.pilots {
      let measure = try #require(
        given.package.measures.first { $0.chosen && $0.measure == pilot.measure && $0.cluster == pilot.cluster })
      levels.insert(measure.level)
      #expect(pilot.cost == (measure.level == .municipal ? measure.cost : measure.cost / 4).rounded())
      #expect(pilot.cost > 0)
    }
    #expect(levels.contains(.regional))
  }

  @Test("plans for the least effect that can be told from the spread of n comparison towns: z s sqrt(1 + 1/n)")
  func minimumEffect() async throws {
    var given = try await input()
    let plain = try await PilotPortfolio().run(given, in: StageContext())
    let pilot = try #require(plain.pilots.first { $0.territory == "second" })
    for (name, people, value) in [("third", 190_000, 10.0), ("fourth", 170_000, 14), ("fifth", 150_000, 30)] {
      let town = TerritoryID(name)
      given.data.territories.append(
        Territory(
          id: town, name: LocalizedText(en: name), level: .municipal, parent: given.data.region, population: people))
      given.data.statistics.append(
        Observation(indicator: pilot.kpi, territory: town, period: "2025", value: value, unit: .count))
    }
    let programme = try await PilotPortfolio().run(given, in: StageContext())
    let design = try #require(
      programme.evaluationDesign.first { row in
        programme.pilots.contains { $0.pilot == row.pilot && $0.territory == "second" && $0.kpi == pilot.kpi }
      })
    // z_0.975 + z_0.8 = 2.80159; the values 10, 14, 30 have the deviation sqrt(112); three towns widen it by sqrt(4/3).
    let effect = try #require(design.minimumEffect)
    #expect(abs(effect - 2.801585 * 112.0.squareRoot() * (4.0 / 3).squareRoot()) < 1e-4)
    #expect(design.power == 0.8)
    // Two towns are the fewest that have a spread: 10 and 14 have the deviation sqrt(8), widened by sqrt(3/2).
    given.data.statistics.removeLast()
    let two = try await PilotPortfolio().run(given, in: StageContext()).evaluationDesign.compactMap(\.minimumEffect)
    #expect(two.contains { abs($0 - 2.801585 * 8.0.squareRoot() * 1.5.squareRoot()) < 1e-4 })
  }

  @Test("puts as many pilots in a wave as there are clusters at a time, and says how many waves there are")
  func waves() async throws {
    let given = try await input()
    for clusters in [1, 2, 5] {
      var stage = PilotPortfolio()
      stage.clusters = clusters
      let designs = try await stage.run(given, in: StageContext()).evaluationDesign
      let waves = (designs.count + clusters - 1) / clusters
      #expect(designs.map(\.phaseIn.english) == designs.indices.map { "wave \($0 / clusters + 1) of \(waves)" })
    }
  }

  /// Sums of the steps of each family, added up by hand: a duration that slips moves one of them.
  @Test(
    "the days of a family's steps lie in order and sum to what the plan holds",
    arguments: [
      (.contest, [118, 205, 378]), (.space, [149, 235, 460]), (.event, [83, 133, 255]), (.digital, [76, 147, 281]),
      (.people, [115, 188, 360]),
    ] as [(PilotFamily, [Double])])
  func durations(_ family: PilotFamily, _ sums: [Double]) {
    let days = family.steps.map { [$0.estimate.optimistic, $0.estimate.likely, $0.estimate.pessimistic] }
    #expect(days.allSatisfy { $0 == $0.sorted() && $0[0] > 0 })
    #expect((0..<3).map { end in days.reduce(0) { $0 + $1[end] } } == sums)
  }

  @Test("ranks a partner with a tie to the owner before one of the town, and one with both before either")
  func closeness() async throws {
    var given = try await input()
    for (id, town) in [("far-tied", "capital"), ("a-near", "second"), ("near-tied", "second"), ("far", "capital")] {
      given.data.actors.append(
        Actor(
          id: ActorID(id), name: LocalizedText(en: id), territory: TerritoryID(town), level: .municipal, kind: "museum")
      )
    }
    for id in ["far-tied", "near-tied"] {
      given.data.ties.append(Tie(source: "admin-second", target: ActorID(id), kind: .partners))
    }
    for place in given.strategy.clusters.indices {
      given.strategy.clusters[place].actors = ["museum-second", "far", "far-tied", "near-tied"]
    }
    let programme = try await PilotPortfolio().run(given, in: StageContext())
    let pilot = try #require(programme.pilots.first { $0.territory == "second" })
    #expect(pilot.owner == "admin-second")
    #expect(pilot.partners == ["museum-second", "near-tied", "far-tied", "a-near"])
  }

  @Test("gives the same bytes again, whatever the order of rows")
  func deterministic() async throws {
    let first = try await PilotPortfolio().run(try await input(), in: StageContext())
    let second = try await PilotPortfolio().run(try await input(reversed: true), in: StageContext())
    #expect(try CanonicalJSON.encode(first) == CanonicalJSON.encode(second))
  }

  @Test("codes its parameters under their declared names")
  func parameters() throws {
    let coded = try CanonicalJSON.decode([String: ParameterValue].self, from: CanonicalJSON.encode(PilotPortfolio()))
    #expect(coded.keys.sorted() == PilotPortfolio.declaration.parameters.map(\.name).sorted())
  }
}
