internal import TerroirKernel
internal import TerroirMethods

/// The table of measures: every candidate, chosen or not, with the reason.
struct MeasureRows {
  private let choice: Choice
  private let forbidden: Set<MeasureID>
  private let beliefs: (means: Beliefs, lows: Beliefs, highs: Beliefs)
  /// By run, what is left of the means that it draws on.
  private let left: [Double]
  /// By item, the part of draws that take it; nil without draws.
  private let included: [Double]?

  init(_ choice: Choice, forbidden: Set<String>, included: [Double]?) {
    self.choice = choice
    self.included = included
    self.forbidden = Set(forbidden.map { MeasureID($0) })
    beliefs = (choice.space.means, choice.space.lows, choice.space.highs)
    let byLevel = Dictionary(
      Set(choice.programme.runs.map(\.payer)).map { ($0, choice.left($0)) }, uniquingKeysWith: { one, _ in one })
    left = choice.programme.runs.map { byLevel[$0.payer] ?? 0 }
  }

  var rows: [MeasureRow] {
    choice.candidates.all.indices.map(row).sorted {
      ($0.cluster, $0.level, $0.chosen ? 0 : 1, $0.measure, $0.territory)
        < ($1.cluster, $1.level, $1.chosen ? 0 : 1, $1.measure, $1.territory)
    }
  }

  private func row(_ index: Int) -> MeasureRow {
    let candidate = choice.candidates.all[index]
    let measure = candidate.measure
    let units = choice.units(index)
    let counted = Double(max(units, 1))
    func impacts(_ beliefs: Beliefs) -> [Double] {
      guard let item = choice.programme.itemOf[index] else { return KPIDimension.allCases.map { _ in 0 } }
      return choice.programme.contribution(choice.programme.items[item], beliefs).map { $0 * counted }
    }
    let (means, lows, highs) = (
      impacts(beliefs.means), impacts(beliefs.lows).reduce(0, +), impacts(beliefs.highs).reduce(0, +)
    )
    let impact = means.reduce(0, +)
    return MeasureRow(
      measure: measure.id, name: .named(measure.name, id: measure.id.rawValue), standing: candidate.standing,
      level: measure.level, type: measure.type, instrument: measure.instrument,
      cluster: choice.candidates.clusters[candidate.cluster].cluster, industries: candidate.industries,
      territory: candidate.territory, payer: choice.responsible.payer(candidate).text,
      implementer: choice.responsible.implementer(candidate).text, legalBasis: measure.act?.text(in: .english),
      units: units, unit: .named(candidate.dose.unit),
      cost: units > 0 ? choice.cost(index) : choice.first(candidate), currency: choice.currency.rawValue,
      impactEconomic: means[0], impactSociocultural: means[1], impactReputational: means[2], impact: impact,
      impactLow: min(lows, impact), impactHigh: max(highs, impact), chosen: units > 0,
      included: choice.programme.itemOf[index].flatMap { included?[$0] }, reason: reason(index))
  }

  private func reason(_ index: Int) -> Sentence {
    let candidate = choice.candidates.all[index]
    if let refusal = candidate.refusal { return refusal }
    // Of a measure that gives nothing no effect is expected either, but that is not why.
    if candidate.dose.capacity == 0 { return .design("reason.no-capacity") }
    if candidate.standing == .available, candidate.measure.successRate == 0 { return .design("reason.never-won") }
    guard let item = choice.programme.itemOf[index] else { return .design("reason.no-effect") }
    let run = choice.programme.items[item].run
    if choice.isChosen(index) {
      return .design(
        "reason.chosen",
        [
          "units": .integer(choice.units(index)), "unit": .name(candidate.dose.unit),
          "cost": .money(Money(choice.cost(index), currency: choice.currency)),
          "impact": .number(
            choice.programme.contribution(choice.programme.items[item], beliefs.means).reduce(0, +)
              * Double(choice.units(index))),
          "platform": .flag(candidate.offer.opensPlatform), "partners": .list(partners(of: item)),
        ])
    }
    if forbidden.contains(candidate.measure.id) { return .design("reason.forbidden") }
    if choice.programme.contribution(choice.programme.items[item], beliefs.means).reduce(0, +) <= 0 {
      return isSpare(candidate, choice.programme.items[item])
        ? .design("reason.no-gap", ["element": .text(candidate.measure.mechanismElement)])
        : .design("reason.no-effect")
    }
    for needed in candidate.measure.requires.sorted() where !isMet(needed) {
      return .design("reason.requires", ["needed": named(needed)])
    }
    if let rival = choice.programme.rules.excludes.lazy.compactMap({ pair in
      pair.0 == run ? pair.1 : pair.1 == run ? pair.0 : nil
    }).first(where: { choice.plan.start($0) != nil }) {
      return .design("reason.excludes", ["rival": named(choice.programme.runs[rival].measure)])
    }
    if choice.plan.start(run) != nil { return .design("reason.others-first") }
    return money(candidate, run)
  }

  /// Whether a candidate would answer only what a level of government lacks, and its own lacks nothing of it.
  private func isSpare(_ candidate: Candidate, _ item: Programme.Item) -> Bool {
    guard choice.needs.gap(of: candidate.measure) != nil else { return false }
    return Need.allCases.indices.contains { need in
      beliefs.means.strength[need][item.kind] > 0 && beliefs.means.severity[item.cluster][need] > 0
        && item.part(need) == 0
    }
  }

  /// Whether there is no money for one unit, or others bring more for it.
  private func money(_ candidate: Candidate, _ place: Int) -> Sentence {
    let run = choice.programme.runs[place]
    let level = choice.country.name(of: run.payer)
    let needed = Money(choice.first(candidate), currency: choice.currency)
    let left = left[place]
    if needed.amount > choice.budget(run.payer) {
      return .design("reason.over-budget", ["level": level])
    }
    if needed.amount > left {
      return .design(
        "reason.no-room",
        ["cost": .money(needed), "left": .money(Money(max(0, left), currency: choice.currency)), "level": level])
    }
    return .design(isFull(candidate, place) ? "reason.uptake" : "reason.others-more")
  }

  /// Whether the organisations of the candidate's cluster could carry none of its units through beside what they have.
  private func isFull(_ candidate: Candidate, _ run: Int) -> Bool {
    if choice.programme.runs[run].isCollective { return false }
    let taken = choice.programme.items.indices.filter {
      choice.programme.items[$0].cluster == candidate.cluster
        && !choice.programme.runs[choice.programme.items[$0].run].isCollective
    }.reduce(0) { $0 + choice.plan.units[$1] * choice.programme.items[$1].reach }
    return taken + candidate.reached > choice.programme.uptake[candidate.cluster] + 1e-9
  }

  private func partners(of item: Int) -> [Sentence.Argument] {
    let others = choice.programme.synergies.compactMap { pair in
      pair.first == item ? pair.second : pair.second == item ? pair.first : nil
    }.filter { choice.plan.units[$0] > 0 }
    return Set(others.map { choice.programme.runs[choice.programme.items[$0].run].measure }).sorted().map(named)
  }

  /// A measure by its name where a catalogue has it.
  private func named(_ measure: MeasureID) -> Sentence.Argument {
    choice.input.catalogue.first { $0.measure.id == measure }.map { Sentence.measure($0.measure) }
      ?? .text(measure.rawValue)
  }

  private func isMet(_ measure: MeasureID) -> Bool {
    choice.candidates.framework.contains { $0.measure.id == measure }
      || choice.programme.runs.indices.contains {
        choice.plan.start($0) != nil && choice.programme.runs[$0].measure == measure
      }
  }
}
