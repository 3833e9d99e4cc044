package import TerroirKernel
import Foundation

/// Numbers as people read them on screen; files and JSON have them exactly.
package enum NumberFormat {
  /// `value` rounded for people by what it measures: a share as percent, a large amount as 128.5M, a year as it is.
  package static func text(_ value: Double, unit: UnitOfMeasure?) -> String {
    guard value.isFinite else { return "not a number" }
    // No digits that nobody reads, and that no screen has room for.
    if abs(value) >= 1e16 { return String(format: "%.1e", value) }
    switch unit {
    case .share: return percent(value)
    // What is rarer than that rests on assumptions more than on the data.
    case .probability: return probability(value)
    case .year: return exact(value)
    case .degree: return fixed(value, 4)
    case .rank: return trimmed(value, 1)
    default: return amount(value)
    }
  }

  /// A whole number with its thousands apart, from a million on as 1.2M; as it is a year, and one without a unit, which may
  /// be a code or a year that nobody declared.
  package static func text(_ value: Int, unit: UnitOfMeasure?) -> String {
    switch unit {
    case .year, nil: "\(value)"
    case .share: percent(Double(value))
    default: value.magnitude < 1_000_000 ? grouped("\(value)") : amount(Double(value))
    }
  }

  /// The same in a language: in Russian with a decimal comma, and words for what is large.
  package static func text(_ value: Double, unit: UnitOfMeasure?, in language: NameLanguage) -> String {
    written(text(value, unit: unit), in: language)
  }

  package static func text(_ value: Int, unit: UnitOfMeasure?, in language: NameLanguage) -> String {
    written(text(value, unit: unit), in: language)
  }

  /// A number as it is written for English readers, for those of a language.
  static func written(_ text: String, in language: NameLanguage) -> String {
    guard language == .russian else { return text }
    if text == "not a number" { return "не число" }
    var text = text.replacing(",", with: "\u{A0}").replacing(".", with: ",")
    for (mark, word) in [("tn", "\u{A0}трлн"), ("bn", "\u{A0}млрд"), ("M", "\u{A0}млн"), ("%", "\u{A0}%")]
    where text.hasSuffix(mark) {
      text = text.dropLast(mark.count) + word
    }
    return text
  }

  /// The shortest text that reads back as `value`, without an exponent's need or a `.0`; "" where it is not finite.
  package static func exact(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return "\(whole)" }
    return "\(value)"
  }

  /// With so many significant figures and no zeros at the end; from a million on as any amount.
  package static func figures(_ value: Double, _ count: Int) -> String {
    guard value.isFinite else { return "not a number" }
    guard value != 0, abs(value) < 1e6 else { return amount(value) }
    if abs(value) < 1e-6 { return String(format: "%.1e", value) }
    return grouped(trimmed(value, max(0, count - 1 - Int(floor(log10(abs(value)))))))
  }

  private static func probability(_ value: Double) -> String {
    if value == 0 { return "0" }
    if value > 0, value < 0.001 { return "<0.001" }
    return value >= 0.9995 && value < 1 ? ">0.999" : fixed(value, 3)
  }

  private static func percent(_ value: Double) -> String {
    let percent = value * 100
    // Nearly all is not all; a sum of parts may miss the whole by its last digits.
    if percent >= 99.95, percent < 100 - 1e-9 { return ">99.9%" }
    return (percent != 0 && abs(percent) < 0.1 ? significant(percent) : trimmed(percent, 1)) + "%"
  }

  private static func amount(_ value: Double) -> String {
    // Rounding may lift a number into the next unit: 999,960,000 is 1bn, not 1000M.
    for (size, mark) in [(1e12, "tn"), (1e9, "bn"), (1e6, "M")] where abs(value) >= size * 0.99995 {
      return trimmed(value / size, 1) + mark
    }
    if abs(value) >= 1000 { return grouped(trimmed(value, 0)) }
    if abs(value) >= 100 { return trimmed(value, 1) }
    if value == 0 { return "0" }
    return abs(value) >= 0.1 ? trimmed(value, 2) : significant(value)
  }

  private static func significant(_ value: Double) -> String {
    abs(value) < 1e-6 ? String(format: "%.1e", value) : trimmed(value, Int(1 - floor(log10(abs(value)))))
  }

  static func fixed(_ value: Double, _ decimals: Int) -> String {
    written(value, decimals) ?? String(format: "%.\(decimals)f", value)
  }

  /// As the library writes it, in less time; nil where the rounding is so near to a half that only it can tell.
  private static func written(_ value: Double, _ decimals: Int) -> String? {
    guard (0...4).contains(decimals), value.magnitude < 1e9 else { return nil }
    let scale = [1, 10, 100, 1000, 10_000][decimals]
    let scaled = value.magnitude * Double(scale)
    let rounded = scaled.rounded()
    // The product is off by less than a millionth.
    guard abs(abs(scaled - rounded) - 0.5) > 1e-3, let whole = Int(exactly: rounded) else { return nil }
    let sign = value.sign == .minus ? "-" : ""
    if decimals == 0 { return "\(sign)\(whole)" }
    let digits = "\(whole % scale)"
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }

  /// With at most so many decimals and no zeros at the end.
  static func trimmed(_ value: Double, _ decimals: Int) -> String {
    var text = fixed(value, decimals)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }

  /// The digits before the point in threes.
  package static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let digits = Array(parts[0])
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return sign + result + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
