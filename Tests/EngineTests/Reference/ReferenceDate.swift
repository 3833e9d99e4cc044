import TerroirKernel

@testable import Engine

/// A date as a text writes it, taken apart word by word.
struct ReferenceDate {
  private(set) var year: Int?
  private(set) var quarter: Int?
  private(set) var month: Int?
  private(set) var day: Int?

  private static let months = [
    ["jan", "january", "янв", "январь", "января"], ["feb", "february", "фев", "февр", "февраль", "февраля"],
    ["mar", "march", "мар", "март", "марта"], ["apr", "april", "апр", "апрель", "апреля"], ["may", "май", "мая"],
    ["jun", "june", "июн", "июнь", "июня"], ["jul", "july", "июл", "июль", "июля"],
    ["aug", "august", "авг", "август", "августа"], ["sep", "sept", "september", "сен", "сент", "сентябрь", "сентября"],
    ["oct", "october", "окт", "октябрь", "октября"], ["nov", "november", "ноя", "нояб", "ноябрь", "ноября"],
    ["dec", "december", "дек", "декабрь", "декабря"],
  ]

  init(_ text: String) {
    var words = text.lowercased().split { $0.isWhitespace }.map(String.init)
    if words.count > 1, ["г.", "г", "год", "года"].contains(words.last) { words.removeLast() }
    // 14-Mar-2026
    if words.count == 1, !words[0].contains("q"), words[0].contains(where: \.isLetter) {
      words = words[0].split(separator: "-").map(String.init)
    }
    // 2026 Q1, Q1 2026, 2026-Q1, 1 кв. 2026
    if words.count == 3, ["кв", "кв.", "квартал"].contains(words[1]) { words = [words[2], "q" + words[0]] }
    if words.count == 2, words[0].hasPrefix("q") { words.swapAt(0, 1) }
    if words.count == 2, words[1].hasPrefix("q") { words = [words[0] + words[1]] }
    words = words.map { $0.replacing("-q", with: "q") }
    switch words.count {
    case 1: read(words[0])
    case 2: read(words[0], words[1])
    case 3: read(day: words[0], month: words[1], year: words[2])
    default: break
    }
  }

  private mutating func read(_ word: String) {
    let dashed = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let dotted = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let slashed = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let quarters = word.split(separator: "q", omittingEmptySubsequences: false).map(String.init)
    if let year = Self.number(word, 4...4) {
      self.year = year
    } else if dotted.count == 3 {
      dotted[2].count == 4 ? set(dotted[2], dotted[1], dotted[0]) : set(dotted[0], dotted[1], dotted[2])
    } else if slashed.count == 3 {
      set(slashed[0], slashed[1], slashed[2])
    } else if dashed.count == 3 {
      set(dashed[0], dashed[1], dashed[2])
    } else if dashed.count == 2 {
      set(dashed[0], dashed[1], nil)
    } else if quarters.count == 2, let year = Self.number(quarters[0], 4...4),
      let quarter = Self.number(quarters[1], 1...1),
      (1...4).contains(quarter)
    {
      (self.year, self.quarter) = (year, quarter)
    }
  }

  /// `March 2026`
  private mutating func read(_ month: String, _ year: String) {
    guard let month = Self.months.firstIndex(where: { $0.contains(month) }) else { return }
    set(year, "\(month + 1)", nil)
  }

  /// `14 March 2026`, `March 14, 2026`
  private mutating func read(day: String, month: String, year: String) {
    if let index = Self.months.firstIndex(where: { $0.contains(month) }) {
      set(year, "\(index + 1)", day)
    } else if let index = Self.months.firstIndex(where: { $0.contains(day) }) {
      set(year, "\(index + 1)", month.hasSuffix(",") ? String(month.dropLast()) : month)
    }
  }

  private mutating func set(_ year: String, _ month: String, _ day: String?) {
    guard let year = Self.number(year, 4...4), let month = Self.number(month, 1...2), (1...12).contains(month) else {
      return
    }
    if let day {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard let number = Self.number(day, 1...2), (1...lengths[month - 1]).contains(number) else { return }
      self.day = number
    }
    (self.year, self.month, quarter) = (year, month, (month + 2) / 3)
  }

  private static func number(_ text: String, _ lengths: ClosedRange<Int>) -> Int? {
    lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  func cell(_ function: ScalarFunction) -> Cell {
    let number =
      switch function {
      case .year: year
      case .quarter: quarter
      case .month: month
      default: day
      }
    guard let number else { return .missing }
    guard function == .date else { return .integer(number) }
    func padded(_ number: Int?, _ length: Int) -> String {
      let digits = "\(number ?? 0)"
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    return .text("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
  }
}
