internal import TerroirKernel
internal import TerroirMethods

/// The load of the single window from too few servers to one more than needed.
struct Window {
  private(set) var rows: [WindowRow] = []
  private(set) var findings: [Finding] = []

  init(arrivals: Double, service: Double, within: Double, level: Double) {
    findings.append(
      Finding(
        .note, "window.arrivals",
        "\(arrivals) applications a day and \(service) a day per server are parameters, not counts; arrivals are taken "
          + "as random and steady, so a rush before a deadline waits longer",
        remedy: "count both in the window's first month and implement again"))
    guard let needed = WaitingLine.serversNeeded(arrivals: arrivals, service: service, within: within, level: level)
    else {
      findings.append(.notAssessed("window.servers", because: "no number of servers reaches the level"))
      return
    }
    let least = max(1, needed - 3)
    for servers in least...(needed + 1) {
      let line = WaitingLine(arrivals: arrivals, service: service, servers: servers)
      rows.append(
        WindowRow(
          arrivals: arrivals, service: service, servers: servers, utilisation: line.utilisation, wait: line.meanWait,
          serviceLevel: line.serviceLevel(within: within)))
    }
    let reached = WaitingLine(arrivals: arrivals, service: service, servers: needed).serviceLevel(within: within) ?? 0
    findings.append(
      Finding(
        .note, "window.servers",
        "the window needs \(needed) servers: they take up \(Int((reached * 100).rounded(.down)))% of applications within "
          + "\(within) days, asked are \(Int((level * 100).rounded()))%"))
  }
}
