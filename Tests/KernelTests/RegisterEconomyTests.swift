import TerroirKernel
import Testing

@Suite("The register, place by place")
struct RegisterEconomyTests {
  private static let territories: [Territory] = [
    place("X", .federal, nil), place("R", .regional, "X"), place("P", .regional, "X"), place("a", .municipal, "R"),
    place("b", .municipal, "R"), place("c", .municipal, "R"), place("p", .municipal, "P"),
  ]

  private static func place(_ id: String, _ level: Level, _ parent: TerritoryID?) -> Territory {
    Territory(id: TerritoryID(id), name: LocalizedText(en: id), level: level, parent: parent)
  }

  private static func cell(
    _ place: TerritoryID, _ industry: IndustryID, _ year: Int, _ value: Double?, _ unit: RegisterUnit = .employees,
    high: Double? = nil, _ status: ValueStatus? = nil
  ) -> RegisterCell {
    RegisterCell(
      territory: place, industry: industry, year: year, unit: unit, value: value, high: high,
      status: status ?? (value == nil ? .withheld : .observed))
  }

  private static func economy(
    _ cells: [RegisterCell], unit: RegisterUnit? = nil, reference: ReferenceEconomy? = nil, form: String = "cells"
  ) -> RegisterEconomy? {
    RegisterEconomy(
      RegionalIndex(
        RegionalData(
          region: "R", territories: territories,
          industries: [Industry(id: "music", name: LocalizedText(en: "Music"), significance: .high)], register: cells,
          registerSource: RegisterSource(form: form, classification: "c", crosswalk: "c"), reference: reference)),
      unit: unit)
  }

  @Test("a region without rows of its own is the sum of its towns, and says of how many")
  func towns() throws {
    let found = try #require(
      Self.economy([
        Self.cell("a", "music", 2024, 3), Self.cell("b", "music", 2024, 4), Self.cell("b", .allActivity, 2024, 9),
      ]))
    #expect(found.figure("R", "music", 2024)?.value == 7 && found.figure("R", .allActivity, 2024)?.value == 9)
    #expect(found.origin("R", 2024) == .sum(of: 2, among: 3) && found.origin("a", 2024) == .own)
    #expect(found.figure("c", "music", 2024) == nil)
  }

  @Test("rows of a region are its figures, and its towns are not added to them")
  func ownRows() throws {
    let found = try #require(
      Self.economy([
        Self.cell("R", "music", 2024, 10), Self.cell("a", "music", 2024, 3), Self.cell("b", "music", 2024, 4),
      ]))
    #expect(found.figure("R", "music", 2024)?.value == 10 && found.origin("R", 2024) == .own)
    #expect(found.figure("a", "music", 2024)?.value == 3)
  }

  @Test("a region with a row of all activity alone, whose towns have industries, is the sum of its towns in everything")
  func wholeAlone() throws {
    let found = try #require(
      Self.economy([
        Self.cell("R", .allActivity, 2024, 100), Self.cell("a", "music", 2024, 3),
        Self.cell("a", .allActivity, 2024, 30),
      ]))
    #expect(found.figure("R", "music", 2024)?.value == 3 && found.figure("R", .allActivity, 2024)?.value == 30)
    #expect(found.origin("R", 2024) == .sum(of: 1, among: 3))
    let alone = try #require(
      Self.economy([Self.cell("R", .allActivity, 2024, 100), Self.cell("a", .allActivity, 2024, 30)]))
    #expect(alone.figure("R", .allActivity, 2024)?.value == 100)
  }

  @Test("organisations whose town is not known are added to those of the towns: none of them is a total")
  func organisations() throws {
    let found = try #require(
      Self.economy([Self.cell("R", "music", 2024, 2), Self.cell("a", "music", 2024, 3)], form: "organisations"))
    #expect(found.figure("R", "music", 2024)?.value == 5)
  }

  @Test("what is withheld makes a bound, and what nothing bounds has no upper end")
  func withheld() throws {
    let found = try #require(
      Self.economy([
        Self.cell("a", "music", 2024, 3), Self.cell("b", "music", 2024, nil, high: 4),
        Self.cell("a", "music", 2023, 3), Self.cell("b", "music", 2023, nil),
        Self.cell("a", "music", 2022, nil), Self.cell("b", "music", 2022, nil),
      ]))
    let bounded = try #require(found.figure("R", "music", 2024))
    #expect(bounded.value == 3 && bounded.low == 3 && bounded.high == 7 && bounded.status == .bound)
    let open = try #require(found.figure("R", "music", 2023))
    #expect(open.value == 3 && open.low == 3 && open.high == nil && open.status == .bound)
    let hidden = try #require(found.figure("R", "music", 2022))
    #expect(hidden.value == nil && hidden.status == .withheld)
  }

  @Test("units are never mixed: the first of employees and organisations stands, another is chosen by name")
  func units() throws {
    let cells = [Self.cell("a", "music", 2024, 3), Self.cell("a", "music", 2024, 1, .organisations)]
    #expect(Self.economy(cells)?.figure("R", "music", 2024)?.value == 3)
    #expect(Self.economy(cells, unit: .organisations)?.figure("R", "music", 2024)?.value == 1)
    #expect(Self.economy(cells, unit: .revenue) == nil)
    #expect(Self.economy([Self.cell("p", "music", 2024, 3)]) == nil)
  }

  @Test("the reference is the country where it has rows, else the regions, or what the workspace names")
  func reference() throws {
    let regions = [
      Self.cell("a", "music", 2024, 3), Self.cell("a", .allActivity, 2024, 30), Self.cell("p", "music", 2024, 5),
      Self.cell("p", .allActivity, 2024, 50),
    ]
    let peers = try #require(Self.economy(regions))
    #expect(peers.reference(2024) == .peers && peers.referenceFigure("music", 2024)?.value == 8)
    let country = [Self.cell("X", "music", 2024, 100), Self.cell("X", .allActivity, 2024, 2000)]
    let nation = try #require(Self.economy(regions + country))
    #expect(nation.reference(2024) == .territory("X") && nation.referenceFigure("music", 2024)?.value == 100)
    #expect(nation.referenceHolds("a", 2024))
    let named = try #require(Self.economy(regions + country, reference: .territory("P")))
    #expect(named.referenceFigure("music", 2024)?.value == 5 && !named.referenceHolds("a", 2024))
    #expect(Self.economy(regions + country, reference: .peers)?.referenceFigure("music", 2024)?.value == 8)
  }

  @Test("figures are of the last year that region and reference share")
  func years() throws {
    let cells = [
      Self.cell("a", .allActivity, 2022, 1), Self.cell("a", .allActivity, 2023, 1),
      Self.cell("a", .allActivity, 2024, 1),
      Self.cell("X", .allActivity, 2022, 9), Self.cell("X", .allActivity, 2023, 9),
    ]
    let found = try #require(Self.economy(cells, reference: .territory("X")))
    #expect(found.years == [2022, 2023, 2024] && found.latest == 2023 && found.earliest == 2022)
  }

  @Test("years are alike where both are of own rows, or of as many places; the reference is a sum or its own rows")
  func alike() throws {
    let cells = [
      Self.cell("a", "music", 2022, 1), Self.cell("a", "music", 2023, 1), Self.cell("b", "music", 2023, 1),
      Self.cell("a", "music", 2024, 2), Self.cell("b", "music", 2024, 3), Self.cell("R", "music", 2025, 9),
    ]
    let found = try #require(Self.economy(cells))
    #expect(found.isAlike("R", 2023, 2024) && found.isAlike("a", 2022, 2024))
    #expect(!found.isAlike("R", 2022, 2023) && !found.isAlike("R", 2024, 2025))
    #expect(found.referenceIsSum(2024))
    let named = try #require(Self.economy(cells, reference: .territory("R")))
    #expect(named.referenceIsSum(2024) && !named.referenceIsSum(2025))
  }
}
