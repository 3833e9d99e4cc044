import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Risks of pilots by their kind")
struct PilotRisksTests {
  private static let showing: [InstrumentClass] = [
    .event, .promotion, .export, .publicSpace, .map, .platform, .grant, .prize, .rebate,
  ]

  /// A pilot of the forge whose owner sits in the city, with one carrier, a living craft, an endangered one and a site.
  private func risks(_ kind: InstrumentClass, _ change: (inout PilotIdea) -> Void = { _ in }) throws -> Set<String> {
    var data = PilotRegion.data
    data.elements += [
      PilotRegion.element("old-craft", "forge", .local, .endangered),
      PilotRegion.element("mill", "forge", .local, .living),
    ]
    data.elements[data.elements.count - 1].kind = "industrial_heritage"
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
    change(&idea)
    let rows = Risks(
      idea, plan: .init(delay: 0, missed: 0, others: 0, staff: 2, year: 2026), interests: [], chair: nil, index: index
    ).rows
    return Set(
      rows.compactMap { row in
        if case .sentence(let text)? = row.risk.arguments["text"] {
          text.id?.split(separator: "/").last.map(String.init)
        } else {
          nil
        }
      })
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
}
