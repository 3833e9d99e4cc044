import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("What a person must know of a package")
struct PackageFindingsTests {
  private func run(_ catalogue: [CatalogueMeasure]) async throws -> SupportPackage {
    try await MeasureMix.funded.run(
      DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: catalogue), in: StageContext())
  }

  @Test("a year that gives no unit of a place says what it pays for, and so does a finding with the sum")
  func runningOn() async throws {
    var offer = DesignFixture.offer("hub", .regional, "RU-SVE", .organizational, "coworking", .template)
    offer.measure.capacity = 40
    let package = try await run([offer])
    let rows = package.spending.filter { $0.measure == "hub" }
    #expect(rows.map(\.year) == [2026, 2027, 2028])
    for row in rows { #expect((row.pays == nil) == (row.units > 0)) }
    let idle = rows.filter { $0.units == 0 }
    #expect(!idle.isEmpty)
    for row in idle where !row.started { #expect(row.pays?.english == "running cost of what was started in 2026") }
    let told = try #require(package.findings.first { $0.subject == "spending.units" })
    #expect(told.evidence == ["hub"])
    #expect(told.text == .design("running-on", ["money": .money(Money(idle.reduce(0) { $0 + $1.cost }))]))
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
