internal import TerroirKernel
internal import TerroirMethods

/// Every measure considered for every cluster, with its standing, and what stands outside the programme.
struct Candidates {
  private(set) var all: [Candidate] = []
  /// Acts, lists and targets in force: conditions for the others.
  private(set) var framework: [CatalogueMeasure] = []
  /// Instruments of a wider level that are not in force.
  private(set) var proposed: [CatalogueMeasure] = []
  /// Measures whose target industries no cluster has, or that act where no cluster lies.
  private(set) var withoutCluster: [MeasureID] = []
  /// Measures whose cost is in another currency than the budgets.
  private(set) var foreignCurrency: [MeasureID] = []
  let clusters: [ClusterRow]

  init(
    _ input: DesignInput, index: RegionalIndex, eligibility: Eligibility, places: Places, beneficiaries: Beneficiaries,
    period: Period
  ) {
    clusters = input.strategy.clusters.sorted { $0.cluster < $1.cluster }
    let exchange = input.data.exchange
    let towns = Set(index.municipalities.map(\.id))
    let inForce = input.catalogue.map(\.measure).filter { index.standing(of: $0, in: period) == .framework }
      .sorted { $0.id < $1.id }
    for (number, offer) in input.catalogue.sorted(by: { $0.measure.id < $1.measure.id }).enumerated() {
      let measure = offer.measure
      let kind = measure.instrumentClass
      guard let standing = index.standing(of: measure, in: period) else { continue }
      switch standing {
      case .framework:
        framework.append(offer)
        continue
      case .proposed:
        proposed.append(offer)
        continue
      case .own, .available: break
      }
      if offer.cost.currency != exchange.currency {
        foreignCurrency.append(measure.id)
        continue
      }
      let dose = Dose(offer, kind, in: exchange)
      var isUsed = false
      for (position, cluster) in clusters.enumerated() {
        let targeted = cluster.industries.filter(measure.industries.contains).sorted()
        if targeted.isEmpty { continue }
        let served = targeted.filter { eligibility.isAllowed($0, measure.level) }
        for territory in Self.places(of: measure, cluster: cluster, places: places, index: index) {
          isUsed = true
          let town = measure.level == .municipal ? territory : nil
          var candidate = Candidate(
            offer: offer, number: number, kind: kind, standing: standing, dose: dose, cluster: position,
            territory: territory, industries: served.isEmpty ? targeted : served,
            eligible: beneficiaries.eligible(cluster, for: measure, served: served, in: town),
            all: beneficiaries.all(cluster).value, towns: cluster.territories.filter(towns.contains).count)
          candidate.refusal =
            Self.refusal(candidate, served: served, targeted: targeted, eligibility, input.data.country, period)
            ?? Self.incompetence(candidate, index) ?? Self.barred(measure, by: inForce)
          all.append(candidate)
        }
      }
      if !isUsed { withoutCluster.append(measure.id) }
    }
  }

  /// Where the measure would be run for the cluster: the towns of a municipal one, else the region.
  private static func places(
    of measure: Measure, cluster: ClusterRow, places: Places, index: RegionalIndex
  ) -> [TerritoryID] {
    if index.territories[measure.territory]?.level == .municipal {
      return cluster.territories.contains(measure.territory) ? [measure.territory] : []
    }
    return measure.level == .municipal ? places.towns(of: cluster.cluster).map(\.id) : [index.data.region]
  }

  /// Of a measure of the region's own: that a body which its row names may not pay for it or carry it out, by the country's
  /// table of competences, or is another region's.
  private static func incompetence(_ candidate: Candidate, _ index: RegionalIndex) -> Sentence? {
    let measure = candidate.measure
    guard candidate.standing == .own,
      let competence = index.data.country.competence(of: measure.instrumentClass, at: measure.level)
    else { return nil }
    for (task, body, kinds) in [
      ("pays", measure.payer, competence.payers), ("acts", measure.implementer, competence.implementers),
    ] {
      guard let body else { continue }
      let actor = index.actors[ActorID(body)]
      let name = actor.map { Sentence.Argument.name($0.name, id: body) } ?? .text(body)
      if let actor, actor.level != .federal, !index.isInRegion(actor.territory) {
        return .design("reason.elsewhere", ["body": name])
      }
      if !kinds.contains(actor?.kind ?? body) {
        return .design("reason.competence", ["body": name, "task": .text(task)])
      }
    }
    return nil
  }

  /// That an act or a standard which is in force and the measure exclude each other, whichever of the two says so.
  private static func barred(_ measure: Measure, by inForce: [Measure]) -> Sentence? {
    inForce.first { measure.excludes.contains($0.id) || $0.excludes.contains(measure.id) }
      .map { .design("reason.barred", ["rival": Sentence.measure($0)]) }
  }

  private static func refusal(
    _ candidate: Candidate, served: [IndustryID], targeted: [IndustryID], _ eligibility: Eligibility,
    _ country: Country, _ period: Period
  ) -> Sentence? {
    if served.isEmpty {
      let words = Set(targeted.compactMap { eligibility.significance($0) }).map(\.rawValue).sorted()
      return .design(
        "reason.by-rule",
        [
          "significances": .list(
            words.map { .sentence(.design("significance", ["significance": .text($0)])) }),
          "level": country.name(of: candidate.measure.level),
        ])
    }
    switch candidate.measure.force(in: period) {
    case .inForce where candidate.standing == .available && candidate.measure.applicant == .person:
      return .design("reason.persons")
    case .unconfirmed where candidate.standing == .available: return .design("reason.unconfirmed")
    case .expired: return .design("reason.expired")
    case .upcoming: return .design("reason.upcoming")
    default: return candidate.eligible.value <= 0 ? .design("reason.nobody") : nil
    }
  }
}
