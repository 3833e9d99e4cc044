internal import Foundation
internal import TerroirKernel
internal import TerroirMethods

/// The load of the single window from the offers that organisations have, by number of servers.
///
/// Applications a year = offers x the share that applies; a day = that over the working days of the year. The number of
/// servers is by Erlang C for steady arrivals, and checked by simulation of a year in which the busiest month has `peak`
/// times the mean: arrivals are Poisson by day, service exponential.
struct WindowLoad {
  private(set) var rows: [WindowRow] = []
  private(set) var findings: [Finding] = []

  struct Assumptions {
    var rate: Double
    var low: Double
    var high: Double
    var peak: Double
    var service: Double
    var within: Double
    var level: Double
  }

  init(offers: Int, workingDays: Int, _ assumed: Assumptions, draws: Int, seed: UInt64) throws(StageFailure) {
    guard offers > 0, workingDays > 0 else {
      findings.append(.notAssessed("window", because: .pilots("offers.none"), hint: .pilots("beneficiaries.none.hint")))
      return
    }
    func daily(_ rate: Double) -> Double { Double(offers) * rate / Double(workingDays) }
    let arrivals = daily(assumed.rate)
    findings.append(
      Finding(
        .note, "window.arrivals",
        .pilots(
          "arrivals",
          [
            "offers": .integer(offers), "rate": .share(assumed.rate), "arrivals": .number(arrivals),
            "low": .number(daily(assumed.low)), "high": .number(daily(assumed.high)),
            "service": .number(assumed.service),
          ]), hint: .pilots("arrivals.hint")))
    guard
      let needed = WaitingLine.serversNeeded(
        arrivals: arrivals, service: assumed.service, within: assumed.within, level: assumed.level)
    else {
      findings.append(.notAssessed("window.servers", because: .pilots("servers.none")))
      return
    }
    for servers in max(1, needed - 2)...(needed + 2) {
      let line = WaitingLine(arrivals: arrivals, service: assumed.service, servers: servers)
      let simulated: Double?
      do {
        simulated = try Self.simulated(
          arrivals, servers, workingDays, assumed, draws: draws, seed: seed)
      } catch { throw StageFailure(error) }
      rows.append(
        WindowRow(
          arrivals: arrivals, service: assumed.service, servers: servers, utilisation: line.utilisation,
          wait: line.meanWait, serviceLevel: line.serviceLevel(within: assumed.within), simulatedLevel: simulated))
    }
    let steady = rows.first { $0.servers == needed }?.serviceLevel ?? 0
    let enough = rows.first { ($0.simulatedLevel ?? 0) >= assumed.level }?.servers
    findings.append(
      Finding(
        .note, "window.servers",
        .pilots(
          "servers",
          [
            "servers": .integer(needed), "reached": .share((steady * 100).rounded(.down) / 100),
            "within": .number(assumed.within), "asked": .share(assumed.level), "peak": .number(assumed.peak),
            "enough": .integer(enough ?? 0),
          ])))
  }

  /// The share taken up within the promised time over simulated years; nil where nobody applies.
  private static func simulated(
    _ arrivals: Double, _ servers: Int, _ workingDays: Int, _ assumed: Assumptions, draws: Int, seed: UInt64
  ) throws(MethodFailure) -> Double? {
    var (served, all) = (0, 0)
    for draw in 0..<draws {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "window", draw: draw)
      var free = [Double](repeating: 0, count: servers)
      for day in 0..<workingDays {
        let month = day * 12 / workingDays
        // One month of `peak`, the other eleven share what is left of the mean.
        let factor = month == 0 ? assumed.peak : max(0, 12 - assumed.peak) / 11
        let times = (0..<numbers.poisson(arrivals * factor)).map { _ in Double(day) + numbers.uniform() }.sorted()
        for time in times {
          guard let server = free.indices.min(by: { free[$0] < free[$1] }) else { continue }
          let start = max(time, free[server])
          free[server] = start - log(numbers.uniform()) / assumed.service
          all += 1
          if start - time <= assumed.within { served += 1 }
        }
      }
    }
    return all > 0 ? Double(served) / Double(all) : nil
  }
}
