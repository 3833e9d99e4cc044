import TerroirKernel
import Testing

@testable import Runtime

@Suite("What a plugin's answer is held against")
struct AnswerCheckTests {
  private static let data = RegionalData(
    region: "RU-X",
    territories: [Territory(id: "RU-X", name: LocalizedText(en: "Coast"), level: .regional)],
    industries: [Industry(id: "crafts", name: LocalizedText(en: "Crafts"), significance: .high)],
    actors: [
      Actor(id: "museum", name: LocalizedText(en: "Museum"), territory: "bay", level: .municipal, kind: "museum")
    ])

  private static func column(
    _ name: String, _ type: ColumnType, refers: String? = nil, range: ClosedRange<Double>? = nil,
    unit: UnitOfMeasure? = nil, words: [String]? = nil, bounds: Column.Bounds? = nil, takesAll: Bool = false
  ) -> Column {
    Column(
      name, type, unit: unit, words: words, "a column", refers: refers, range: range, bounds: bounds,
      takesAll: takesAll)
  }

  private func faults(key: [String] = [], _ columns: (Column, ColumnValues)...) -> [String] {
    let known = KnownIDs(Self.data, [])
    let table = Table(columns: columns.map { TableColumn($0.0, $0.1) })
    return TableCheck(name: "rows", table: table).faults(key: key) { known.ids(of: $0) }.map(\.description)
  }

  @Test("ids are those of the data, also each of a list, and one that a row of the data names is known")
  func ids() {
    #expect(
      faults(
        (Self.column("place", .text, refers: "territories"), .text(["RU-X", "bay", "atlantis", nil, ""])),
        (Self.column("who", .list, refers: "actors"), .text(["museum", "museum;nobody", nil, "", "ghost"])),
        (Self.column("all", .list, refers: "industries", takesAll: true), .text(["all", "crafts", nil, nil, "ALL"])))
        == [
          "rows row 3, column place: atlantis is not in territories", "rows row 2, column who: nobody is not in actors",
          "rows row 5, column who: ghost is not in actors", "rows row 5, column all: ALL is not in industries",
        ])
  }

  @Test("a key stands once in its table, also one of several columns")
  func keys() {
    let first = (Self.column("cluster", .text), ColumnValues.text(["a", "b", "a", "a"]))
    let second = (Self.column("year", .integer), ColumnValues.integer([1, 1, 2, 1]))
    #expect(
      faults(key: ["cluster"], first) == [
        "rows row 3, column cluster: a stands in row 1 too", "rows row 4, column cluster: a stands in row 1 too",
      ])
    #expect(
      faults(key: ["cluster", "year"], first, second)
        == ["rows row 4, column cluster, year: a, 1 stands in row 1 too"])
  }

  @Test("numbers keep the bounds of their column, and a count is never negative")
  func bounds() {
    #expect(
      faults(
        (Self.column("cohesion", .number, range: 0...1), .number([0, 1, -7.5, nil, 1.0000001])),
        (Self.column("open", .number, range: 1...(.infinity)), .number([1, 1e300, 0, nil, 5])),
        (Self.column("towns", .integer, unit: .count), .integer([0, 5, -1, nil, 2])),
        (Self.column("units", .integer, unit: .count), .integer([1 << 53, 1 << 60, 0, nil, 1])),
        (Self.column("growth", .number, unit: .share), .number([-0.5, 3, 0, nil, 1])))
        == [
          "rows row 3, column cohesion: -7.5 is outside 0..1",
          "rows row 5, column cohesion: 1.0000001 is outside 0..1", "rows row 3, column open: 0 is outside 1 and above",
          "rows row 3, column towns: -1 is outside 0 and above",
          "rows row 2, column units: 1152921504606846976 is outside -9007199254740992..9007199254740992",
        ])
  }

  @Test("an interval holds its value, and its ends are in order")
  func intervals() {
    let bounds = Column.Bounds(low: "low", high: "high")
    #expect(
      faults(
        (Self.column("score", .number, bounds: bounds), .number([1, 1, 3, 0, nil, 1])),
        (Self.column("low", .number), .number([0, 2, 0, 1, 5, 1 + 1e-12])),
        (Self.column("high", .number), .number([2, 1, 2, 2, 6, 2])))
        == [
          "rows row 2, column low: 2 is above high, which is 1",
          "rows row 3, column score: 3 is above high, which is 2",
          "rows row 4, column score: 0 is below low, which is 1",
        ])
  }

  @Test("words are of the column's list")
  func words() {
    #expect(
      faults((Self.column("level", .text, words: ["high", "low"]), .text(["high", "hihg", nil])))
        == ["rows row 2, column level: hihg is not one of high, low"])
  }

  @Test("a catalogue's measure has a known place, a cost from 0 on, effects of 0 to 1 in order, and stands once")
  func catalogue() {
    let measure = Measure(
      id: "grant", name: LocalizedText(en: "Grant"), level: .regional, territory: "atlantis", type: .economic,
      instrument: "grant", industries: ["crafts", "nothing"], status: .inForce)
    let offer = CatalogueMeasure(
      measure: measure, significances: [.high], opensPlatform: false, cost: Money(-1),
      effects: [
        .init(.economic, 1.5, low: 0, high: 2, evidence: "none"),
        .init(.reputational, 0.5, low: 0.6, high: 1, evidence: "none"),
      ],
      synergies: [.init(with: "other", bonus: 0.1, low: 0, high: 0.2, evidence: "none")])
    let found = [offer, offer].faults(of: "own", KnownIDs(Self.data, [])).map(\.description)
    #expect(
      found.prefix(5) == [
        "measures of own row 1, column territory: atlantis is not in territories",
        "measures of own row 1, column industries: nothing is not in industries",
        "measures of own row 1, column cost: -1.0 is outside 0.0..1e+18",
        "measures of own row 1, column economic effect: 1.5 is outside 0.0..1.0",
        "measures of own row 1, column reputational effect: 0.5 is not between its bounds 0.6 and 1.0",
      ])
    #expect(found.contains("measures of own row 2, column id, territory: grant, atlantis stands in row 1 too"))
  }

  @Test("indicators stand once and are numbers; a type is given to a territory that is there")
  func indicators() {
    let cards = [
      KPICard(id: "a", name: "A", dimension: .economic, unit: .count, value: .infinity),
      KPICard(id: "a", name: "A", dimension: .economic, unit: .count, value: 1, low: 2),
    ]
    #expect(cards.faults(of: "own", KnownIDs(Self.data, [])).map(\.column) == ["value", "id", "value"])
    let report = DiagnosticReport(
      diagnostic: "own",
      indicators: [
        .init("type: port", subject: "atlantis", value: 1, unit: .count),
        .init("x", subject: "any", value: 1, unit: .count),
      ])
    #expect(
      report.faults(of: "own", KnownIDs(Self.data, [])).map(\.description)
        == ["indicators of own row 1, column subject: atlantis is not in territories"])
  }

  @Test("that are not finite are told with the row and column they stand in")
  func infinite() throws {
    var review = PolicyReview()
    #expect(review.notFinite == nil)
    review.estimates = [1, .infinity].map {
      EstimateRow(
        measure: "m", kind: "event", context: "all", indicator: "visits", cohort: "2020", estimate: $0, se: 1,
        design: 1, units: [], until: "2023", carried: false)
    }
    let place = try #require(review.notFinite)
    #expect(place == ("estimates", 2, "estimate"))
    let failure = StageRunFailure.notFinite(plugin: "own", verb: "evaluate", "estimates row 2, column estimate").text
    #expect(failure.message == "own gave a number that is not finite in evaluate: estimates row 2, column estimate")
  }

  @Test("are told by how many, the first ten, and what to do")
  func told() {
    let one = AnswerFault(table: "clusters", row: 1, column: "cohesion", value: "-7.5", reason: "is outside 0..1")
    #expect(
      AnswerFault.text([one])
        == "1 value of its answer cannot be right\n  clusters row 1, column cohesion: -7.5 is outside 0..1")
    let lines = AnswerFault.text(Array(repeating: one, count: 12)).description.split(separator: "\n")
    #expect(lines.count == 12 && lines[0].hasPrefix("12 values") && lines[11] == "  and 2 more")
    let failure = StageRunFailure.untrue(plugin: "own", verb: "strategize", [one]).text
    #expect(failure.message.description.hasPrefix("strategize (own): 1 value of its answer cannot be right\n"))
    #expect(failure.hint?.description.hasPrefix("mend the plugin: ids are those of its input") == true)
  }
}
