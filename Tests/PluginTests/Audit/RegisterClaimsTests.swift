import IdentityAudit
import TerroirKernel
import Testing

@Suite("What the audit says of a register's amounts")
struct RegisterClaimsTests {
  private typealias Audit = IdentityAuditTests
  private let region = RegisterTests()

  @Test("a size class of what is withheld is a range, never the point of its lower end")
  func sizeClass() async throws {
    let register = [
      region.cell("R", "crafts", 2024, 5, .employees, low: 5, high: 9, .withheld),
      region.cell("X", "crafts", 2024, 50, .employees),
    ]
    let profile = try await Audit.audit(
      region.data(register + region.all([("R", 100), ("X", 1000)], [2024], .employees)))
    let row = try #require(profile.register.first)
    #expect(row.value == nil && row.low == 5 && row.high == 9 && row.status == "withheld")
    let crafts = try #require(profile.industries.first { $0.industry == "crafts" })
    #expect(crafts.value == nil && crafts.valueLow == 5 && crafts.valueHigh == 9 && crafts.status == "withheld")
  }

  @Test("a lead that is no niche is said to be too small, too little linked with identity, or both, as it is")
  func lacking() async throws {
    func told(_ own: Double, of whole: Double, least: Double, linked: Double) async throws -> Sentence? {
      let register =
        [region.cell("R", "crafts", 2024, own, .employees), region.cell("X", "crafts", 2024, whole, .employees)]
        + region.all([("R", 1000), ("X", 10_000)], [2024], .employees)
      return try await Audit.audit(region.data(register)) {
        $0.nicheQuotient = least
        ($0.significanceMedium, $0.significanceHigh) = (linked, 1)
      }.findings.first { $0.subject == "position.niche" }?.text
    }
    let small = try await told(400, of: 1000, least: 9, linked: 0)
    #expect(small?.english.contains("Crafts, is too small (LQ 4") == true)
    let apart = try await told(400, of: 1000, least: 1.25, linked: 1)
    #expect(apart?.english.contains("Crafts, is too little linked with identity (LQ 4") == true)
    let both = try await told(400, of: 1000, least: 9, linked: 1)
    #expect(both?.english.contains("Crafts, is too small and too little linked with identity (LQ 4") == true)
    #expect(both?.russian.contains("слишком мало и слишком слабо связано с идентичностью") == true)
  }
}
