import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Control charts")
struct ControlChartTests {
  private func run(
    _ values: [Double], sizes: [Double]? = nil, _ parameters: [String: ParameterValue] = [:]
  ) throws -> Table {
    var input = table(["time": .integer(values.indices.map { $0 + 1 }), "value": .number(values)])
    if let sizes { input.columns.append(TableColumn(Column("size", .number, ""), .number(sizes))) }
    return try ControlChart.run(MethodInput(table: input, parameters: parameters))
  }

  @Test(
    "run lengths and limits of CUSUM and EWMA agree with R's spc",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func runLengths() throws {
    let reference = try ReferenceCase("control-chart-arl")
    #expect(reference.expected.count == 16)
    for expected in reference.expected {
      let words = expected.key.split(separator: " ")
      var given: [String: Double] = [:]
      for word in words.dropFirst() {
        let pair = word.split(separator: "=")
        given[String(pair[0])] = Double(pair[1])
      }
      var parameters: [String: ParameterValue] = [
        "chart": .text(expected.key.hasPrefix("cusum") ? "cusum" : "ewma"), "shift": .number(given["shift"] ?? 0),
        "sigma": .number(1), "centre": .number(0),
      ]
      parameters["k"] = given["k"].map { .number($0) }
      parameters["h"] = given["h"].map { .number($0) }
      parameters["lambda"] = given["l"].map { .number($0) }
      parameters["width"] = given["L"].map { .number($0) }
      if expected.key.contains("for_arl") { parameters["arl"] = .number(370) }
      let found = try run([0, 1, -1, 0], parameters)
      let name = expected.key.contains("h_for") ? "h" : expected.key.contains("L_for") ? "width" : "arl_shifted"
      #expect(reference.holds(expected.key, note(found, name)), "\(expected.key): \(note(found, name) ?? 0)")
    }
  }

  @Test("run lengths are those of 20,000 simulated charts, within their error")
  func simulated() throws {
    let length = try #require(RunLength.cusum(k: 0.5, h: 4, shift: 1))
    var total = 0
    for draw in 0..<20_000 {
      var stream = RandomStream(seed: 1, method: "cusum", draw: draw)
      var (above, below) = (0.0, 0.0)
      repeat {
        let z = stream.normal() + 1
        (above, below) = (max(0, above + z - 0.5), max(0, below - z - 0.5))
        total += 1
      } while above <= 4 && below <= 4
    }
    #expect(abs(Double(total) / 20_000 / length - 1) < 0.015)
    #expect(isClose(RunLength.single(width: 3, shift: 0), 370.398, within: 1e-3))
  }

  /// Montgomery, table 6.6: viscosity of aircraft primer paint.
  @Test("individuals: the mean 33.52, limits 32.24 and 34.80, and moving ranges up to 1.57 (Montgomery)")
  func individuals() throws {
    let found = try run([
      33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84,
    ])
    #expect(isClose(note(found, "centre"), 33.52, within: 0.005))
    #expect(
      isClose(numbers(found, "lower")?[0], 32.24, within: 0.01)
        && isClose(numbers(found, "upper")?[0], 34.80, within: 0.01))
    #expect(isClose(note(found, "range_upper"), 3.267 * 0.48, within: 0.01))
    #expect(note(found, "signals") == 0)
  }

  @Test("shares and rates have limits by their size, none below 0 or above 1")
  func attributes() throws {
    let shares = try run([8, 2, 30, 1], sizes: [100, 25, 100, 4], ["chart": .text("p")])
    let p = 41.0 / 229
    #expect(isClose(numbers(shares, "upper")?[0], p + 3 * (p * (1 - p) / 100).squareRoot()))
    #expect(numbers(shares, "lower")?[1] == 0 && isClose(numbers(shares, "value")?[3], 0.25))
    #expect(try #require(texts(shares, "signal")) == [nil, nil, "beyond the limits", nil])
    let rates = try run([4, 12, 3], sizes: [2, 2, 1], ["chart": .text("u")])
    #expect(isClose(numbers(rates, "upper")?[2], 3.8 + 3 * 3.8.squareRoot()))
    #expect(
      throws: MethodFailure("control-chart", "5.0 of 4.0 is more than all", row: 2, hint: "Take chart=u for rates.")
    ) { try run([1, 5], sizes: [4, 4], ["chart": .text("p")]) }
  }

  @Test("each rule tells its own pattern and not the others")
  func rules() {
    func broken(_ z: [Double], _ rules: RunRules = .nelson) -> [String] { rules.broken(z, at: z.count - 1) }
    #expect(broken([3.1]) == ["beyond the limits"] && broken([3]) == [])
    #expect(broken([Double](repeating: 0.5, count: 9)) == ["9 on one side"])
    #expect(broken([Double](repeating: 0.5, count: 8), .westernElectric) == ["8 on one side"])
    #expect(broken([-1, -0.5, 0, 0.5, 0.9, 0.95]) == ["6 rising or falling"])
    #expect(broken((0..<14).map { $0.isMultiple(of: 2) ? 1.2 : -0.2 }) == ["14 up and down in turn"])
    #expect(broken([2.1, 0, 2.1]) == ["2 of 3 beyond 2 deviations"] && broken([2.1, 0, -2.1]) == [])
    #expect(broken([1.1, 1.1, 0, 1.1, 1.2]) == ["4 of 5 beyond 1 deviation"])
    #expect(broken((0..<15).map { [0.1, -0.2, 0.3][$0 % 3] }) == ["15 within 1 deviation"])
    #expect(broken([1.2, -1.2, -1.3, 1.2, 1.4, -1.1, -1.2, 1.5]) == ["8 beyond 1 deviation"])
    #expect(broken([2.1, 0, 2.1], .limits) == [])
  }

  @Test("limits come from the times before, so that a shift signals; values that never vary signal by any other")
  func baseline() throws {
    let values = (0..<30).map { 10 + [0.5, -0.5, 0.2, -0.2][$0 % 4] + ($0 >= 20 ? 3 : 0) }
    for chart in ["xmr", "cusum", "ewma"] {
      let found = try run(values, ["until": .integer(20), "chart": .text(chart)])
      let first = try #require(note(found, "first_signal"))
      #expect(first >= 21 && first <= 23, "\(chart) \(first)")
    }
    let flat = try run([5, 5, 5, 6], ["until": .integer(3)])
    #expect(note(flat, "first_signal") == 4 && note(flat, "signals") == 1)
  }
}
