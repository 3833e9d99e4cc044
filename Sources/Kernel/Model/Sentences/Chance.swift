import Foundation

/// A probability as people are told it: never as certain or impossible, which no estimate is.
///
/// A share in percent with a decimal at most, `over 99.9%` and `under 0.1%` beyond; the p of a test with two decimals, below
/// 0.1 with three, `over 0.99` and `under 0.001` beyond.
struct Chance {
  private let number: Double
  private let isPercent: Bool

  init(_ probability: Double, isPercent: Bool) {
    number = isPercent ? 100 * probability : probability
    self.isPercent = isPercent
  }

  func text(in language: NameLanguage) -> String {
    let (least, most) = isPercent ? ("0.1", "99.9") : ("0.001", "0.99")
    let limits = (least: Double(least) ?? 0, most: Double(most) ?? 1)
    let text =
      switch number {
      case ..<limits.least: language.choose("under \(least)", "менее \(least)")
      case let value where value > limits.most: language.choose("over \(most)", "более \(most)")
      default: digits
      }
    return (language == .russian ? text.replacing(".", with: ",") : text)
      + (isPercent ? language.choose("%", " %") : "")
  }

  private var digits: String {
    var text = String(format: isPercent ? "%.1f" : number < 0.1 ? "%.3f" : "%.2f", locale: nil, number)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
