internal import TerroirKernel
internal import TerroirMethods

/// Every first wave that could be piloted, and why the rest of the chosen measures is not.
struct PilotCandidates {
  private(set) var ideas: [PilotIdea] = []
  private(set) var findings: [Finding] = []
  private let index: RegionalIndex
  private let package: SupportPackage
  private let rule: PilotRule
  /// Towns in which nobody listed is admitted, and those in which the first result would come after the period.
  private var unadmitted: [MeasureID: Set<TerritoryID>] = [:]
  private var late: [MeasureID: Set<TerritoryID>] = [:]
  /// Towns with an event whose organiser the measure's row does not admit.
  private var barred: [MeasureID: Set<TerritoryID>] = [:]
  /// Towns that have a shared space of the kind that the measure would bring.
  private var served: [MeasureID: Set<TerritoryID>] = [:]
  /// Events whose organiser the measure's payer funds already.
  private var funded: [MeasureID: [ActorID: Set<EventID>]] = [:]
  /// Towns in which a measure of events would hold nothing, by why.
  private var absent: [MeasureID: [PilotEvents.Absence: Set<TerritoryID>]] = [:]
  /// Towns of measures for which the package pays in other years alone.
  private var unpaid: [MeasureID: Set<TerritoryID>] = [:]

  /// - Parameters:
  ///   - days: working days of the programme.
  ///   - result: the working day by which the first result of a family is there with 80%, by the event's months, where it
  ///     begins on a working day or later.
  init(
    _ input: ImplementationInput, index: RegionalIndex, period: Period, length: Double, days: WorkDays,
    result: (PilotFamily, Event?, Int) throws(StageFailure) -> Double
  ) throws(StageFailure) {
    self.index = index
    package = input.package
    rule = PilotRule(index, in: period)
    let chosen = input.package.measures.filter(\.chosen)
    tellRefused(chosen)
    let clusters = Dictionary(input.strategy.clusters.map { ($0.cluster, $0) }) { first, _ in first }
    let (owners, receivers) = (Owners(index), Receivers(index))
    let spaces = Set(index.data.actors.filter { LackFinder.premises.contains($0.kind) }.map(\.territory))
    let visibility = Visibility(index)
    var places: [ClusterID: [PilotPlace]] = [:]
    var placeless: Set<ClusterID> = []
    for row in chosen where rule.refusal(of: row) == nil {
      guard let cluster = clusters[row.cluster], let standing = rule.standing(of: row) else { continue }
      let kind = InstrumentClass(instrument: row.instrument)
      let all = places[cluster.cluster] ?? PilotPlace.all(of: cluster, index)
      places[cluster.cluster] = all
      if all.isEmpty { placeless.insert(cluster.cluster) }
      let isTown = index.territories[row.territory]?.level == .municipal
      guard let payment = Payment(row, input.package.spending, days: days, in: period) else {
        unpaid[row.measure, default: []].formUnion(isTown ? [row.territory] : all.map(\.town))
        continue
      }
      let events = PilotEvents(index, in: payment.year)
      for place in all where !isTown || place.town == row.territory {
        // Nothing new is seen of a shared space where there is one.
        if kind == .space, spaces.contains(place.town) {
          served[row.measure, default: []].insert(place.town)
          continue
        }
        let held =
          kind == .event
          ? events.held(by: row, cluster: cluster, in: place)
          : PilotEvents.Answer(forms: [.init(event: nil, shown: place.elements)])
        if let why = held.absence { absent[row.measure, default: [:]][why, default: []].insert(place.town) }
        if kind == .event {
          for event in events.fundedAlready(by: row, in: place.town) {
            funded[row.measure, default: [:]][ActorID(row.payer), default: []].insert(event.id)
          }
        }
        let runs = owners.owner(of: row, in: place.town)
        guard let admitted = receivers.receivers(of: row, in: place, owner: runs) else {
          unadmitted[row.measure, default: []].insert(place.town)
          continue
        }
        for form in held.forms {
          guard
            var named = form.event.map({ receivers.receivers(among: admitted, of: $0, under: row) }) ?? .some(admitted)
          else {
            barred[row.measure, default: []].insert(place.town)
            continue
          }
          // A measure that is the event has the organiser in its own row.
          let isEvent = kind == .event && events.isEvent(row.measure)
          var owner = isEvent ? runs : form.event.map { owners.owner(of: $0, under: row) } ?? runs
          // Who receives does not run it: of money for an event the organiser holds it, and who runs the measure the pilot.
          var holder: ActorID?
          if let own = owner.actor, named.contains(own) {
            if row.type == .economic { (owner, holder) = (runs, own) } else { named.removeAll { $0 == own } }
          }
          var idea = PilotIdea(
            id: PilotID(
              "\(cluster.cluster)-\(row.measure)-\(place.town)" + (form.event.map { "-\($0.id)" } ?? "")), row: row,
            standing: standing, cluster: cluster, place: place, kind: kind, family: PilotFamily(kind),
            event: form.event, shown: form.shown, owner: owner,
            receivers: named,
            criterion: PilotCriterion(
              daysP80: 0, speed: 0, visibility: visibility.value(of: form.shown, in: place, event: form.event)),
            payment: payment)
          (idea.isEvent, idea.holder) = (isEvent, holder)
          let p80 = try result(idea.family, form.event, payment.opening)
          if p80 > length {
            late[row.measure, default: []].insert(place.town)
            continue
          }
          (idea.criterion.daysP80, idea.criterion.speed) = (p80, min(1, max(0, 1 - p80 / length)))
          ideas.append(idea)
        }
      }
    }
    ideas.sort { $0.id < $1.id }
    tellMissing(input.strategy.clusters.filter { placeless.contains($0.cluster) })
    tellAbsent()
  }

  /// Of each measure of events that is tried nowhere why it holds nothing in which town; where its payer funds the organiser
  /// of an event already, that is why, and it is told.
  private mutating func tellAbsent() {
    let tried = Set(ideas.map(\.row.measure)).union(funded.keys)
    for (measure, reasons) in absent.sorted(by: { $0.key < $1.key }) where !tried.contains(measure) {
      for why in PilotEvents.Absence.allCases {
        guard let towns = reasons[why]?.sorted() else { continue }
        findings.append(
          Finding(
            .warning, "pilots.event",
            .pilots(
              "event.absent",
              [
                "measure": index.named(measure, in: package), "towns": .list(towns.map { index.named($0) }),
                "why": .text(why.rawValue),
              ]), evidence: [measure.rawValue] + towns.map(\.rawValue),
            hint: why == .omitted || why == .tradition
              ? nil : .pilots(why == .unsaid ? "event.unsaid.hint" : "event.absent.hint")))
      }
    }
  }

  private mutating func tellRefused(_ chosen: [MeasureRow]) {
    var refused: [PilotRule.Refusal: Set<MeasureID>] = [:]
    var judged: Set<MeasureID> = []
    for row in chosen {
      if let refusal = rule.refusal(of: row) { refused[refusal, default: []].insert(row.measure) }
      if row.type != .legal, !rule.isTold(row) { judged.insert(row.measure) }
    }
    for refusal in [PilotRule.Refusal.framework, .proposed, .told, .wider, .kind] {
      guard let measures = refused[refusal]?.sorted() else { continue }
      findings.append(
        Finding(
          .note, "pilots.measure",
          .pilots(
            "not-piloted",
            ["why": .text(refusal.rawValue), "measures": .list(measures.map { index.named($0, in: package) })]),
          evidence: measures.map(\.rawValue)))
    }
    if !judged.isEmpty {
      let measures = judged.sorted()
      findings.append(
        Finding(
          .note, "pilots.measure",
          .pilots("judged", ["measures": .list(measures.map { index.named($0, in: package) })]),
          evidence: measures.map(\.rawValue), hint: .pilots("judged.hint")))
    }
  }

  private mutating func tellMissing(_ placeless: [ClusterRow]) {
    tell(unadmitted, "pilots.receivers", "receivers.none", hint: "receivers.none.hint")
    tell(barred, "pilots.receivers", "receivers.organiser", hint: "receivers.organiser.hint")
    tell(served, "pilots.territory", "served", hint: "served.hint")
    tell(unpaid, "pilots.start", "unpaid", hint: "unpaid.hint")
    tell(late, "pilots.start", "late-result", hint: "late-result.hint")
    for (measure, payers) in funded.sorted(by: { $0.key < $1.key }) {
      for (payer, events) in payers.sorted(by: { $0.key < $1.key }) {
        findings.append(
          Finding(
            .note, "pilots.event",
            .pilots(
              "event.funded",
              [
                "measure": index.named(measure, in: package), "payer": index.named(payer),
                "events": .list(events.sorted().map { index.named($0) }),
              ]), evidence: [measure.rawValue] + events.sorted().map(\.rawValue)))
      }
    }
    if !placeless.isEmpty {
      findings.append(
        Finding(
          .warning, "pilots.territory",
          .pilots("place.none", ["clusters": .list(placeless.map { .sentence($0.name) })]),
          evidence: placeless.map(\.cluster.rawValue).sorted(), hint: .pilots("place.none.hint")))
    }
  }

  /// One finding for each measure, with the towns in which no cluster has it as a candidate.
  private mutating func tell(
    _ towns: [MeasureID: Set<TerritoryID>], _ subject: String, _ key: String, hint: String
  ) {
    for measure in towns.keys.sorted() {
      let able = Set(ideas.filter { $0.row.measure == measure }.map(\.territory))
      let places = (towns[measure] ?? []).subtracting(able).sorted()
      if places.isEmpty { continue }
      findings.append(
        Finding(
          .note, subject,
          .pilots(key, ["measure": index.named(measure, in: package), "towns": .list(places.map { index.named($0) })]),
          evidence: [measure.rawValue] + places.map(\.rawValue), hint: .pilots(hint)))
    }
  }
}
