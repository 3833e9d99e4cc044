import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("A country's file")
struct CountryFileTests {
  private static let sound = """
    summary: Three levels
    name: {en: Utopia, ru: Утопия}
    currency: EUR
    levels:
      federal: {name: national, decides: the ministry}
      regional: {name: county}
      municipal: {name: town}
    support: {high: [municipal, federal], medium: [regional], low: [federal]}
    bodies:
      - {kind: arts_council, name: arts council, roles: [pays, runs]}
      - {kind: authority, name: authority, roles: [decides]}
    competences:
      - {instruments: [grant, prize], levels: [federal, regional], pays: [arts_council], runs: [arts_council, ngo],
         basis: {en: "Arts Act, section 3", ru: "закон об искусствах, статья 3"}, source: "https://example.org/act"}
      - {levels: [municipal], pays: [authority], runs: [authority]}
    receivers:
      craft: {kinds: [enterprise], levels: [municipal], industries: [lace]}
    acts: [legal]
    centres: [UT-CAP]
    calendar:
      rest: [5]
      source: Calendar Act
      holidays:
        - {name: {en: Feast, ru: праздник}, days: ["05-09", "2026-05-11"]}
    indicators: {relations: [nights, stays], volume: [firms]}
    parameters:
      design:
        budget.regional: {value: 2M, because: the county's line}
    """

  @Test("is read as what it says")
  func read() throws {
    let folder = TemporaryPlugins()
    try folder.write(["plugin.yaml": TemporaryPlugins.manifest([("country", "file.yaml")]), "file.yaml": Self.sound])
    let registry = try folder.host.registry(of: "own")
    let country = try #require(registry.countries.values.first)
    #expect(country.name == LocalizedText(en: "Utopia", ru: "Утопия") && country.currency == Currency(rawValue: "EUR"))
    #expect(country.word(for: .federal) == "national" && country.levels.first?.decides?.en == "the ministry")
    #expect(country.levels(for: .high) == [.federal, .municipal] && country.levels(for: .medium) == [.regional])
    #expect(country.kinds(.pays) == ["arts_council"] && country.kinds(.decides) == ["authority"])
    let grants = try #require(country.competence(of: .prize, at: .regional))
    #expect(grants.payers == ["arts_council"] && grants.implementers == ["arts_council", "ngo"])
    #expect(grants.basis?.ru == "закон об искусствах, статья 3" && grants.source == "https://example.org/act")
    #expect(country.competence(of: .map, at: .municipal)?.payers == ["authority"])
    #expect(country.competence(of: .map, at: .regional) == nil)
    #expect(country.receivers == [Receiver(.craft, ["enterprise"], levels: [.municipal], industries: ["lace"])])
    #expect(country.needsAct(.legal) && !country.needsAct(.economic) && country.centres == ["UT-CAP"])
    #expect(
      country.calendar
        == WorkingCalendar(
          restDays: [5],
          holidays: [
            PublicHoliday(LocalizedText(en: "Feast", ru: "праздник"), month: 5, day: 9),
            PublicHoliday(LocalizedText(en: "Feast", ru: "праздник"), month: 5, day: 11, year: 2026),
          ], source: "Calendar Act"))
    #expect(country.indicator(of: .relations) == "nights" && country.indicators(of: .branding).isEmpty)
    let budget = country.default(of: "budget.regional", .design)
    #expect(budget?.value == .integer(2_000_000) && budget?.because.en == "the county's line")
    #expect(country.default(of: "budget.regional", .audit) == nil)
  }

  @Test("tells every fault at its place, with what to do")
  func faults() throws {
    let text = Self.sound.replacing("roles: [decides]", with: "roles: [rules]")
      .replacing("instruments: [grant, prize]", with: "instruments: [grants]").replacing("craft: {", with: "artisan: {")
      .replacing("  municipal: {name: town}\n", with: "").replacing("\"05-09\"", with: "\"05-32\"")
    let faults = try TemporaryPlugins.faults("country", text)
    #expect(faults.contains("own/file.yaml:5:3: error: levels of government lacks \"municipal\""), "\(faults)")
    #expect(faults.contains("own/file.yaml:10:48: error: \"rules\" is no roles"), "\(faults)")
    #expect(faults.contains("\"05-32\"") && faults.contains("2026-05-11 where it is of one year"), "\(faults)")
    #expect(faults.contains("Use one of pays, decides, runs."), "\(faults)")
    #expect(faults.contains("\"grants\" is no instruments"), "\(faults)")
    #expect(faults.contains("\"artisan\"") && faults.contains("self-employed, sole-proprietor"), "\(faults)")
  }
}
