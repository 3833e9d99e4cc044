import TerroirKernel

/// One element's story as its pieces, in their order, with those left out that would make it too long.
struct StoryDraft {
  let kind: StoryKind
  private(set) var pieces: [StoryPiece] = []
  let actors: [ActorID]
  let events: [EventID]

  private let element: IdentityElement
  private let scene: Scene
  private let keepers: [Actor]
  private let group: ElementGroup
  private let yearly: Event?

  init(_ element: IdentityElement, result: ResultRow?, scene: Scene, year: Int) {
    self.element = element
    self.scene = scene
    keepers = Array(scene.keepers(of: element).filter { $0.kind != "authority" }.prefix(2))
    group = ElementGroup(element)
    let shown = scene.events(of: element)
    let attended = shown.first { $0.attendance != nil && $0.attendanceYear != nil && ($0.attendanceYear ?? 0) <= year }
    yearly = shown.first { $0.periodicity?.years == 1 && !$0.months.isEmpty && $0.isHeld(in: year) == true }
    kind = result != nil ? .result : attended != nil ? .event : .practice
    actors = keepers.map(\.id)
    events = [attended, yearly].compactMap { $0?.id }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    // Without somebody who keeps it or a day on which it is met, there is nothing that one can do.
    guard !keepers.isEmpty || yearly != nil else { return }
    if let result { pieces.append(made(result)) }
    if let attended, result == nil { pieces.append(drew(attended)) }
    pieces.append(opening)
    pieces += [place, standing, revival, today, founding].compactMap { $0 }
    if let yearly { pieces.append(reason(yearly, told: attended?.id == yearly.id)) }
    pieces.append(doing)
    if let near { pieces.append(near) }
    shorten()
  }

  var sentences: [Sentence] { pieces.map(\.sentence) }

  /// Whether it has the words of a story in either language.
  var isWhole: Bool {
    let (en, ru) = words
    return min(en, ru) >= Stories.length.lowerBound && max(en, ru) <= Stories.length.upperBound
  }

  private var words: (en: Int, ru: Int) {
    pieces.reduce((0, 0)) { ($0.0 + $1.words.en, $0.1 + $1.words.ru) }
  }

  private mutating func shorten() {
    while max(words.en, words.ru) > Stories.length.upperBound,
      let place = pieces.indices.filter({ pieces[$0].spare > 0 }).max(by: { pieces[$0].spare < pieces[$1].spare })
    {
      pieces.remove(at: place)
    }
  }
}

extension StoryDraft {
  private var town: Sentence.Argument { scene.index.named(element.territory) }

  private func made(_ result: ResultRow) -> StoryPiece {
    StoryPiece(
      "made",
      ["product": .sentence(result.product), "date": .date(result.date), "place": scene.index.named(result.territory)],
      own: (6, 4))
  }

  private func drew(_ event: Event) -> StoryPiece {
    StoryPiece(
      "drew",
      [
        "event": scene.name(event), "place": scene.index.named(event.territory), "year": .year(event.attendanceYear),
        "people": .integer(event.attendance ?? 0),
      ], own: (6, 5))
  }

  private var opening: StoryPiece {
    let isDated = element.sinceYear != nil
    let own: (en: Int, ru: Int) =
      switch group {
      case .craft: isDated ? (18, 15) : (11, 8)
      case .skill: isDated ? (14, 12) : (9, 9)
      case .food: isDated ? (13, 10) : (8, 7)
      case .site: isDated ? (14, 12) : (7, 6)
      case .landscape: (9, 7)
      case .told: isDated ? (13, 12) : (9, 7)
      case .held: isDated ? (12, 9) : (8, 6)
      }
    return StoryPiece(
      "opening",
      [
        "group": .text(group.rawValue), "element": scene.name(element), "place": town,
        "since": .year(element.sinceYear),
      ], own: own)
  }

  /// Since when the town is known and how many live there.
  private var place: StoryPiece? {
    guard let territory = scene.index.territories[element.territory], territory.level == .municipal,
      let founded = territory.founded, founded > 0
    else { return nil }
    let people = territory.population != nil && territory.populationYear != nil
    return StoryPiece(
      "place",
      [
        "place": town, "founded": .year(founded), "people": people ? .integer(territory.population ?? 0) : .list([]),
        "year": .year(territory.populationYear),
      ], own: people ? (11, 9) : (6, 4), spare: 2)
  }

  private var standing: StoryPiece {
    StoryPiece("standing", ["recognition": .text(element.recognition.rawValue)], own: (7, 6), spare: 1)
  }

  private var revival: StoryPiece? {
    element.status == .revived ? StoryPiece("revival", own: (13, 9)) : nil
  }

  private var today: StoryPiece? {
    if keepers.isEmpty { return nil }
    // An organisation of the element's own name says nothing that its name has not said.
    let others = keepers.filter { $0.name.en != element.name.en && $0.name.ru != element.name.ru }
    if others.isEmpty { return nil }
    return StoryPiece(
      "today",
      [
        "group": .text(group.rawValue), "organisations": .list(others.map(scene.name)),
        "number": .integer(others.count),
      ], own: (6, 3))
  }

  private var founding: StoryPiece? {
    guard let first = keepers.first, let founded = first.founded, founded != element.sinceYear else { return nil }
    return StoryPiece(
      "founding", ["organisation": scene.name(first), "founded": .year(founded)], own: (6, 5), spare: 3)
  }

  private func reason(_ event: Event, told: Bool) -> StoryPiece {
    StoryPiece(
      told ? "again" : "reason",
      [
        "event": scene.name(event), "place": scene.index.named(event.territory),
        "months": Sentence.months(event.months, in: true), "since": .year(event.sinceYear),
      ], own: told ? (8 + event.months.count, 7 + event.months.count) : (11 + event.months.count, 8 + event.months.count))
  }

  private var doing: StoryPiece {
    guard let first = keepers.first else { return StoryPiece("doing.day", ["place": town], own: (15, 14)) }
    let own: (en: Int, ru: Int) =
      switch group {
      case .craft, .skill: (22, 16)
      case .food: (17, 12)
      case .site: (17, 14)
      case .landscape: (19, 14)
      case .told, .held: (18, 14)
      }
    return StoryPiece("doing", ["group": .text(group.rawValue), "organisation": scene.name(first)], own: own)
  }

  /// What else the town has to see, at most two places.
  private var near: StoryPiece? {
    guard scene.index.territories[element.territory]?.level == .municipal else { return nil }
    let others = scene.index.data.elements.filter {
      $0.territory == element.territory && $0.id != element.id && $0.isAlive && scene.index.isPromotable($0)
        && ["heritage_site", "museum_collection", "landscape", "industrial_heritage"].contains($0.kind)
    }.sorted { (Self.order($0.recognition), $0.id) < (Self.order($1.recognition), $1.id) }
    if others.isEmpty { return nil }
    return StoryPiece("near", ["others": .list(others.prefix(2).map(scene.name))], own: (9, 9), spare: 4)
  }

  private static func order(_ recognition: Recognition) -> Int {
    Recognition.allCases.firstIndex(of: recognition) ?? Recognition.allCases.count
  }
}
