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
  /// Where one meets it.
  private let place: TerritoryID

  init(_ element: IdentityElement, result: ResultRow?, scene: Scene, year: Int) {
    self.element = element
    self.scene = scene
    keepers = Array(scene.index.keepers(of: element).filter { $0.kind != "authority" }.prefix(2))
    group = ElementGroup(element)
    let place = scene.index.place(of: element)
    self.place = place
    let shown = scene.events(of: element)
    // An event elsewhere, or for every industry, is not the element's own.
    let attended = shown.first {
      $0.territory == place && $0.industries.count < scene.index.data.industries.count && $0.attendance != nil
        && ($0.attendanceYear).map { $0 <= year } ?? false
    }
    yearly = shown.first { $0.periodicity?.years == 1 && !$0.months.isEmpty && $0.isHeld(in: year) == true }
    kind = result != nil ? .result : attended != nil ? .event : .practice
    actors = keepers.map(\.id)
    events = [attended, yearly].compactMap { $0?.id }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    // Without somebody who keeps it or a day on which it is met, there is nothing that one can do.
    guard !keepers.isEmpty || yearly != nil else { return }
    if let result { pieces.append(made(result)) }
    if let attended, result == nil {
      pieces.append(drew(attended))
      if let yearly, yearly.id == attended.id { pieces.append(again(yearly)) }
    }
    pieces.append(opening)
    pieces += [standing, revival, today, town].compactMap { $0 }
    if let yearly, result != nil || yearly.id != attended?.id { pieces.append(reason(yearly)) }
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
  private var named: Sentence.Argument { scene.index.named(place) }

  /// How it is met: what museums and theatres keep is looked at, a works is seen where visitors are let in.
  private var met: String {
    if element.kind == "industrial_heritage" { return "works" }
    let isShown = ["museum", "theatre"].contains(keepers.first?.kind ?? "")
    return (group == .craft || group == .skill) && isShown ? ElementGroup.site.rawValue : group.rawValue
  }

  private func made(_ result: ResultRow) -> StoryPiece {
    StoryPiece(
      "story.made",
      ["product": .sentence(result.product), "date": .date(result.date), "place": scene.index.named(result.territory)],
      own: (6, 4))
  }

  private func drew(_ event: Event) -> StoryPiece {
    StoryPiece(
      "story.drew",
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
      "story.opening",
      [
        "group": .text(group.rawValue), "element": scene.name(element), "place": named,
        "since": .year(element.sinceYear),
      ], own: own)
  }

  /// Since when the town is known and how many live there; the year once, where it is the element's own.
  private var town: StoryPiece? {
    guard let territory = scene.index.territories[place], territory.level == .municipal else { return nil }
    let founded = territory.founded.flatMap { $0 > 0 && $0 != element.sinceYear ? $0 : nil }
    let people = territory.populationYear == nil ? nil : territory.population
    if founded == nil, people == nil { return nil }
    let own: (en: Int, ru: Int) = founded == nil ? (6, 7) : people == nil ? (8, 5) : (14, 12)
    return StoryPiece(
      "story.place",
      [
        "founded": .year(founded), "people": people.map { .integer($0) } ?? .list([]),
        "year": .year(territory.populationYear),
      ], own: own, spare: 2)
  }

  private var standing: StoryPiece {
    StoryPiece("story.standing", ["recognition": .text(element.recognition.rawValue)], own: (7, 6), spare: 1)
  }

  private var revival: StoryPiece? {
    element.status == .revived ? StoryPiece("story.revival", own: (13, 9)) : nil
  }

  private var today: StoryPiece? {
    if keepers.isEmpty { return nil }
    let others = scene.others(keeping: element).filter { $0.kind != "authority" }.prefix(2)
    if others.isEmpty { return nil }
    // The year of one alone: of several nobody would know whose it is.
    let founded = others.count == 1 ? others.first?.founded : nil
    return StoryPiece(
      "story.today",
      [
        "group": .text(met), "organisations": .list(others.map(scene.name)),
        "number": .integer(others.count), "founded": .year(founded == element.sinceYear ? nil : founded),
      ], own: founded == nil ? (6, 4) : (9, 8))
  }

  private func again(_ event: Event) -> StoryPiece {
    StoryPiece(
      "story.again", ["months": Sentence.months(event.months, in: true), "since": .year(event.sinceYear)],
      own: (event.sinceYear == nil ? 6 : 11, event.sinceYear == nil ? 5 : 10))
  }

  private func reason(_ event: Event) -> StoryPiece {
    StoryPiece(
      "story.reason",
      [
        "event": scene.name(event), "place": scene.index.named(event.territory),
        "months": Sentence.months(event.months, in: true), "since": .year(event.sinceYear),
      ], own: (event.sinceYear == nil ? 13 : 18, event.sinceYear == nil ? 10 : 15))
  }

  private var doing: StoryPiece {
    guard let first = keepers.first else { return StoryPiece("story.doing.day", ["place": named], own: (15, 14)) }
    let own: (en: Int, ru: Int) =
      switch met {
      case "craft", "skill": (22, 16)
      case "food": (17, 12)
      case "site": (14, 12)
      case "works": (17, 14)
      case "landscape": (19, 14)
      default: (18, 14)
      }
    return StoryPiece("story.doing", ["group": .text(met), "organisation": scene.name(first)], own: own)
  }

  /// What else there is to see within an hour's walk of the town, at most two places.
  private var near: StoryPiece? {
    guard let town = scene.index.territories[place], town.level == .municipal else { return nil }
    // What the same organisation keeps is met with this one already.
    let told = keepers.map(\.id)
    let others = scene.index.data.elements.filter { other in
      scene.index.place(of: other) == place && other.id != element.id
        && !told.contains { $0 == scene.index.keepers(of: other).first?.id }
        && other.isAlive && scene.index.isPromotable(other)
        && ["heritage_site", "museum_collection", "landscape", "industrial_heritage"].contains(other.kind)
        && (other.point.flatMap { point in town.point.map { $0.distance(to: point) } } ?? 0) <= Self.walk
    }.sorted { (Self.order($0.recognition), $0.id) < (Self.order($1.recognition), $1.id) }
    if others.isEmpty { return nil }
    return StoryPiece("story.near", ["others": .list(others.prefix(2).map(scene.name))], own: (9, 9), spare: 4)
  }

  /// What is told to be there lies no farther from the town's point than this, km.
  private static let walk = 8.0

  private static func order(_ recognition: Recognition) -> Int {
    Recognition.allCases.firstIndex(of: recognition) ?? Recognition.allCases.count
  }
}
