import TerroirKernel

/// The year's events of the region: those of the data, and proposals for the months that have none.
struct EventCalendar {
  private(set) var rows: [CalendarRow] = []
  private(set) var findings: [Finding] = []

  init(_ scene: Scene, year: Int) {
    let events = scene.index.regionalEvents
    if events.isEmpty {
      let reason = scene.index.data.missingTables.contains("events") ? "calendar.no-table" : "calendar.none"
      findings.append(.notAssessed("calendar", because: .stories(reason), hint: .stories("calendar.none.hint")))
      return
    }
    let held = events.filter { ($0.sinceYear ?? .min) <= year }
    let later = events.filter { ($0.sinceYear ?? .min) > year }
    rows = held.flatMap { Self.rows(of: $0, in: scene, year: year) }
    markConflicts()
    report(later, unknown: held.filter { $0.months.isEmpty }, year: year)
    propose(for: (1...12).filter { month in !held.contains { $0.months.contains(month) } }, scene, year: year)
    rows.sort {
      ($0.start ?? "9999", $0.event, $0.finish ?? "") < ($1.start ?? "9999", $1.event, $1.finish ?? "")
    }
  }

  /// One row per unbroken run of months; one without dates where no month is known.
  private static func rows(of event: Event, in scene: Scene, year: Int) -> [CalendarRow] {
    let row = CalendarRow(
      event: event.id, name: .named(event.name, id: event.id.rawValue), territory: event.territory, status: "existing",
      cluster: cluster(of: event, in: scene), audience: Audience.of(event, in: scene).rawValue)
    let runs = runs(of: event.months)
    if runs.isEmpty { return [row] }
    return runs.map { run in
      var dated = row
      dated.start = iso(year, run.first)
      dated.finish = iso(run.last < run.first ? year + 1 : year, run.last)
      return dated
    }
  }

  /// The cluster that lists the event; otherwise the one that shares most of its elements; nil where none does.
  private static func cluster(of event: Event, in scene: Scene) -> ClusterID? {
    if let listed = scene.clusters.first(where: { $0.row.events.contains(event.id) }) { return listed.row.cluster }
    var best: (cluster: ClusterID, shared: Int)?
    for cluster in scene.clusters {
      let shared = Set(cluster.row.elements).intersection(event.elements).count
      if shared > best?.shared ?? 0 { best = (cluster.row.cluster, shared) }
    }
    return best?.cluster
  }

  /// Unbroken runs of months on the circle of the year: 12 and 1 are neighbours.
  static func runs(of months: [Int]) -> [(first: Int, last: Int)] {
    let held = Set(months.filter { (1...12).contains($0) })
    if held.count == 12 { return [(1, 12)] }
    return held.sorted().filter { !held.contains($0 == 1 ? 12 : $0 - 1) }.map { first in
      var last = first
      while held.contains(last % 12 + 1) { last = last % 12 + 1 }
      return (first, last)
    }
  }

  private static func iso(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// Events of one audience or one cluster that meet in a town and a month take each other's public.
  private mutating func markConflicts() {
    let dated = rows
    for position in rows.indices {
      let row = rows[position]
      guard let start = row.start, let finish = row.finish else { continue }
      let others = dated.filter { other in
        guard let otherStart = other.start, let otherFinish = other.finish, other.event != row.event else {
          return false
        }
        let sharesPublic = other.audience == row.audience || (row.cluster != nil && other.cluster == row.cluster)
        return sharesPublic && other.territory == row.territory && otherStart <= finish && start <= otherFinish
      }
      let ids = Set(others.map(\.event.rawValue)).sorted()
      rows[position].conflict = ids.isEmpty ? nil : ids.joined(separator: ";")
    }
  }

  private mutating func report(_ later: [Event], unknown: [Event], year: Int) {
    if !unknown.isEmpty {
      findings.append(
        Finding(
          .warning, "calendar.start", .stories("calendar.undated", ["count": .integer(unknown.count)]),
          evidence: unknown.map(\.id.rawValue), hint: .stories("calendar.undated.hint")))
    }
    if !later.isEmpty {
      findings.append(
        Finding(
          .note, "calendar", .stories("calendar.later", ["count": .integer(later.count), "year": .year(year)]),
          evidence: later.map(\.id.rawValue)))
    }
    let clashing = Set(rows.filter { $0.conflict != nil }.map(\.event.rawValue)).sorted()
    if !clashing.isEmpty {
      findings.append(
        Finding(
          .note, "calendar.conflict",
          .stories("calendar.clashing", ["count": .integer(clashing.count)]),
          evidence: clashing, hint: .stories("calendar.clashing.hint")))
    }
  }

  /// For each empty month an event on the strongest element that no event takes up, cluster by cluster in turn.
  private mutating func propose(for months: [Int], _ scene: Scene, year: Int) {
    var taken = Set(scene.index.data.events.flatMap(\.elements))
    var turn = 0
    var proposed: [String] = []
    for month in months {
      for step in scene.clusters.indices {
        let cluster = scene.clusters[(turn + step) % scene.clusters.count]
        guard let element = cluster.elements.first(where: { $0.status != .lost && !taken.contains($0.id) }) else {
          continue
        }
        taken.insert(element.id)
        turn += step + 1
        let date = Self.iso(year, month)
        rows.append(
          CalendarRow(
            event: EventID("proposed-\(date)-\(element.id)"),
            name: .stories("open-days", ["element": scene.name(element)]), territory: element.territory, start: date,
            finish: date,
            status: "proposed", cluster: cluster.row.cluster, audience: Audience.residents.rawValue))
        proposed.append(element.id.rawValue)
        break
      }
    }
    guard !months.isEmpty else { return }
    findings.append(
      Finding(
        .note, "calendar.status",
        .stories(
          "calendar.empty", ["months": Sentence.months(months), "proposals": .integer(proposed.count)]),
        evidence: proposed, hint: .stories("calendar.empty.hint")))
  }
}
