import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("A package in its country")
struct CountryOfDesignTests {
  private func package(
    _ stage: MeasureMix = .funded, _ edit: (inout Country) -> Void = { _ in }
  ) async throws -> SupportPackage {
    var data = DesignFixture.data()
    edit(&data.country)
    return try await stage.run(
      DesignInput(
        data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: try RussianMeasures().measures(for: data, in: StageContext())), in: StageContext())
  }

  @Test("follows the country's rule of support and names its levels")
  func rule() async throws {
    let package = try await package { country in
      country.rule = Significance.allCases.map { SupportRule($0, [.regional]) }
      country.levels[2].name = LocalizedText(en: "council")
    }
    #expect(!package.eligibility.isEmpty && package.eligibility.allSatisfy { $0.allowed == ($0.level == .regional) })
    let refused = try #require(package.measures.first { $0.level == .municipal && !$0.chosen })
    #expect(refused.reason.english.hasSuffix("significance no council support"))
  }

  @Test("without any budget is refused, with what to do")
  func noBudget() async throws {
    await #expect(
      throws: StageFailure.missingInput(
        what: "a budget: nobody has one, so nothing can be chosen",
        hint: """
          give what each may spend a year in RUB: set design.budget.regional AMOUNT; or let workspace.yaml name a \
          country whose pack has budgets, and the rate of their currency
          """)
    ) { try await package(MeasureMix()) }
  }

  @Test("says of a budget what the pack says, and of another that the study sets it")
  func origin() async throws {
    let package = try await package { country in
      country.defaults = [
        CountryDefault(.design, "budget.regional", .integer(120_000_000), because: LocalizedText(en: "the budget act")),
        CountryDefault(.design, "budget.municipal", .integer(7), because: LocalizedText(en: "the lottery")),
      ]
    }
    func source(_ level: String) -> String? {
      package.assumptions.first { $0.subject == "budget.\(level)" }?.source.english
    }
    #expect(source("regional") == "the budget act")
    #expect(source("municipal") == "municipal means a year, as this study sets them")
  }

  @Test("asks for no act where the country needs none")
  func acts() async throws {
    func asked(_ package: SupportPackage) -> [String] {
      package.findings.filter { $0.subject == "measures.legal_basis" }.flatMap(\.evidence)
    }
    #expect(try await asked(package()).contains("fund"))
    #expect(try await !asked(package { $0.acts = [.legal] }).contains("fund"))
  }

  @Test("is paid for by the country's kinds of body")
  func bodies() async throws {
    let package = try await package {
      $0.bodies = [BodyKind("museum", name: LocalizedText(en: "museum"), roles: [.pays])]
    }
    let town = try #require(package.measures.first { $0.territory == "second" })
    #expect(town.payer == "museum-second")
  }
}
