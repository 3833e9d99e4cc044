import Foundation
import TerroirKernel

/// Amounts as people write them.
enum MoneyWords {
  static func text(_ amount: Double, _ currency: Currency, in language: NameLanguage) -> String {
    let scales: [(size: Double, english: String, russian: String)] = [
      (1e9, "billion", "млрд"), (1e6, "million", "млн"), (1e3, "thousand", "тыс."),
    ]
    let unit = language.choose(
      currency.rawValue, currency == .rouble ? "руб." : currency.rawValue)
    // Rounding may lift an amount to the next word: 999,960 is a million.
    guard let scale = scales.first(where: { abs(amount) >= $0.size * 0.9995 }) else {
      return join(NumberFormat.trimmed(amount, 0), nil, unit, in: language)
    }
    let scaled = amount / scale.size
    return join(
      NumberFormat.trimmed(scaled, scale.size > 1e3 && abs(scaled) < 100 ? 1 : 0),
      language.choose(scale.english, scale.russian), unit, in: language)
  }

  private static func join(_ number: String, _ word: String?, _ unit: String, in language: NameLanguage) -> String {
    let parts = language.choose(
      [unit, number, word], [number.replacing(".", with: ","), word, unit])
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension NameLanguage {
  fileprivate func choose(_ english: [String?], _ russian: [String?]) -> [String?] {
    self == .russian ? russian : english
  }
}

/// Days, months and years as people write them.
enum DateWords {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let months = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
  ]
  private static let ofMonths = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]

  /// `2026-03-01` as `1 March 2026`, `2026-03` as `March 2026`; another text as it is.
  static func text(_ text: String, in language: NameLanguage) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let year = parts[0], let month = parts[1], (1...12).contains(month) else {
      return text
    }
    if parts.count == 2 { return language.choose("\(english[month - 1]) \(year)", "\(months[month - 1]) \(year) г.") }
    guard let day = parts[2], (1...31).contains(day) else { return text }
    return language.choose(
      "\(day) \(english[month - 1]) \(year)", "\(day) \(ofMonths[month - 1]) \(year) г.")
  }

  /// From a day or month to another one: `5–7 June 2026`, `June – August 2026`; one alone where both are the same or there is no end.
  static func text(from first: String, to last: String?, in language: NameLanguage) -> String {
    guard let last, last != first else { return text(first, in: language) }
    let (begin, end) = (first.split(separator: "-"), last.split(separator: "-"))
    let whole = text(last, in: language)
    guard begin.count == end.count, begin.count > 1, begin[0] == end[0] else {
      return "\(text(first, in: language)) – \(whole)"
    }
    if begin.count == 3, begin[1] == end[1], let day = Int(begin[2]) { return "\(day)–\(whole)" }
    // Of one year the year is said once.
    let years = language.choose(" \(begin[0])", " \(begin[0]) г.")
    let start = text(first, in: language)
    return (start.hasSuffix(years) ? String(start.dropLast(years.count)) : start) + " – " + whole
  }

  /// Hours as people tell them: `5 h 18 min`, `40 min`.
  static func text(hours: Double, in language: NameLanguage) -> String? {
    guard hours.isFinite, hours >= 0, let minutes = Int(exactly: (min(hours, 1e6) * 60).rounded()) else { return nil }
    let (whole, rest) = (minutes / 60, minutes % 60)
    let parts = [
      whole > 0 ? language.choose("\(whole) h", "\(whole) ч") : nil,
      rest > 0 || whole == 0 ? language.choose("\(rest) min", "\(rest) мин") : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: "\u{A0}")
  }

  /// Months 1 to 12 with what follows one another as a stretch: `May–September, December`.
  static func text(months numbers: [Int], in language: NameLanguage) -> String {
    let sorted = Set(numbers.filter { (1...12).contains($0) }).sorted()
    var stretches: [ClosedRange<Int>] = []
    for month in sorted {
      if let last = stretches.last, last.upperBound + 1 == month {
        stretches[stretches.count - 1] = last.lowerBound...month
      } else {
        stretches.append(month...month)
      }
    }
    let names = language == .russian ? months : english
    return stretches.map { stretch in
      let ends = [stretch.lowerBound, stretch.upperBound].map { names[$0 - 1] }
      return stretch.count == 1 ? ends[0] : "\(ends[0])–\(ends[1])"
    }.joined(separator: ", ")
  }
}
