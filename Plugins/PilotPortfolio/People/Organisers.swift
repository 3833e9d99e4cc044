internal import TerroirKernel

/// Who holds an event, as far as the data tell.
struct Organisers {
  private let index: RegionalIndex
  /// How many events show an element.
  private let showing: [ElementID: Int]

  init(_ index: RegionalIndex) {
    self.index = index
    showing = Dictionary(index.data.events.flatMap { Set($0.elements) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The organisation that runs events and bears the event's name; else the first keeper that the row of a tradition names,
  /// where no other event shows that tradition: of two neither need be the keeper's.
  func organiser(of event: Event) -> ActorID? {
    let named = index.regionalActors.filter { $0.kind == "festival_operator" && $0.name.shares(event.name) }
    if let own = named.map(\.id).min() { return own }
    let traditions = event.elements.compactMap { index.elements[$0] }
      .filter { $0.kind == "event_tradition" && showing[$0.id] == 1 }
    return traditions.flatMap(\.keepers).first { id in
      index.actors[id].map { index.isInRegion($0.territory) } ?? false
    }
  }

  /// The first of the town's own keepers of what an event shows, where it is no business: a museum may add a part to the
  /// event for its elements, whoever holds the rest; a business would be paid for its own goods.
  func keeper(of event: Event) -> ActorID? {
    event.elements.compactMap { index.elements[$0] }.flatMap(\.keepers).compactMap { index.actors[$0] }.first {
      $0.territory == event.territory && $0.kind != "enterprise"
    }?.id
  }
}
