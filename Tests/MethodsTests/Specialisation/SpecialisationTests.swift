import Testing
import TerroirKernel
import TerroirMethods

@Suite("Specialisation, concentration and variety")
struct SpecialisationTests {
  @Test("HHI 0.34 and normalised 0.12 (Dörsam 2004, as printed by REAT)")
  func herfindahl() throws {
    let panel = Panel(regions: ["a"], industries: ["1", "2", "3", "4"], values: [20, 50, 20, 10])
    let found = try #require(Specialisation.measures(of: panel)[0])
    #expect(isClose(found.hhi, 0.34, within: 1e-12))
    #expect(isClose(found.hhiNormalised, 0.12, within: 1e-12))
    #expect(isClose(found.hill2, 2.941176470588235))
  }

  @Test("Krugman against the mean of the others: Sweden 0.1595 (Farhauer and Kröll 2013)")
  func krugmanOthers() throws {
    let panel = Panel(
      regions: ["Sweden", "Norway", "Denmark", "Finland", "Iceland"], industries: ["1", "2", "3", "4", "5"],
      values: [
        45000, 15000, 32000, 10000, 30000, 35000, 12000, 30000, 8000, 22000, 40000, 10000, 25000, 9000, 18000,
        30000, 11000, 18000, 3000, 13000, 40000, 6000, 11000, 2000, 12000,
      ])
    let found = try #require(Specialisation.measures(of: panel, krugman: .others)[0])
    #expect(isClose(found.krugman, 0.1595017922685965, within: 1e-7))
    #expect(isClose(ShareProfile.krugman([0.2, 0.1, 0.7, 0, 0], [0, 0, 0, 0.6, 0.4]), 2, within: 1e-12))
  }

  @Test(
    "Krugman's own pair of countries with nothing in common is 2 (Farhauer and Kröll 2013), a region against itself 0")
  func krugmanPair() throws {
    let input = panelTable(["j", "l"], ["1", "2", "3", "4", "5"], [[20, 10, 70, 0, 0], [0, 0, 0, 60, 40]])
    let found = try Specialisation.run(
      MethodInput(table: input, parameters: ["krugman": .text("pair"), "against": .text("l")]))
    #expect(isClose(numbers(found, "krugman")?[0], 2, within: 1e-12) && numbers(found, "krugman")?[1] == 0)
    #expect(
      throws: MethodFailure(
        "specialisation", "there is no region m", hint: "Give one of the table: against=REGION.")
    ) {
      try Specialisation.run(
        MethodInput(table: input, parameters: ["krugman": .text("pair"), "against": .text("m")]))
    }
  }

  @Test("the mean quotient of a region is one over Hachman's index (EconGeo, LQ.avg)")
  func meanQuotient() {
    let found = Specialisation.measures(of: econGeo)
    for (region, mean) in [5, 2.625, 1.7, 1.575, 2.325].enumerated() {
      #expect(isClose(1 / (found[region]?.hachman ?? 9), mean))
    }
  }

  @Test("Krugman of concentration: Mining 0.8619 (Farhauer and Kröll 2013)")
  func krugmanConcentration() throws {
    let rows: [[Double]] = [
      [4320, 7811, 3900, 2300, 47560], [20000, 11000, 31000, 8000, 20000], [40000, 10000, 25000, 9000, 16000],
      [10000, 11000, 14000, 14000, 13000], [7000, 7500, 11000, 1500, 36000],
    ]
    let panel = Panel(
      regions: ["1", "2", "3", "4", "5"], industries: ["Mining", "Chemicals", "Social", "Electronics", "Wood"],
      values: (0..<5).flatMap { region in rows.map { $0[region] } })
    #expect(isClose(Concentration.measures(of: panel)[0]?.krugman, 0.861932135776099, within: 1e-7))
  }

  @Test("REAT's unweighted Gini: specialisation 0.6222, concentration 0.4069 (Farhauer and Kröll 2013)")
  func giniOfQuotients() {
    let specialisation = ShareProfile.giniOfQuotients(
      ShareProfile.shares([700, 600, 500, 10000, 40000]) ?? [],
      reference: ShareProfile.shares([30000, 15000, 10000, 60000, 50000]) ?? [])
    #expect(isClose(specialisation, 0.6222222222222222, within: 1e-7))
    let concentration = ShareProfile.giniOfQuotients(
      ShareProfile.shares([500, 500, 1000, 7000, 1000]) ?? [],
      reference: ShareProfile.shares([20000, 15000, 20000, 40000, 5000]) ?? [])
    #expect(isClose(concentration, 0.406896551724138, within: 1e-7))
  }

  @Test("EconGeo's example: HHI, Krugman, Hoover, entropy, Hachman")
  func econGeoValues() {
    let found = Specialisation.measures(of: econGeo)
    let hhi = [1, 0.525, 0.34, 0.315, 0.465]
    let krugman = [1.6, 1, 0.6, 0.7, 1.1]
    let hoover = [0.8, 0.5, 0.3, 0.35, 0.55]
    let hachman = [0.2, 0.380952380952381, 0.588235294117647, 0.634920634920635, 0.43010752688172]
    let entropy = [0, 1.319035274338866, 1.7609640474436812, 1.765957320949175, 1.2192407046368487]
    for region in 0..<5 {
      #expect(isClose(found[region]?.hhi, hhi[region]))
      #expect(isClose(found[region]?.krugman, krugman[region]))
      #expect(isClose(found[region]?.hoover, hoover[region]))
      #expect(isClose(found[region]?.hachman, hachman[region]))
      #expect(isClose(found[region]?.entropy, entropy[region], within: 1e-12))
    }
  }

  @Test("the locational Gini is twice EconGeo's, which stops at one half")
  func locationalGini() {
    let found = Concentration.measures(of: econGeo)
    for (industry, half) in [0.4, 0.18, 0.27, 0.31, 0.28].enumerated() {
      #expect(isClose(found[industry]?.gini, 2 * half))
    }
  }

  @Test("related and unrelated variety sum to the entropy (Frenken et al. 2007)")
  func variety() throws {
    let found = try #require(Variety.measures(of: econGeo, groups: [0, 0, 1, 1, 1])[2])
    #expect(isClose(found.entropy, 1.7609640474436812, within: 1e-12))
    #expect(isClose(found.related + found.unrelated, found.entropy, within: 1e-12))
    #expect(isClose(found.unrelated, 0.7219280948873623, within: 1e-12))
  }

  @Test("an industry in two groups is refused")
  func twoGroups() {
    var table = panelTable(["a", "b"], ["x"], [[1], [2]])
    table.columns.append(TableColumn(Column("group", .text, ""), .text(["g", "h"])))
    #expect(
      throws: MethodFailure("variety", "x is in g and in h", row: 2, hint: "Give each industry one group.")
    ) { try Variety.run(MethodInput(table: table)) }
  }

  @Test("a region without industries has no measures")
  func emptyRegion() throws {
    let table = panelTable(["a", "b"], ["x", "y"], [[0, 0], [1, 2]])
    #expect(numbers(try Specialisation.run(MethodInput(table: table)), "hhi")?[0] == nil)
    var grouped = table
    grouped.columns.append(TableColumn(Column("group", .text, ""), .text(["g", "h", "g", "h"])))
    let region = Table.Note("undefined", .text("nothing at all in the region a"))
    #expect(try Variety.run(MethodInput(table: grouped)).notes == [region])
    let industry = panelTable(["a", "b", "c"], ["x", "y", "z"], [[1, 0, 2], [3, 0, 1], [1, 0, 1]])
    #expect(
      try Concentration.run(MethodInput(table: industry)).notes
        == [.init("undefined", .text("nothing at all in the industry y"))])
    #expect(
      try Density.run(MethodInput(table: industry)).notes
        == [
          .init(
            "undefined", .text("nothing at all in the industry y; density: related to no other industry: x, z"))
        ])
  }
}
