public import TerroirKernel

/// The method `queue`: waiting at a window with several servers. Formulas and sources as in ``WaitingLine``,
/// ``FiniteLine`` and, where arrivals vary, ``WindowSimulation``.
///
/// - Input: one row per window: arrivals and service a server per unit of time, from 0 and above 0, whole servers from 1;
///   or, in place of one rate of arrivals, the table `arrivals` with the rate of each period.
/// - Output: utilisation, probability and means of waiting, share served within the promised wait, fewest servers that
///   reach the level; missing where an endless line is overloaded.
public enum SingleWindow: Method {
  public static let declaration = MethodDeclaration(
    name: "queue",
    summary: "Waiting at a single window with several servers, by formula or, where arrivals vary, simulated",
    formula: "Wq = C(c, a)/(c mu - lambda), a = lambda/mu, C by Erlang; P(W <= t) = 1 - C e^{-(c mu - lambda) t}",
    roles: [
      MethodDeclaration.Role(
        "arrival_rate", .number, required: false, "applications per unit of time; not beside the table arrivals"),
      MethodDeclaration.Role("service_rate", .number, "applications a server completes per unit of time"),
      MethodDeclaration.Role("servers", .number, "servers"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "arrivals", required: false,
        columns: [
          .init("period", .number, "its number; periods follow each other in this order"),
          .init("rate", .number, "applications per unit of time in it"),
        ], "arrivals that vary: the windows are then simulated")
    ],
    parameters: [
      Parameter(
        "model", .choice(["mmc", "mmck", "erlang-b"]), default: .text("mmc"),
        "an endless line, one of few places, or none: who finds no place turns away"),
      Parameter("places", .integer(1...100_000), "of mmck: places in service and in the line together"),
      Parameter("within", .number(0...1e9), default: .number(1), "promised wait, in the unit of time of the rates"),
      Parameter("level", .number(0.01...0.9999), unit: .share, default: .number(0.9), "share to be served within it"),
      Parameter("period", .number(1e-6...1e9), default: .number(1), "length of a period of the table arrivals"),
      Parameter("runs", .integer(2...100_000), default: .integer(400), "simulated runs through all periods"),
    ],
    outputs: [
      Column("arrival_rate", .number, "applications per unit of time; with the table arrivals their mean"),
      Column("service_rate", .number, "applications a server completes per unit of time"),
      Column("servers", .integer, unit: .count, "servers"),
      Column("utilisation", .number, unit: .share, "share of the time a server is busy"),
      Column("p_empty", .number, unit: .share, "share of the time in which nobody is there"),
      Column("p_wait", .number, unit: .share, "share of applications that wait, of those taken in"),
      Column("wait_mean", .number, "mean wait of those taken in"),
      Column("time_mean", .number, "mean wait and service together"),
      Column("queue_mean", .number, "mean number that waits"),
      Column("system_mean", .number, "mean number that waits or is served"),
      Column("p_blocked", .number, unit: .share, "share of applications that find no place and turn away"),
      Column("service_level", .number, unit: .share, "share of all applications served within the promised wait"),
      Column("service_level_se", .number, unit: .share, "its standard error between runs, where it is simulated"),
      Column("servers_needed", .integer, unit: .count, "fewest servers that reach the level"),
    ],
    notes: [
      .undefined, Column("applications", .integer, unit: .count, "simulated applications of a window, all runs"),
    ],
    citations: [
      "Hillier, Lieberman, Introduction to Operations Research, queueing theory",
      "Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory",
      "Green, Kolesar, Whitt (2007), Coping with time-varying demand, Production and Operations Management 16",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let windows = try WindowReader(reader)
    var builder = TableBuilder(declaration)
    let figures: [WindowFigures]
    if let arrivals = windows.arrivals {
      (figures, builder) = try simulated(windows, arrivals, input.seed)
    } else {
      figures = windows.rows.map { WindowFigures($0, windows) }
    }
    builder.numbers("arrival_rate", windows.rows.map(\.arrivals))
    builder.numbers("service_rate", windows.rows.map(\.service))
    builder.integers("servers", windows.rows.map(\.servers))
    builder.numbers("utilisation", figures.map(\.utilisation))
    builder.numbers("p_wait", figures.map(\.waiting))
    builder.numbers("wait_mean", figures.map(\.wait))
    builder.numbers(
      "time_mean", zip(figures, windows.rows).map { figure, row in figure.wait.map { $0 + 1 / row.service } })
    builder.numbers("queue_mean", figures.map(\.queue))
    if windows.arrivals == nil {
      builder.numbers("p_empty", figures.map(\.empty))
      builder.numbers("system_mean", figures.map(\.system))
      builder.numbers("p_blocked", figures.map(\.blocked))
    }
    builder.numbers("service_level", figures.map(\.level))
    if windows.arrivals != nil { builder.numbers("service_level_se", figures.map(\.error)) }
    builder.integers("servers_needed", figures.map(\.needed))
    builder.note(undefined: gaps(windows, figures))
    return builder.table
  }

  private static func simulated(
    _ windows: WindowReader, _ arrivals: [Double], _ seed: UInt64
  ) throws(MethodFailure) -> ([WindowFigures], TableBuilder) {
    var builder = TableBuilder(declaration)
    var figures: [WindowFigures] = []
    var applications = 0
    for row in windows.rows {
      let simulation = try WindowSimulation(
        rates: arrivals, period: windows.period, service: row.service, runs: windows.runs, seed: seed)
      let result = try simulation.result(servers: row.servers, within: windows.within)
      let needed = try simulation.serversNeeded(within: windows.within, level: windows.level)
      applications = result.applications
      figures.append(WindowFigures(result, simulation.utilisation(servers: row.servers), needed: needed))
    }
    builder.note("applications", count: applications)
    return (figures, builder)
  }

  /// Why windows lack values; windows are told by their rates, as they have no names.
  private static func gaps(_ windows: WindowReader, _ figures: [WindowFigures]) -> [String] {
    func names(_ isOne: (WindowFigures) -> Bool) -> [String] {
      Set(
        windows.rows.indices.filter { isOne(figures[$0]) }.map {
          let row = windows.rows[$0]
          return "\(row.arrivals) arrivals for \(row.servers) servers of \(row.service)"
        }
      ).sorted()
    }
    let (overloaded, beyond) = (names { $0.isOverloaded }, names { $0.needed == nil })
    let idle = names { $0.wait == nil && !$0.isOverloaded }
    return
      (overloaded.isEmpty ? [] : ["the window is overloaded and its line grows without end: \(overloaded.named)"])
      + (idle.isEmpty ? [] : ["nobody comes, or nobody is taken in: \(idle.named)"])
      + (beyond.isEmpty ? [] : ["servers_needed: more than \(windows.mostServers): \(beyond.named)"])
  }
}
