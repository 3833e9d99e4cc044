import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Difference-in-differences")
struct DifferenceTests {
  /// Towns over the years 2015 to 2022: level, trend, noise and an effect from 2019 on for the treated.
  static func towns(
    _ treated: Int, of count: Int = 12, effect: Double = 10, noise: Double = 2, seed: UInt64 = 1, draw: Int = 0
  ) -> Table {
    var stream = RandomStream(seed: seed, method: "towns", draw: draw)
    var rows: [(String, Int, Double, Int?)] = []
    for town in 0..<count {
      let level = 100 + 10 * stream.normal()
      for year in 2015...2022 {
        let isTreated = town < treated && year >= 2019
        rows.append(
          (
            "town \(town + 10)", year, level + Double(year - 2015) + noise * stream.normal() + (isTreated ? effect : 0),
            town < treated ? 2019 : nil
          ))
      }
    }
    return table([
      "unit": .text(rows.map(\.0)), "time": .integer(rows.map(\.1)), "outcome": .number(rows.map(\.2)),
      "first_treated": .integer(rows.map(\.3)),
    ])
  }

  private func run(_ table: Table, _ parameters: [String: ParameterValue] = [:]) throws -> Table {
    try DifferenceInDifferences.run(MethodInput(table: table, parameters: parameters))
  }

  @Test(
    "Card and Krueger's means: 2.75 from the rounded cells, with the error of four independent means",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func publishedMeans() throws {
    let reference = try ReferenceCase("did-card-krueger-table")
    let rows = try ReferenceData.rows("cases/did-card-krueger-table/means.csv")
    let input = table([
      "group": .text(rows.map { $0["group"] }), "period": .text(rows.map { $0["period"] }),
      "mean_fte": .number(rows.map { $0["mean_fte"].flatMap { Double($0) } }),
      "se": .number(rows.map { $0["se"].flatMap { Double($0) } }),
    ])
    let found = try DifferenceInDifferences.run(
      MethodInput(
        table: input, roles: ["unit": ["group"], "time": ["period"], "outcome": ["mean_fte"]],
        parameters: ["method": .text("means"), "treated": .list([.text("NJ")]), "from": .text("after")]))
    #expect(reference.holds("did", note(found, "att")))
    #expect(reference.holds("did_from_rounded_means", note(found, "att")))
    #expect(reference.holds("naive_se_independent", note(found, "se")))
  }

  @Test("one start on a balanced panel: means, two-way effects and the calendar mean of cohorts are one number")
  func oneStart() throws {
    let input = Self.towns(4)
    let means = try run(input, ["method": .text("means")])
    let twoWay = try run(input, ["method": .text("twfe")])
    #expect(isClose(note(means, "att"), note(twoWay, "att") ?? .nan, within: 1e-10))
    #expect(note(twoWay, "forbidden") == 0)
    // Against the mean of the years before, not the last one: the universal base differs by what 2018 differs.
    let cells = try run(input, ["base": .text("universal"), "draws": .integer(0)])
    let effects = try #require(numbers(cells, "att")).compactMap(\.self)
    let (before, after) = (effects[0..<4].reduce(0, +) / 4, effects[4..<8].reduce(0, +) / 4)
    #expect(isClose(after - before, note(means, "att") ?? .nan, within: 1e-10))
    #expect(effects[3] == 0)
  }

  @Test("a shift of all outcomes, of one unit or of one year changes no effect; a unit of measure scales it")
  func invariance() throws {
    let input = Self.towns(4)
    let plain = try run(input)
    var shifted = input
    if case .number(let values) = input.columns[2].values {
      shifted.columns[2].values = .number(
        values.enumerated().map { place, value in
          value.map { 3 * ($0 + Double(place / 8) * 7 + Double(place % 8) * 5) }
        })
    }
    let moved = try run(shifted)
    for (one, other) in zip(try #require(numbers(plain, "high")), try #require(numbers(moved, "high"))) {
      #expect(isClose(other, 3 * (one ?? .nan), within: 1e-9))
    }
    #expect(isClose(note(moved, "pretrend_p"), note(plain, "pretrend_p") ?? .nan, within: 1e-9))
  }

  @Test("with four treated of twelve towns the 95 % intervals hold the effect in 93 to 97 % of 600 panels")
  func coverage() throws {
    for (method, aggregate) in [("callaway-santanna", "simple"), ("means", "simple")] {
      var hits = 0
      for draw in 0..<600 {
        let found = try run(
          Self.towns(4, seed: 11, draw: draw),
          ["method": .text(method), "aggregate": .text(aggregate), "draws": .integer(0)])
        let (low, high) = (try #require(note(found, "low")), try #require(note(found, "high")))
        if low <= 10, high >= 10 { hits += 1 }
      }
      // The error of 600 panels is .009.
      #expect(hits > 552 && hits < 588, "\(method): \(hits)")
    }
  }

  @Test("the pre-trend test rejects in about one of twenty panels without a trend, with declared anticipation too")
  func pretrendSize() throws {
    for anticipation in 0...1 {
      var rejected = 0
      for draw in 0..<300 {
        let found = try run(
          Self.towns(30, of: 60, seed: 5, draw: draw),
          ["anticipation": .integer(anticipation), "draws": .integer(0)])
        if try #require(note(found, "pretrend_p")) < 0.05 { rejected += 1 }
      }
      #expect(rejected > 4 && rejected < 34, "\(rejected) of 300 with anticipation \(anticipation)")
    }
  }

  @Test(
    "by the largest effect before the start four treated towns of twelve are rejected in fewer than one of ten panels")
  func pretrendOfFew() throws {
    var rejected = 0
    for draw in 0..<200 {
      let found = try run(Self.towns(4, seed: 8, draw: draw), ["draws": .integer(0)])
      if try #require(note(found, "pretrend_max_p")) <= 0.05 { rejected += 1 }
    }
    #expect(rejected < 20, "\(rejected) of 200")
  }

  @Test("outcomes that do not vary have an effect of 0 and no error; two clusters have one, and a wide interval")
  func degenerate() throws {
    var constant = Self.towns(4)
    constant.columns[2].values = .number(Array(repeating: 5, count: 96))
    let flat = try run(constant)
    #expect(note(flat, "att") == 0 && note(flat, "se") == 0 && note(flat, "low") == nil)
    #expect(note(flat, "pretrend_p") == nil)
    #expect(
      flat.notes.first { $0.name == "undefined" }?.value
        == .text("pretrend: no comparison before the start has an error"))
    var paired = Self.towns(4)
    paired.columns.append(
      TableColumn(Column("side", .text, ""), .text((0..<96).map { $0 < 32 ? "west" : "east" })))
    let found = try DifferenceInDifferences.run(
      MethodInput(table: paired, roles: ["cluster": ["side"]], parameters: ["method": .text("twfe")]))
    let width = (numbers(found, "high")?[0] ?? 0) - (numbers(found, "low")?[0] ?? 0)
    #expect(
      note(found, "clusters") == 2
        && isClose(width, 2 * 12.7062047 * 2.0.squareRoot() * (note(found, "se") ?? 0), within: 1e-6))
    #expect(found.notes.first { $0.name == "cluster_by" }?.value == .text("side"))
  }

  @Test("bad input is refused with where it is and what to do")
  func refusals() throws {
    func refusal(_ reason: Phrase, row: Int? = nil, _ hint: Phrase) -> MethodFailure {
      MethodFailure("did", reason, row: row, hint: hint)
    }
    func changed(_ change: (inout [String?], inout [Int?], inout [Double?], inout [Int?]) -> Void) -> Table {
      let input = Self.towns(2, of: 4)
      guard case .text(var units) = input.columns[0].values, case .integer(var times) = input.columns[1].values,
        case .number(var outcomes) = input.columns[2].values, case .integer(var starts) = input.columns[3].values
      else { return input }
      change(&units, &times, &outcomes, &starts)
      return table([
        "unit": .text(units), "time": .integer(times), "outcome": .number(outcomes), "first_treated": .integer(starts),
      ])
    }
    #expect(
      throws: refusal("town 10, 2016 appears twice", row: 2, "Add the rows up with group first.")
    ) { try run(changed { _, times, _, _ in times[0] = 2016 }) }
    #expect(
      throws: refusal(
        "town 11 has no outcome in 2016", row: 10,
        "Fill it in, leave the unit out, or leave out every unit with a gap: gaps=drop.")
    ) { try run(changed { _, _, outcomes, _ in outcomes[9] = nil }) }
    #expect(
      throws: refusal(
        "town 10 is treated from 2019 and from 2021", row: 4,
        "Give each unit one start: a second treatment is a study of its own.")
    ) { try run(changed { _, _, _, starts in starts[3] = 2021 }) }
    #expect(
      throws: refusal("every unit is treated from the first time on", row: 1, "Give times before the start.")
    ) { try run(changed { _, _, _, starts in starts = starts.map { _ in 2015 } }) }
    #expect(
      throws: refusal(
        "no unit is treated up to 2022",
        "Look at first_treated: it is a time of the table, and times before it are needed.")
    ) { try run(changed { _, _, _, starts in starts = starts.map { _ in nil } }) }
    #expect(
      throws: refusal(
        "no unit is never treated", "Compare with those not treated yet: control=notyet, or give controls.")
    ) { try run(changed { _, _, _, starts in starts = starts.map { $0 ?? 2021 } }) }
    let later = try run(
      changed { _, _, _, starts in starts = starts.map { $0 ?? 2021 } }, ["control": .text("notyet")])
    #expect(integers(later, "time")?.contains(2022) == false)
    #expect(
      later.notes.last
        == .init(
          "undefined",
          .text(
            "pretrend_p: more comparisons before the start than the clusters can tell apart; "
              + "not compared: 2019 in 2021, 2019 in 2022, 2021 in 2019, 2021 in 2020, 2021 in 2021, 2021 in 2022: "
              + "no unit is untreated then"
          )))
    let ended = table([
      "unit": .text(["a", "a", "a", "b", "b", "b"]), "time": .integer([1, 2, 3, 1, 2, 3]),
      "outcome": .number([1, 2, 3, 1, 2, 4]), "treatment": .integer([0, 1, 0, 0, 0, 0]),
    ])
    #expect(
      throws: refusal(
        "a is treated from 2 and not treated in 3", row: 3,
        "Keep the times before the treatment ends, or leave the unit out: this method reads one start.")
    ) { try run(ended) }
  }
}
