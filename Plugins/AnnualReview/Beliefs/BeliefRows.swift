internal import TerroirKernel
internal import TerroirMethods

/// What is believed of each kind of instrument on each indicator: from the first prior and the newest estimates, each time
/// anew.
///
/// `estimate ~ N(theta_c, se^2 + design^2)`, `theta_c ~ N(mu, tau^2)`, mu by the first prior, tau half-normal; see
/// ``PartialPooling``. By how much the doubt of the first priors is scaled, all estimates tell together; see ``CommonScale``.
/// Every estimate enters, whether its checks held or not: to take only those that passed would bias (Roth 2022, American
/// Economic Review: Insights 4). The context `all` is mu: what a place that nobody looked at may expect.
struct BeliefRows {
  private(set) var rows: [BeliefRow] = []
  private let priors: Priors
  private let index: RegionalIndex
  private let package: SupportPackage

  /// - Parameters:
  ///   - spread: the scale of tau, in deviations of the prior, or in mean errors where there is none.
  ///   - catalogue: what is believed beforehand of how right the first priors are.
  init(
    _ cohorts: Cohorts, _ priors: Priors, _ input: EvaluationInput, spread: Double, catalogue: CommonScale.Prior
  ) {
    (self.priors, index, package) = (priors, RegionalIndex(input.data), input.package)
    var found: [Key: [EstimateRow]] = [:]
    for row in cohorts.rows { found[Key(kind: row.kind, indicator: row.indicator), default: []].append(row) }
    let groups = found.sorted { $0.key < $1.key }.map { Group($0.key, $0.value, priors) }
    let expected = groups.compactMap { $0.scaled(spread: spread) }
    let scale = CommonScale(expected, prior: catalogue)
    var beliefs = scale.beliefs.makeIterator()
    for group in groups {
      if group.prior != nil {
        guard let own = beliefs.next() ?? nil else { continue }
        add(group, own.mean, own.contexts, scale)
      } else if let own = group.pooled(spread: spread) {
        add(group, own.mean, own.contexts, nil)
      }
    }
  }

  /// The belief of a kind in a context on an indicator.
  func belief(_ kind: String, _ context: String, _ indicator: KPIID) -> BeliefRow? {
    rows.first { $0.kind == kind && $0.context == context && $0.indicator == indicator }
  }

  private struct Key: Hashable, Comparable {
    let kind: String
    let indicator: KPIID
    static func < (left: Key, right: Key) -> Bool { (left.kind, left.indicator) < (right.kind, right.indicator) }
  }

  /// The estimates of a kind on an indicator; those of one context are of one effect, and combined.
  private struct Group {
    let key: Key
    let estimates: [EstimateRow]
    let prior: (mean: Double, deviation: Double)?
    let contexts: [String]
    private let effects: [Double]
    private let errors: [Double]

    init(_ key: Key, _ estimates: [EstimateRow], _ priors: Priors) {
      (self.key, self.estimates) = (key, estimates)
      prior = priors.prior(of: key.kind, key.indicator)
      contexts = Set(estimates.map(\.context)).sorted()
      let combined = contexts.map { context -> (mean: Double, error: Double) in
        let own = estimates.filter { $0.context == context }
        let weights = own.map { 1 / ($0.se * $0.se + $0.design * $0.design) }
        let total = Summation.sum(weights)
        return (Summation.sum(zip(own, weights).map { $0.estimate * $1 }) / total, (1 / total).squareRoot())
      }
      (effects, errors) = (combined.map(\.mean), combined.map(\.error))
    }

    /// What tells of the common scale; nil where nobody said what to expect.
    func scaled(spread: Double) -> CommonScale.Group? {
      prior.map {
        CommonScale.Group(
          kind: key.kind, effects: effects, errors: errors, mean: .init($0.mean, deviation: $0.deviation),
          spread: spread)
      }
    }

    /// By the estimates alone.
    func pooled(spread: Double) -> PartialPooling? {
      let scale = spread * Summation.sum(errors) / Double(errors.count)
      return PartialPooling(effects, errors: errors, spread: scale > 0 ? .halfNormal(scale) : .known(0))
    }
  }

  private mutating func add(
    _ group: Group, _ mean: PartialPooling.Belief, _ beliefs: [PartialPooling.Belief], _ scale: CommonScale?
  ) {
    let (key, prior) = (group.key, group.prior)
    var found: [(context: String, belief: PartialPooling.Belief, own: [EstimateRow])] = [
      (BeliefContexts.all, mean, group.estimates)
    ]
    for (context, belief) in zip(group.contexts, beliefs) where context != BeliefContexts.all {
      found.append((context, belief, group.estimates.filter { $0.context == context }))
    }
    let span = priors.span(of: key.indicator)
    for (context, belief, own) in found {
      rows.append(
        BeliefRow(
          kind: key.kind, context: context, indicator: key.indicator, dimension: priors.dimension(of: key.indicator),
          unit: priors.unit(of: key.indicator), prior: prior?.mean, priorSd: prior?.deviation, estimates: own.count,
          posterior: belief.mean, sd: belief.deviation, low: belief.low, high: belief.high, span: span,
          index: span.map { belief.mean / $0 }, indexSd: span.map { belief.deviation / abs($0) },
          indexPrior: span.flatMap { span in prior.map { $0.mean / span } },
          reason: reason(own, hasTarget: span != nil, scale),
          evidence: Set(own.map(\.measure) + own.flatMap(\.units)).sorted()))
    }
  }

  private func reason(_ own: [EstimateRow], hasTarget: Bool, _ scale: CommonScale?) -> Sentence {
    let measures = Set(own.map(\.measure)).sorted().map { index.named(MeasureID($0), in: package) }
    let estimates = Sentence.review(
      hasTarget ? "belief" : "belief.no-target",
      ["count": .integer(own.count), "measures": .list(measures), "until": .text(own.map(\.until).max() ?? "")])
    guard let scale else { return estimates }
    let doubt = Sentence.review("belief.doubt", ["scale": .number(scale.scale), "right": .share(scale.right)])
    // `design` hands the doubt on as it is told here.
    return .review("belief.scaled", ["estimates": .sentence(estimates), "doubt": .sentence(doubt)])
  }
}

/// The first priors: what the first review began with, else what the package's catalogue has, in the indicator's own unit.
///
/// One scale: an effect of 1 is the change of the indicator from its baseline, as the first review fixed it, to its target.
struct Priors {
  private let cards: [KPIID: KPICard]
  private let units: [KPIID: String]
  private let known: [String: (mean: Double, deviation: Double)]
  private let effects: [OfferEffectRow]

  init(_ input: EvaluationInput, _ indicators: Indicators) {
    cards = Dictionary(indicators.cards.map { ($0.id, $0) }) { first, _ in first }
    units = Dictionary(
      input.data.indicatorCards.compactMap { card in card.unit.map { (KPIID(card.indicator), $0.rawValue) } }
    ) { first, _ in first }
    var known: [String: (mean: Double, deviation: Double)] = [:]
    for row in input.review?.beliefs ?? [] where row.context == BeliefContexts.all {
      if let prior = row.prior, let deviation = row.priorSd, deviation > 0 {
        known["\(row.kind) \(row.indicator)"] = (prior, deviation)
      }
    }
    self.known = known
    // What a context made another was learned, too, and is no prior.
    effects = input.package.effects.filter { $0.context == BeliefContexts.all }
  }

  func dimension(of indicator: KPIID) -> KPIDimension? { cards[indicator]?.dimension }
  func unit(of indicator: KPIID) -> String? { units[indicator] ?? cards[indicator]?.unit.rawValue }

  /// The change of an indicator that counts as an effect of 1; nil without a target apart from the baseline.
  func span(of indicator: KPIID) -> Double? {
    guard let card = cards[indicator], let target = card.target, let baseline = card.baseline else { return nil }
    let span = target - baseline
    return span != 0 && span.isFinite ? span : nil
  }

  /// Nil where nobody said what to expect, or on no scale.
  func prior(of kind: String, _ indicator: KPIID) -> (mean: Double, deviation: Double)? {
    if let known = known["\(kind) \(indicator)"] { return known }
    guard let span = span(of: indicator), let dimension = dimension(of: indicator) else { return nil }
    let own = effects.filter { $0.kind == kind && $0.dimension == dimension }
    guard !own.isEmpty else { return nil }
    // What earlier reviews moved is taken back: no estimate may be in its own prior.
    let mean = Summation.sum(own.map { $0.value - ($0.learned ?? 0) }) / Double(own.count)
    let width = Summation.sum(own.map { max(0, $0.high - $0.low) }) / Double(own.count)
    let deviation = width / (2 * Normal.score(level: 0.95)) * abs(span)
    return deviation > 0 ? (mean * span, deviation) : nil
  }
}
