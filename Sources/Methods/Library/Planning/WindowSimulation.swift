import Foundation
public import TerroirKernel

/// A window where arrivals vary over the periods of a day or year, by seeded simulation.
///
/// In each run applications come as a Poisson process whose rate is that of the period, wait in one line and are served in
/// the order of arrival by whoever is free first; service is exponential. A run begins with an empty line and ends when all
/// who came are served. The same applications come whatever the servers, so that numbers of servers compare.
///
/// Source: Green, Kolesar and Whitt (2007), Coping with time-varying demand when setting staffing requirements.
public struct WindowSimulation: Sendable {
  public struct Result: Hashable, Sendable {
    /// Applications of all runs.
    public var applications: Int
    public var waitingShare: Double?
    public var meanWait: Double?
    /// The mean number that waits over the time of the periods.
    public var meanQueue: Double
    /// The share served within the promised wait, and its standard error between runs; missing where nobody came.
    public var serviceLevel: Double?
    public var standardError: Double?
  }

  private struct Run: Sendable {
    var arrivals: [Double]
    var services: [Double]
  }

  private let runs: [Run]
  /// The time of the periods of one run.
  public let horizon: Double
  private let load: Double
  private let service: Double

  /// - Parameters:
  ///   - rates: applications per unit of time in each period, from 0; in order.
  ///   - period: the length of a period, above 0.
  ///   - service: applications that a server completes per unit of time, above 0.
  /// - Throws: ``MethodFailure/cancelled``.
  public init(rates: [Double], period: Double, service: Double, runs: Int, seed: UInt64) throws(MethodFailure) {
    horizon = Double(rates.count) * period
    load = Summation.sum(rates) * period / service
    self.service = service
    self.runs = try Parallel.map(runs) { run in
      var numbers = RandomStream(seed: seed, method: "queue", draw: run)
      var own = Run(arrivals: [], services: [])
      for (place, rate) in rates.enumerated() where rate > 0 {
        var time = 0.0
        while true {
          time -= log(numbers.uniform()) / rate
          guard time < period else { break }
          own.arrivals.append(Double(place) * period + time)
          own.services.append(-log(numbers.uniform()) / service)
        }
      }
      return own
    }
  }

  /// Work over what the servers can do in the time of the periods.
  public func utilisation(servers: Int) -> Double { load / (Double(servers) * horizon) }

  /// What comes of it with `servers` servers.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func result(servers: Int, within promised: Double) throws(MethodFailure) -> Result {
    let parts = try Parallel.map(runs.count) { [runs] run in Self.waits(runs[run], servers, promised) }
    let count = parts.reduce(0) { $0 + $1.count }
    let waited = Summation.sum(parts.map(\.total))
    var result = Result(applications: count, meanQueue: waited / (Double(max(1, runs.count)) * horizon))
    guard count > 0 else { return result }
    let share = Double(parts.reduce(0) { $0 + $1.within }) / Double(count)
    result.waitingShare = Double(parts.reduce(0) { $0 + $1.waited }) / Double(count)
    result.meanWait = waited / Double(count)
    result.serviceLevel = share
    if runs.count > 1 {
      // Of a ratio of sums, runs being independent.
      let squares = Summation.sum(parts.map { pow(Double($0.within) - share * Double($0.count), 2) })
      result.standardError = (squares * Double(runs.count) / Double(runs.count - 1)).squareRoot() / Double(count)
    }
    return result
  }

  /// The fewest servers, of at most `most`, that serve the share `level` within `promised`; nil where they do not suffice.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func serversNeeded(within promised: Double, level: Double, most: Int = FiniteLine.mostServers)
    throws(MethodFailure) -> Int?
  {
    var (low, high) = (0, 1)
    while try !reaches(high, promised, level) {
      guard high < most else { return nil }
      (low, high) = (high, min(2 * high, most))
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if try reaches(middle, promised, level) { high = middle } else { low = middle }
    }
    return high
  }

  private func reaches(_ servers: Int, _ promised: Double, _ level: Double) throws(MethodFailure) -> Bool {
    try result(servers: servers, within: promised).serviceLevel ?? 1 >= level
  }

  private static func waits(
    _ run: Run, _ servers: Int, _ promised: Double
  ) -> (count: Int, waited: Int, within: Int, total: Double) {
    // When each server is free, as a heap with the first at its top.
    var free = [Double](repeating: 0, count: servers)
    var result = (count: run.arrivals.count, waited: 0, within: 0, total: 0.0)
    for (arrival, service) in zip(run.arrivals, run.services) {
      let start = max(arrival, free[0])
      let wait = start - arrival
      if wait > 0 { result.waited += 1 }
      if wait <= promised { result.within += 1 }
      result.total += wait
      sink(start + service, &free)
    }
    return result
  }

  private static func sink(_ time: Double, _ heap: inout [Double]) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < time else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = time
  }
}
