/// A value of YAML without quotes, read as YAML 1.2 and people do: numbers are decimal. What YAML 1.1 silently reads as
/// another value (`1:30` as 90, `010` as 8, `0x50` as 80, `1_000`, `on`) is none of these, and is told.
enum PlainScalar: Hashable {
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text
  case ambiguous

  init(_ text: String) {
    switch text {
    case "true", "True", "TRUE", "yes", "Yes", "YES": self = .flag(true)
    case "false", "False", "FALSE", "no", "No", "NO": self = .flag(false)
    case "on", "On", "ON", "off", "Off", "OFF", "y", "Y", "n", "N": self = .ambiguous
    default: self = Self.numeric(text)
    }
  }

  private static func numeric(_ text: String) -> Self {
    let bytes = Array(text.utf8)
    let digits = bytes.first == 0x2D || bytes.first == 0x2B ? bytes.dropFirst() : bytes[...]
    guard let first = digits.first, isDigit(first) || first == 0x2E else { return .text }
    let mantissa = digits.prefix { $0 != 0x65 && $0 != 0x45 }
    let parts = mantissa.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0], decimals = parts.count == 2 ? parts[1] : []
    guard whole.allSatisfy(isDigit), decimals.allSatisfy(isDigit), whole.count + decimals.count > 0 else {
      // 1:30, 0x50, 0b1, 0o7, 1_000 are numbers to some readers; 2gis and 2026-03-14 to none.
      let isOther = isDigit(first) && (hasPrefix(digits) || isGrouped(digits))
      return isOther ? .ambiguous : .text
    }
    if whole.count > 1, whole.first == 0x30 { return .ambiguous }
    if mantissa.count == digits.count, parts.count == 1 {
      return Int(text.hasPrefix("+") ? String(text.dropFirst()) : text).map { .whole($0) } ?? wide(text)
    }
    return wide(text)
  }

  private static func wide(_ text: String) -> Self {
    guard let number = Double(text), number.isFinite else { return .text }
    return .number(number)
  }

  /// `0x50`, `0b101`, `0o17`
  private static func hasPrefix(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count > 2, digits.first == 0x30 else { return false }
    let mark = digits[digits.startIndex + 1] | 0x20, rest = digits.dropFirst(2)
    return (mark == 0x78 && rest.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) })
      || ((mark == 0x62 || mark == 0x6F) && rest.allSatisfy(isDigit))
  }

  /// `1_000`, `1:30`, `1:30.5`
  private static func isGrouped(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.allSatisfy { isDigit($0) || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E }
      && (digits.contains(0x5F) || digits.contains(0x3A)) && digits.last.map(isDigit) ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
