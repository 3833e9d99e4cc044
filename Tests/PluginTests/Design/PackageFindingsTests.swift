import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("What a person must know of a package")
struct PackageFindingsTests {
  private func run(_ catalogue: [CatalogueMeasure], _ stage: MeasureMix = .funded) async throws -> SupportPackage {
    try await stage.run(
      DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: catalogue), in: StageContext())
  }

  @Test("money for measures that do not say who may receive them is told, with the sum")
  func receivers() async throws {
    var known = DesignFixture.offer("grants", .regional, "RU-SVE", .economic, "grants", .inForce)
    known.measure.beneficiaries = [.museum, .company]
    let silent = DesignFixture.offer("vouchers", .regional, "RU-SVE", .economic, "vouchers", .inForce)
    let package = try await run([known, silent])
    let chosen = Set(package.profiles.map(\.measure))
    #expect(chosen == ["grants", "vouchers"])
    let told = try #require(package.findings.first { $0.subject == "measures.beneficiaries" })
    let paid = package.profiles.filter { $0.measure == "vouchers" }.reduce(0) { $0 + $1.cost }
    #expect(told.severity == .warning && told.evidence == ["vouchers"])
    #expect(told.text == .design("receivers.unsaid", ["measures": .integer(1), "money": .money(Money(paid))]))
    var named = silent
    named.measure.beneficiaries = [.company]
    #expect(try await !run([known, named]).findings.contains { $0.subject == "measures.beneficiaries" })
  }
}
