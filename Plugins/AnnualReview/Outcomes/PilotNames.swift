internal import TerroirKernel

/// What a pilot that a row of participation names is called in the programme of now.
struct PilotNames {
  private let pilots: [PilotRow]
  private let seats: [String: TerritoryID]

  init(_ pilots: [PilotRow], _ data: RegionalData) {
    self.pilots = pilots
    seats = Dictionary(data.actors.map { ($0.id.rawValue, $0.territory) }) { first, _ in first }
  }

  /// The pilot of the measure in whose place the units are; of several the one that is named. Where none is, the name as it
  /// stands, with its measure where another pilot bears it now.
  func present(_ told: String, _ measure: MeasureID, _ kind: OutcomeUnit, _ units: Set<String>) -> String {
    let own = pilots.filter { $0.measure == measure && touches($0, kind, units) }.map(\.pilot.rawValue).sorted()
    if own.contains(told) { return told }
    if own.count == 1 { return own[0] }
    return pilots.contains { $0.pilot.rawValue == told } ? "\(told) (\(measure))" : told
  }

  private func touches(_ pilot: PilotRow, _ kind: OutcomeUnit, _ units: Set<String>) -> Bool {
    switch kind {
    case .territory: units.contains(pilot.territory.rawValue)
    case .cluster: units.contains(pilot.cluster.rawValue)
    case .actor: units.contains { seats[$0] == pilot.territory }
    // Of those who applied nothing tells the place.
    case .applicant: true
    }
  }
}
