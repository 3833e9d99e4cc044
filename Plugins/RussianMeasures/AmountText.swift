/// A yearly sum read from the words of a measure's amounts, where they state a total.
///
/// "149.5 mln RUB for 2025-2027" is 149.5 million over three years. What one recipient may get ("at most 800,000 RUB
/// per project", "up to 5 mln RUB", a range) is a limit and no total; such texts give nil.
struct AmountText: Hashable {
  /// RUB a year.
  var perYear: Double
  /// RUB over the whole span.
  var total: Double
  /// First and last year the total covers; nil where the text names none.
  var years: ClosedRange<Int>?
  /// Whether the source calls the sum planned or a draft.
  var isPlanned: Bool
  /// The clause the sum was read from.
  var clause: String

  /// Reads `text`; nil where no clause states a total. A spent sum goes before a planned one, a later year before an
  /// earlier one, a dated sum before an undated one.
  init?(_ text: String) {
    let sums = text.split(separator: ";").compactMap { Self.total(in: String($0)) }
    guard
      let best = sums.enumerated().max(by: { Self.order($0) < Self.order($1) })
    else { return nil }
    self = best.element
  }

  private init(perYear: Double, total: Double, years: ClosedRange<Int>?, isPlanned: Bool, clause: String) {
    self.perYear = perYear
    self.total = total
    self.years = years
    self.isPlanned = isPlanned
    self.clause = clause
  }

  private static func order(_ sum: (offset: Int, element: AmountText)) -> (Int, Int, Int) {
    (sum.element.isPlanned ? 0 : 1, sum.element.years?.upperBound ?? 0, -sum.offset)
  }

  /// Words that make a sum a limit, a price or the share of one recipient.
  private static let limits = [
    "up to", "at most", "at least", "per project", "per person", "per winner", "per school", "per recipient", "each",
    "loan", "working capital", "for a production", "for one", "maximum", "minimum", "not more than",
  ]

  private static func total(in clause: String) -> AmountText? {
    let words = clause.lowercased()
    if limits.contains(where: words.contains) { return nil }
    let spanPattern = /((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/
    let yearPattern = /\b((?:19|20)\d\d)\b/
    let amountPattern =
      /(\d[\d,]*(?:\.\d+)?)\s*(?:(thousand|mln|million|bn|billion|trn|trillion)\b\s*(?:rub|rouble|ruble)?|(?:rub|rouble|ruble))/
    let span = words.firstMatch(of: spanPattern)
    let rest = words.replacing(spanPattern, with: " ")
    // "700,000-7 mln RUB" is a range of grants, not a fund.
    if rest.contains(/\d\s*(?:thousand|mln|million|bn|billion)?\s*[-–]\s*\d/) { return nil }
    guard let amount = rest.firstMatch(of: amountPattern),
      let number = Double(amount.1.replacing(",", with: "")), number > 0
    else { return nil }
    let total = number * scale(amount.2)
    var years: ClosedRange<Int>?
    if let span, let first = Int(span.1), let last = Int(span.2), first <= last {
      years = first...last
    } else if let year = rest.firstMatch(of: yearPattern).flatMap({ Int($0.1) }) {
      years = year...year
    }
    return AmountText(
      perYear: total / Double(years?.count ?? 1), total: total, years: years,
      isPlanned: words.contains("planned") || words.contains("draft"),
      clause: clause.drop { $0 == " " }.description)
  }

  private static func scale(_ word: Substring?) -> Double {
    switch word {
    case "thousand": 1e3
    case "mln", "million": 1e6
    case "bn", "billion": 1e9
    case "trn", "trillion": 1e12
    default: 1
    }
  }
}
