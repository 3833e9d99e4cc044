import TerroirMethods
import Testing

@Suite("Planning methods against published cases")
struct PlanningCasesTests {
  static let construction: [CriticalPath.Activity] = [
    .init("A", .init(1, 2, 3)), .init("B", .init(2, 3.5, 8), requires: ["A"]),
    .init("C", .init(6, 9, 18), requires: ["B"]), .init("D", .init(4, 5.5, 10), requires: ["C"]),
    .init("E", .init(1, 4.5, 5), requires: ["C"]), .init("F", .init(4, 4, 10), requires: ["E"]),
    .init("G", .init(5, 6.5, 11), requires: ["D"]), .init("H", .init(5, 8, 17), requires: ["E", "G"]),
    .init("I", .init(3, 7.5, 9), requires: ["C"]), .init("J", .init(3, 9, 9), requires: ["F", "I"]),
    .init("K", .init(4, 4, 4), requires: ["J"]), .init("L", .init(1, 5.5, 7), requires: ["J"]),
    .init("M", .init(1, 2, 3), requires: ["H"]), .init("N", .init(5, 5.5, 9), requires: ["K", "L"]),
  ]

  @Test("plans Reliable Construction in 44 weeks with variance 9 (Hillier and Lieberman)")
  func reliableConstruction() throws {
    let path = try CriticalPath(Self.construction)
    #expect(abs(path.makespan - 44) < 1e-9)
    #expect(abs(path.variance - 9) < 1e-9)
    #expect(path.rows.filter(\.isCritical).map(\.id).joined(separator: "-") == "A-B-C-E-F-J-L-N")
    let slack = Dictionary(uniqueKeysWithValues: path.rows.map { ($0.id, $0.slack) })
    for (id, weeks) in [("D", 4.0), ("G", 4), ("H", 4), ("I", 2), ("K", 1), ("M", 4)] {
      #expect(abs((slack[id] ?? -1) - weeks) < 1e-9)
    }
  }

  @Test("draws the merge bias that one path leaves out: P(T <= 47) is 0.816, not 0.841")
  func mergeBias() throws {
    let spans = try CriticalPath(Self.construction).makespans(draws: 20_000, seed: 7)
    let share = Double(spans.count { $0 <= 47 }) / Double(spans.count)
    #expect(abs(share - 0.816435) < 0.012)
    #expect(abs(spans.reduce(0, +) / Double(spans.count) - 44.322) < 0.1)
  }

  @Test("names the activities of a cycle")
  func cycle() {
    #expect(throws: CriticalPathFailure.cycle(["a", "b"])) {
      try CriticalPath([
        .init("a", .init(exactly: 1), requires: ["b"]), .init("b", .init(exactly: 1), requires: ["a"]),
      ])
    }
  }

  @Test(
    "gives the waits of Erlang C",
    arguments: [
      (2.0, 3.0, 1, 0.6666666666666665, 0.6666666666666665), (2, 3, 2, 0.16666666666666666, 0.041666666666666664),
      (20, 2.5, 10, 0.40918015079644343, 0.08183603015928868), (45, 6, 9, 0.5091486206612784, 0.05657206896236427),
    ])
  func queue(_ arrivals: Double, _ service: Double, _ servers: Int, _ waits: Double, _ mean: Double) throws {
    let line = WaitingLine(arrivals: arrivals, service: service, servers: servers)
    #expect(abs(try #require(line.waitingProbability) - waits) < 1e-9)
    #expect(abs(try #require(line.meanWait) - mean) < 1e-9)
  }

  @Test("has no mean wait for an overloaded window, and finds the servers that suffice")
  func overloaded() {
    #expect(WaitingLine(arrivals: 3, service: 1, servers: 3).meanWait == nil)
    #expect(WaitingLine.serversNeeded(arrivals: 4, service: 2.5, within: 1, level: 0.9) == 3)
  }

  /// By hand. One server: C = a = 2/3, and 1 - 2/3 e^-1. Two with a = 1.6: C = 6.4 / 9, and 1 - C e^-1; three:
  /// C = (256 / 175) / (3.88 + 256 / 175), and 1 - C e^-3.5.
  @Test(
    "takes up within an hour the share that the wait's exponential tail leaves",
    arguments: [
      (2.0, 3.0, 1, 0.7547470392190384), (4, 2.5, 2, 0.7383968418336409), (4, 2.5, 3, 0.9917320533089695),
    ])
  func serviceLevel(_ arrivals: Double, _ service: Double, _ servers: Int, _ share: Double) throws {
    let line = WaitingLine(arrivals: arrivals, service: service, servers: servers)
    #expect(isClose(line.serviceLevel(within: 1), share, within: 1e-9))
    #expect(isClose(line.serviceLevel(within: 0), 1 - (try #require(line.waitingProbability)), within: 1e-12))
  }

  @Test("quantiles of drawn plans lie between their neighbours by the share, of none there are none")
  func quantiles() {
    let spans = [1.0, 2, 4, 8, 16]
    #expect(CriticalPath.quantile(0, of: spans) == 1 && CriticalPath.quantile(1, of: spans) == 16)
    #expect(CriticalPath.quantile(0.5, of: spans) == 4 && CriticalPath.quantile(0.625, of: spans) == 6)
    #expect(CriticalPath.quantile(0.8, of: [7]) == 7 && CriticalPath.quantile(0.8, of: []) == nil)
  }
}
