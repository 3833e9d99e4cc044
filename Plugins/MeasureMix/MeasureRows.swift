internal import TerroirKernel
internal import TerroirMethods

/// The table of measures: every candidate, chosen or not, with the reason.
struct MeasureRows {
  let mix: Mix
  let best: Mix.Best
  let responsible: Responsible
  /// By choice, how many clusters it serves.
  private let clusters: [String: Int]

  init(mix: Mix, best: Mix.Best, responsible: Responsible) {
    self.mix = mix
    self.best = best
    self.responsible = responsible
    clusters = Dictionary(
      mix.candidates.indices.filter { best.chosen[$0] }.map { (mix.candidates[$0].choice, 1) }, uniquingKeysWith: +)
  }

  var rows: [MeasureRow] {
    mix.candidates.indices.map(row).sorted {
      ($0.cluster, $0.level, $0.chosen ? 0 : 1, $0.measure, $0.territory)
        < ($1.cluster, $1.level, $1.chosen ? 0 : 1, $1.measure, $1.territory)
    }
  }

  private func row(_ index: Int) -> MeasureRow {
    let candidate = mix.candidates[index]
    let measure = candidate.measure
    return MeasureRow(
      measure: measure.id, name: .named(measure.name, id: measure.id.rawValue), level: measure.level,
      type: measure.type,
      instrument: measure.instrument, cluster: candidate.cluster, industries: candidate.industries,
      territory: candidate.territory, payer: responsible.payer(candidate).text,
      implementer: responsible.implementer(candidate).text, legalBasis: measure.legalAct,
      cost: candidate.offer.cost.amount, currency: candidate.offer.cost.currency.rawValue,
      impactEconomic: candidate.economic, impactSociocultural: candidate.sociocultural,
      impactReputational: candidate.reputational, impact: candidate.impact, impactLow: candidate.low,
      impactHigh: candidate.high, chosen: best.chosen[index], reason: reason(index))
  }

  private func reason(_ index: Int) -> Sentence {
    let candidate = mix.candidates[index]
    if let refusal = candidate.refusal { return refusal }
    let cost = candidate.offer.cost
    if best.chosen[index] {
      let served = clusters[candidate.choice] ?? 0
      let partners = mix.partners[index].filter { best.chosen[$0] }.map { mix.candidates[$0].measure }
      let named = Dictionary(partners.map { ($0.id, $0) }) { first, _ in first }
      return .design(
        "reason.chosen",
        [
          "impact": .number(candidate.impact), "cost": .money(cost), "platform": .flag(candidate.offer.opensPlatform),
          "served": .integer(served),
          "partners": .list(named.sorted { $0.key < $1.key }.map { Sentence.measure($0.value) }),
        ])
    }
    if mix.forbidden.contains(candidate.measure.id) { return .design("reason.forbidden") }
    let level = candidate.measure.level
    if let rival = mix.overlaps.lazy.filter({ $0.contains(index) }).flatMap({ $0 }).first(where: { best.chosen[$0] }) {
      return .design("reason.same-kind", ["rival": Sentence.measure(mix.candidates[rival].measure)])
    }
    for needed in candidate.measure.requires.sorted() where !isMade(needed) {
      return .design("reason.requires", ["needed": named(needed)])
    }
    if let rival = mix.candidates.indices.first(where: { best.chosen[$0] && excludes(mix.candidates[$0], candidate) }) {
      return .design("reason.excludes", ["rival": Sentence.measure(mix.candidates[rival].measure)])
    }
    let budget = mix.budgets[level] ?? 0
    let left = budget - mix.used(best, level)
    if cost.amount > budget { return .design("reason.over-budget", ["level": mix.country.name(of: level)]) }
    if cost.amount > left {
      return .design(
        "reason.no-room",
        [
          "cost": .money(cost), "left": .money(Money(left, currency: cost.currency)),
          "level": mix.country.name(of: level),
        ])
    }
    return .design("reason.floor")
  }

  /// A measure by its name where a candidate has it.
  private func named(_ measure: MeasureID) -> Sentence.Argument {
    mix.candidates.first { $0.measure.id == measure }.map { Sentence.measure($0.measure) } ?? .text(measure.rawValue)
  }

  private func isMade(_ measure: MeasureID) -> Bool {
    mix.choices.indices.contains { best.made[$0] && mix.choices[$0].measure == measure }
  }

  private func excludes(_ left: Candidate, _ right: Candidate) -> Bool {
    left.measure.excludes.contains(right.measure.id) || right.measure.excludes.contains(left.measure.id)
  }
}
