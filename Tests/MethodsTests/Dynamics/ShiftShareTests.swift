import TerroirKernel
import TerroirMethods
import Testing

@Suite("Shift-share")
struct ShiftShareTests {
  /// Farhauer and Kröll (2013): three regions that make up the nation, four industries, 2000 and 2001.
  private static let employment: Table = {
    let amounts: [(String, [(Double, Double)])] = [
      ("A", [(90, 100), (20, 40), (10, 10), (60, 55)]), ("B", [(60, 85), (30, 55), (30, 40), (40, 35)]),
      ("C", [(250, 255), (100, 115), (110, 85), (300, 390)]),
    ]
    var (regions, industries, years, values): ([String], [String], [Int], [Double]) = ([], [], [], [])
    for (region, cells) in amounts {
      for (industry, cell) in cells.enumerated() {
        for (year, value) in [(2000, cell.0), (2001, cell.1)] {
          regions.append(region)
          industries.append("\(industry + 1)")
          years.append(year)
          values.append(value)
        }
      }
    }
    return table([
      "region": .text(regions), "industry": .text(industries), "year": .integer(years), "value": .number(values),
    ])
  }()

  private func run(_ input: Table, _ variant: String, _ more: [String: ParameterValue] = [:]) throws -> Table {
    try ShiftShare.run(
      MethodInput(table: input, parameters: more.merging(["variant": .text(variant)]) { own, _ in own }))
  }

  private func agrees(_ table: Table, _ column: String, _ expected: [Double]) -> Bool {
    zip(numbers(table, column) ?? [], expected).allSatisfy { isClose($0, $1, within: 1e-6) }
  }

  @Test("Dunn's parts are those printed by Farhauer and Kröll, and sum to the change")
  func dunn() throws {
    let found = try run(Self.employment, "dunn")
    #expect(agrees(found, "national", [27, 24, 114]))
    #expect(agrees(found, "mix", [1, -1, 0]))
    #expect(agrees(found, "regional", [-3, 32, -29]))
    #expect(agrees(found, "change", [25, 55, 85]))
    #expect(try run(Self.employment.reversed, "dunn") == found)
  }

  @Test("Esteban-Marquillas's competitive and allocation parts agree with REAT 3.0.3")
  func estebanMarquillas() throws {
    let found = try run(Self.employment, "esteban-marquillas")
    #expect(agrees(found, "regional", [-0.6363636363636331, 18.424242424242422, -33.57190082644629]))
    #expect(agrees(found, "allocation", [-2.363636363636366, 13.575757575757574, 4.571900826446285]))
  }

  @Test("jobs in billions have the same parts", arguments: ["dunn", "esteban-marquillas", "spatial"])
  func units(_ variant: String) throws {
    var large = Self.employment
    large.columns[3].values = .number((numbers(large, "value") ?? []).map { $0.map { $0 * 1.1e12 } })
    let tables = variant == "spatial" ? ["neighbours": Self.neighbours] : [:]
    func parts(_ input: Table) throws -> Table {
      try ShiftShare.run(MethodInput(table: input, tables: tables, parameters: ["variant": .text(variant)]))
    }
    let (own, other) = (try parts(Self.employment), try parts(large))
    for name in ["national", "regional", "change"] {
      let pairs = zip(numbers(own, name) ?? [], numbers(other, name) ?? [])
      #expect(pairs.allSatisfy { isClose(($1 ?? 0) / 1.1e12, $0 ?? 9, within: 1e-9) })
    }
  }

  @Test("Gerfin's indices agree with REAT 3.0.3, the whole is the product of its parts")
  func gerfin() throws {
    let found = try run(Self.employment, "gerfin")
    #expect(agrees(found, "total_index", [0.9903381642512078, 1.1684782608695654, 0.9668192219679635]))
    #expect(agrees(found, "structural_index", [1.0048309178743962, 0.9945652173913044, 1]))
    #expect(agrees(found, "regional_index", [0.9855769230769231, 1.1748633879781423, 0.9668192219679635]))
  }

  @Test("the dynamic variant sums the years, with a nation larger than the table (REAT 3.0.3, shiftd)")
  func dynamic() throws {
    let own: [Double] = [90, 100, 105, 20, 40, 45, 10, 10, 15, 60, 55, 60]
    let nation: [Double] = [400, 440, 460, 150, 210, 230, 150, 135, 155, 400, 480, 500]
    let industries = (0..<12).map { "\($0 / 3 + 1)" }
    let years = (0..<12).map { 2000 + $0 % 3 }
    let input = table([
      "region": .text(Array(repeating: "A", count: 12)), "industry": .text(industries), "year": .integer(years),
      "value": .number(own),
    ])
    let whole = table(["industry": .text(industries), "year": .integer(years), "value": .number(nation)])
    let found = try ShiftShare.run(
      MethodInput(table: input, tables: ["nation": whole], parameters: ["variant": .text("dynamic")]))
    #expect(agrees(found, "national", [39.96442687747036]))
    #expect(agrees(found, "mix", [0.16369962565615492]))
    #expect(agrees(found, "regional", [4.871873496873491]))
    #expect(agrees(found, "change", [45]))
  }

  @Test("Freiburg against Germany, 2008 to 2014, relative tolerance 1e-6 (REAT 3.0.3)")
  func freiburg() {
    let parts = ShiftShare.parts(
      start: [13004, 2931, 22492, 4503, 3361, 890, 12448, 34358, 6069],
      end: [12121, 3154, 25484, 4798, 3372, 1059, 14837, 42931, 6673],
      nationStart: [7_073_942, 1_572_378, 6_248_666, 841_848, 990_439, 220_171, 3_296_029, 5_905_168, 1_084_708],
      nationEnd: [7_155_807, 1_696_961, 6_674_652, 925_648, 996_498, 232_167, 3_992_230, 7_127_512, 1_123_004])
    #expect(isClose(Summation.sum(parts.map(\.national)), 9887.278398260893, within: 9887e-6))
    #expect(isClose(Summation.sum(parts.map(\.mix)), 2501.6118784161017, within: 2501e-6))
    #expect(isClose(Summation.sum(parts.compactMap(\.regional)), 1984.1097233230075, within: 1984e-6))
  }

  @Test("a cell that is zero at the start is counted, its whole change regional, and not split by Esteban-Marquillas")
  func newCell() throws {
    var input = Self.employment
    input.columns[3].values = .number(
      [0] + (numbers(Self.employment, "value") ?? []).dropFirst().map { $0 })
    let found = try run(input, "dunn", ["detail": .text("industry")])
    #expect(note(found, "new_cells") == 1)
    #expect(numbers(found, "regional")?[0] == 100 && numbers(found, "national")?[0] == 0)
    let split = try run(input, "esteban-marquillas")
    #expect(numbers(split, "regional")?[0] == nil && numbers(split, "allocation")?[0] == nil)
    #expect(numbers(split, "regional")?[1] != nil)
  }

  @Test("one year alone and an unknown one are refused")
  func refusals() {
    #expect(
      throws: MethodFailure(
        "shift-share", "the year 1999 is not in the table", hint: "Years: 2000, 2001.")
    ) { try run(Self.employment, "dunn", ["from": .integer(1999)]) }
    #expect(
      throws: MethodFailure(
        "shift-share", "there is no earlier and later year", hint: "Give two years, from before to.")
    ) { try run(Self.employment, "dunn", ["from": .integer(2001)]) }
  }

  private static let neighbours = table([
    "unit": .text(["A", "B", "B", "C"]), "neighbour": .text(["B", "A", "C", "B"]),
  ])

  private func spatial(
    _ input: Table = employment, _ neighbours: Table = neighbours, _ more: [String: ParameterValue] = [:]
  ) throws -> Table {
    try ShiftShare.run(
      MethodInput(
        table: input, tables: ["neighbours": neighbours],
        parameters: more.merging(["variant": .text("spatial")]) { own, _ in own }))
  }

  /// A's only neighbour is B, whose industries grow by 25/60, 25/30, 10/30 and -5/40, the nation by .15: the neighbour part is
  /// 90 (25/60 - .15) + 20 (25/30 - .15) + 10 (10/30 - .15) + 60 (-5/40 - .15) = 23, and 25 - 27 - 23 = -25 is A's own.
  @Test("the spatial parts are those of Nazara and Hewings's formula worked by hand, and sum to the change")
  func spatialParts() throws {
    let found = try spatial()
    #expect(agrees(found, "national", [27, 24, 114]))
    #expect(isClose(numbers(found, "neighbour")?[0], 23) && isClose(numbers(found, "regional")?[0], -25))
    // B's neighbours are A and C: 355/340, 155/120, 95/120 and 445/360.
    let nearby = [
      60 * (15.0 / 340 - 0.15), 30 * (35.0 / 120 - 0.15), 30 * (-25.0 / 120 - 0.15), 40 * (85.0 / 360 - 0.15),
    ]
    #expect(isClose(numbers(found, "neighbour")?[1], nearby.reduce(0, +)))
    for region in 0..<3 {
      let parts = ["national", "neighbour", "regional"].compactMap { numbers(found, $0)?[region] }
      #expect(isClose(parts.reduce(0, +), (numbers(found, "change")?[region] ?? nil) ?? 0))
    }
    #expect(try spatial(Self.employment.reversed, Self.neighbours.reversed) == found)
    #expect(found.notes.map(\.name) == ["new_cells"])
    let byIndustry = try spatial(Self.employment, Self.neighbours, ["detail": .text("industry")])
    #expect(byIndustry.rowCount == 12)
    #expect(isClose(numbers(byIndustry, "neighbour")?.prefix(4).reduce(0) { $0 + ($1 ?? 0) }, 23))
  }

  @Test("weights of links count against each other only: their level changes nothing, and a link of weight 0 is none")
  func spatialWeights() throws {
    var weighted = Self.neighbours
    weighted.columns.append(TableColumn(Column("weight", .number, ""), .number([3, 2, 2, 5])))
    #expect(
      zip(numbers(try spatial(Self.employment, weighted), "neighbour") ?? [], numbers(try spatial(), "neighbour") ?? [])
        .allSatisfy { isClose($0, $1 ?? 9) })
    weighted.columns[2].values = .number([1, 1, 0, 1])
    let found = try spatial(Self.employment, weighted)
    let nearby = [60 * (10.0 / 90 - 0.15), 30 * (1 - 0.15), 30 * (0 - 0.15), 40 * (-5.0 / 60 - 0.15)]
    #expect(isClose(numbers(found, "neighbour")?[1], nearby.reduce(0, +)))
  }

  @Test("a region without neighbours, and an industry that they start without, have no parts and are named")
  func spatialGaps() throws {
    let links = table(["unit": .text(["A"]), "neighbour": .text(["B"])])
    #expect(
      try spatial(Self.employment, links).notes.last == .init("undefined", .text("no neighbours: B, C")))
    #expect(numbers(try spatial(Self.employment, links), "neighbour")?.map { $0 == nil } == [false, true, true])
    var gap = Self.employment
    guard case .number(var values)? = gap["value"]?.values else { return }
    values[8] = 0
    gap.columns[3].values = .number(values)
    let found = try spatial(gap)
    #expect(
      found.notes == [
        .init("new_cells", .integer(1)),
        .init("undefined", .text("neighbours without the industry at the start: 1 of A, 1 of C")),
      ])
    #expect(
      throws: MethodFailure(
        "shift-share", "the table neighbours is not given", hint: "Pass it by name: neighbours=TABLE.")
    ) { try run(Self.employment, "spatial") }
    let stranger = table(["unit": .text(["A"]), "neighbour": .text(["X"])])
    #expect(
      throws: MethodFailure(
        "shift-share", "neighbours: X is not in the table", row: 1, hint: "Add the unit, or leave the row out.")
    ) { try spatial(Self.employment, stranger) }
  }

  @Test("a nation that had nothing at the start has no industries by which a region's could be expected")
  func emptyNation() {
    let found = ShiftShare.parts(start: [5], end: [6], nationStart: [0], nationEnd: [0], homothetic: true)[0]
    #expect(found.national == 0 && found.regional == 0 && isClose(found.allocation, 1, within: 1e-12))
    let none = ShiftShare.parts(start: [0], end: [0], nationStart: [0], nationEnd: [3], homothetic: true)[0]
    #expect(none.regional == 0 && none.allocation == 0)
  }
}
