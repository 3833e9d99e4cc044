internal import TerroirKernel
internal import TerroirMethods

/// What a person must know of the finished package.
enum PackageFindings {
  static func rows(
    _ package: SupportPackage, _ choice: Choice, theory: TheoryOfChange, wasVaried: Bool, seed: UInt64
  ) -> [Finding] {
    let (input, index) = (choice.input, choice.index)
    var findings: [Finding] = []
    func tell(
      _ severity: Finding.Severity, _ subject: String, _ text: Sentence, _ ids: some Sequence<String>,
      _ hint: Sentence?
    ) {
      let evidence = Set(ids).sorted()
      if !evidence.isEmpty {
        findings.append(Finding(severity, subject, text, evidence: evidence, hint: hint))
      }
    }
    let chosen = package.measures.filter(\.chosen)
    let currency = ["currency": Sentence.Argument.text(choice.currency.rawValue)]
    if input.catalogue.isEmpty {
      findings.append(
        .notAssessed(
          "measures", because: .design("catalogue.none", ["region": index.named(input.data.region)]),
          hint: .design("catalogue.none.hint")))
    }
    tell(
      .warning, "measures.legal_basis", .design("legal.none"),
      chosen.filter { $0.legalBasis == nil && $0.standing == .own && input.data.country.needsAct($0.type) }
        .map(\.measure.rawValue), .design("legal.none.hint"))
    tell(
      .warning, "measures.payer", .design("payer.unnamed"),
      chosen.filter { isUnnamed($0.payer) || isUnnamed($0.implementer) }.map(\.measure.rawValue),
      .design("payer.unnamed.hint"))
    let served = Set(chosen.map(\.cluster))
    tell(
      .serious, "measures.cluster", .design("unserved"),
      input.strategy.clusters.map(\.cluster).filter { !served.contains($0) }.map(\.rawValue),
      .design(choice.candidates.all.isEmpty ? "unserved.none.hint" : "unserved.hint"))
    tell(
      .warning, "profiles.eligible", .design("unlisted"),
      choice.candidates.clusters.filter { choice.beneficiaries.all($0).low == 0 }.map(\.cluster.rawValue),
      .design("unlisted.hint"))
    findings += withoutReceivers(choice) + unlistedTowns(choice) + runningOn(package, choice)
    let unlinked = Set(input.catalogue.map(\.measure).filter(\.industries.isEmpty).map(\.id))
    let outside = choice.candidates.withoutCluster
    tell(
      .warning, "measures.catalogue", .design("unlinked"), outside.filter(unlinked.contains).map(\.rawValue),
      .design("unlinked.hint"))
    tell(
      .note, "measures.catalogue", .design("untargeted"),
      outside.filter { !unlinked.contains($0) }.map(\.rawValue), nil)
    tell(
      .notAssessed, "measures.cost",
      Sentence("terroir/not-assessed", ["reason": .sentence(.design("currency", currency))]),
      choice.candidates.foreignCurrency.map(\.rawValue), .design("currency.hint", currency))
    let ids = Set(chosen.map(\.measure))
    let exchange = input.data.exchange
    let assumed = choice.candidates.all.filter { candidate in
      let (offer, dose) = (candidate.offer, candidate.dose)
      return ids.contains(offer.measure.id)
        && (dose.assumed.contains { $0.subject == Dose.costSubject(offer.measure, exchange) }
          || dose.restsOnYearly && !offer.assumptions.isEmpty)
    }.map(\.measure.id)
    tell(
      .warning, "measures.cost",
      .design("assumed", ["assumed": .integer(Set(assumed).count), "chosen": .integer(ids.count)]),
      assumed.map(\.rawValue), .design("assumed.hint"))
    tell(
      .note, "framework", .design("gaps"),
      input.profile.governance.filter { !$0.present && $0.level != .federal }.map {
        "\($0.level.rawValue) \($0.element)"
      },
      nil)
    tell(
      .note, "needs.met", .design("unanswered"), choice.unanswered.map { "\($0.cluster) \($0.need.rawValue)" },
      .design("unanswered.hint"))
    if theory.isAssumed {
      findings.append(Finding(.warning, "theory", .design("theory.assumed"), hint: .design("theory.hint")))
    }
    tell(
      .note, "profiles.attracted", .design("costs-more"),
      package.profiles.filter { row in row.attracted.map { $0 < row.cost } ?? false }.map(\.measure.rawValue),
      .design("costs-more.hint"))
    tell(
      .note, "measures.included", .design("included.seldom"),
      chosen.filter { row in row.included.map { $0 < 0.5 } ?? false }.map(\.measure.rawValue),
      .design("included.hint"))
    findings += followed(package, choice, seed: seed) + gain(package) + left(package, choice)
    if choice.plan.gap > 1e-6 {
      findings.append(
        Finding(
          .note, "profiles.effect", .design("gap", ["gap": .share(choice.plan.gap)]), hint: .design("gap.hint")))
    }
    if wasVaried, package.sensitivity.isEmpty, !chosen.isEmpty,
      !package.findings.contains(where: { $0.subject == "sensitivity" })
    {
      findings.append(Finding(.note, "sensitivity", .design("insensitive")))
    }
    if input.strategy.floors.isEmpty {
      findings.append(Finding(.note, "floors", .design("floors.none")))
    }
    return findings
  }

  /// Chosen measures whose rows do not say who may receive them: everybody in their industries is counted.
  private static func withoutReceivers(_ choice: Choice) -> [Finding] {
    var spent: [MeasureID: Double] = [:]
    for (number, candidate) in choice.candidates.all.enumerated()
    where choice.isChosen(number) && candidate.measure.type != .legal && candidate.measure.beneficiaries.isEmpty {
      spent[candidate.measure.id, default: 0] += choice.cost(number)
    }
    let measures = spent.keys.sorted()
    if measures.isEmpty { return [] }
    let money = Money(measures.reduce(0) { $0 + (spent[$1] ?? 0) }, currency: choice.currency)
    return [
      Finding(
        .warning, "measures.beneficiaries",
        .design("receivers.unsaid", ["measures": .integer(measures.count), "money": .money(money)]),
        evidence: measures.map(\.rawValue), hint: .design("receivers.unsaid.hint"))
    ]
  }

  /// Years that are paid for without a new unit, since what was set up runs on.
  private static func runningOn(_ package: SupportPackage, _ choice: Choice) -> [Finding] {
    let rows = package.spending.filter { $0.pays != nil && $0.cost > 0 }
    if rows.isEmpty { return [] }
    let money = Money(rows.reduce(0) { $0 + $1.cost }, currency: choice.currency)
    return [
      Finding(
        .note, "spending.units", .design("running-on", ["money": .money(money)]),
        evidence: Set(rows.map(\.measure.rawValue)).sorted(), hint: .design("running-on.hint"))
    ]
  }

  /// Towns that get money although nobody who could receive it is listed there.
  private static func unlistedTowns(_ choice: Choice) -> [Finding] {
    var spent: [TerritoryID: Double] = [:]
    for (number, candidate) in choice.candidates.all.enumerated()
    where choice.isChosen(number) && candidate.measure.level == .municipal && !choice.isListed(candidate) {
      spent[candidate.territory, default: 0] += choice.cost(number)
    }
    let towns = spent.keys.sorted()
    if towns.isEmpty { return [] }
    let money = Money(towns.reduce(0) { $0 + (spent[$1] ?? 0) }, currency: choice.currency)
    return [
      Finding(
        .warning, "profiles.eligible",
        .design("unlisted.towns", ["money": .money(money), "towns": .list(towns.map { choice.index.named($0) })]),
        evidence: towns.map(\.rawValue), hint: .design("unlisted.towns.hint"))
    ]
  }

  /// Means of which more than a tenth is left: that money is not what is lacking, unless a floor keeps it from being spent.
  private static func left(_ package: SupportPackage, _ choice: Choice) -> [Finding] {
    [Level.regional, .municipal].compactMap { level in
      let rows = package.budgets.filter { $0.level == level }
      let (budget, used) = rows.reduce((0.0, 0.0)) { ($0.0 + $1.budget, $0.1 + $1.used) }
      guard budget > 0, used < 0.9 * budget else { return nil }
      func money(_ amount: Double) -> Sentence.Argument { .money(Money(amount, currency: choice.currency)) }
      let floors = level == .municipal ? choice.bindingFloors : []
      let told = floors.map { floor -> Sentence.Argument in
        .sentence(.design("floor.binding", ["type": .text(floor.territoryType), "share": .share(floor.share)]))
      }
      return Finding(
        .note, "budgets.\(level.rawValue)",
        .design(
          floors.isEmpty ? "left" : "left.floor",
          [
            "level": choice.country.name(of: level), "left": money(budget - used), "budget": money(budget),
            "floors": .list(told),
          ]), hint: .design(floors.isEmpty ? "left.hint" : "left.floor.hint"))
    }
  }

  /// Money that is not shown to follow needs, with what keeps it from being shown.
  private static func followed(_ package: SupportPackage, _ choice: Choice, seed: UInt64) -> [Finding] {
    guard let p = package.individualisation.first(where: { $0.figure == "follows-needs-p" })?.value, p >= 0.05 else {
      return []
    }
    var values: [String: Sentence.Argument] = [
      "p": .number(p), "clusters": .integer(Set(package.needs.map(\.cluster)).count),
    ]
    var told = [
      Finding(
        .warning, "individualisation.follows-needs", .design("follows.not", values), hint: .design("follows.hint"))
    ]
    guard let reasons = FollowingReasons(choice, seed: seed) else { return told }
    values = [
      "apart": .number(reasons.apart), "misread": .number(reasons.misread), "least": .share(reasons.least),
      "told": .flag(reasons.attainable != nil), "attainable": .number(reasons.attainable ?? 1),
    ]
    told.append(Finding(.note, "individualisation.follows-needs", .design("follows.why", values)))
    return told
  }

  /// A gain that may be none is said to be so: it is the method's claim.
  private static func gain(_ package: SupportPackage) -> [Finding] {
    guard let row = package.individualisation.first(where: { $0.figure == "gain" }) else { return [] }
    guard let value = row.value else {
      return [
        .notAssessed(
          "individualisation.gain", because: .design("gain.none"), hint: .design("gain.none.hint"))
      ]
    }
    var findings: [Finding] = []
    guard let low = row.low, let high = row.high else {
      return findings + [
        Finding(
          .note, "individualisation.gain", .design("gain.at-means", ["value": .share(value)]),
          hint: .design("gain.at-means.hint"))
      ]
    }
    func bounds(_ value: Double, _ low: Double, _ high: Double) -> [String: Sentence.Argument] {
      ["value": .share(value), "low": .share(low), "high": .share(high)]
    }
    if low <= 0 {
      findings.append(
        Finding(.warning, "individualisation.gain", .design("gain.uncertain", bounds(value, low, high))))
    }
    if let needs = package.individualisation.first(where: { $0.figure == "gain-of-needs" }), let mean = needs.value,
      let least = needs.low, let most = needs.high, least <= 0
    {
      findings.append(
        Finding(
          .warning, "individualisation.gain-of-needs", .design("needs.uncertain", bounds(mean, least, most))))
    }
    return findings
  }

  private static func isUnnamed(_ text: String) -> Bool { text.hasPrefix(RegionalIndex.unnamedMark) }
}

extension Choice {
  /// Floors of the strategy whose towns cost no more than their part: more can be spent in other towns only where more is
  /// spent there. Within a fiftieth, since units are whole.
  fileprivate var bindingFloors: [FloorRow] {
    func paid(_ runs: [Int]) -> Double {
      runs.reduce(0) { sum, run in
        programme.years.indices.reduce(sum) { $0 + programme.cost(of: run, year: $1, in: plan) }
      }
    }
    return input.strategy.floors.filter { floor in
      let words = ProgrammeBuilder.words(ofFloor: floor.territoryType)
      return programme.rules.demands.contains { asked in
        guard asked.words == words, case .share(let own, of: let all, atLeast: let least) = asked.form else {
          return false
        }
        let whole = paid(all)
        return whole > 0 && paid(own) <= least * whole * 1.02
      }
    }.sorted { $0.territoryType < $1.territoryType }
  }
}
