import TerroirKernel
import TerroirMethods

/// A place's location quotient of an industry by the register: `LQ = (e_ri / e_r) / (e_i / e)`, e. being all activity.
///
/// Its bounds are those of every amount that the cells admit: what is withheld lies between its bounds, what is rounded
/// within its rounding. Where the reference holds the place, what the place has is part of what the reference has, so that
/// no quotient passes `e / e_r`. Of organisations, whose number varies by chance, the ends are those of Jeffreys's interval
/// for the place's share of the industry (Brown, Cai and DasGupta 2001), at the least and at the greatest amounts.
struct RegisterQuotient {
  let share: Double?
  let value: Double?
  let low: Double?
  let high: Double?
  /// How likely the place has more than its part; nil where there is no quotient.
  let specialised: Double?
  /// The probability of so many or more where the place has its part and no more, at the amounts that the cells admit and
  /// that are least in favour of a lead; nil where money is counted, or nothing bounds the others.
  let chance: Double?

  /// The cells of the place and of the reference, of the industry and of all activity.
  struct Cells {
    var own: RegisterCell
    var ownAll: RegisterCell
    var reference: RegisterCell
    var referenceAll: RegisterCell
    var reach: Reach
  }

  /// How the place lies to the reference.
  enum Reach {
    /// It is another economy.
    case apart
    /// The place is part of it, and its figures are its own.
    case within
    /// The place is part of it, and its figures are the sum of those of its places.
    case summed
  }

  init(_ cells: Cells, unit: RegisterUnit) {
    share = Self.ratio(cells.own.value, cells.ownAll.value).map { min(1, max(0, $0)) }
    let base = Self.ratio(cells.reference.value, cells.referenceAll.value)
    let found = Self.ratio(Self.ratio(cells.own.value, cells.ownAll.value), base)
    let isCounted = unit == .organisations
    let ends = cells.reach == .apart ? Self.endsApart(cells, isCounted) : Self.endsOfPart(cells, isCounted)
    value = found
    let least = found.flatMap { found in ends.low.map { min($0, found) } }
    let most = found.flatMap { found in ends.high.map { max($0, found) } }
    (low, high) = (least, most)
    specialised = found.map { Self.chance($0, least, most, cells, isCounted) }
    chance = found.flatMap { _ in isCounted || unit == .employees ? Self.chanceOfLead(cells) : nil }
  }

  /// By the place's least count, of the most that the industry has in place and reference, at the place's greatest part of
  /// all activity; jobs come by the firm, so that of them it is the least that chance may give.
  private static func chanceOfLead(_ cells: Cells) -> Double? {
    guard let ownAll = cells.ownAll.most, let all = cells.reference.most else { return nil }
    let (own, whole) = (cells.own.least, cells.referenceAll.least)
    let isApart = cells.reach == .apart
    let total = isApart ? own + all : max(own, all)
    let weight = isApart ? ratio(ownAll, ownAll + whole) : ratio(ownAll, whole)
    return weight.flatMap { ConditionalQuotient(count: own, of: total, weight: min(1, $0))?.chanceOfLead }
  }

  private static func ratio(_ part: Double?, _ whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }

  /// Ends by the share that the place has of the industry, over the share that it has of all activity.
  private static func endsOfPart(_ cells: Cells, _ isCounted: Bool) -> (low: Double?, high: Double?) {
    let (own, all) = (cells.own, cells.reference)
    // What is not the place's: what is left of a whole that is known, or what the other places have.
    let (taken, left) = cells.reach == .summed ? (own.least, own.most) : (own.most ?? all.least, own.least)
    let others = (low: max(0, all.least - taken), high: all.most.flatMap { most in left.map { max(0, most - $0) } })
    let weight = (
      low: ratio(cells.ownAll.least, cells.referenceAll.most), high: ratio(cells.ownAll.most, cells.referenceAll.least)
    )
    let least = others.high.map { share(own.least, beside: $0, isCounted).low }
    let most = own.most.map { share($0, beside: others.low, isCounted).high } ?? 1
    return (
      ratio(least ?? 0, weight.high), weight.low.flatMap { ratio(most, $0) }
    )
  }

  /// Ends by the shares of all activity, where the reference is another economy.
  private static func endsApart(_ cells: Cells, _ isCounted: Bool) -> (low: Double?, high: Double?) {
    func least(_ own: RegisterCell, _ all: RegisterCell) -> Double? {
      all.most.map { share(own.least, beside: max(0, $0 - own.least), isCounted).low }
    }
    func most(_ own: RegisterCell, _ all: RegisterCell) -> Double? {
      own.most.map { share($0, beside: max(0, all.least - $0), isCounted).high }
    }
    return (
      ratio(least(cells.own, cells.ownAll), most(cells.reference, cells.referenceAll)),
      most(cells.own, cells.ownAll).flatMap { ratio($0, least(cells.reference, cells.referenceAll)) }
    )
  }

  /// The share of an amount beside others: as it is, or of counted things between the ends that chance leaves it.
  private static func share(_ own: Double, beside others: Double, _ isCounted: Bool) -> (low: Double, high: Double) {
    let whole = own + others
    guard whole > 0 else { return (0, 1) }
    guard isCounted else { return (own / whole, own / whole) }
    return (
      own > 0 ? Beta.quantile(0.025, own + 0.5, others + 0.5) : 0,
      others > 0 ? Beta.quantile(0.975, own + 0.5, others + 0.5) : 1
    )
  }

  /// Of organisations by the count with a prior worth one expected; otherwise by where the bounds lie.
  private static func chance(
    _ value: Double, _ low: Double?, _ high: Double?, _ cells: Cells, _ isCounted: Bool
  ) -> Double {
    if isCounted, let own = cells.own.value, value > 0 || own == 0,
      let part = ratio(cells.reference.value, cells.referenceAll.value), let all = cells.ownAll.value,
      let shrunk = ShrunkQuotient(count: own, expected: part * all)
    {
      return shrunk.probabilityAboveOne
    }
    guard let low, let high, low < high else { return value > 1 ? 1 : 0 }
    return min(1, max(0, (high - 1) / (high - low)))
  }
}
