internal import TerroirKernel

/// The word that an estimate has earned, with what supports it, what limits it and what to collect.
///
/// *Effect*: the interval leaves 0 out, chance gives so much in at most 5% of the draws (with the other indicators taken into
/// account), a start that was none gives nothing, and the interval holds trends apart by `breakdown` times their largest move
/// before. *Association*: the interval leaves 0 out, and one of these or another check does not hold. *None*: otherwise.
struct EffectWord {
  let claim: EffectClaim
  let check: Sentence
  let collect: Sentence?

  init(_ effect: MeasuredEffect, breakdown least: Double, _ index: RegionalIndex) {
    guard let estimate = effect.estimate, let panel = effect.panel else {
      claim = .none
      check = .review("gap.\((effect.gap ?? .controls).rawValue)")
      collect = .review("collect.\((effect.gap ?? .controls).rawValue)")
      return
    }
    let checks = effect.checks
    var holds: [Sentence] = []
    var limits: [Sentence] = []
    var wanted: [Sentence] = []
    func decide(_ isSound: Bool?, _ key: String, _ arguments: [String: Sentence.Argument]) {
      switch isSound {
      case true?: holds.append(.review(key, arguments))
      case false?: limits.append(.review("\(key).not", arguments))
      case nil:
        limits.append(.review("\(key).unknown"))
        wanted.append(.review("collect.\(key)"))
      }
    }
    decide(
      checks.pretrend.map { $0 >= 0.05 }, "check.pretrend", ["probability": .number(checks.pretrend ?? 0)])
    decide(checks.isPlaceboNull, "check.placebo", ["estimate": .number(checks.placebo ?? 0)])
    let chance = checks.adjusted ?? checks.chance
    decide(chance.map { $0 <= 0.05 }, "check.chance", ["probability": .number(chance ?? 0)])
    if least > 0 {
      decide(
        checks.breakdown.map { $0 >= least }, "check.breakdown",
        ["breakdown": .number(checks.breakdown ?? 0), "least": .number(least)])
    }
    if let spillover = checks.spillover {
      decide(spillover >= 0.05, "check.spillover", ["probability": .number(spillover)])
    }
    if effect.outcome.sources.count > 1 {
      limits.append(.review("check.sources", ["sources": .texts(effect.outcome.sources)]))
    }
    if !checks.overlap.isEmpty {
      limits.append(.review("check.overlap", ["measures": .list(checks.overlap.map { index.named($0) })]))
    }
    if panel.incomplete > 0 { holds.append(.review("check.composition", ["units": .integer(panel.incomplete)])) }
    if !panel.withoutBefore.isEmpty {
      holds.append(.review("check.before", ["units": .texts(panel.withoutBefore)]))
    }
    if panel.isCut { holds.append(.review("check.cut")) }
    let interval = estimate.low != nil
    claim =
      if !estimate.isApart { EffectClaim.none } else if limits.isEmpty && estimate.method == "did" {
        .effect
      } else { .association }
    if !interval {
      wanted.append(.review("collect.interval"))
    } else if !estimate.isApart, let spread = estimate.spread {
      wanted.append(.review("collect.more", ["least": .number(2.8 * spread)]))
    }
    if estimate.isApart, estimate.method != "did" { wanted.append(.review("collect.units")) }
    check = .review(
      "check",
      [
        "treated": .integer(panel.treated.count), "controls": .integer(panel.controls.count),
        "holds": .list(holds.map { .sentence($0) }), "limits": .list(limits.map { .sentence($0) }),
      ])
    collect = wanted.isEmpty ? nil : .review("collect", ["wanted": .list(wanted.map { .sentence($0) })])
  }
}
