/// A sum read from the words of a measure's amounts, where they state a total.
///
/// "149.5 mln RUB for 2025-2027" is 149.5 million over three years, "2 mln a month" 24 million a year; commas before three
/// digits part thousands, before others decimals. English and Russian are read. What one recipient may get ("at most 800,000 RUB
/// per project", "up to 5 mln RUB", a range) is a limit and no total. A sum without a currency is in the workspace's own;
/// one in a unit that is no currency, or for a period that no year holds a number of, is refused, for what it is worth
/// nobody can tell; so is a clause that names a currency beside a sum that is not understood.
public struct StatedAmount: Hashable, Sendable {
  /// The sum over the whole span; nil for its currency where the text names none.
  public var total: Double
  /// The currency that the text names; nil where it names none.
  public var currency: Currency?
  /// First and last year the total covers; nil where the text names none.
  public var years: ClosedRange<Int>?
  /// Whether the source calls the sum planned or a draft.
  public var isPlanned: Bool
  /// The clause the sum was read from.
  public var clause: String

  /// How often a year the total is paid; nil where it is one sum for its years.
  public var timesAYear: Double?
  /// The years that the total is for where the text counts them instead of naming them.
  public var yearCount: Int?

  /// The sum of a year.
  public var perYear: Double { timesAYear.map { total * $0 } ?? total / Double(years?.count ?? yearCount ?? 1) }

  /// A clause whose sum is in a unit that is no currency.
  public struct UnknownUnit: Error, Hashable, Sendable {
    public var unit: String
    public var clause: String
  }

  /// Reads `text`; nil where no clause states a total. A spent sum goes before a planned one, a later year before an
  /// earlier one, a dated sum before an undated one.
  ///
  /// - Throws: ``UnknownUnit`` where a clause states a total in a unit that is no currency.
  public static func read(_ text: String) throws(UnknownUnit) -> StatedAmount? {
    var best: StatedAmount?
    for clause in text.split(separator: ";") {
      guard let sum = try total(in: String(clause)) else { continue }
      if let held = best, !(held.order < sum.order) { continue }
      best = sum
    }
    return best
  }

  private var order: (Int, Int) { (isPlanned ? 0 : 1, years?.upperBound ?? 0) }

  /// Words that make a sum a limit, a price or the share of one recipient.
  private static let limits = [
    "up to", "at most", "at least", "per project", "per person", "per winner", "per school", "per recipient", "each",
    "loan", "working capital", "for a production", "for one", "maximum", "minimum", "not more than", "не более",
    "не менее", "на проект", "на один", "на одного", "на человека", "кредит", "займ", "заём", "максимум", "минимум",
  ]

  /// Such words that are parts of other ones.
  private static let limitWords: Set<String> = ["до", "каждому", "каждой", "каждый"]

  static let scales: [String: Double] = [
    "thousand": 1e3, "mln": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9, "billion": 1e9, "trn": 1e12,
    "trillion": 1e12, "тыс": 1e3, "тысяч": 1e3, "тысячи": 1e3, "тысяча": 1e3, "млн": 1e6, "миллион": 1e6,
    "миллиона": 1e6, "миллионов": 1e6, "млрд": 1e9, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9, "трлн": 1e12,
  ]

  /// Letters that are a scale right behind a number where a currency follows: `2m EUR`.
  static let shortScales: [String: Double] = ["k": 1e3, "m": 1e6, "b": 1e9]

  /// Words after a sum that name no unit, but say what it is for or when.
  private static let links: Set<String> = [
    "a", "an", "and", "annually", "as", "at", "by", "during", "for", "from", "in", "is", "of", "on", "or", "over",
    "per", "planned", "since", "to", "total", "until", "was", "were", "will", "with", "within", "yearly", "year",
    "monthly", "quarterly", "each", "every", "в", "во", "год", "года", "для", "ежегодно", "ежемесячно", "за", "и", "из",
    "на", "по", "планируется", "с", "со", "всего", "ежеквартально",
  ]

  private static func total(in clause: String) throws(UnknownUnit) -> StatedAmount? {
    let words = Array(clause.lowercased().utf8)
    if limits.contains(where: { words.holds($0) }) { return nil }
    let text = AmountText(clause)
    if text.words.contains(where: { limitWords.contains($0.lowercased()) }) { return nil }
    let spans = text.spans
    let rest = text.blanked(spans.map(\.range))
    // "700,000-7 mln RUB" is a range of grants, not a fund.
    if rest.hasRange { return nil }
    guard let (number, currency) = try amount(in: rest, of: clause) else {
      // A sum that is not understood is not passed over: another would be assumed in its place.
      guard !rest.numbers.isEmpty, let named = rest.words.first(where: { Currency(named: $0) != nil }) else {
        return nil
      }
      throw UnknownUnit(unit: named, clause: trimmed(clause))
    }
    let period = AmountPeriod(rest.text(0..<rest.scalars.count))
    if let unclear = period.unclear { throw UnknownUnit(unit: unclear, clause: trimmed(clause)) }
    var years: ClosedRange<Int>?
    if let span = spans.first, span.first <= span.last {
      years = span.first...span.last
    } else if let year = rest.year {
      years = year...year
    }
    return StatedAmount(
      total: number, currency: currency, years: years,
      isPlanned: ["planned", "draft", "планир", "проект бюджета"].contains { words.holds($0) },
      clause: trimmed(clause), timesAYear: period.timesAYear, yearCount: period.years)
  }

  /// The first number of a clause that has a currency beside it, or a scale as `mln` after it.
  private static func amount(
    in text: AmountText, of clause: String
  ) throws(UnknownUnit) -> (number: Double, currency: Currency?)? {
    for found in text.numbers {
      guard let number = Double(found.digits), number > 0 else { continue }
      let scale = found.scale.flatMap { scales[$0] ?? shortScales[$0] }
      if let sign = found.before, AmountText.isSign(sign), Currency(named: sign) == nil {
        throw UnknownUnit(unit: sign, clause: trimmed(clause))
      }
      if let named = found.before.flatMap({ Currency(named: $0) }) ?? found.after.flatMap({ Currency(named: $0) }) {
        return (number * (scale ?? 1), named)
      }
      guard let scale else { continue }
      if let unit = found.after, !links.contains(unit.lowercased()) {
        throw UnknownUnit(unit: unit, clause: trimmed(clause))
      }
      return (number * scale, try mentioned(in: text, of: clause))
    }
    return nil
  }

  /// The currency that stands elsewhere in a clause, as in "50 mln in all, EUR"; nil where none does.
  private static func mentioned(in text: AmountText, of clause: String) throws(UnknownUnit) -> Currency? {
    let named = Set(text.words.compactMap { Currency(named: $0)?.rawValue }).sorted()
    if named.count > 1 { throw UnknownUnit(unit: named.joined(separator: " or "), clause: trimmed(clause)) }
    return named.first.map { Currency(rawValue: $0) }
  }

  private static func trimmed(_ clause: String) -> String { clause.drop { $0 == " " }.description }
}

extension [UInt8] {
  /// Whether the bytes of a word stand in them.
  fileprivate func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, count >= word.count else { return false }
    return (0...count - word.count).contains { self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word) }
  }
}
