internal import TerroirKernel

/// The single window: what each organisation of the region may apply for, at any level.
struct Services {
  private(set) var rows: [ServiceRow] = []
  private(set) var findings: [Finding] = []

  init(_ package: SupportPackage, index: RegionalIndex, period: Period) {
    let chosen = Set(package.measures.filter(\.chosen).map(\.measure))
    var silent: [MeasureID] = []
    for measure in index.data.measures where index.concerns(measure) && measure.type != .legal {
      let force = measure.force(in: period)
      guard force == .inForce || force == .unconfirmed || chosen.contains(measure.id) else { continue }
      if measure.beneficiaries.isEmpty {
        silent.append(measure.id)
        continue
      }
      rows += index.regionalActors.compactMap { Self.row($0, measure, force, index) }
    }
    rows.sort { ($0.actor, $0.measure) < ($1.actor, $1.measure) }
    if !silent.isEmpty {
      findings.append(
        .notAssessed(
          "services", because: .pilots("beneficiaries.none", ["measures": .integer(silent.count)]),
          evidence: silent.map(\.rawValue), hint: .pilots("beneficiaries.none.hint")))
    }
  }

  private static func row(
    _ actor: Actor, _ measure: Measure, _ force: Force, _ index: RegionalIndex
  ) -> ServiceRow? {
    let isPlaced = index.territories[measure.territory]?.level != .municipal || measure.territory == actor.territory
    let isLinked = measure.industries.isEmpty || actor.industries.contains { measure.industries.contains($0) }
    guard isPlaced, isLinked, index.data.country.admits(actor, to: measure) == true,
      measure.payer != actor.id.rawValue, measure.implementer != actor.id.rawValue
    else { return nil }
    let words = index.data.country.receivers.filter {
      measure.beneficiaries.contains($0.beneficiary) && $0.takes(actor)
    }.map { Sentence.Argument.name($0.beneficiary.name, id: $0.beneficiary.rawValue) }
    let body = [measure.implementer, measure.payer].compactMap { $0.map { ActorID($0) } }.first { index.actors[$0] != nil }
    return ServiceRow(
      actor: actor.id, measure: measure.id, level: measure.level, rule: .pilots("admitted", ["as": .list(words)]),
      amount: measure.amountText, turnTo: body,
      missing: .pilots(
        "missing",
        [
          "force": .text(force.rawValue), "share": .share(measure.cofinancing ?? 0),
          "cofinanced": .flag((measure.cofinancing ?? 0) > 0), "body": .flag(body == nil),
          "level": index.data.country.name(of: measure.level),
        ]))
  }
}
