internal import TerroirKernel

/// The existing events that a pilot may extend, each in its own place and month.
struct PilotEvents {
  /// What a pilot would hold, and the elements of its cluster in the town that it shows.
  struct Held {
    /// The existing event; nil for a new one.
    var event: Event?
    var shown: [ElementID]
  }

  private let index: RegionalIndex
  private let organisers: Organisers
  private let year: Int

  /// - Parameter year: The one in which the pilots are held.
  init(_ index: RegionalIndex, in year: Int) {
    self.index = index
    organisers = Organisers(index)
    self.year = year
  }

  /// Why a measure of events would hold nothing in a place.
  enum Absence: String, CaseIterable {
    /// It is an event of another place.
    case elsewhere
    /// The month of the event is not known.
    case undated
    /// The event has no edition in the year.
    case omitted
    /// It is no event of the data, and its row does not say that towns hold one.
    case unsaid
    /// Money for events, and none of the town comes close to the cluster.
    case unrelated
    /// A new event could show nothing but a tradition that has its own day.
    case tradition
  }

  /// What would be held in a place; where that is nothing, why.
  struct Answer {
    var forms: [Held] = []
    var absence: Absence?
  }

  /// What a measure of events would hold in a place: existing events, each in its own place and month, or a new one; nothing
  /// where the measure is an event of another place, where its place or month is not known, and where a new event could
  /// show nothing but a tradition that has its own day, or would stand beside one whose month is not known. Money for events
  /// goes to those that exist, whoever receives it.
  func held(by row: MeasureRow, cluster: ClusterRow, in place: PilotPlace) -> Answer {
    func shown(_ event: Event) -> [ElementID] { place.elements.filter { event.elements.contains($0) } }
    let itself = events(of: row.measure)
    if !itself.isEmpty {
      let here = itself.filter { $0.territory == place.town }
      let held = here.filter(mayBeHeld)
      let dated = newest(held.filter { !$0.months.isEmpty })
      if dated.isEmpty { return Answer(absence: here.isEmpty ? .elsewhere : held.isEmpty ? .omitted : .undated) }
      return Answer(forms: dated.map { Held(event: $0, shown: shown($0)) })
    }
    // A measure for events, not an event: money for them, a generic one of the method's table, or one that municipalities
    // receive.
    let measure = index.measures[row.measure]
    let isForTowns = measure.map { $0.status == .template || $0.beneficiaries.contains(.municipality) } ?? true
    guard row.type == .economic || isForTowns else { return Answer(absence: .unsaid) }
    let here = events(of: row, cluster: cluster, in: place)
    let dated = here.filter { !$0.months.isEmpty }
    if !dated.isEmpty { return Answer(forms: dated.map { Held(event: $0, shown: shown($0)) }) }
    if !here.isEmpty { return Answer(absence: .undated) }
    if row.type == .economic { return Answer(absence: .unrelated) }
    let lasting = place.elements.filter { index.elements[$0]?.kind != "event_tradition" }
    return lasting.isEmpty ? Answer(absence: .tradition) : Answer(forms: [Held(event: nil, shown: lasting)])
  }

  /// The events of a town that might be held but for their organiser, whom the payer of money for events is known to
  /// fund: nobody is paid twice for one.
  func fundedAlready(by row: MeasureRow, in town: TerritoryID) -> [Event] {
    guard row.type == .economic, !isEvent(row.measure) else { return [] }
    let funded = Set(
      index.data.ties.filter { $0.kind == .funds && $0.source.rawValue == row.payer }.map(\.target))
    return heldIn(town).filter { organisers.organiser(of: $0).map(funded.contains) ?? false }
  }

  /// The events of a town that may be shown and that may have an edition in the year.
  private func heldIn(_ town: TerritoryID) -> [Event] {
    index.regionalEvents.filter { $0.territory == town && index.isPromotable($0) && mayBeHeld($0) }
  }

  /// Whether a measure is itself an event of the data, so that its name is the event's.
  func isEvent(_ measure: MeasureID) -> Bool { !events(of: measure).isEmpty }

  /// The events of a town that come closest to the cluster, by id: those that show its elements there; else those that the
  /// strategy counts to it; else those for an industry of the row, but not for every one.
  private func events(of row: MeasureRow, cluster: ClusterRow, in place: PilotPlace) -> [Event] {
    let funded = Set(fundedAlready(by: row, in: place.town).map(\.id))
    let here = heldIn(place.town).filter { !funded.contains($0.id) }
    let showing = here.filter { event in event.elements.contains { place.elements.contains($0) } }
    if !showing.isEmpty { return surest(showing) }
    let counted = here.filter { event in
      cluster.events.contains(event.id) && event.industries.contains { row.industries.contains($0) }
    }
    if !counted.isEmpty { return surest(counted) }
    return surest(
      here.filter { event in
        event.industries.count < index.data.industries.count
          && event.industries.contains { row.industries.contains($0) }
      })
  }

  /// Whether its periodicity leaves an edition in the year possible.
  private func mayBeHeld(_ event: Event) -> Bool { event.isHeld(in: year) != false }

  /// Those that are held in the year for sure; where none is, those of which the data do not tell.
  private func surest(_ events: [Event]) -> [Event] {
    let sure = events.filter { $0.isHeld(in: year) == true }
    return sure.isEmpty ? events : sure
  }

  /// Of several editions of one event, the newest.
  private func newest(_ editions: [Event]) -> [Event] {
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
