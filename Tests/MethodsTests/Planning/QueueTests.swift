import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Waiting at a window")
struct QueueTests {
  private func run(
    _ arrivals: [Double]?, _ service: [Double], _ servers: [Double], tables: [String: Table] = [:],
    _ parameters: [String: ParameterValue] = [:]
  ) throws(MethodFailure) -> Table {
    var windows = table(["service_rate": .number(service), "servers": .number(servers)])
    if let arrivals { windows.columns.append(TableColumn(Column("arrival_rate", .number, ""), .number(arrivals))) }
    return try SingleWindow.run(MethodInput(table: windows, tables: tables, parameters: parameters, seed: 5))
  }

  /// Hillier and Lieberman, and the closed form: P0, C, Lq, L, Wq, W.
  static let windows: [(Double, Double, Double, [Double])] = [
    (2, 3, 1, [0.3333333333333333, 0.6666666666666665, 1.333333333333333, 2, 0.6666666666666665, 1]),
    (2, 3, 2, [0.5, 0.16666666666666666, 0.08333333333333333, 0.75, 0.041666666666666664, 0.375]),
    (
      20, 2.5, 10,
      [
        0.00027657168567369396, 0.40918015079644343, 1.6367206031857737, 9.636720603185774, 0.08183603015928868,
        0.4818360301592887,
      ]
    ),
    (
      45, 6, 9,
      [
        0.0004101143669036648, 0.5091486206612784, 2.545743103306392, 10.045743103306393, 0.05657206896236427,
        0.22323873562903093,
      ]
    ),
  ]

  @Test("gives every figure of the published windows", arguments: windows)
  func published(_ arrivals: Double, _ service: Double, _ servers: Double, _ expected: [Double]) throws {
    let result = try run([arrivals], [service], [servers])
    let names = ["p_empty", "p_wait", "queue_mean", "system_mean", "wait_mean", "time_mean"]
    for (name, value) in zip(names, expected) { #expect(isClose(numbers(result, name)?[0], value, within: 1e-9)) }
  }

  /// Erlang's loss as a sum, which the recursion does not use.
  @Test("turns away what Erlang's loss formula says", arguments: [(5.0, 10), (0.5, 1), (80, 90), (900, 850)])
  func loss(_ load: Double, _ servers: Int) throws {
    let terms = (0...servers).map { exp(Double($0) * log(load) - lgamma(Double($0) + 1) - load) }
    let known = terms[servers] / terms.reduce(0, +)
    let result = try run([load * 2], [2], [Double(servers)], ["model": .text("erlang-b")])
    #expect(isClose(numbers(result, "p_blocked")?[0], known, within: 1e-12))
    #expect(isClose(numbers(result, "service_level")?[0], 1 - known, within: 1e-12))
    #expect(numbers(result, "wait_mean")?[0] == 0)
  }

  /// M/M/1/3 with load 1/2: p_n = (8, 4, 2, 1)/15.
  @Test("a line of few places by hand")
  func places() throws {
    let result = try run([1], [2], [1], ["model": .text("mmck"), "places": .integer(3), "within": .number(0.5)])
    #expect(isClose(numbers(result, "p_blocked")?[0], 1 / 15.0, within: 1e-12))
    #expect(isClose(numbers(result, "p_wait")?[0], 6 / 14.0, within: 1e-12))
    #expect(isClose(numbers(result, "queue_mean")?[0], 4 / 15.0, within: 1e-12))
    #expect(isClose(numbers(result, "system_mean")?[0], 11 / 15.0, within: 1e-12))
    #expect(isClose(numbers(result, "wait_mean")?[0], (4 / 15.0) / (14 / 15.0), within: 1e-12))
    // One before: e^-1 wait longer; two before: 2 e^-1; e^-1 is 0.3678...
    let tail = 0.36787944117144233
    let late = (4 * tail + 2 * 2 * tail) / 15
    #expect(isClose(numbers(result, "service_level")?[0], 14 / 15.0 - late, within: 1e-12))
  }

  @Test("a long line of many places is an endless one")
  func longLine() throws {
    let endless = WaitingLine(arrivals: 20, service: 2.5, servers: 10)
    let line = FiniteLine(arrivals: 20, service: 2.5, servers: 10, places: 400)
    #expect(isClose(line.meanWait, try #require(endless.meanWait), within: 1e-12))
    #expect(isClose(line.serviceLevel(within: 0.1), try #require(endless.serviceLevel(within: 0.1)), within: 1e-12))
    #expect(
      FiniteLine.serversNeeded(arrivals: 20, service: 2.5, waiting: 400, within: 0.1, level: 0.9)
        == WaitingLine.serversNeeded(arrivals: 20, service: 2.5, within: 0.1, level: 0.9))
  }

  private func periods(_ rates: [Double]) -> Table {
    table(["period": .number(rates.indices.map { Double($0 + 1) }), "rate": .number(rates)])
  }

  @Test("simulated, arrivals that do not vary wait as the formula says")
  func steady() throws {
    let endless = WaitingLine(arrivals: 2, service: 3, servers: 1)
    let result = try run(
      nil, [3], [1], tables: ["arrivals": periods([2])],
      ["period": .number(2000), "runs": .integer(40), "within": .number(0.5)])
    #expect(isClose(numbers(result, "wait_mean")?[0], try #require(endless.meanWait), within: 0.04))
    let (level, error) = (try #require(numbers(result, "service_level")?[0]), numbers(result, "service_level_se")?[0])
    let known = try #require(endless.serviceLevel(within: 0.5))
    #expect(abs(level - known) < 4 * (try #require(error)) + 1e-3)
    #expect((note(result, "applications") ?? 0) > 150_000)
  }

  @Test("a rush is worse than its mean, needs more servers, and does not depend on the order of rows")
  func rush() throws {
    let rates = periods([2, 2, 20, 2])
    let parameters: [String: ParameterValue] = ["runs": .integer(300), "within": .number(0.25)]
    let result = try run(nil, [4], [3], tables: ["arrivals": rates], parameters)
    let even = try run(nil, [4], [3], tables: ["arrivals": periods([6.5, 6.5, 6.5, 6.5])], parameters)
    #expect((numbers(result, "wait_mean")?[0] ?? 0) > 2 * (numbers(even, "wait_mean")?[0] ?? 1))
    #expect((integers(result, "servers_needed")?[0] ?? 0)! > (integers(even, "servers_needed")?[0] ?? 99)!)
    #expect(try run(nil, [4], [3], tables: ["arrivals": rates.reversed], parameters) == result)
  }

  @Test("refuses models and tables that do not go together")
  func refusals() {
    #expect(
      throws: MethodFailure("queue", "model=mmck is given without places", hint: "Give the places: places=NUMBER.")
    ) {
      try run([1], [2], [1], ["model": .text("mmck")])
    }
    #expect(
      throws: MethodFailure(
        "queue", "model=erlang-b is not simulated",
        hint: "With the table arrivals the line is endless: leave model out.")
    ) {
      try run(nil, [2], [1], tables: ["arrivals": periods([1])], ["model": .text("erlang-b")])
    }
    #expect(
      throws: MethodFailure(
        "queue", "4 servers have 3 places", row: 1, hint: "Give as many places as servers, and those of the line.")
    ) {
      try run([1], [2], [4], ["model": .text("mmck"), "places": .integer(3)])
    }
  }
}
