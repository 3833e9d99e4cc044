internal import TerroirKernel
internal import TerroirMethods

/// Every first wave that could be piloted, and why the rest of the chosen measures is not.
struct PilotCandidates {
  private(set) var ideas: [PilotIdea] = []
  private(set) var findings: [Finding] = []
  private let index: RegionalIndex
  private let rule: PilotRule

  /// - Parameter days: the working day by which the first result of a family is there with 80%, by the event's months.
  init(
    _ input: ImplementationInput, index: RegionalIndex, period: Period, length: Double,
    days: (PilotFamily, Event?) throws(StageFailure) -> Double
  ) throws(StageFailure) {
    self.index = index
    rule = PilotRule(index, in: period)
    let chosen = input.package.measures.filter(\.chosen)
    tellRefused(chosen)
    let clusters = Dictionary(input.strategy.clusters.map { ($0.cluster, $0) }) { first, _ in first }
    let events = PilotEvents(index)
    let owners = PilotOwner(index)
    let visibility = Visibility(index)
    var places: [ClusterID: [PilotPlace]] = [:]
    var ownerless: [MeasureID: Set<TerritoryID>] = [:]
    var placeless: Set<ClusterID> = []
    var held: Set<MeasureID> = []
    var heard: Set<MeasureID> = []
    for row in chosen where rule.refusal(of: row) == nil {
      guard let cluster = clusters[row.cluster], let standing = rule.standing(of: row) else { continue }
      let kind = InstrumentClass(instrument: row.instrument)
      let family = PilotFamily(kind)
      if kind == .event { heard.insert(row.measure) }
      if places[cluster.cluster] == nil { places[cluster.cluster] = PilotPlace.all(of: cluster, index) }
      let all = places[cluster.cluster] ?? []
      if all.isEmpty { placeless.insert(cluster.cluster) }
      let isTown = index.territories[row.territory]?.level == .municipal
      for place in all where !isTown || place.town == row.territory {
        let existing = kind == .event ? events.extended(by: row, cluster: cluster, in: place) : [nil]
        if kind == .event, !existing.isEmpty { held.insert(row.measure) }
        let receivers = owners.receivers(of: row, in: place, cluster: cluster)
        if receivers.isEmpty { continue }
        let able = owners.owners(of: row, in: place.town, except: receivers)
        if able.isEmpty {
          ownerless[row.measure, default: []].insert(place.town)
          continue
        }
        for (event, owner) in existing.flatMap({ event in able.map { (event, $0) } }) {
          let p80 = try days(family, event)
          let id =
            "\(cluster.cluster)-\(row.measure)-\(place.town)" + (event.map { "-\($0.id)" } ?? "")
            + "-\(owner)"
          ideas.append(
            PilotIdea(
              id: PilotID(id), row: row, standing: standing, cluster: cluster, place: place, kind: kind, family: family,
              event: event, owner: owner, rank: able.firstIndex(of: owner) ?? 0, receivers: receivers,
              criterion: PilotCriterion(
                daysP80: p80, speed: min(1, max(0, 1 - p80 / length)),
                visibility: visibility.value(of: place, event: event))))
        }
      }
    }
    ideas.sort { $0.id < $1.id }
    tellMissing(ownerless, placeless)
    let homeless = heard.subtracting(held).sorted()
    if !homeless.isEmpty {
      findings.append(
        Finding(
          .warning, "pilots.event", .pilots("event.none", ["measures": .list(homeless.map { index.named($0) })]),
          evidence: homeless.map(\.rawValue), hint: .pilots("event.none.hint")))
    }
  }

  private mutating func tellRefused(_ chosen: [MeasureRow]) {
    var refused: [PilotRule.Refusal: Set<MeasureID>] = [:]
    var judged: Set<MeasureID> = []
    for row in chosen {
      if let refusal = rule.refusal(of: row) { refused[refusal, default: []].insert(row.measure) }
      if row.type != .legal, !rule.isTold(row) { judged.insert(row.measure) }
    }
    for refusal in [PilotRule.Refusal.framework, .proposed, .told, .kind] {
      guard let measures = refused[refusal]?.sorted() else { continue }
      findings.append(
        Finding(
          .note, "pilots.measure",
          .pilots(
            "not-piloted",
            ["why": .text(refusal.rawValue), "measures": .list(measures.map { index.named($0) })]),
          evidence: measures.map(\.rawValue)))
    }
    if !judged.isEmpty {
      let measures = judged.sorted()
      findings.append(
        Finding(
          .note, "pilots.measure", .pilots("judged", ["measures": .list(measures.map { index.named($0) })]),
          evidence: measures.map(\.rawValue), hint: .pilots("judged.hint")))
    }
  }

  private mutating func tellMissing(_ ownerless: [MeasureID: Set<TerritoryID>], _ placeless: Set<ClusterID>) {
    let piloted = Set(ideas.map { "\($0.row.measure)@\($0.territory)" })
    for measure in ownerless.keys.sorted() {
      let towns = (ownerless[measure] ?? []).filter { !piloted.contains("\(measure)@\($0)") }.sorted()
      if towns.isEmpty { continue }
      findings.append(
        Finding(
          .warning, "pilots.owner",
          .pilots(
            "owner.none", ["measure": index.named(measure), "towns": .list(towns.map { index.named($0) })]),
          evidence: [measure.rawValue] + towns.map(\.rawValue), hint: .pilots("owner.none.hint")))
    }
    if !placeless.isEmpty {
      let clusters = placeless.sorted().map(\.rawValue)
      findings.append(
        Finding(
          .warning, "pilots.territory", .pilots("place.none", ["clusters": .texts(clusters)]), evidence: clusters,
          hint: .pilots("place.none.hint")))
    }
  }
}
