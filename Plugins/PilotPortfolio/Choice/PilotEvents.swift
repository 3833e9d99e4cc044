internal import TerroirKernel

/// The existing events that a pilot may extend, each in its own place and month.
struct PilotEvents {
  private let index: RegionalIndex

  init(_ index: RegionalIndex) { self.index = index }

  /// The events of a cluster in a town whose month is known, by id.
  func events(of cluster: ClusterRow, in place: PilotPlace) -> [Event] {
    let shown = Set(place.elements)
    return index.regionalEvents.filter { event in
      event.territory == place.town && !event.months.isEmpty
        && (cluster.events.contains(event.id) || event.elements.contains { shown.contains($0) })
    }
  }

  /// The events that a measure is: those of the data whose name stands in the measure's, in one language.
  func events(of measure: MeasureID) -> [Event] {
    guard let measure = index.measures[measure] else { return [] }
    let names = [measure.name.en, measure.name.ru].compactMap { $0.map(Self.words) }
    return index.data.events.filter { event in
      [event.name.en, event.name.ru].compactMap { $0.map(Self.words) }.contains { name in
        name.count > 1 && names.contains { Self.holds($0, name) || Self.holds(name, $0) }
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
