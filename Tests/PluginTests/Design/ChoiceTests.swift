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
