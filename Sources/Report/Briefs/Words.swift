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
