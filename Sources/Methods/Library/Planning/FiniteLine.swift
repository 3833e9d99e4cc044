import Foundation

/// A window with several equal servers and a limited number of places (M/M/c/K); without places to wait in, Erlang's loss.
///
/// p_n = p_0 a^n/n! below c, p_0 a^n/(c! c^(n-c)) from c to K, a = lambda/mu; an application that finds all K places taken
/// turns away. Means are over those that are taken in; the service level is a share of all that come.
///
/// Sources: Erlang (1917); Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 2.5.
public struct FiniteLine: Hashable, Sendable {
  public let arrivals: Double
  public let service: Double
  public let servers: Int
  /// The probability of each number of applications in the window.
  public let probabilities: [Double]

  /// - Parameters: arrivals from 0, service above 0, servers from 1; `places` in service and in the line together, not
  ///   below the servers.
  public init(arrivals: Double, service: Double, servers: Int, places: Int) {
    self.arrivals = arrivals
    self.service = service
    self.servers = servers
    var terms = [1.0]
    var largest = 1.0
    for number in stride(from: 1, through: max(places, servers), by: 1) {
      let next = terms[number - 1] * (arrivals / service / Double(min(number, servers)))
      terms.append(next)
      largest = max(largest, next)
      // Terms of large loads leave the range of a double: all are then told anew from the largest.
      if largest > 1e250 {
        for place in terms.indices { terms[place] /= largest }
        largest = 1
      }
    }
    let total = Summation.sum(terms)
    probabilities = terms.map { $0 / total }
  }

  public var emptyProbability: Double { probabilities[0] }

  /// The share of applications that turn away.
  public var blocked: Double { probabilities[probabilities.count - 1] }

  /// Applications that are taken in per unit of time.
  public var accepted: Double { arrivals * (1 - blocked) }

  public var utilisation: Double { accepted / (Double(servers) * service) }

  /// The probability that one that is taken in waits; nil where none is.
  public var waitingProbability: Double? {
    guard blocked < 1, probabilities.count > servers else { return nil }
    return min(1, Summation.sum(probabilities[servers..<(probabilities.count - 1)]) / (1 - blocked))
  }

  /// The mean number that waits.
  public var meanQueue: Double {
    Summation.sum(
      stride(from: servers + 1, to: probabilities.count, by: 1).map { Double($0 - servers) * probabilities[$0] })
  }

  /// The mean wait of those that are taken in; nil where nobody comes.
  public var meanWait: Double? { accepted > 0 ? meanQueue / accepted : nil }

  /// The share of all applications that are taken in and served within `time`.
  public func serviceLevel(within time: Double) -> Double {
    let rate = Double(servers) * service * time
    // Of n in the window, n - c + 1 must leave first: an Erlang wait, whose tail is a sum of Poisson terms.
    var term = exp(-rate)
    var tail = 0.0
    var late = 0.0
    for number in stride(from: servers, to: probabilities.count - 1, by: 1) {
      tail += term
      term *= rate / Double(number - servers + 1)
      late += probabilities[number] * tail
    }
    return max(0, 1 - blocked - late)
  }

  /// The most servers that are tried.
  public static let mostServers = 10_000

  /// The fewest servers, of at most `most`, with which the share `level` of all applications is served within `time`, where
  /// `waiting` places are beside the servers; nil where they do not suffice.
  public static func serversNeeded(
    arrivals: Double, service: Double, waiting: Int, within time: Double, level: Double, most: Int = mostServers
  ) -> Int? {
    guard service > 0, level < 1, arrivals / service < Double(most) else { return nil }
    var (low, high) = (0, 1)
    func reaches(_ servers: Int) -> Bool {
      FiniteLine(arrivals: arrivals, service: service, servers: servers, places: servers + waiting)
        .serviceLevel(within: time) >= level
    }
    while !reaches(high) {
      guard high < most else { return nil }
      (low, high) = (high, min(2 * high, most))
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
