import TerroirKernel

/// One element's story as its pieces, in their order: what was made or held, the element, who keeps it today, when and how one
/// meets it. What is known besides is added until the story is long enough; what makes it too long is left out.
struct StoryDraft {
  let kind: StoryKind
  private(set) var pieces: [StoryPiece] = []
  let actors: [ActorID]
  let events: [EventID]

  let element: IdentityElement
  let scene: Scene
  let keepers: [Actor]
  let year: Int
  /// Where one meets it.
  let place: TerritoryID
  /// Which of several wordings is taken: told by the element alone, so that neighbours differ and a run does not.
  let turn: Int

  init(_ element: IdentityElement, result: ResultRow?, scene: Scene, year: Int) {
    self.element = element
    self.scene = scene
    self.year = year
    keepers = Array(scene.index.keepers(of: element).filter { $0.kind != "authority" }.prefix(2))
    let place = scene.index.place(of: element)
    self.place = place
    turn = element.id.rawValue.utf8.reduce(0) { $0 + Int($1) }
    let shown = scene.events(of: element)
    // An event elsewhere, or for every industry, is not the element's own.
    let attended = shown.first {
      $0.territory == place && $0.industries.count < scene.index.data.industries.count && $0.attendance != nil
        && ($0.attendanceYear).map { $0 <= year } ?? false
    }
    let edition = scene.edition(of: element, in: year)
    kind = result != nil ? .result : attended != nil ? .event : .practice
    actors = keepers.map(\.id)
    events = [attended, edition?.event].compactMap { $0?.id }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    // Without somebody who keeps it or a day on which it is met there is nothing that one can do; what is held on a day is
    // told with the day.
    let isHeld = ElementGroup(element) == .held
    guard edition != nil || !isHeld && !keepers.isEmpty else { return }
    if let result { pieces.append(made(result)) }
    if let attended, result == nil { pieces.append(drew(attended)) }
    if let edition, result == nil, edition.event.id == attended?.id { pieces.append(again(edition)) }
    // A row that tells more than that there was a break tells that too.
    pieces += [opening, ownYear, told ?? revival].compactMap { $0 } + today
    if let edition, result != nil || edition.event.id != attended?.id { pieces.append(reason(edition)) }
    pieces.append(doing)
    for more in [near, elsewhere(edition)] where min(words.en, words.ru) < Self.enough {
      if let more { pieces.append(more) }
    }
    // How far it is as the crow flies helps nobody on the road: it is told where there is too little else.
    if min(words.en, words.ru) < Stories.length.lowerBound, let road { pieces.append(road) }
    shorten()
  }

  var sentences: [Sentence] { pieces.map(\.sentence) }

  /// Whether it has the words of a story in either language.
  var isWhole: Bool {
    let (en, ru) = words
    return min(en, ru) >= Stories.length.lowerBound && max(en, ru) <= Stories.length.upperBound
  }

  /// From so many words on nothing more is looked for.
  private static let enough = 75

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
