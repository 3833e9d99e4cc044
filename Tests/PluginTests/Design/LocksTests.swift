import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("What is settled beforehand")
struct LocksTests {
  private func run(_ stage: MeasureMix, _ edit: (inout DesignInput) -> Void = { _ in }) async throws -> SupportPackage {
    let data = DesignFixture.data()
    var input = DesignInput(
      data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
      catalogue: try RussianMeasures().measures(for: data, in: StageContext()))
    edit(&input)
    return try await stage.run(input, in: StageContext())
  }

  @Test("a lock on a measure of towns settles the units of all the cluster's towns together")
  func townLock() async throws {
    var stage = MeasureMix.funded
    stage.locks = ["mun-micro crafts 4"]
    let own = try await run(stage).measures.filter { $0.measure == "mun-micro" && $0.cluster == "crafts" }
    #expect(Set(own.map(\.territory)).count == 3)
    #expect(own.reduce(0) { $0 + ($1.units ?? 0) } == 4)
  }

  @Test("locks tell clusters apart that are alike otherwise")
  func twinLocks() async throws {
    var stage = MeasureMix.funded
    stage.locks = ["fund crafts 1", "fund twin 2"]
    let package = try await run(stage) { input in
      var twin = input.strategy.clusters[0]
      twin.cluster = "twin"
      input.strategy.clusters.append(twin)
      var rank = input.strategy.priorities[0]
      rank.cluster = "twin"
      input.strategy.priorities.append(rank)
    }
    let own = package.measures.filter { $0.measure == "fund" }
    #expect(own.first { $0.cluster == "crafts" }?.units == 1 && own.first { $0.cluster == "twin" }?.units == 2)
  }

  @Test("a floor for a town without a measure names the town, and one of a type is called by it in Russian, too")
  func floorNames() async throws {
    var stage = MeasureMix.funded
    stage.floors = ["other": 0.1]
    let told = try #require(try await run(stage).findings.first { $0.subject == "floors.other" })
    let town = Sentence.Argument.name(LocalizedText(en: "other"), id: "other")
    #expect(told.text.arguments["reason"] == .sentence(.design("floor.no-town", ["town": town])))
    let words = ProgrammeBuilder.words(ofFloor: "second-tier")
    #expect(words.description == "the floor of the strategy for second-tier towns")
    #expect(words.arguments == [.name(LocalizedText(en: "second-tier", ru: "второй уровень"))])
  }
}
