internal import TerroirKernel
internal import TerroirMethods

/// The numbers the package rests on that were assumed rather than found.
enum Assumptions {
  static func rows(_ stage: MeasureMix, input: DesignInput, candidates: Candidates) -> [AssumptionRow] {
    let currency = Sentence.Argument.text(input.data.exchange.currency.rawValue)
    var rows = [("budget.regional", Level.regional, stage.regional), ("budget.municipal", .municipal, stage.municipal)]
      .map { name, level, given in
        let value = given ?? 0
        return AssumptionRow(
          subject: name, what: .design("what.budget", ["level": .text(level.rawValue), "currency": currency]),
          value: value, low: value * 0.8, high: value * 1.2,
          source: given == nil
            ? .design("assumed.none", ["level": input.data.country.name(of: level)])
            : origin(of: value, name, level, input.data))
      }
    rows.append(
      AssumptionRow(
        subject: "platform_weight", what: .design("what.rate", ["rate": .text("platform_weight")]),
        value: stage.platformWeight, low: min(1, stage.platformWeight), high: max(1.5, stage.platformWeight),
        source: .design("assumed.platform")))
    let rates = [
      ("listed_share", stage.listedShare, stage.listedShare / 2), ("success_rate", stage.success, 0.0),
      ("cofinancing", stage.cofinancing, 0), ("preparation", stage.preparation, 0),
    ]
    for (subject, value, low) in rates {
      rows.append(
        AssumptionRow(
          subject: subject, what: .design("what.rate", ["rate": .text(subject)]), value: value, low: low, high: 1,
          source: .design("assumed.rate")))
    }
    let used = Set(candidates.all.map(\.measure.id))
    var told: Set<String> = []
    for offer in input.catalogue.sorted(by: { $0.measure.id < $1.measure.id }) where used.contains(offer.measure.id) {
      let dose = candidates.all.first { $0.measure.id == offer.measure.id }?.dose
      let yearly = MeasurePrice.subject(offer.measure, input.data.exchange)
      let own = offer.assumptions.filter { $0.subject != yearly || dose?.restsOnYearly != false }.map {
        Dose.Assumed(subject: $0.subject, value: $0.value, low: $0.low, high: $0.high, ground: .literal($0.source))
      }
      for assumption in own + (dose?.assumed ?? []) where told.insert(assumption.subject).inserted {
        rows.append(
          AssumptionRow(
            subject: assumption.subject, what: what(assumption.subject, of: offer.measure, input.data.exchange),
            value: assumption.value, low: assumption.low, high: assumption.high, source: assumption.ground))
      }
    }
    let names = Dictionary(input.catalogue.map { ($0.measure.id, Sentence.measure($0.measure)) }) { first, _ in first }
    for offer in input.catalogue.sorted(by: { $0.measure.id < $1.measure.id }) {
      for synergy in offer.synergies where used.isSuperset(of: [offer.measure.id, synergy.partner]) {
        let subject = "synergy of \(offer.measure.id) with \(synergy.partner)"
        guard told.insert(subject).inserted else { continue }
        rows.append(
          AssumptionRow(
            subject: subject,
            what: .design(
              "what.synergy",
              [
                "measure": Sentence.measure(offer.measure),
                "partner": names[synergy.partner] ?? .text(synergy.partner.rawValue),
              ]), value: synergy.bonus, low: synergy.low, high: synergy.high, source: .literal(synergy.evidence)))
      }
    }
    // Effects are shared by measures of one kind: one row for the kind's prior, and one for a measure of its own effect.
    var priors: [String: Double] = [:]
    for candidate in candidates.all.sorted(by: {
      ($0.kind.rawValue, $0.measure.id) < ($1.kind.rawValue, $1.measure.id)
    }) {
      for effect in candidate.offer.effects {
        let shared = "\(effect.dimension.rawValue) effect of \(candidate.kind.rawValue)"
        let own = "\(effect.dimension.rawValue) effect of \(candidate.measure.id)"
        let subject = priors[shared].map { $0 == effect.value ? shared : own } ?? shared
        if priors[shared] == nil { priors[shared] = effect.value }
        guard told.insert(subject).inserted else { continue }
        rows.append(
          AssumptionRow(
            subject: subject,
            what: .design(
              "what.effect",
              [
                "dimension": .text(effect.dimension.rawValue), "shared": .flag(subject == shared),
                "of": subject == shared ? .instrument(candidate.kind.rawValue) : Sentence.measure(candidate.measure),
              ]), value: effect.value, low: effect.low, high: effect.high, source: .literal(effect.evidence)))
      }
    }
    return rows
  }

  /// What an assumption of a catalogue or of a dose is of; a catalogue's own words stand as they are, beside its measure.
  /// That of an amount of money has its currency.
  private static func what(_ subject: String, of measure: Measure, _ exchange: Exchange) -> Sentence {
    let of: String =
      switch subject {
      case MeasurePrice.subject(measure, exchange): "year"
      case Dose.costSubject(measure, exchange): "unit"
      case Dose.reachSubject(measure): "reach"
      default: "other"
      }
    var told: [String: Sentence.Argument] = [
      "of": .text(of), "measure": Sentence.measure(measure), "subject": .text(subject),
    ]
    if ["year", "unit"].contains(of) { told["currency"] = .text(exchange.currency.rawValue) }
    return .design("what.measure", told)
  }

  /// What a budget rests on: the reason of the country's pack where it is the pack's, else that the study sets it.
  private static func origin(of value: Double, _ name: String, _ level: Level, _ data: RegionalData) -> Sentence {
    let declared = MeasureMix.declaration.parameter(name)?.counted(in: data.exchange, data.country, .design).default
    guard let given = data.country.default(of: name, .design), declared?.number == value else {
      return .design("assumed.given", ["level": data.country.name(of: level)])
    }
    return .design("assumed.budget", ["because": .name(given.because)])
  }
}

extension ParameterValue {
  fileprivate var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
