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
        .pilots("arrivals", ["arrivals": .number(arrivals), "service": .number(service)]),
        hint: .pilots("arrivals.hint")))
    guard let needed = WaitingLine.serversNeeded(arrivals: arrivals, service: service, within: within, level: level)
    else {
      findings.append(.notAssessed("window.servers", because: .pilots("servers.none")))
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
        .pilots(
          "servers",
          [
            "servers": .integer(needed), "reached": .share((reached * 100).rounded(.down) / 100),
            "within": .number(within), "asked": .share(level),
          ])))
  }
}
