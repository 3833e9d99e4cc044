internal import TerroirKernel

/// The existing events that a pilot may extend, each in its own place and month.
struct PilotEvents {
  private let index: RegionalIndex

  init(_ index: RegionalIndex) { self.index = index }

  /// What a measure of events would hold in a place: existing events, each in its own place and month, or `nil` for a new one;
  /// nothing where the measure is an event of another place, or one whose place or month is not known.
  func extended(by row: MeasureRow, cluster: ClusterRow, in place: PilotPlace) -> [Event?] {
    let itself = events(of: row.measure)
    if !itself.isEmpty { return newest(itself.filter { $0.territory == place.town && !$0.months.isEmpty }) }
    // A measure for events of towns, not an event: a generic one of the method's table, or one that municipalities receive.
    let measure = index.measures[row.measure]
    guard measure.map({ $0.status == .template || $0.beneficiaries.contains(.municipality) }) ?? true else { return [] }
    let here = events(of: cluster, in: place)
    return here.isEmpty ? [nil] : here
  }

  /// The events of a cluster in a town whose month is known, by id.
  private func events(of cluster: ClusterRow, in place: PilotPlace) -> [Event] {
    let shown = Set(place.elements)
    return index.regionalEvents.filter { event in
      event.territory == place.town && !event.months.isEmpty
        && (cluster.events.contains(event.id) || event.elements.contains { shown.contains($0) })
    }
  }

  /// Of several editions of one event, the newest.
  private func newest(_ editions: [Event]) -> [Event?] {
    editions.max {
      ($0.attendanceYear ?? 0, $0.sinceYear ?? 0, $0.id) < ($1.attendanceYear ?? 0, $1.sinceYear ?? 0, $1.id)
    }.map { [$0] } ?? []
  }

  /// The events that a measure is: those of the data whose name stands in the measure's, or the other way round, in one
  /// language.
  private func events(of measure: MeasureID) -> [Event] {
    guard let measure = index.measures[measure] else { return [] }
    let names = [measure.name.en, measure.name.ru].compactMap { $0.map(Self.words) }
    return index.data.events.filter { event in
      [event.name.en, event.name.ru].compactMap { $0.map(Self.words) }.contains { name in
        names.contains { Self.holds($0, name) || Self.holds(name, $0) }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Whether the words of `part` stand in `whole` one after the other.
  private static func holds(_ whole: [String], _ part: [String]) -> Bool {
    guard part.count > 1, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { Array(whole[$0..<($0 + part.count)]) == part }
  }
}
