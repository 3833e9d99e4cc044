import Foundation
import TerroirKernel

@testable import Engine

/// The functions of expressions as their meanings have them.
enum ReferenceFunction {
  static func value(of function: ScalarFunction, _ arguments: [Cell]) throws(EngineFailure) -> Cell {
    switch function {
    case .coalesce: return arguments.first { $0 != .missing } ?? .missing
    case .isMissing: return .boolean(arguments[0] == .missing)
    case .if: return arguments[0] == .boolean(true) ? arguments[1] : arguments[2]
    case .min, .max:
      let present = arguments.filter { $0 != .missing }
      return try ReferenceGroups.value(of: function == .min ? .min : .max, present, nil)
    default: break
    }
    if arguments.contains(.missing) { return .missing }
    switch function {
    case .left, .right, .substr, .split, .replace: return parts(function, arguments)
    case .date, .year, .quarter, .month, .day: return ReferenceDate(arguments[0].text ?? "").cell(function)
    default: break
    }
    if function == .concat {
      let texts = arguments.map { argument in
        let text = ReferenceExpression.cast(argument, to: .text).text ?? ""
        return if case .number = argument, text.hasSuffix(".0") { String(text.dropLast(2)) } else { text }
      }
      return .text(texts.joined())
    }
    if function == .text { return ReferenceExpression.cast(arguments[0], to: .text) }
    if let text = arguments[0].text { return textual(function, text, arguments.dropFirst().first?.text ?? "") }
    return try numeric(function, arguments)
  }

  private static func numeric(_ function: ScalarFunction, _ arguments: [Cell]) throws(EngineFailure) -> Cell {
    if function == .abs, case .integer(let number) = arguments[0] {
      if number == .min { throw .tooLarge(reason: "") }
      return .integer(abs(number))
    }
    guard let number = arguments[0].number else { return .missing }
    let second = arguments.dropFirst().first?.number ?? 0
    switch function {
    case .abs: return .number(abs(number))
    case .floor: return .number(number.rounded(.down))
    case .ceil: return .number(number.rounded(.up))
    case .sqrt: return number >= 0 ? .number(number.squareRoot()) : .missing
    case .ln: return number > 0 ? .number(log(number)) : .missing
    case .log10: return number > 0 ? .number(Foundation.log10(number)) : .missing
    case .exp: return .number(Foundation.exp(number))
    case .pow: return .number(Foundation.pow(number, second))
    case .round:
      let places = second.rounded(.toNearestOrEven)
      if arguments.count == 1 { return .number(number.rounded(.toNearestOrAwayFromZero)) }
      let scale = Foundation.pow(10, abs(places))
      let scaled = places >= 0 ? number * scale : number / scale
      guard scaled.isFinite else { return .number(number) }
      let rounded = scaled.rounded(.toNearestOrAwayFromZero)
      return .number(places >= 0 ? rounded / scale : rounded * scale)
    default: return .missing
    }
  }

  private static func textual(_ function: ScalarFunction, _ text: String, _ other: String) -> Cell {
    let scalars = Array(text.unicodeScalars), others = Array(other.unicodeScalars)
    switch function {
    case .lower: return .text(text.lowercased())
    case .upper: return .text(text.uppercased())
    case .latin: return latin(text)
    case .length: return .integer(scalars.count)
    case .trim:
      let isSpace = { (scalar: Unicode.Scalar) in
        scalar.properties.isWhitespace && scalar != "\u{85}" && scalar != "\u{B}"
      }
      var part = scalars[...].drop(while: isSpace)
      while let last = part.last, isSpace(last) { part.removeLast() }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return .text(String(view))
    case .startsWith: return .boolean(scalars.starts(with: others))
    case .endsWith: return .boolean(scalars.reversed().starts(with: others.reversed()))
    case .contains: return .boolean(contains(scalars, others))
    case .has:
      return .boolean(contains([";"] + scalars + [";"], [";"] + others + [";"]))
    case .number:
      let trimmed = scalars.drop { $0 == " " }
      let body = String(String.UnicodeScalarView(trimmed.reversed().drop { $0 == " " }.reversed()))
      let isNumber = body.wholeMatch(of: /[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?/) != nil
      let form = body.hasPrefix("+") ? String(body.dropFirst()) : body
      return isNumber
        ? (Double(form) ?? Double("0\(form)") ?? Double("\(form)0")).map(Cell.number) ?? .missing : .missing
    default: return .missing
    }
  }

  /// The text in the letters of codes, letter by letter.
  private static func latin(_ text: String) -> Cell {
    let spelt = text.lowercased().unicodeScalars.map { letter -> String in
      switch letter {
      case "a"..."z", "0"..."9": String(letter)
      case "ъ", "ь": ""
      default: latinLetters[letter] ?? "-"
      }
    }
    let words = spelt.joined().split(separator: "-")
    return words.isEmpty ? .missing : .text(words.joined(separator: "-"))
  }

  private static let latinLetters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "é": "e",
    "ö": "o", "ß": "ss", "ł": "l",
  ]

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    if part.isEmpty { return true }
    if text.count < part.count { return false }
    return (0...text.count - part.count).contains { Array(text[$0..<$0 + part.count]) == part }
  }

  /// Functions that cut texts; characters are code points, and a number of them is without its decimals.
  private static func parts(_ function: ScalarFunction, _ arguments: [Cell]) -> Cell {
    let text = Array((arguments[0].text ?? "").unicodeScalars)
    func count(_ place: Int) -> Int {
      let number = arguments[place].number ?? 0
      return number.isNaN ? 1_000_000_000 : Int(min(max(number.rounded(.down), -1), 1e9))
    }
    func cell(_ scalars: some Sequence<Unicode.Scalar>) -> Cell {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return .text(String(view))
    }
    switch function {
    case .left: return count(1) < 0 ? .missing : cell(text.prefix(count(1)))
    case .right: return count(1) < 0 ? .missing : cell(text.suffix(count(1)))
    case .substr:
      let length = arguments.count > 2 ? count(2) : text.count
      return count(1) < 1 || length < 0 ? .missing : cell(text.dropFirst(count(1) - 1).prefix(length))
    default: break
    }
    let mark = Array((arguments[1].text ?? "").unicodeScalars)
    var pieces: [[Unicode.Scalar]] = [[]]
    var index = 0
    while index < text.count {
      if !mark.isEmpty, text[index...].starts(with: mark) {
        pieces.append([])
        index += mark.count
      } else {
        pieces[pieces.count - 1].append(text[index])
        index += 1
      }
    }
    if function == .replace { return cell(pieces.joined(separator: (arguments[2].text ?? "").unicodeScalars)) }
    return mark.isEmpty || !(1...pieces.count).contains(count(2)) ? .missing : cell(pieces[count(2) - 1])
  }
}
