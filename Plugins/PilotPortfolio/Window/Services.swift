internal import TerroirKernel

/// The single window: what each organisation of the region may apply for in the period, at any level.
struct Services {
  private(set) var rows: [ServiceRow] = []
  private(set) var findings: [Finding] = []

  init(_ index: RegionalIndex, package: SupportPackage, period: Period) {
    var silent: Set<MeasureID> = []
    for actor in index.regionalActors {
      for offer in index.offers(to: actor, in: period, package: package) {
        let told = index.told(offer)
        rows.append(
          ServiceRow(
            actor: actor.id, measure: offer.measure.id, level: offer.measure.level, rule: told.rule,
            amount: told.amount, turnTo: told.provider, missing: told.missing))
      }
      silent.formUnion(index.openToUnknown(near: actor, in: period).map(\.id))
    }
    rows.sort { ($0.actor, $0.measure) < ($1.actor, $1.measure) }
    if !silent.isEmpty {
      findings.append(
        .notAssessed(
          "services", because: .pilots("beneficiaries.none", ["measures": .integer(silent.count)]),
          evidence: silent.sorted().map(\.rawValue), hint: .pilots("beneficiaries.none.hint")))
    }
  }
}
