import TerroirKernel

/// What is in the town.
extension TownPage {
  /// Its identity elements, by id; of those in whose industries no organisation of the town works it is said.
  var identity: [Sentence] {
    index.data.elements.filter { $0.territory == town.id }.map { element in
      let isCarried = seated.contains { actor in actor.industries.contains { element.industries.contains($0) } }
      return .town(
        "element",
        [
          "name": index.named(element.id), "status": .text(element.status.rawValue),
          "recognition": .text(element.recognition.rawValue), "carried": .flag(isCarried),
        ], evidence: [element.id.rawValue])
    }
  }

  var organisations: [Sentence] {
    seated.map {
      .town("organisation", ["name": index.named($0.id), "kind": kind($0)], evidence: [$0.id.rawValue])
    }
  }

  /// Events, then the pilots of the programme.
  var hosted: [Sentence] {
    let events = index.data.events.filter { $0.territory == town.id }.map { event in
      Sentence.town(
        "event",
        [
          "name": index.named(event.id), "months": .list(event.months.sorted().map { .sentence(Self.month($0)) }),
          "visitors": event.attendance.map { .integer($0) } ?? .list([]),
          "year": event.attendanceYear.map { .period("\($0)") } ?? .list([]),
          "exactly": .text((event.attendanceQualifier ?? .exact).rawValue),
        ], evidence: [event.id.rawValue])
    }
    return (events.isEmpty ? [.town("no-event")] : events) + pilots
  }

  private var pilots: [Sentence] {
    guard let programme = results.pilots else {
      return missing(.implement).map { [.town("pilots", ["told": .sentence($0)])] } ?? []
    }
    let own = programme.pilots.filter { $0.territory == town.id }
    if own.isEmpty { return [.town("no-pilot")] }
    return own.map {
      .town(
        "pilot",
        [
          "name": .text($0.name.text), "start": .date($0.start),
          "owner": $0.owner.map { index.named($0) } ?? .text($0.responsible?.text ?? ""),
        ],
        evidence: [$0.pilot.rawValue])
    }
  }

  private static func month(_ number: Int) -> Sentence { .town("month", ["month": .integer(number)]) }
}
