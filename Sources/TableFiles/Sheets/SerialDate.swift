/// The days and times that workbooks count in days from a day of their own (ECMA-376, 18.17.4).
struct SerialDate {
  /// Whether days are counted from 1904-01-01 rather than from 1899-12-31, with a day 60 that never was.
  let isFrom1904: Bool

  private static let millisecondsADay = 86_400_000.0

  /// The day, and the time where there is one, as ISO 8601 has them; nil for what is no day of a workbook.
  func text(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // Before the first day there is but a time.
    if serial < 1, !isFrom1904 { return Self.time(serial) }
    guard var day = Int(exactly: serial.rounded(.down)) else { return nil }
    guard let parts = Self.clock(serial - serial.rounded(.down)) else { return nil }
    if parts.isNextDay { day += 1 }
    // 1900 was no leap year: the days before March are counted from one day later.
    let epoch = isFrom1904 ? Self.from1904 : day < 60 ? Self.from1900 - 1 : Self.from1900
    return Self.date(daysFrom1970: day - epoch) + (parts.text == "00:00:00" ? "" : "T\(parts.text)")
  }

  /// Days from 1899-12-30, and from 1904-01-01, to 1970-01-01.
  private static let from1900 = 25_569, from1904 = 24_107

  /// The time of a day, or of a moment on one.
  func clock(_ serial: Double) -> String? { serial < 1 ? Self.time(serial) : text(serial) }

  /// An amount of time, as `26:30:00`.
  static func time(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466, let days = Int(exactly: serial.rounded(.down)),
      let parts = clock(serial - serial.rounded(.down))
    else { return nil }
    let hours = (days + (parts.isNextDay ? 1 : 0)) * 24 + parts.hours
    return pad(hours, 2) + parts.text.dropFirst(2)
  }

  private static func clock(_ fraction: Double) -> (text: String, hours: Int, isNextDay: Bool)? {
    guard var rest = Int(exactly: (fraction * millisecondsADay).rounded()) else { return nil }
    let isNextDay = rest >= 86_400_000
    if isNextDay { rest -= 86_400_000 }
    let hours = rest / 3_600_000, minutes = rest / 60_000 % 60, seconds = rest / 1000 % 60, thousandths = rest % 1000
    let text = [hours, minutes, seconds].map { pad($0, 2) }.joined(separator: ":")
    return (thousandths == 0 ? text : "\(text).\(pad(thousandths, 3))", hours, isNextDay)
  }

  /// The civil date of a day (Hinnant, chrono-compatible low-level date algorithms).
  private static func date(daysFrom1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civil = month < 10 ? month + 3 : month - 9
    return pad(year + era * 400 + (civil <= 2 ? 1 : 0), 4) + "-" + pad(civil, 2) + "-"
      + pad(dayOfYear - (153 * month + 2) / 5 + 1, 2)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }
}

/// What the number format of a cell says that its number is (ECMA-376, 18.8.30 and 18.8.31).
enum NumberFormat {
  case number, share, date, time
  /// A number that is shown with zeros before it, as codes are: with how many digits at least.
  case code(digits: Int)
  /// An amount of time, which is not cut off at a day.
  case span

  /// By the number of a format that needs no declaration.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .share
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45, 47, 55, 56: self = .time
    case 46: self = .span
    default: self = .number
    }
  }

  /// By its code, as `dd/mm/yyyy` or `0.0%`: what stands in quotes, or behind a backslash or underscore, is shown as it is.
  init(code: String) {
    let shown = code.prefix { $0 != ";" }
    if shown.count > 1, shown.allSatisfy({ $0 == "0" }) {
      self = .code(digits: shown.count)
      return
    }
    var letters: Set<Character> = []
    var isQuoted = false, isSkipped = false, isSpan = false, bracket: String?
    for character in code.lowercased() {
      if isSkipped {
        isSkipped = false
      } else if let open = bracket {
        // Time that is not cut off at a day stands in brackets; colours, conditions and locales do as well.
        if character == "]" {
          if !open.isEmpty, Set(open).isSubset(of: ["h", "m", "s"]) { isSpan = true }
          bracket = nil
        } else {
          bracket = open + String(character)
        }
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        switch character {
        case "\\", "_", "*": isSkipped = true
        case "[": bracket = ""
        // The formats of zero and of negative numbers say nothing more.
        case ";": break
        default: letters.insert(character)
        }
      }
    }
    let isGeneral = code.lowercased().contains("general")
    if isSpan {
      self = .span
    } else if letters.contains("y") || letters.contains("d") && !isGeneral {
      self = .date
    } else if letters.contains("h") || letters.contains("s") && !isGeneral {
      self = .time
    } else if letters.contains("m"), letters.isDisjoint(with: ["0", "#"]) {
      self = .date
    } else {
      self = letters.contains("%") ? .share : .number
    }
  }

  /// The kind and text of a cell with this format.
  func cell(_ number: Double, _ dates: SerialDate) -> (kind: CellGrid.Kind, text: String?) {
    switch self {
    case .number: (.number, nil)
    case .code(let digits): Self.padded(number, digits).map { (.text, $0) } ?? (.number, nil)
    case .share: (.share, nil)
    case .date: dates.text(number).map { (.date, $0) } ?? (.number, nil)
    case .time: dates.clock(number).map { (.time, $0) } ?? (.number, nil)
    case .span: SerialDate.time(number).map { (.time, $0) } ?? (.number, nil)
    }
  }

  private static func padded(_ number: Double, _ digits: Int) -> String? {
    guard number >= 0, number <= NumberText.greatestWhole, let whole = Int(exactly: number) else { return nil }
    let text = String(whole)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
