/// What is known of a window, by whichever model.
struct WindowFigures {
  var utilisation: Double
  var empty: Double?
  var waiting: Double?
  var wait: Double?
  var queue: Double?
  var system: Double?
  var blocked: Double?
  var level: Double?
  /// The standard error of the level, where it is simulated.
  var error: Double?
  var needed: Int?
  var isOverloaded = false

  /// By formula.
  init(_ row: WaitingLine, _ windows: WindowReader) {
    switch windows.model {
    case .endless:
      utilisation = row.utilisation
      empty = row.emptyProbability
      (waiting, wait, queue) = (row.waitingProbability, row.meanWait, row.meanQueue)
      system = row.meanNumber
      blocked = row.isStable ? 0 : nil
      level = row.serviceLevel(within: windows.within)
      isOverloaded = !row.isStable
      needed = WaitingLine.serversNeeded(
        arrivals: row.arrivals, service: row.service, within: windows.within, level: windows.level)
    case .places(let places):
      let line = FiniteLine(
        arrivals: row.arrivals, service: row.service, servers: row.servers, places: max(places ?? 0, row.servers))
      utilisation = line.utilisation
      empty = line.emptyProbability
      (waiting, wait, queue) = (line.waitingProbability, line.meanWait, line.meanQueue)
      system = line.meanQueue + line.accepted / row.service
      blocked = line.blocked
      level = line.serviceLevel(within: windows.within)
      needed = FiniteLine.serversNeeded(
        arrivals: row.arrivals, service: row.service, waiting: max(0, (places ?? 0) - row.servers),
        within: windows.within, level: windows.level)
    }
  }

  /// As simulated.
  init(_ result: WindowSimulation.Result, _ utilisation: Double, needed: Int?) {
    self.utilisation = utilisation
    (waiting, wait, queue) = (result.waitingShare, result.meanWait, result.meanQueue)
    (level, error) = (result.serviceLevel, result.standardError)
    self.needed = needed
  }
}
