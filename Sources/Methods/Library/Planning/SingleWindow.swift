public import TerroirKernel

/// The method `queue`: waiting at a window with several servers. Formulas and source as in ``WaitingLine``.
///
/// - Input: one row per window: arrivals and service a server per unit of time, both above 0, whole servers from 1.
/// - Output: utilisation, probability and mean of waiting, mean queue; missing where the window is overloaded.
public enum SingleWindow: Method {
  public static let declaration = MethodDeclaration(
    name: "queue", summary: "Waiting at a single window with several servers (M/M/c)",
    formula: "Wq = C(c, a)/(c mu - lambda), a = lambda/mu, C by Erlang",
    roles: [
      MethodDeclaration.Role("arrival_rate", .number, "applications per unit of time"),
      MethodDeclaration.Role("service_rate", .number, "applications a server completes per unit of time"),
      MethodDeclaration.Role("servers", .number, "servers"),
    ],
    parameters: [
      Parameter("model", .choice(["mmc"]), default: .text("mmc"), "the model of the queue"),
      Parameter("within", .number(0...1e9), default: .number(1), "promised wait, in the unit of time of the rates"),
      Parameter("level", .number(0.01...0.9999), unit: .share, default: .number(0.9), "share to be served within it"),
    ],
    outputs: [
      Column("arrival_rate", .number, "applications per unit of time"),
      Column("service_rate", .number, "applications a server completes per unit of time"),
      Column("servers", .integer, unit: .count, "servers"),
      Column("utilisation", .number, unit: .share, "share of the time a server is busy"),
      Column("p_wait", .number, unit: .share, "share of applications that wait"),
      Column("wait_mean", .number, "mean wait"), Column("queue_mean", .number, "mean number that waits"),
      Column("service_level", .number, unit: .share, "share served within the promised wait"),
      Column("servers_needed", .integer, unit: .count, "fewest servers that reach the level"),
    ],
    notes: [.undefined],
    citations: ["Hillier, Lieberman, Introduction to Operations Research, queueing theory"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    try reader.requireRows()
    let arrivals = try reader.numbers("arrival_rate")
    let services = try reader.numbers("service_rate")
    let servers = try reader.numbers("servers", atLeast: 1)
    let (within, level) = (try reader.number("within"), try reader.number("level"))
    for row in arrivals.indices {
      guard services[row] > 0 else {
        throw reader.failure("the service rate is 0", row: row, hint: "Give a rate above 0.")
      }
      guard servers[row] == servers[row].rounded(), servers[row] < 1e6 else {
        throw reader.failure("\(servers[row]) servers", row: row, hint: "Give a whole number below a million.")
      }
    }
    let lines = arrivals.indices.map {
      WaitingLine(arrivals: arrivals[$0], service: services[$0], servers: Int(clamped: servers[$0]))
    }
    var builder = TableBuilder(declaration)
    builder.numbers("arrival_rate", arrivals)
    builder.numbers("service_rate", services)
    builder.integers("servers", lines.map(\.servers))
    builder.numbers("utilisation", lines.map(\.utilisation))
    builder.numbers("p_wait", lines.map(\.waitingProbability))
    builder.numbers("wait_mean", lines.map(\.meanWait))
    builder.numbers("queue_mean", lines.map(\.meanQueue))
    builder.numbers("service_level", lines.map { $0.serviceLevel(within: within) })
    let needed = lines.map {
      WaitingLine.serversNeeded(arrivals: $0.arrivals, service: $0.service, within: within, level: level)
    }
    builder.integers("servers_needed", needed)
    builder.note(undefined: gaps(lines, needed))
    return builder.table
  }

  /// Why windows lack values; windows are told by their rates, as they have no names.
  private static func gaps(_ lines: [WaitingLine], _ needed: [Int?]) -> [String] {
    func names(_ isOne: (Int) -> Bool) -> [String] {
      Set(
        lines.indices.filter(isOne).map { row in
          "\(lines[row].arrivals) arrivals for \(lines[row].servers) servers of \(lines[row].service)"
        }
      ).sorted()
    }
    let (overloaded, beyond) = (names { !lines[$0].isStable }, names { needed[$0] == nil })
    return
      (overloaded.isEmpty ? [] : ["the window is overloaded and its line grows without end: \(overloaded.named)"])
      + (beyond.isEmpty ? [] : ["servers_needed: more than \(WaitingLine.mostServers): \(beyond.named)"])
  }
}
