import TerroirKernel

/// The region's events of one year: those of the data in the years that their periodicity gives, and what could be proposed.
struct EventCalendar {
  private(set) var rows: [CalendarRow] = []
  private(set) var findings: [Finding] = []

  init(_ scene: Scene, stage: StoryStage, package: SupportPackage) {
    let events = scene.index.regionalEvents
    if events.isEmpty {
      let reason = scene.index.data.missingTables.contains("events") ? "calendar.no-table" : "calendar.none"
      findings.append(.notAssessed("calendar", because: .stories(reason), hint: .stories("calendar.none.hint")))
      return
    }
    let told = events.map { ($0, EventDates($0, year: stage.year)) }
    rows = told.flatMap { event, dates in Self.rows(of: event, dates, in: scene) }
    markConflicts(scene)
    report(told, year: stage.year)
    let proposals = Proposals(scene, stage: stage, package: package)
    rows += proposals.rows
    findings += proposals.findings
    rows.sort {
      ($0.start ?? "9999", $0.event, $0.finish ?? "") < ($1.start ?? "9999", $1.event, $1.finish ?? "")
    }
  }

  /// A row for each stretch of days or months; one without dates where none is known; none in a year without an edition.
  private static func rows(of event: Event, _ dates: EventDates, in scene: Scene) -> [CalendarRow] {
    if dates.isHeld == false { return [] }
    let row = CalendarRow(
      event: event.id, name: name(of: event, in: scene), territory: event.territory,
      status: dates.isHeld == true ? "existing" : "unconfirmed", cluster: cluster(of: event, in: scene),
      audience: Audience.of(event, in: scene).rawValue, periodicity: event.periodicity,
      basis: basis(event, dates, in: scene))
    if dates.spans.isEmpty { return [row] }
    return dates.spans.map { span in
      var dated = row
      (dated.start, dated.finish) = (span.start, span.finish)
      return dated
    }
  }

  /// Its name; what is no entertainment says so beside it, as lists of the calendar show the name alone.
  private static func name(of event: Event, in scene: Scene) -> Sentence {
    guard let solemnity = Solemnity(event, in: scene) else { return .named(event.name, id: event.id.rawValue) }
    return .stories("solemn", ["event": scene.name(event), "solemnity": .text(solemnity.rawValue)])
  }

  private static func basis(_ event: Event, _ dates: EventDates, in scene: Scene) -> Sentence {
    if scene.index.isRestricted(event.territory) {
      return .stories("basis.closed", ["place": scene.index.named(event.territory)])
    }
    let basis = Sentence.stories(
      "basis",
      [
        "held": .text(dates.isHeld == true ? "yes" : "unknown"), "dated": .text(dates.certainty.rawValue),
        "periodicity": .text(event.periodicity?.rawValue ?? "none"),
        // Where nothing else is known of how often it is held, this year's edition is the one that is known.
        "known": .year(dates.isHeld == true && event.periodicity == nil ? nil : event.knownYear),
      ])
    switch Solemnity(event, in: scene) {
    case nil: return basis
    case .remembrance: return .stories("basis.commemoration")
    case .worship: return .stories("basis.sacred", ["basis": .sentence(basis)])
    case .community: return .stories("basis.community", ["basis": .sentence(basis)])
    }
  }

  /// The cluster that lists the event and has its town; otherwise the one that shares most of its elements; nil where none does,
  /// and for what nobody is invited to: no cluster joins a commemoration.
  private static func cluster(of event: Event, in scene: Scene) -> ClusterID? {
    if !scene.index.isPromotable(event) { return nil }
    let listed = scene.clusters.first {
      $0.row.events.contains(event.id) && $0.row.territories.contains(event.territory)
    }
    if let listed { return listed.row.cluster }
    var best: (cluster: ClusterID, shared: Int)?
    for cluster in scene.clusters {
      let shared = Set(cluster.row.elements).intersection(event.elements).count
      if shared > best?.shared ?? 0 { best = (cluster.row.cluster, shared) }
    }
    return best?.cluster
  }

  /// Events of one audience or one cluster that meet in a town and a time take each other's public; who comes to remember or to
  /// pray is no public. Two spans of which both are days are held against each other by days, others by months.
  private mutating func markConflicts(_ scene: Scene) {
    let dated = rows.filter { row in scene.index.events[row.event].map(scene.index.isPromotable) ?? true }
    let competing = Set(dated.map(\.event))
    for position in rows.indices {
      let row = rows[position]
      guard let span = row.span, competing.contains(row.event) else { continue }
      let others = dated.filter { other in
        guard let time = other.span, other.event != row.event else { return false }
        let sharesPublic = other.audience == row.audience || (row.cluster != nil && other.cluster == row.cluster)
        return sharesPublic && other.territory == row.territory && span.meets(time)
      }
      let ids = Set(others.map(\.event.rawValue)).sorted()
      rows[position].conflict = ids.isEmpty ? nil : ids.joined(separator: ";")
    }
  }

  private mutating func report(_ told: [(Event, EventDates)], year: Int) {
    func note(_ severity: Finding.Severity, _ subject: String, _ key: String, _ events: [Event], hint: String? = nil) {
      if events.isEmpty { return }
      findings.append(
        Finding(
          severity, subject, .stories(key, ["count": .integer(events.count), "year": .year(year)]),
          evidence: events.map(\.id.rawValue), hint: hint.map { .stories($0) }))
    }
    let kept = told.filter { $0.1.isHeld != false }
    note(
      .warning, "calendar.start", "calendar.undated",
      kept.filter { $0.1.isHeld == true && $0.1.spans.isEmpty }.map(\.0), hint: "calendar.undated.hint")
    note(
      .warning, "calendar.periodicity", "calendar.unconfirmed", kept.filter { $0.1.isHeld == nil }.map(\.0),
      hint: "calendar.unconfirmed.hint")
    let out = told.filter { $0.1.isHeld == false }.map(\.0)
    note(.note, "calendar", "calendar.later", out.filter { ($0.sinceYear ?? .min) > year })
    note(.note, "calendar", "calendar.off-year", out.filter { ($0.sinceYear ?? .min) <= year })
    let clashing = Set(rows.filter { $0.conflict != nil }.map(\.event))
    note(
      .note, "calendar.conflict", "calendar.clashing", kept.map(\.0).filter { clashing.contains($0.id) },
      hint: "calendar.clashing.hint")
  }
}

/// A stretch of time by its ISO texts, of days or of months.
struct TimeSpan {
  var start: String
  var finish: String

  /// Whether the two share a day, or a month where one of them knows no days.
  func meets(_ other: TimeSpan) -> Bool {
    let isByDays = [start, finish, other.start, other.finish].allSatisfy { $0.count > 7 }
    func cut(_ text: String) -> String { isByDays ? text : String(text.prefix(7)) }
    return cut(other.start) <= cut(finish) && cut(start) <= cut(other.finish)
  }
}

extension CalendarRow {
  fileprivate var span: TimeSpan? {
    guard let start, let finish else { return nil }
    return TimeSpan(start: start, finish: finish)
  }
}
