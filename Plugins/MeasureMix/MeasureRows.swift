internal import Foundation
internal import TerroirKernel
internal import TerroirMethods

/// The table of measures: every candidate, chosen or not, with the reason.
struct MeasureRows {
  let mix: Mix
  let best: Mix.Best
  let responsible: Responsible
  let language: NameLanguage

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
      measure: measure.id, name: measure.name.text(in: language), level: measure.level, type: measure.type,
      instrument: measure.instrument, cluster: candidate.cluster, industries: candidate.industries,
      territory: candidate.territory, payer: responsible.payer(candidate).text,
      implementer: responsible.implementer(candidate).text, legalBasis: measure.legalAct,
      cost: candidate.offer.cost.amount, currency: candidate.offer.cost.currency.rawValue,
      impactEconomic: candidate.economic, impactSociocultural: candidate.sociocultural,
      impactReputational: candidate.reputational, impact: candidate.impact, impactLow: candidate.low,
      impactHigh: candidate.high, chosen: best.chosen[index], reason: reason(index))
  }

  private func reason(_ index: Int) -> String {
    let candidate = mix.candidates[index]
    if let refusal = candidate.refusal { return refusal }
    let cost = candidate.offer.cost.amount
    if best.chosen[index] {
      let served = mix.candidates.indices.count { best.chosen[$0] && mix.candidates[$0].choice == candidate.choice }
      let platform = candidate.offer.opensPlatform ? ", an open platform" : ""
      let shared = served > 1 ? "; serves \(served) clusters at one cost" : ""
      let partners = mix.synergies(of: index).filter { best.chosen[$0] }.map { mix.candidates[$0].measure.id.rawValue }
      let beside = partners.isEmpty ? "" : "; gains beside \(Set(partners).sorted().joined(separator: ", "))"
      return "impact \(Self.short(candidate.impact)) for \(Self.millions(cost)) mln RUB a year"
        + "\(platform)\(shared)\(beside)"
    }
    let level = candidate.measure.level
    if let rival = mix.overlaps.lazy.filter({ $0.contains(index) }).flatMap({ $0 }).first(where: { best.chosen[$0] }) {
      return "the same kind of support by the same level as \(mix.candidates[rival].measure.id), which is chosen"
    }
    for needed in candidate.measure.requires.sorted() where !isMade(needed) {
      return "requires \(needed), which is not chosen"
    }
    if let rival = mix.candidates.indices.first(where: { best.chosen[$0] && excludes(mix.candidates[$0], candidate) }) {
      return "cannot stand beside \(mix.candidates[rival].measure.id), which is chosen"
    }
    let budget = mix.budgets[level] ?? 0
    let left = budget - mix.used(best, level)
    if cost > budget { return "costs more than the whole \(level.rawValue) budget" }
    if cost > left {
      return "\(Self.millions(cost)) mln RUB do not fit beside better measures: \(Self.millions(left)) mln RUB of the "
        + "\(level.rawValue) budget are left"
    }
    return "would push means below the floor of a type of town"
  }

  private func isMade(_ measure: MeasureID) -> Bool {
    mix.choices.indices.contains { best.made[$0] && mix.choices[$0].measure == measure }
  }

  private func excludes(_ left: Candidate, _ right: Candidate) -> Bool {
    left.measure.excludes.contains(right.measure.id) || right.measure.excludes.contains(left.measure.id)
  }

  static func millions(_ amount: Double) -> String { fixed(amount / 1e6, 1) }
  static func short(_ number: Double) -> String { fixed(number, 3) }

  /// Digits without a locale.
  private static func fixed(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", locale: nil, number)
  }
}
