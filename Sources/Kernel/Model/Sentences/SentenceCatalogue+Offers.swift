extension SentenceCatalogue {
  /// What is told of a measure that an actor may apply for.
  static let offerMessages = [
    ("offer.admits", "open to: {words, list, semicolon}", "открыта для: {words, list, semicolon}"),
    (
      "offer.amount", "{text}; one {unit} costs the budget that gives it {cost}",
      "{text}; бюджет, из которого она идёт, тратит на одну единицу ({unit}) {cost}"
    ),
    (
      "offer.cost", "one {unit} costs the budget that gives it {cost}",
      "бюджет, из которого она идёт, тратит на одну единицу ({unit}) {cost}"
    ),
    ("offer.limits", "{text}", "{text}"),
    ("offer.actor", "{actor}", "{actor}"),
    ("offer.providers", "{who, list, semicolon}", "{who, list, semicolon}"),
    ("offer.kind", "to be named: {kind}", "нужно назвать: {kind}"),
    ("offer.kind-of", "to be named: {kind} of {place}", "нужно назвать: {kind} ({place})"),
    ("offer.missing", "{gaps, list, semicolon}", "{gaps, list, semicolon}"),
    (
      "offer.unconfirmed", "ask first: its source does not show that it is in force",
      "сначала спросите: источник не показывает, что она действует"
    ),
    ("offer.begins", "begins: {period}", "начнёт действовать: {period}"),
    (
      "offer.proof", "show that you are one of these: {words, list, semicolon}",
      "покажите, что вы: {words, list, semicolon}"
    ),
    ("offer.age", "age of who receives: {age}", "возраст получателя: {age}"),
    (
      "offer.contest",
      "given to applicants of the whole of {place}{share, select, none {} other {: {share} of applications win}}",
      "заявки подают со всей территории: {place}{share, select, none {} other {; побеждает {share} заявок}}"
    ),
    ("offer.own-share", "own part of the cost: {share}", "собственная доля расходов: {share}"),
    ("offer.first", "first: {measures, list, semicolon}", "сначала: {measures, list, semicolon}"),
    ("offer.no-amount", "no amount is told", "сумма не указана"),
  ]
}

extension RegionalIndex {
  /// What is told of an offer: who may apply, the amount, whom to turn to, what is missing; the last nil where nothing is.
  public func told(_ offer: Offer) -> (rule: Sentence, amount: Sentence?, provider: Sentence, missing: Sentence?) {
    let missing = offer.gaps.map { Sentence.Argument.sentence(told($0)) }
    return (
      Sentence("terroir/offer.admits", ["words": .names(offer.admits.map(\.name))]), amount(of: offer.measure),
      Sentence("terroir/offer.providers", ["who": .list(offer.providers.map { .sentence(told($0)) })]),
      missing.isEmpty ? nil : Sentence("terroir/offer.missing", ["gaps": .list(missing)])
    )
  }

  /// The limits as their source words them, and what a unit costs its budget, which may be a part of what is received; nil
  /// where neither is told.
  private func amount(of measure: Measure) -> Sentence? {
    var arguments: [String: Sentence.Argument] = [:]
    if let cost = measure.unitCost, let unit = measure.unit {
      arguments = ["cost": .money(cost), "unit": .name(unit.name)]
    }
    guard let text = measure.amountText else {
      return arguments.isEmpty ? nil : Sentence("terroir/offer.cost", arguments)
    }
    return Sentence(
      arguments.isEmpty ? "terroir/offer.limits" : "terroir/offer.amount",
      arguments.merging(["text": .name(Self.limits(text))]) { first, _ in first })
  }

  /// Limits as their source words them; a source in English is not told in a Russian sentence.
  private static func limits(_ text: String) -> LocalizedText {
    let isRussian = text.unicodeScalars.contains { ("а"..."я").contains($0) || ("А"..."Я").contains($0) }
    return LocalizedText(en: text, ru: isRussian ? text : "пределы названы в источнике")
  }

  /// Who it is: the name of an actor, or of a kind that is to be named.
  public func told(_ body: SupportBody) -> Sentence {
    switch body {
    case .actor(let id): Sentence("terroir/offer.actor", ["actor": named(id)], evidence: [id.rawValue])
    case .kind(let kind):
      unnamed(kind)
        ?? Sentence(
          "terroir/offer.kind",
          [
            "kind": .name(
              data.country.bodies.first { $0.kind == kind }?.name ?? Actor.declaration["kind"]?.meanings[kind]
                ?? LocalizedText(en: kind))
          ])
    }
  }

  /// What packages write of a body that nobody names, `to be named: KIND of PLACE` in English; nil of any other text.
  public func unnamed(_ text: String) -> Sentence? {
    guard text.hasPrefix(Self.unnamedMark) else { return nil }
    let rest = text.dropFirst(Self.unnamedMark.count)
    for body in data.country.bodies where rest.hasPrefix("\(body.name.text(in: .english)) of ") {
      let name = rest.dropFirst("\(body.name.text(in: .english)) of ".count)
      guard let place = data.territories.first(where: { $0.name.text(in: .english) == name }) else { continue }
      return Sentence("terroir/offer.kind-of", ["kind": .name(body.name), "place": .name(place.name)])
    }
    return nil
  }

  /// The words that such a text begins with.
  public static let unnamedMark = "to be named: "

  private func told(_ gap: Offer.Gap) -> Sentence {
    switch gap {
    case .unconfirmed: Sentence("terroir/offer.unconfirmed", [:])
    case .begins(let period): Sentence("terroir/offer.begins", ["period": .period(period.description)])
    case .proof(let words): Sentence("terroir/offer.proof", ["words": .names(words.map(\.name))])
    case .age(let text): Sentence("terroir/offer.age", ["age": .name(text)])
    case .contest(let share, let place):
      Sentence("terroir/offer.contest", ["place": named(place), "share": share.map { .share($0) } ?? .list([])])
    case .ownShare(let share): Sentence("terroir/offer.own-share", ["share": .share(share)])
    case .first(let measures): Sentence("terroir/offer.first", ["measures": .list(measures.map(named))])
    case .noAmount: Sentence("terroir/offer.no-amount", [:])
    }
  }
}
