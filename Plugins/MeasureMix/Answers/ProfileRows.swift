internal import TerroirKernel
internal import TerroirMethods

/// Each cluster's own package: a row for each of its measures.
struct ProfileRows {
  private let choice: Choice

  init(_ choice: Choice) { self.choice = choice }

  var rows: [ProfileRow] {
    let chosen = choice.candidates.all.indices.filter(choice.isChosen)
    let (means, lows, highs) = (choice.space.means, choice.space.lows, choice.space.highs)
    var money: [Int: Double] = [:]
    for index in chosen { money[choice.candidates.all[index].cluster, default: 0] += choice.cost(index) }
    return chosen.map { index in
      let candidate = choice.candidates.all[index]
      let effects = [means, lows, highs].map { effect(of: index, $0) }
      let cost = choice.cost(index)
      let whole = money[candidate.cluster] ?? 0
      let cluster = choice.candidates.clusters[candidate.cluster]
      let item = choice.programme.itemOf[index].map { choice.programme.items[$0] }
      let answered = item.map { choice.needs(answeredBy: $0, means) } ?? []
      let shown = choice.needs.shown(answered, in: cluster.cluster)
      return ProfileRow(
        cluster: cluster.cluster, measure: candidate.measure.id, territory: candidate.territory,
        standing: candidate.standing, name: name(of: index, shown.first),
        need: shown.first?.rawValue, units: choice.units(index),
        unit: .named(candidate.dose.unit), applicant: candidate.measure.applicant, beneficiaries: beneficiaries(index),
        eligible: candidate.eligible.value, cost: cost, attracted: choice.attracted(index),
        share: whole > 0 ? cost / whole : nil, decides: decides(candidate),
        payer: choice.responsible.payer(candidate).text, implementer: choice.responsible.implementer(candidate).text,
        legalBasis: candidate.measure.act?.text(in: .english), effect: effects[0],
        effectLow: effects.min() ?? 0, effectHigh: effects.max() ?? 0, derivation: derivation(of: index, answered),
        reason: reason(of: index, shown))
    }.sorted {
      ($0.cluster, rank($0.standing), -$0.effect, $0.measure, $0.territory)
        < ($1.cluster, rank($1.standing), -$1.effect, $1.measure, $1.territory)
    }
  }

  private func rank(_ standing: Standing) -> Int { Standing.allCases.firstIndex(of: standing) ?? 0 }

  /// What the objective loses without the row's units, the rest as it is and as it is believed at the means.
  private func effect(of index: Int, _ own: Beliefs) -> Double {
    choice.programme.itemOf[index].map {
      choice.programme.added($0, choice.plan.units, own: own, others: choice.space.means)
    } ?? 0
  }

  /// Units times those that a unit reaches, no more than may be reached; of applications those that are expected to win.
  private func beneficiaries(_ index: Int) -> Double {
    let candidate = choice.candidates.all[index]
    if candidate.dose.isCollective { return candidate.eligible.value }
    let run = choice.programme.itemOf[index].map { choice.programme.runs[choice.programme.items[$0].run] }
    let units = Double(choice.units(index)) * (run?.success ?? 1)
    return min(candidate.eligible.value, units * candidate.dose.reach)
  }

  /// The measure as it is for this cluster: how many units, for whom, for which need.
  private func name(of index: Int, _ need: Need?) -> Sentence {
    let candidate = choice.candidates.all[index]
    let cluster = choice.candidates.clusters[candidate.cluster]
    // What a town does is for what is in the town; what is sensitive gives no measure its name.
    let own = cluster.elements.filter(choice.index.isPromotable).filter { element in
      candidate.measure.level != .municipal || choice.index.elements[element]?.territory == candidate.territory
    }
    let elements = own.prefix(2).map { choice.index.named($0) }
    return .design(
      candidate.dose.isCollective ? "tailored.all" : "tailored",
      [
        "measure": .name(candidate.measure.name, id: candidate.measure.id.rawValue),
        "units": .integer(choice.units(index)),
        "eligible": .integer(Int(clamped: candidate.eligible.value.rounded())),
        "unit": .name(candidate.dose.unit), "elements": .list(elements),
        "need": .text(need?.rawValue ?? "none"), "standing": .text(candidate.standing.rawValue),
        "applicant": .text(candidate.measure.applicant.rawValue), "towns": .integer(candidate.towns),
        "listed": .flag(choice.isListed(candidate)),
      ])
  }

  /// Why this one: the needs it answers with their severities, and what a million of it brings beside the cluster's other
  /// measures.
  private func reason(of index: Int, _ answered: [Need]) -> Sentence {
    let candidate = choice.candidates.all[index]
    let cluster = choice.candidates.clusters[candidate.cluster]
    let severe = answered.prefix(2).map { need -> Sentence.Argument in
      if need == .legal, let gap = choice.needs.gap(of: candidate.measure) { return .sentence(gap.told) }
      let row = choice.needs.rows.first { $0.cluster == cluster.cluster && $0.need == need.rawValue }
      return .sentence(
        .design(
          "reason.need",
          [
            "need": .text(need.rawValue), "severity": .share(row?.severity ?? 0), "found": .integer(row?.found ?? 0),
            "of": .integer(row?.of ?? 0),
          ]))
    }
    return .design(
      "reason.profile",
      [
        "needs": .list(Array(severe)), "platform": .flag(candidate.offer.opensPlatform),
      ])
  }

  /// The figures of the row's own effect: for each need that it answers, what is unmet of it, what the instrument turns to
  /// it, and what the measure closes of a gap; then whom it reaches and what the strategy gives the cluster.
  private func derivation(of index: Int, _ answered: [Need]) -> Sentence {
    guard let place = choice.programme.itemOf[index] else { return .design("derivation.none") }
    let (item, beliefs) = (choice.programme.items[place], choice.space.means)
    let parts = answered.map { need -> Sentence.Argument in
      let number = Need.allCases.firstIndex(of: need) ?? 0
      let meaning = choice.programme.meaning[number]
      let effect = meaning.indices.reduce(0) { $0 + meaning[$1] * beliefs.effect[item.effect][$1] }
      return .sentence(
        .design(
          "derivation.need",
          [
            "need": .text(need.rawValue), "severity": .number(beliefs.severity[item.cluster][number]),
            "importance": .number(choice.programme.importance[number]),
            "strength": .number(beliefs.strength[number][item.kind]), "effect": .number(effect),
            "apart": .flag(need == .legal), "part": .number(item.part(number)),
          ]))
    }
    return .design(
      "derivation",
      [
        "needs": .list(parts), "weight": .number(choice.programme.weights[item.cluster]),
        "preference": .number(item.preference), "units": .integer(choice.units(index)), "share": .number(item.share),
        "value": .number(choice.programme.contribution(item, beliefs).reduce(0, +) * Double(choice.units(index))),
        "counts": .number(effect(of: index, beliefs)),
      ])
  }

  /// Who decides: the country's words for the level, and of a town its name.
  private func decides(_ candidate: Candidate) -> Sentence {
    let town = candidate.measure.level == .municipal ? [choice.index.named(candidate.territory)] : []
    return .design(
      "decides",
      [
        "who": choice.country.decider(of: candidate.measure.level), "town": .list(town),
      ])
  }
}

extension Country {
  /// Who decides on a level, in the pack's words, else the level's name.
  fileprivate func decider(of level: Level) -> Sentence.Argument {
    levels.first { $0.level == level }?.decides.map { .name($0) } ?? name(of: level)
  }
}
