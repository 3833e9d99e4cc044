import TerroirKernel
import TerroirMethods

/// The sentences a story is made of, each where the rows carry it.
extension StoryDraft {
  private var group: ElementGroup { ElementGroup(element) }

  /// What it is to who looks at it, by its own kind: a museum, or a collection that some museum keeps; a monument, or a place of
  /// the town.
  private var shape: String {
    if keepers.first?.kind == "theatre" { return "theatre" }
    if element.kind == "museum_collection" {
      return keepers.isEmpty || !scene.others(keeping: element).isEmpty ? "collection" : "museum"
    }
    if element.kind == "symbol" || element.kind == "other" { return element.kind }
    return element.kind == "landscape" && group == .site ? "place" : group.rawValue
  }

  /// Who keeps it keeps what it is; a museum looks after a craft or skill and does not carry it on.
  private var kept: String {
    (group == .craft || group == .skill) && keepers.first?.kind == "museum" ? "kept" : shape
  }

  /// How one meets it.
  private var met: String {
    switch kept {
    case "collection", "kept": "museum"
    case "place": "site"
    case "symbol", "other": group == .sign ? "site" : "told"
    default: kept
    }
  }

  /// One of the wordings of a key, by turns: other ones of each key, so that no two stories are cast in one mould.
  private func worded(_ key: String) -> String {
    let number = StoryWords.wordings(of: key)
    let turn = key.utf8.reduce(turn) { $0 &* 31 &+ Int($1) }
    return number > 0 ? "\(key).\(abs(turn % number))" : key
  }

  func made(_ result: ResultRow) -> StoryPiece {
    StoryPiece(
      "story.made",
      [
        "product": .sentence(result.product), "date": Sentence.when(result.date),
        "place": scene.index.named(result.territory),
      ])
  }

  func drew(_ event: Event) -> StoryPiece {
    StoryPiece(
      event.attendanceQualifier == .moreThan ? "story.drew.least" : "story.drew",
      [
        "event": scene.placed(event), "year": .year(event.attendanceYear), "people": .integer(event.attendance ?? 0),
      ])
  }

  var opening: StoryPiece {
    StoryPiece(worded("story.opening.\(kept)"), ["element": scene.titled(element, in: place)])
  }

  /// The year, where it is the element's own or that of what it comes from, in words that say which.
  var ownYear: StoryPiece? {
    guard let year = element.sinceYear, let meaning = element.sinceKind,
      StoryWords.own["story.year.\(meaning.rawValue)"] != nil
    else { return nil }
    return StoryPiece("story.year.\(meaning.rawValue)", ["year": .year(year)], spare: 1)
  }

  /// What one sees there or is told of it, in the row's own words where it has them in both languages.
  var told: StoryPiece? {
    guard let english = element.toldEn, let russian = element.toldRu else { return nil }
    return StoryPiece("story.told", ["told": .name(LocalizedText(en: english, ru: russian))])
  }

  /// That there was a break: what is done was taken up again, what stands is kept again.
  var revival: StoryPiece? {
    guard element.status == .revived else { return nil }
    let isDone = [.craft, .skill, .food, .told, .held].contains(group)
    return StoryPiece(isDone ? "story.revival" : "story.revival.place", spare: 1)
  }

  /// Who keeps it and is called otherwise, without those who govern it.
  private var others: [Actor] { scene.others(keeping: element).filter { $0.kind != "authority" } }

  /// Who keeps it, and since when, where one alone does. What a thing is, is not told by who keeps it: an enterprise may keep a
  /// museum, and a museum may be a branch.
  var today: [StoryPiece] {
    let others = others.prefix(2)
    guard let first = others.first else { return [] }
    let number = others.count > 1 ? "several" : "one"
    let told = StoryPiece(
      "story.today.\(kept).\(number)", ["organisations": .list(others.map(scene.name))])
    guard others.count == 1, let founded = first.founded, founded != element.sinceYear, founded <= year else {
      return [told]
    }
    return [told, StoryPiece("story.founded", ["year": .year(founded)], spare: 2)]
  }

  func again(_ edition: Edition) -> StoryPiece { StoryPiece("story.again", ["when": .sentence(edition.when)]) }

  func reason(_ edition: Edition) -> StoryPiece {
    StoryPiece(
      worded("story.reason"), ["event": scene.name(edition.event), "when": .sentence(edition.when)])
  }

  var doing: StoryPiece {
    guard let first = keepers.first else {
      return StoryPiece("story.day.\(group == .sign ? ElementGroup.site.rawValue : group.rawValue)")
    }
    // A museum that is asked about itself is not named twice.
    let own = worded("story.itself.\(met)")
    if others.isEmpty, StoryWords.own[own] != nil { return StoryPiece(own) }
    return StoryPiece(worded("story.doing.\(met)"), ["organisation": scene.name(first)])
  }

  /// Two other places of the town that are not the same organisation's, each story's own choice among the best known.
  var near: StoryPiece? {
    guard let town = scene.index.territories[place], town.level == .municipal else { return nil }
    // What the same organisation keeps is met with this one already.
    let told = keepers.map(\.id)
    let others = scene.index.data.elements.filter { other in
      ["heritage_site", "museum_collection", "landscape", "industrial_heritage"].contains(other.kind)
        && other.id != element.id && other.isAlive && scene.index.isPromotable(other)
        && scene.index.place(of: other) == place
        && !told.contains { $0 == scene.index.keepers(of: other).first?.id }
        // One goes past the gate of works that are at work.
        && !scene.index.keepers(of: other).contains { $0.kind == "enterprise" }
        && (other.point.flatMap { point in town.point.map { $0.distance(to: point) } } ?? 0) <= Self.walk
    }.sorted { (Self.order($0.recognition), $0.id) < (Self.order($1.recognition), $1.id) }
    if others.isEmpty { return nil }
    let chosen = others.count < 3 ? others : [others[turn % others.count], others[(turn + 1) % others.count]]
    return StoryPiece(worded("story.near"), ["others": .list(chosen.map(scene.name))], spare: 4)
  }

  /// Another event of the town that is held in the year.
  func elsewhere(_ edition: Edition?) -> StoryPiece? {
    let told = Set(events + [edition?.event.id].compactMap { $0 })
    let next = scene.index.regionalEvents.filter {
      $0.territory == place && !told.contains($0.id) && scene.index.isPromotable($0)
        && $0.industries.count < scene.index.data.industries.count
    }.compactMap { Edition($0, in: year) }.sorted { $0.event.id < $1.event.id }
    guard !next.isEmpty else { return nil }
    let chosen = next[turn % next.count]
    return StoryPiece(
      worded("story.elsewhere"), ["event": scene.name(chosen.event), "when": .sentence(chosen.when)], spare: 5)
  }

  /// How far it is from the capital, to the nearest five kilometres.
  var road: StoryPiece? {
    guard let capital = scene.index.capital, capital.id != place, let start = capital.point,
      let end = scene.index.territories[place]?.point
    else { return nil }
    let distance = Int(clamped: (start.distance(to: end) / 5).rounded()) * 5
    if distance < 10 { return nil }
    return StoryPiece(
      "story.road", ["capital": scene.index.named(capital.id), "distance": .integer(distance)], spare: 6)
  }

  /// What is told to be there lies no farther from the town's point than this, km.
  private static let walk = 8.0

  private static func order(_ recognition: Recognition) -> Int {
    Recognition.allCases.firstIndex(of: recognition) ?? Recognition.allCases.count
  }
}
