import TerroirKernel
import Testing

@testable import MeasureMix
@testable import PilotPortfolio
@testable import RussianMeasures

@Suite("Pilot portfolio")
struct PilotPortfolioTests {
  private func input(reversed: Bool = false) async throws -> ImplementationInput {
    let data = DesignFixture.data(reversed: reversed)
    let package = try await MeasureMix().run(
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
    #expect(museum.contains { $0.conflict == "is funded by admin-second" })
  }

  @Test("says what could not be assessed instead of inventing a baseline")
  func baseline() async throws {
    let programme = try await PilotPortfolio().run(try await input(), in: StageContext())
    #expect(programme.evaluationDesign.allSatisfy { $0.baseline == nil && $0.power == nil })
    #expect(programme.findings.contains { $0.severity == .notAssessed && $0.subject.hasSuffix(".baseline") })
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
