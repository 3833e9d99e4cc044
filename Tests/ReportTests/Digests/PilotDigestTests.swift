import Report
import TerroirKernel
import Testing

@Suite("The digest of pilots")
struct PilotDigestTests {
  private func leads(_ partners: Sentence.Argument?, in language: NameLanguage) throws -> [String] {
    var programme = PilotProgramme()
    programme.pilots = [
      PilotRow(
        pilot: "pilot-1", name: "p", cluster: "c", measure: "m", territory: "t", owner: nil, partners: ["works"],
        start: "2026-01-12", finish: "2026-02-02", cost: 1, firstResult: "r", kpi: "k")
    ]
    programme.tasks = [
      TaskRow(
        pilot: "pilot-1", task: "build", requires: [], duration: 1, start: 0, finish: 1, slack: 0, critical: true)
    ]
    programme.groups = [
      GroupRow(group: "group-pilot-1", purpose: Sentence("x/purpose", partners.map { ["partners": $0] } ?? [:]))
    ]
    let digest = try Digest.of(programme, region: "R", in: language, .rouble)
    return digest.sections.flatMap(\.lead).map { $0.runs.map(\.text).joined() }
  }

  @Test("says that what is critical is so without regard to staff")
  func critical() throws {
    #expect(
      try leads(nil, in: .english).contains { $0.contains("staff aside") && $0.contains("build (day 0-1, critical)") })
    #expect(try leads(nil, in: .russian).contains { $0.contains("без учёта занятости сотрудников") })
  }

  @Test("names partners in the language of the reader, by ids where a plugin gives no names")
  func partners() throws {
    let named = Sentence.Argument.list([.name(LocalizedText(en: "The works", ru: "Завод"), id: "works")])
    #expect(try leads(named, in: .russian).contains("Партнёры: Завод."))
    #expect(try leads(named, in: .english).contains("Partners: The works."))
    #expect(try leads(nil, in: .english).contains("Partners: works."))
  }
}
