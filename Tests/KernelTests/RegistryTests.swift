import TerroirKernel
import Testing

@Suite("The registry of a plugin")
struct RegistryTests {
  private struct Look: Diagnostic {
    static let declaration = ExtensionDeclaration(id: "look", summary: "looks", citations: [])
    init() {}
    func fits(_ region: Territory) -> Bool { true }
    func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport {
      DiagnosticReport(diagnostic: "look")
    }
  }

  @Test("refuses an id that is taken")
  func duplicate() throws {
    var registry = Registry()
    try registry.add(diagnostic: Look.self)
    #expect(throws: RegistrationError.duplicateID("look")) { try registry.add(diagnostic: Look.self) }
  }

  @Test("an indicator that names a type gives it to its territory")
  func territoryType() {
    let typed = DiagnosticReport.Indicator("type: craft-place", subject: "kasli", value: 1, unit: .count)
    let plain = DiagnosticReport.Indicator("craft places", subject: "kasli", value: 1, unit: .count)
    #expect(typed.territoryType == "craft-place")
    #expect(plain.territoryType == nil)
  }

  @Test("a share knows what it is of, and is none of nothing")
  func share() {
    #expect(Share(1, of: 4)?.value == 0.25)
    #expect(Share(1, of: 0) == nil)
  }
}
