internal import TerroirKernel

/// What is said of a check that holds, of one that does not, and of one that is not known; then what would tell it: nothing
/// where other values would not, or another check asks for them.
struct CheckWords {
  let holds: String
  let fails: String
  let unknown: Sentence
  let wanted: Sentence?

  private static let others = Sentence.review("collect.check.chance")

  private static func periods(_ least: Int) -> Sentence { .review("collect.periods", ["least": .integer(least)]) }

  static let fit = CheckWords(
    holds: "check.fit", fails: "check.fit.not", unknown: .review("check.fit.unknown"),
    wanted: .review("collect.check.fit"))
  static let without = CheckWords(
    holds: "check.without", fails: "check.without.not", unknown: .review("check.without.unknown"),
    wanted: .review("collect.check.without"))
  static let chance = CheckWords(
    holds: "check.chance", fails: "check.chance.not", unknown: .review("check.chance.unknown"), wanted: others)

  /// Moves need two periods before the start, and two units beside those under the measure.
  static func pretrend(_ panel: ComparedPanel) -> CheckWords {
    CheckWords(
      holds: "check.pretrend", fails: "check.pretrend.not", unknown: .review("check.pretrend.unknown"),
      wanted: panel.firstStart < 2 ? periods(2) : others)
  }

  /// A start that was none needs periods on both sides of it before the real one; what it gives says nothing without an error.
  static func placebo(_ panel: ComparedPanel, _ estimate: Double?, isMixture: Bool) -> CheckWords {
    let least = MeasuredEffect.leastBefore(isMixture: isMixture)
    let (unknown, wanted): (Sentence, Sentence?) =
      if let estimate {
        (.review("check.placebo.errorless", ["estimate": .number(estimate)]), panel.controls.count < 2 ? others : nil)
      } else if panel.firstStart < least {
        (.review("check.placebo.unknown"), periods(least))
      } else {
        (.review("check.placebo.untried"), others)
      }
    return CheckWords(holds: "check.placebo", fails: "check.placebo.not", unknown: unknown, wanted: wanted)
  }

  /// Bounds need two units under the measure, two beside them and two periods before the start.
  static func breakdown(_ panel: ComparedPanel) -> CheckWords {
    let wanted: Sentence? =
      if panel.treated.count < 2 {
        .review("collect.check.breakdown")
      } else if panel.firstStart < 2 {
        periods(2)
      } else {
        panel.controls.count < 2 ? others : nil
      }
    return CheckWords(
      holds: "check.breakdown", fails: "check.breakdown.not", unknown: .review("check.breakdown.unknown"),
      wanted: wanted)
  }
}
