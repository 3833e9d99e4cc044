import TerroirKernel

/// What is done when: initiatives by year, and the pilots that begin.
extension PolicyDocument {
  var roadmap: [DocumentSection] {
    chapter("roadmap", [], sections: [section("initiatives", initiatives), section("pilots", pilots)])
  }

  private var initiatives: [DocumentBlock] {
    guard let strategy = results.strategy, !strategy.initiatives.isEmpty else { return [] }
    let rows = strategy.initiatives.sorted { ($0.year, $0.place, $0.cluster) < ($1.year, $1.place, $1.cluster) }
    let counts = Dictionary(rows.map { ($0.year, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    return told([
      .policy(
        "initiatives.lead",
        [
          "all": .integer(rows.count),
          "years": .list(
            counts.map { year, count in
              .sentence(.policy("year-count", ["year": .period("\(year)"), "count": .integer(count)]))
            }),
        ], evidence: Set(rows.map(\.cluster.rawValue)).sorted())
    ])
      + byYear(rows, counts.map(\.key))
  }

  /// A row for each cluster in the order of its first initiative, a column for each year.
  private func byYear(_ rows: [InitiativeRow], _ years: [Int]) -> [DocumentBlock] {
    var seen: Set<ClusterID> = []
    let clusters = rows.map(\.cluster).filter { seen.insert($0).inserted }
    return table(
      .policy("table.initiatives"), clusters,
      [.text("cluster") { name($0) }]
        + years.map { year in
          .titled("\(year)") { cluster in
            let own = rows.filter { $0.cluster == cluster && $0.year == year }
            return own.isEmpty ? nil : own.map(said).joined(separator: " ")
          }
        })
  }

  /// What is done, who decides on it, and what it is seen by. A level is nobody: its body is to be named.
  private func said(_ row: InitiativeRow) -> String {
    let open = text(
      "body-of-level", ["level": index.data.country.name(of: row.level), "id": .text(row.level.rawValue)])
    return [row.initiative.text, row.body.map { name($0) } ?? open, row.indicator.text].map(\.asSentence).joined(
      separator: " ")
  }

  /// What is said of a pilot behind the number by which risks speak of it.
  func numbered(_ pilot: PilotRow, _ name: String) -> String {
    guard let number = pilot.pilot.rawValue.split(separator: "-").last.flatMap({ Int($0) }) else { return name }
    return "\(number). \(name)"
  }

  private var pilots: [DocumentBlock] {
    guard let programme = results.pilots else { return [] }
    let rows = programme.inOrder
    guard !rows.isEmpty else { return told([.brief("pilots.none")]) }
    func time(_ day: String?) -> Double? { day.flatMap { Day($0) }.map { Double($0.number) } }
    let chart = GanttChart(
      bands: rows.prefix(30).map {
        .init(
          "\(name($0.territory)): \(name($0.measure))", start: time($0.start), finish: time($0.finish),
          late: time($0.finishP80))
      }, isCalendar: true)
    return told(programme.programme(in: scope))
      + [figure(.policy("figure.pilots"), .gantt(chart), title: "pilots")]
      + table(
        .policy("table.pilots"), rows,
        [
          .text("pilot") { numbered($0, $0.name.text) },
          .text("leads") { $0.responsible?.text ?? $0.owner.map { name($0) } },
          .text("first-result") { $0.firstResult.text },
          .text("days") { "\(day($0.start)) – \(day($0.finish))" }, .number("cost", moneyUnit) { $0.cost },
        ])
  }
}
