internal import TerroirKernel

/// The word that an estimate has earned, with what supports it, what limits it and what to collect.
///
/// *Effect*: the interval leaves 0 out, chance gives so much in at most 5% of the draws (with the other indicators taken into
/// account), a start that was none gives nothing, and the interval holds trends apart by `breakdown` times their largest move
/// before. *Association*: the interval leaves 0 out, and one of these or another check does not hold. *None*: otherwise.
///
/// Against a mixture the fit before the start stands in the place of the moves before it, and the sign must not hang on one
/// donor; as one unit alone has no breakdown, and a placebo alone earns nothing, it is an association at most.
struct EffectWord {
  let claim: EffectClaim
  let check: Sentence
  let collect: Sentence?

  init(_ effect: MeasuredEffect, breakdown least: Double, _ index: RegionalIndex) {
    guard let estimate = effect.estimate, let panel = effect.panel else {
      claim = .none
      let words = Self.words(of: effect.gap ?? .controls)
      (check, collect) = (.review(words.told), .review(words.wanted))
      return
    }
    let checks = effect.checks
    var holds: [Sentence] = []
    var limits: [Sentence] = []
    var wanted: [Sentence] = []
    func decide(_ isSound: Bool?, _ words: CheckWords, _ arguments: [String: Sentence.Argument]) {
      switch isSound {
      case true?: holds.append(.review(words.holds, arguments))
      case false?: limits.append(.review(words.fails, arguments))
      case nil:
        limits.append(words.unknown)
        wanted += [words.wanted].compactMap(\.self)
      }
    }
    let family = checks.family
    if let mixture = estimate.synthetic {
      decide(
        mixture.prefit.map { $0 <= SyntheticEstimate.mostGap }, .fit,
        [
          "gap": .number(mixture.prefit ?? 0), "ratio": .number(mixture.ratio ?? 0),
          "exact": .flag(mixture.ratio == nil),
        ])
      decide(
        mixture.without.map { $0.lowerBound > 0 || $0.upperBound < 0 || !estimate.isApart }, .without,
        ["low": .number(mixture.without?.lowerBound ?? 0), "high": .number(mixture.without?.upperBound ?? 0)])
    } else {
      decide(
        family.pretrend.map { $0 >= 0.05 }, .pretrend(panel), ["probability": .number(family.pretrend ?? 0)])
    }
    decide(
      family.placebo.map { $0 >= 0.05 } ?? checks.isPlaceboNull,
      .placebo(panel, checks.placebo, isMixture: estimate.synthetic != nil),
      ["estimate": .number(checks.placebo ?? 0)])
    if let probability = family.anticipation, probability < 0.05 {
      limits.append(.review("check.anticipation.not", ["probability": .number(probability)]))
    }
    let chance = checks.adjusted ?? checks.chance
    decide(chance.map { $0 <= 0.05 }, .chance, ["probability": .number(chance ?? 0)])
    if let least = estimate.synthetic?.least, least > 0.05 {
      limits.append(.review("check.donors", ["controls": .integer(panel.controls.count), "least": .number(least)]))
    }
    if least > 0 {
      decide(
        checks.breakdown.map { $0 >= least }, .breakdown(panel),
        ["breakdown": .number(checks.breakdown ?? 0), "least": .number(least)])
    }
    if let spillover = family.spillover {
      let told: [String: Sentence.Argument] = ["probability": .number(spillover)]
      if spillover >= 0.05 {
        holds.append(.review("check.spillover", told))
      } else {
        limits.append(.review("check.spillover.not", told))
      }
    }
    if effect.outcome.sources.count > 1 {
      limits.append(.review("check.sources", ["sources": .texts(effect.outcome.sources)]))
    }
    for jump in SeriesBreaks(effect.outcome).jumps where panel.labels.dropFirst().contains(jump.period) {
      limits.append(.review("check.jump", ["period": .period(jump.period), "times": .number(jump.times)]))
    }
    if !checks.overlap.isEmpty {
      limits.append(.review("check.overlap", ["measures": .list(checks.overlap.map { index.named($0) })]))
    }
    if panel.incomplete > 0 { holds.append(.review("check.composition", ["units": .integer(panel.incomplete)])) }
    if !panel.withoutBefore.isEmpty {
      holds.append(.review("check.before", ["units": .texts(panel.withoutBefore)]))
    }
    if !panel.left.isEmpty { holds.append(.review("check.left", ["units": .texts(panel.left)])) }
    if panel.isCut { holds.append(.review("check.cut")) }
    let isAlike = panel.controls.count > 1 && ChangeComparison(panel)?.error == nil
    if isAlike { limits.append(.review("check.alike")) }
    let interval = estimate.low != nil
    claim =
      if !estimate.isApart {
        EffectClaim.none
      } else if limits.isEmpty && panel.treated.count > 1 && [.did, .sdid].contains(estimate.method) {
        .effect
      } else { .association }
    if isAlike {
      wanted.append(.review("collect.alike"))
    } else if !interval {
      wanted.append(.review("collect.interval"))
    } else if !estimate.isApart, let spread = estimate.spread {
      wanted.append(.review("collect.more", ["least": .number(2.8 * spread)]))
    }
    if estimate.isApart, estimate.method != .did { wanted.append(.review("collect.units")) }
    check = .review(
      "check",
      [
        "treated": .integer(panel.treated.count), "controls": .integer(panel.controls.count),
        "holds": .list(holds.map { .sentence($0) }), "limits": .list(limits.map { .sentence($0) }),
      ])
    collect = wanted.isEmpty ? nil : .review("collect", ["wanted": .list(Self.once(wanted).map { .sentence($0) })])
  }

  /// Each in the place where it stands first.
  private static func once(_ sentences: [Sentence]) -> [Sentence] {
    sentences.enumerated().filter { !sentences.prefix($0).contains($1) }.map(\.element)
  }

  private static func words(of gap: ComparedPanel.Gap) -> (told: String, wanted: String) {
    switch gap {
    case .overlapping: ("gap.overlapping", "collect.overlapping")
    case .nobody: ("gap.nobody", "collect.nobody")
    case .before: ("gap.before", "collect.before")
    case .after: ("gap.after", "collect.after")
    case .controls: ("gap.controls", "collect.controls")
    }
  }
}
