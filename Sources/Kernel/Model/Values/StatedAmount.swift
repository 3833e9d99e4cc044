/// A sum read from the words of a measure's amounts, where they state a total.
///
/// "149.5 mln RUB for 2025-2027" is 149.5 million over three years. What one recipient may get ("at most 800,000 RUB
/// per project", "up to 5 mln RUB", a range) is a limit and no total. A sum without a currency is in the workspace's own;
/// one in a unit that is no currency is refused, for what it is worth nobody can tell.
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

  /// The sum of a year.
  public var perYear: Double { total / Double(years?.count ?? 1) }

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
    "loan", "working capital", "for a production", "for one", "maximum", "minimum", "not more than",
  ]

  static let scales: [String: Double] = [
    "thousand": 1e3, "mln": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trn": 1e12, "trillion": 1e12,
  ]

  /// Words after a sum that name no unit, but say what it is for or when.
  private static let links: Set<String> = [
    "a", "an", "and", "annually", "as", "at", "by", "during", "for", "from", "in", "is", "of", "on", "or", "over",
    "per", "planned", "since", "to", "total", "until", "was", "were", "will", "with", "within", "yearly", "year",
  ]

  private static func total(in clause: String) throws(UnknownUnit) -> StatedAmount? {
    let words = clause.lowercased()
    if limits.contains(where: words.contains) { return nil }
    let spanPattern = /((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/
    let yearPattern = /\b((?:19|20)\d\d)\b/
    let span = clause.firstMatch(of: spanPattern)
    let rest = clause.replacing(spanPattern, with: " ")
    // "700,000-7 mln RUB" is a range of grants, not a fund.
    if rest.contains(/\d\s*(?:thousand|mln|million|bn|billion)?\s*[-–]\s*\d/.ignoresCase()) { return nil }
    guard let (number, currency) = try amount(in: rest) else { return nil }
    var years: ClosedRange<Int>?
    if let span, let first = Int(span.1), let last = Int(span.2), first <= last {
      years = first...last
    } else if let year = rest.firstMatch(of: yearPattern).flatMap({ Int($0.1) }) {
      years = year...year
    }
    return StatedAmount(
      total: number, currency: currency, years: years, isPlanned: words.contains("planned") || words.contains("draft"),
      clause: trimmed(clause))
  }

  /// The first number of a clause that has a currency beside it, or a scale as `mln` after it.
  private static func amount(in clause: String) throws(UnknownUnit) -> (number: Double, currency: Currency?)? {
    let pattern =
      /(?:(\p{L}+|[€$£¥₽])\s*)?(\d[\d,]*(?:\.\d+)?)\s*(?:(thousand|mln|million|bn|billion|trn|trillion)\b\.?\s*)?(\p{L}[\p{L}\d]*|[€$£¥₽%])?/
      .ignoresCase()
    for match in clause.matches(of: pattern) {
      guard let number = Double(match.2.replacing(",", with: "")), number > 0 else { continue }
      let scale = match.3.flatMap { scales[$0.lowercased()] }
      if let named = match.1.flatMap({ Currency(named: $0) }) ?? match.4.flatMap({ Currency(named: $0) }) {
        return (number * (scale ?? 1), named)
      }
      guard let scale else { continue }
      if let unit = match.4, !links.contains(unit.lowercased()) {
        throw UnknownUnit(unit: String(unit), clause: trimmed(clause))
      }
      return (number * scale, try mentioned(in: clause))
    }
    return nil
  }

  /// The currency that stands elsewhere in a clause, as in "50 mln in all, EUR"; nil where none does.
  private static func mentioned(in clause: String) throws(UnknownUnit) -> Currency? {
    let named = Set(clause.matches(of: /\p{L}+|[€$£¥₽]/).compactMap { Currency(named: $0.0)?.rawValue }).sorted()
    if named.count > 1 { throw UnknownUnit(unit: named.joined(separator: " or "), clause: trimmed(clause)) }
    return named.first.map { Currency(rawValue: $0) }
  }

  private static func trimmed(_ clause: String) -> String { clause.drop { $0 == " " }.description }
}
