import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("Indicators by formula")
struct DeclarativeKPITests {
  private static func row(
    _ indicator: String, _ place: TerritoryID, _ period: String, _ value: Double, _ unit: UnitOfMeasure = "bn RUB",
    _ qualifier: Qualifier = .exact, industry: IndustryID? = nil
  ) -> Observation {
    Observation(
      indicator: indicator, territory: place, industry: industry, period: period, value: value, unit: unit,
      qualifier: qualifier, source: "source of \(indicator)")
  }

  private static let data = RegionalData(
    region: "R",
    territories: [
      Territory(id: "C", name: LocalizedText(en: "Country"), level: .federal, population: 1000),
      Territory(id: "R", name: LocalizedText(en: "Region"), level: .regional, parent: "C", population: 200),
    ],
    statistics: [
      row("gva", "R", "2021", 10), row("gva", "R", "2022", 12), row("gva", "R", "2023", 15, "bn RUB", .moreThan),
      row("gva", "R", "2023", 3, "bn RUB", industry: "music"), row("gva", "C", "2022", 100),
      row("gva", "C", "2023", 120),
      row("jobs", "R", "2022", 6, "persons"), row("jobs", "R", "2021", 0, "persons"),
      row("trips", "R", "2023-01/2023-05", 4, "trips"), row("trips", "R", "2022-01/2022-05", 5, "trips"),
      row("trips", "R", "2022-01/2022-10", 9, "trips"),
    ])

  /// The calculator of a plugin that declares one indicator.
  private static func calculator(
    _ formula: String, _ more: String = "", head: String = ""
  ) throws -> RegisteredExtension<[KPICard]> {
    let folder = TemporaryPlugins()
    let text =
      "summary: s\n\(head)kpis:\n  - id: k\n    name: {en: Card, ru: Карта}\n    dimension: economic\n    unit: u\n"
      + "    formula: \(formula)\n\(more)"
    try folder.write(["plugin.yaml": TemporaryPlugins.manifest([("kpis", "k.yaml")]), "k.yaml": text])
    return try #require(try folder.host.registry(of: "own").calculators["own"])
  }

  private static func card(
    _ formula: String, _ more: String = "", head: String = "", data: RegionalData = data
  ) async throws -> KPICard {
    let cards = try await calculator(formula, more, head: head).result(on: data, in: StageContext())
    return try #require(cards.first)
  }

  @Test("tell by what name each is to be called, in the languages that the file has")
  func names() throws {
    #expect(try Self.calculator("gva").declaration.names == ["k": LocalizedText(en: "Card", ru: "Карта")])
  }

  @Test("take the latest period in which the whole formula has a value, and hold it against the one before")
  func latest() async throws {
    let card = try await Self.card("gva / country(gva)")
    #expect(card.value == 0.125)
    #expect(card.period == "2023")
    #expect(card.baseline == 0.12)
    #expect(card.baselinePeriod == "2022")
    #expect(card.evidence == ["gva@R 2023", "gva@C 2023", "gva@R 2022", "gva@C 2022"])
    #expect(card.source == "computed from gva; source of gva; gva is published as more_than")
    #expect(card.low == nil && card.gap == nil)
    #expect(card.name.arguments["name"] == .name(LocalizedText(en: "Card", ru: "Карта"), id: card.id.rawValue))
    let joint = try await Self.card("gva * 1bn / jobs")
    #expect(joint.value == 2e9 && joint.period == "2022")
    // In 2021 there were no jobs: a division by zero is no value.
    #expect(joint.baseline == nil)
  }

  @Test(
    "compute as the language does",
    arguments: [
      ("gva - previous(gva)", 3), ("gva / first(gva) - 1", 0.5), ("round(gva / population(), 2)", 0.08),
      ("coalesce(jobs, gva)", 15), ("min(jobs, gva)", 15), ("if(gva > 12 and not is_missing(gva), 1, gva)", 1),
      ("if(gva in 14..16, 1, gva)", 1), ("if(gva in [1, 2], 1, gva)", 15), ("-gva % 4 + pow(2, 3)", 5),
      ("if(jobs == missing, gva, 0)", 15), ("sqrt(gva - 15) + 50%", 0.5),
    ])
  func operators(_ formula: String, _ value: Double) async throws {
    #expect(try await Self.card("\"\(formula)\"").value == value, "\(formula)")
  }

  @Test(
    "keep their card where a value is missing, and say why",
    arguments: [
      ("seats / gva", "no row seats for R in the table statistics"),
      ("jobs / country(jobs)", "no row jobs of 2022 for the country in the table statistics"),
      ("jobs / (gva - gva)", "division by zero in 2022"),
      ("sqrt(gva - 100)", "sqrt has no value at -85.0"),
      ("pow(gva, 1000)", "pow has no value at 15.0, 1000.0"),
      ("trips / jobs", "jobs has no value for 2023-01/2023-05; it has one for 2021, 2022"),
    ])
  func gaps(_ formula: String, _ reason: String) async throws {
    let card = try await Self.card(formula)
    #expect(card.value == nil && card.period == nil)
    #expect(card.gap?.text == reason)
  }

  @Test("compute each part once, however deep it stands: thirty within one another would not end else")
  func depth() async throws {
    func nested(_ function: String) -> String {
      String(repeating: "\(function)(", count: 30) + "gva" + String(repeating: ", jobs)", count: 30)
    }
    #expect(try await Self.card("\"\(nested("max"))\"").value == 15)
    #expect(try await Self.card("\"\(nested("coalesce"))\"").value == 15)
  }

  @Test("may be for regions that the data do not have, beside this one")
  func regions() async throws { #expect(try await Self.card("gva", head: "regions: [R, RU-XXX]\n").value == 15) }

  @Test("take only rows in the unit they name")
  func units() async throws {
    let card = try await Self.card("gva", "    units: {gva: mln RUB}\n")
    #expect(
      card.gap == "no row gva in mln RUB for R in the table statistics; its rows have another unit")
    #expect(try await Self.card("gva", "    units: {gva: bn RUB}\n").value == 15)
  }

  @Test("are bounds where the published value is one, and of periods of one shape")
  func bounds() async throws {
    let card = try await Self.card("gva")
    #expect(card.low == 15 && card.high == nil)
    let trips = try await Self.card("trips")
    #expect(trips.value == 4 && trips.baseline == 5)
  }

  @Test("have the target and baseline they declare")
  func targets() async throws {
    let target = "    target: {value: country(gva) / 6, basis: council}\n    baseline: first\n    rising: no\n"
    let card = try await Self.card("gva", target)
    #expect(card.target == 20 && card.targetBasis == "council")
    #expect(card.baseline == 10 && card.baselinePeriod == "2021")
    #expect(!card.rising)
    let fixed = try await Self.card("gva", "    target: {value: 15%, basis: b}\n    baseline: \"2022\"\n")
    #expect(fixed.target == 0.15 && fixed.baseline == 12)
    let lost = try await Self.card("jobs", "    target: {value: country(jobs), basis: b}\n")
    #expect(lost.target == nil)
    #expect(lost.targetBasis == "b; no target: no row jobs of 2022 for the country in the table statistics")
  }

  @Test("do not depend on the order of rows")
  func order() async throws {
    let reversed = RegionalData(
      region: "R", territories: Self.data.territories.reversed(), statistics: Self.data.statistics.reversed())
    #expect(try await Self.card("gva / country(gva)") == Self.card("gva / country(gva)", data: reversed))
  }
}
