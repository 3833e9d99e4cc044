import TerroirKernel
import TerroirMethods

/// Events that could be held on elements which no event takes up.
///
/// Only what can host one: an element that may be offered, lives, and has a keeper who would open the door; no tale, figure or
/// language. In its season, in a month in which the data have no event of its industries within `reach` km, be its edition of
/// the year confirmed or not, and no other proposal for them.
struct Proposals {
  private(set) var rows: [CalendarRow] = []
  private(set) var findings: [Finding] = []

  private let scene: Scene
  private let stage: StoryStage
  private let package: SupportPackage
  /// All that may be held in the year, in whatever region: those of which it is not known count as held.
  private let held: [Event]
  /// Month, place and industries of what was proposed so far.
  private var proposed: [(month: Int, place: TerritoryID, industries: [IndustryID])] = []

  init(_ scene: Scene, stage: StoryStage, package: SupportPackage) {
    self.scene = scene
    self.stage = stage
    self.package = package
    held = scene.index.data.events.filter { $0.isHeld(in: stage.year) != false }
    let taken = Set(scene.index.data.events.flatMap(\.elements))
    var queues = scene.clusters.map { cluster in
      (cluster: cluster.row.cluster, hosts: scene.promotable(cluster).filter { canHost($0) && !taken.contains($0.id) })
    }
    let hosts = queues.reduce(0) { $0 + $1.hosts.count }
    // One of each cluster in turn, so that none takes the whole year.
    while rows.count < stage.proposals, queues.contains(where: { !$0.hosts.isEmpty }) {
      for place in queues.indices where rows.count < stage.proposals && !queues[place].hosts.isEmpty {
        propose(queues[place].hosts.removeFirst(), queues[place].cluster)
      }
    }
    findings.append(
      Finding(
        .note, "calendar.status",
        .stories(
          "calendar.proposed",
          ["proposals": .integer(rows.count), "hosts": .integer(hosts), "reach": .number(stage.reach)]),
        evidence: rows.map(\.event.rawValue), hint: .stories("calendar.proposed.hint")))
  }

  /// What can be held at an element, by what it is: a repertoire, a school or a sport has days of its own.
  private enum Form: String {
    case workshop, tasting, walk, museum, exhibit, tour

    /// Whether it is held under the sky.
    var isOutdoors: Bool { self == .walk || self == .tour }
  }

  private func form(of element: IdentityElement) -> Form? {
    switch element.kind {
    case "craft": .workshop
    // Of skills only those of the hand are shown in a workshop.
    case "skill" where element.industries.contains("folk-arts-crafts"): .workshop
    case "food": .tasting
    // A museum opens its doors; one of its things does not.
    case "museum_collection": scene.others(keeping: element).isEmpty ? .museum : .exhibit
    case "heritage_site", "industrial_heritage": .tour
    case "landscape": ElementGroup(element) == .landscape ? .walk : .tour
    default: nil
    }
  }

  /// What is under the sky has no event in winter where its own season is not known.
  private static let outdoors = Array(5...9)

  private func canHost(_ element: IdentityElement) -> Bool {
    form(of: element) != nil && element.isAlive
      && scene.index.territories[element.territory]?.level == .municipal
      && scene.index.keepers(of: element).contains { $0.kind != "authority" }
  }

  private func months(of element: IdentityElement) -> [Int] {
    if !element.season.isEmpty { return Array(Set(element.season.filter { (1...12).contains($0) })).sorted() }
    return form(of: element)?.isOutdoors == true ? Self.outdoors : Array(1...12)
  }

  private mutating func propose(_ element: IdentityElement, _ cluster: ClusterID) {
    guard let form = form(of: element) else { return }
    let free = months(of: element).filter { month in
      let events = held.filter { $0.months.contains(month) }.map { ($0.territory, $0.industries) }
      let others = proposed.filter { $0.month == month }.map { ($0.place, $0.industries) }
      return !(events + others).contains { place, industries in
        !Set(industries).isDisjoint(with: element.industries) && isNear(place, element.territory)
      }
    }
    // Of the free months the one in which the region holds least, the earliest of equals.
    func load(_ month: Int) -> Int {
      held.count { $0.months.contains(month) } + proposed.count { $0.month == month }
    }
    guard let month = free.min(by: { (load($0), $0) < (load($1), $1) }) else { return }
    proposed.append((month, element.territory, element.industries))
    let date = EventDates.iso(stage.year, month)
    rows.append(
      CalendarRow(
        event: EventID("proposed-\(date)-\(element.id)"),
        name: .stories(
          "proposal", ["form": .text(form.rawValue), "element": scene.name(element)]),
        territory: element.territory, start: date, finish: date, status: "proposed", cluster: cluster,
        audience: Audience.residents.rawValue, periodicity: .once, basis: basis(element, cluster)))
  }

  /// Why there and then, who would hold it, and from what money of the package.
  private func basis(_ element: IdentityElement, _ cluster: ClusterID) -> Sentence {
    let hosts = scene.index.keepers(of: element).filter { $0.kind != "authority" }.prefix(2).map(scene.name)
    let paid = package.measures.first {
      $0.chosen && $0.cost > 0 && InstrumentClass(instrument: $0.instrument) == .event && $0.cluster == cluster
        && ($0.territory == element.territory || $0.level != .municipal) && !isEvent($0)
    }
    return .stories(
      "basis.proposal",
      [
        "hosts": .list(Array(hosts)), "number": .integer(hosts.count), "reach": .number(stage.reach),
        "measure": paid.map { .sentence($0.name) } ?? .list([]),
      ])
  }

  /// Whether a measure is itself an event of the data: its money is spoken for.
  private func isEvent(_ row: MeasureRow) -> Bool {
    guard let measure = scene.index.measures[row.measure] else { return false }
    return scene.index.data.events.contains { event in event.name.shares(measure.name) }
  }

  /// Whether two places are the same or within reach; unknown points are near only where the place is the same.
  private func isNear(_ one: TerritoryID, _ other: TerritoryID) -> Bool {
    if one == other { return true }
    guard let left = scene.index.territories[one]?.point, let right = scene.index.territories[other]?.point else {
      return false
    }
    return left.distance(to: right) <= stage.reach
  }
}
