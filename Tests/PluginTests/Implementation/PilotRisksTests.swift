import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Risks of pilots by their kind")
struct PilotRisksTests {
  private static let showing: [InstrumentClass] = [
    .event, .promotion, .export, .publicSpace, .map, .platform, .grant, .prize, .rebate,
  ]

  /// A pilot of the forge whose owner sits in the city, with one carrier, a living craft, an endangered one and a site.
  private func rows(
    _ kind: InstrumentClass, chair: ActorID? = nil, plan: Risks.Plan? = nil,
    data change: (inout RegionalData) -> Void = { _ in }, idea changed: (inout PilotIdea) -> Void = { _ in }
  ) throws -> [RiskRow] {
    var data = PilotRegion.data
    data.elements += [
      PilotRegion.element("old-craft", "forge", .local, .endangered),
      PilotRegion.element("mill", "forge", .local, .living),
    ]
    data.elements[data.elements.count - 1].kind = "industrial_heritage"
    change(&data)
    let input = PilotRegion.input(data)
    let index = RegionalIndex(input.data.inOrder)
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: WorkingCalendar())
    var idea = try #require(
      try PilotCandidates(input, index: index, period: .year(2026), length: 370, days: days) { _, _, _ in 1 }.ideas
        .first { $0.row.measure == "forge-fair" })
    idea.kind = kind
    idea.family = PilotFamily(kind)
    idea.event = nil
    idea.shown = ["casting", "old-craft", "mill"]
    idea.owner = .actor("university")
    idea.place.carriers = ["forge-works"]
    idea.receivers = []
    changed(&idea)
    return Risks(
      idea, plan: plan ?? .init(delay: 0, missed: 0, others: 0, staff: 2, year: 2026), interests: [], chair: chair,
      index: index
    ).rows
  }

  private func key(_ row: RiskRow) -> String? {
    if case .sentence(let text)? = row.risk.arguments["text"] {
      text.id?.split(separator: "/").last.map(String.init)
    } else {
      nil
    }
  }

  private func risks(_ kind: InstrumentClass, _ change: (inout PilotIdea) -> Void = { _ in }) throws -> Set<String> {
    Set(try rows(kind, idea: change).compactMap(key))
  }

  @Test(
    "tell of consent and of what is endangered where elements are shown, not of posts, lessons and premises",
    arguments: InstrumentClass.allCases)
  func shown(_ kind: InstrumentClass) throws {
    let risks = try risks(kind)
    #expect(risks.contains("consent") == Self.showing.contains(kind))
    #expect(risks.contains("endangered") == Self.showing.contains(kind))
  }

  @Test("tell of a permit where people gather or something is built", arguments: InstrumentClass.allCases)
  func sites(_ kind: InstrumentClass) throws {
    #expect(try risks(kind).contains("permit") == [.event, .space, .publicSpace].contains(kind))
  }

  @Test(
    "tell of an owner that sits elsewhere where its own people work in the town", arguments: InstrumentClass.allCases)
  func afar(_ kind: InstrumentClass) throws {
    #expect(try risks(kind).contains("afar") == [.space, .event, .people].contains(PilotFamily(kind)))
  }

  @Test(
    "tell of the only carrier where it does the partners' part, and no other receiver does",
    arguments: InstrumentClass.allCases)
  func alone(_ kind: InstrumentClass) throws {
    #expect(try risks(kind).contains("alone") == (PilotFamily(kind) != .people))
    #expect(try !risks(kind) { $0.receivers = ["forge-works", "forge-museum"] }.contains("alone"))
  }

  @Test("tell of no permit for premises on a mountain, since none stand there, but for a place that is made on it")
  func landscape() throws {
    func permit(_ kind: InstrumentClass) throws -> [String]? {
      try rows(kind, data: { $0.elements[$0.elements.count - 1].kind = "landscape" }).first { key($0) == "permit" }?
        .evidence
    }
    #expect(try permit(.space) == nil)
    #expect(try permit(.publicSpace) == ["mill"])
    #expect(try permit(.event) == ["mill"])
    let told = try #require(try rows(.space).first { key($0) == "permit" }).risk.english
    #expect(told.contains("works may need a permit where the premises are in a protected place"), "\(told)")
  }

  @Test("ask everybody who practises what is shown for consent, the owner itself not")
  func consent() throws {
    let crafts = (1...5).map { "craft-\($0)" }
    func kept(_ data: inout RegionalData) {
      for (number, craft) in crafts.enumerated() {
        var element = PilotRegion.element(craft, "forge", .local, .living)
        element.keepers = [["forge-works", "forge-museum", "potter", "union", "university"][number]]
        data.elements.append(element)
      }
    }
    let all = try rows(.event, data: kept, idea: { $0.shown = crafts.map { ElementID($0) } })
    let row = try #require(all.first { key($0) == "consent" })
    // The university runs it, and is the only keeper of the last craft.
    #expect(row.evidence == Array(crafts.dropLast()))
    for keeper in ["forge-works", "forge-museum", "potter", "union"] { #expect(row.risk.english.contains(keeper)) }
    #expect(!row.risk.english.contains("university"))
    let own = try rows(.event, data: kept, idea: { $0.shown = ["craft-5"] })
    #expect(!own.contains { key($0) == "consent" }, "the owner needs no consent of its own")
  }

  @Test("have the chair see to what the owner would, where it is to be named", arguments: InstrumentClass.allCases)
  func responsible(_ kind: InstrumentClass) throws {
    let late = Risks.Plan(delay: 20, missed: 0, others: 0, staff: 2, year: 2026)
    let open = try rows(
      kind, chair: "government", plan: late,
      idea: { idea in
        idea.owner = .toBeNamed(kind: "authority", of: "forge")
        idea.row.payer = "to be named: authority of forge"
        idea.row.legalBasis = nil
      })
    #expect(!open.isEmpty && open.allSatisfy { $0.owner == "government" })
    let known = try rows(kind, chair: "government", plan: late)
    #expect(known.first { key($0) == "late" }?.owner == "university")
  }

  @Test("count people as the plan does: the owner may have many more")
  func people() throws {
    let plan = Risks.Plan(delay: 0, missed: 0, others: 1, staff: 2, year: 2026)
    let told = try #require(try rows(.education, plan: plan).first { key($0) == "overloaded" }).risk.english
    #expect(
      told.hasSuffix("every one of the 2 people that the plan counts at university has a pilot: nobody stands in"))
  }
}
