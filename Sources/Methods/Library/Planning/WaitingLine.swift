import Foundation

/// A single window with several equal servers and one line (M/M/c).
///
/// a = lambda / mu; C(c, a) = [a^c/c! c/(c-a)] / [sum_{k<c} a^k/k! + a^c/c! c/(c-a)]; Wq = C / (c mu - lambda);
/// P(wait <= t) = 1 - C e^{-(c mu - lambda) t}. Assumes Poisson arrivals and exponential service.
///
/// Source: Hillier and Lieberman, Introduction to Operations Research, queueing theory; Erlang (1917).
public struct WaitingLine: Hashable, Sendable {
  /// Applications per unit of time.
  public var arrivals: Double
  /// Applications one server completes per unit of time.
  public var service: Double
  public var servers: Int

  public init(arrivals: Double, service: Double, servers: Int) {
    self.arrivals = arrivals
    self.service = service
    self.servers = servers
  }

  public var utilisation: Double { arrivals / (Double(servers) * service) }

  /// Whether the line has a limit; where not, no mean exists.
  public var isStable: Bool { arrivals < Double(servers) * service }

  /// The probability that an application waits (Erlang C); nil where the window is overloaded.
  public var waitingProbability: Double? {
    guard isStable else { return nil }
    var blocked = 1.0
    for server in 1...max(servers, 1) { blocked = Self.blocked(blocked, load: arrivals / service, server: server) }
    return waitingProbability(blocked: blocked)
  }

  /// Erlang B with one server more, by its recursion, which neither overflows nor cancels.
  private static func blocked(_ blocked: Double, load: Double, server: Int) -> Double {
    load * blocked / (Double(server) + load * blocked)
  }

  private func waitingProbability(blocked: Double) -> Double { blocked / (1 - utilisation * (1 - blocked)) }

  /// The mean wait before service; nil where the window is overloaded.
  public var meanWait: Double? { waitingProbability.map { $0 / (Double(servers) * service - arrivals) } }

  /// The mean number of applications that wait.
  public var meanQueue: Double? { meanWait.map { $0 * arrivals } }

  /// The mean number that waits or is served; nil where the window is overloaded.
  public var meanNumber: Double? { meanQueue.map { $0 + arrivals / service } }

  /// The probability that nobody is there; nil where the window is overloaded.
  ///
  /// P0 = C c!/a^c (c - a)/c, by logarithms, as a^c/c! leaves the range of a double.
  public var emptyProbability: Double? {
    guard let waiting = waitingProbability else { return nil }
    let load = arrivals / service
    guard load > 0, waiting > 0 else { return exp(-load) }
    let count = Double(servers)
    return exp(log(waiting) + Gamma.logarithm(count + 1) - count * log(load) + log((count - load) / count))
  }

  /// The share of applications taken up within `time`; nil where the window is overloaded.
  public func serviceLevel(within time: Double) -> Double? {
    waitingProbability.map { serviceLevel(within: time, waiting: $0) }
  }

  private func serviceLevel(within time: Double, waiting: Double) -> Double {
    1 - waiting * exp(-(Double(servers) * service - arrivals) * time)
  }

  /// The most servers that are tried.
  static let mostServers = 1_000_000

  /// The fewest servers that take up the share `level` of applications within `time`; nil where ``mostServers`` do not.
  public static func serversNeeded(
    arrivals: Double, service: Double, within time: Double, level: Double
  ) -> Int? {
    guard arrivals >= 0, service > 0, level < 1, arrivals / service < Double(mostServers) else { return nil }
    var blocked = 1.0
    for servers in 1...mostServers {
      blocked = Self.blocked(blocked, load: arrivals / service, server: servers)
      let line = WaitingLine(arrivals: arrivals, service: service, servers: servers)
      guard line.isStable else { continue }
      let waiting = line.waitingProbability(blocked: blocked)
      if line.serviceLevel(within: time, waiting: waiting) >= level { return servers }
    }
    return nil
  }
}
