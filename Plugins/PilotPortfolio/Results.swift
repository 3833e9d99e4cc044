internal import TerroirKernel

/// What pilots made so far, from the data: rows of a pilot's measure in its town, from its first day on.
enum Results {
  static func rows(_ pilots: [PilotRow], _ index: RegionalIndex) -> [ResultRow] {
    pilots.flatMap { pilot in
      index.data.pilotResults.filter { result in
        result.measure == pilot.measure && result.territory == pilot.territory
          && Period(result.date).map { $0.last.description >= pilot.start } ?? false
      }.map {
        ResultRow(
          pilot: pilot.pilot, product: .named($0.product), date: $0.date, territory: $0.territory,
          evidence: [$0.measure.rawValue, $0.source])
      }
    }
  }
}
