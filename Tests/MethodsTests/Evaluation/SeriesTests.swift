import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("One series over time")
struct SeriesTests {
  static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
    1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831,
    726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845,
    944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918,
    986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ]

  private static var river: Table {
    table(["time": .integer((1871...1970).map { $0 }), "value": .number(nile)])
  }

  @Test(
    "the seat-belt law: level and slope on logarithms with months, errors by least squares and Newey-West",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func seatbelts() throws {
    let reference = try ReferenceCase("interrupted-seatbelts")
    let rows = try ReferenceData.rows("cases/interrupted-seatbelts/seatbelts.csv")
    let input = table([
      "time": .integer(rows.map { $0["t"].flatMap { Int($0) } }),
      "season": .text(rows.map { $0["month"] }),
      "outcome": .number(rows.map { $0["drivers"].flatMap { Double($0) } }),
    ])
    func run(_ parameters: [String: ParameterValue]) throws -> Table {
      let own: [String: ParameterValue] = ["from": .integer(170), "scale": .text("log")]
      return try InterruptedSeries.run(MethodInput(table: input, parameters: parameters.merging(own) { $1 }))
    }
    func holds(_ key: String, _ values: [Double?]?, within tolerance: Double) throws {
      for (value, wanted) in zip(try #require(values), try #require(reference[key]?.numbers)) {
        #expect(isClose(value, wanted, within: tolerance), "\(key)")
      }
    }
    let plain = try run(["se": .text("ols")])
    try holds("coef_t_level_slope", numbers(plain, "estimate"), within: 1e-9)
    try holds("se_ols", numbers(plain, "se"), within: 1e-9)
    #expect(reference.holds("durbin_watson", note(plain, "durbin_watson")))
    #expect(reference.holds("level_change_percent", note(plain, "level_change_percent")))
    let robust = try run(["lag": .integer(12), "adjust": .boolean(false)])
    try holds("se_newey_west_12", numbers(robust, "se"), within: 1e-8)
    try holds("se_newey_west_12_adjusted", numbers(run(["lag": .integer(12)]), "se"), within: 1e-8)
  }

  @Test("an exact step and kink are found to the last digit, and what would have been without them")
  func exactInterruption() throws {
    let y = (0..<20).map { place -> Double in
      let time = Double(place)
      return 3 + 2 * time + (place >= 12 ? 7 + 0.5 * (time - 11) : 0)
    }
    let input = table(["time": .integer((0..<20).map { 2000 + $0 }), "outcome": .number(y)])
    let found = try InterruptedSeries.run(MethodInput(table: input, parameters: ["from": .integer(2012)]))
    for (value, wanted) in zip(try #require(numbers(found, "estimate")), [2, 7, 0.5]) {
      #expect(isClose(value, wanted))
    }
    let fit = try InterruptedSeries.run(
      MethodInput(table: input, parameters: ["from": .integer(2012), "detail": .text("fit")]))
    #expect(isClose(numbers(fit, "without")?[19], 41))
    let gap = table(["time": .integer([1, 2, 3, 5, 6, 7]), "outcome": .number([1, 2, 3, 4, 5, 7])])
    #expect(
      throws: MethodFailure(
        "interrupted", "after 3 comes 5, and the step before was 1", row: 4,
        hint: "Give every time once; errors of neighbouring times hang together. Number months through: 1, 2, 3.")
    ) { try InterruptedSeries.run(MethodInput(table: gap, parameters: ["from": .integer(4)])) }
    #expect(
      throws: MethodFailure(
        "interrupted", "there are 1 times before 2001 and 19 after",
        hint: "Two times on each side are needed for a level and a slope.")
    ) { try InterruptedSeries.run(MethodInput(table: input, parameters: ["from": .integer(2001)])) }
  }

  @Test(
    "with errors that hang together the intervals of the level hold it in 93% to 97% of 400 series, and a lag asks for Newey-West"
  )
  func interruptedCoverage() throws {
    var hits = 0
    for draw in 0..<400 {
      var stream = RandomStream(seed: 2, method: "series", draw: draw)
      var error = 0.0
      let y = (0..<120).map { place -> Double in
        error = 0.3 * error + stream.normal()
        return error + 0.05 * Double(place) + (place >= 60 ? 2 : 0)
      }
      let input = table(["time": .integer((0..<120).map { $0 }), "outcome": .number(y)])
      let found = try InterruptedSeries.run(MethodInput(table: input, parameters: ["from": .integer(60)]))
      if let low = numbers(found, "low")?[1], let high = numbers(found, "high")?[1], low <= 2, high >= 2 { hits += 1 }
    }
    #expect((372...392).contains(hits), "\(hits) of 400")
    let input = table([
      "time": .integer((0..<20).map { $0 }), "outcome": .number((0..<20).map { Double(($0 * 7) % 5) }),
    ])
    func error(_ parameters: [String: ParameterValue]) throws -> Double {
      let all = parameters.merging(["from": .integer(9)]) { $1 }
      return try #require(numbers(try InterruptedSeries.run(MethodInput(table: input, parameters: all)), "se")?[1])
    }
    #expect(try error(["lag": .integer(2)]) == error(["lag": .integer(2), "se": .text("newey-west")]))
    #expect(try error([:]) == error(["se": .text("autoregressive")]) && error([:]) != error(["lag": .integer(2)]))
  }

  @Test("the Nile fell after 1898: sums of squares, criteria and the cusum of R's strucchange")
  func breakOfTheNile() throws {
    let found = try ChangePoint.run(MethodInput(table: Self.river))
    #expect(integers(found, "break") == [1898] && isClose(numbers(found, "before")?[0], 1097.75))
    #expect(isClose(numbers(found, "after")?[0], 849.9722222, within: 1e-6))
    #expect(
      isClose(note(found, "rss_without"), 2_835_157, within: 0.5) && isClose(note(found, "rss"), 1_597_457, within: 0.5)
    )
    #expect(isClose(note(found, "bic_without"), 1318, within: 0.5) && isClose(note(found, "bic"), 1270, within: 0.5))
    #expect(integers(found, "low") == [1895] && integers(found, "high") == [1901])
    let sums = try ChangePoint.run(MethodInput(table: Self.river, parameters: ["method": .text("cusum")]))
    #expect(
      isClose(note(sums, "statistic"), 2.9518, within: 5e-5) && isClose(note(sums, "p"), 5.409e-08, within: 5e-12))
    #expect(integers(sums, "break") == [1898])
    #expect(isClose(ChangePoint.argmaxQuantile(0.975), 11.03, within: 0.005))
    #expect(isClose(ChangePoint.argmaxQuantile(0.95), 7.69, within: 0.01))
  }

  @Test("the splits are the best of all: two breaks against trying every pair, for means and for trends")
  func exhaustive() {
    var stream = RandomStream(seed: 4, method: "breaks")
    let values = (0..<24).map { Double($0 / 9) * 2 + stream.normal() }
    for shape in BreakSearch.Shape.allCases {
      let found = BreakSearch(values, shape: shape, least: 3, most: 2).splits[2]
      func rest(_ range: Range<Int>) -> Double {
        let x = range.map { [1, Double($0)] }
        let columns = (0..<shape.size).flatMap { column in x.map { $0[column] } }
        return Regression(columns, rows: range.count, columns: shape.size, Array(values[range]))?.remainder ?? .nan
      }
      var best = Double.infinity
      for one in 3...18 {
        for two in (one + 3)...max(21, one + 3) where two <= 21 {
          best = min(best, rest(0..<one) + rest(one..<two) + rest(two..<24))
        }
      }
      #expect(isClose(found.remainder, best, within: 1e-9), "\(shape)")
    }
    let flat = try? ChangePoint.run(
      MethodInput(table: table(["time": .integer((1...20).map { $0 }), "value": .number((1...20).map { _ in 5 })])))
    #expect(flat?.rowCount == 0)
  }

  @Test("a white series has a break by the cusum test in about one of twenty draws")
  func cusumSize() throws {
    var told = 0
    for draw in 0..<400 {
      var stream = RandomStream(seed: 6, method: "white", draw: draw)
      let input = table([
        "time": .integer((0..<100).map { $0 }), "value": .number((0..<100).map { _ in stream.normal() }),
      ])
      let found = try ChangePoint.run(MethodInput(table: input, parameters: ["method": .text("cusum")]))
      if found.rowCount > 0 { told += 1 }
    }
    #expect(told > 3 && told < 33, "\(told) of 400")
  }
}
