import Foundation
import TextFiles

/// A delimited file with the quirks of those that people have, drawn by a seed, and what it holds.
struct GeneratedFile {
  /// What a column of the file holds: numbers, or texts, codes among them.
  enum Truth {
    case numbers([Double?])
    case texts([String?])
  }

  let names: [String]
  let truths: [Truth]
  let delimiter: String
  let encoding: TextEncoding
  let bytes: [UInt8]

  private static let letters = ["о", "е", "а", "и", "н", "т", "с", "р", "в", "л", "к", "м"]
  private static let marks = ["NA", "N/A", "…", "..", "-", ":", "NaN", "#N/A"]

  init(_ random: inout SeededGenerator) {
    let delimiter = random.pick([",", ",", ";", "\t"])
    let encoding: TextEncoding = random.pick(
      [.utf8, .utf8, .utf8, .windows1251, .koi8r, .utf16LittleEndian, .utf16BigEndian])
    let rows = Int.random(in: 2...60, using: &random)
    // One file has one mark of decimals, and a comma only where no comma sets values apart.
    let decimal = delimiter != "," && Bool.random(using: &random) ? "," : "."
    let hasMarks = Bool.random(using: &random)
    let places = (0..<rows).map { _ in Self.word(delimiter, &random) }
    var names = ["место"], truths = [Truth.texts(places)]
    // The values as they are written, before quotes; a missing one is empty.
    var written = [places]
    for index in 0..<Int.random(in: 1...5, using: &random) {
      names.append(random.pick(["x", "значение ", "n-", "Total, ", "a;b"]) + "\(index)")
      if Int.random(in: 0..<3, using: &random) > 0 {
        let (values, texts) = Self.numbers(rows, decimal, delimiter, hasMarks && encoding != .koi8r, &random)
        truths.append(.numbers(values))
        written.append(texts)
      } else {
        let codes = Self.codes(rows, &random)
        truths.append(.texts(codes.map { $0.isEmpty ? nil : $0 }))
        written.append(codes)
      }
    }
    let end = random.pick(["\n", "\r\n"])
    let lines = [names] + (0..<rows).map { row in written.map { $0[row] } }
    var text = ""
    for (number, line) in lines.enumerated() {
      let isQuoted = Int.random(in: 0..<4, using: &random) == 0
      text += line.map { Self.field($0, delimiter, isQuoted: isQuoted) }.joined(separator: delimiter)
      if number < lines.count - 1 || Bool.random(using: &random) { text += end }
      if number > 0, Int.random(in: 0..<20, using: &random) == 0, number < lines.count - 1 { text += end }
    }
    bytes = Self.bytes(text, encoding, mark: Bool.random(using: &random))
    (self.names, self.truths, self.delimiter, self.encoding) = (names, truths, delimiter, encoding)
  }

  private static func field(_ text: String, _ delimiter: String, isQuoted: Bool) -> String {
    let must = [delimiter, "\"", "\n", ",", ";"].contains { text.contains($0) }
    return must || isQuoted && !text.isEmpty ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  private static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool) -> [UInt8] {
    let (foundation, start): (String.Encoding, [UInt8]) =
      switch encoding {
      case .utf8: (.utf8, [0xEF, 0xBB, 0xBF])
      case .windows1251: (.windowsCP1251, [])
      case .koi8r: (String.Encoding(rawValue: 0x8000_0A02), [])
      case .windows1252: (.windowsCP1252, [])
      case .utf16, .utf16LittleEndian: (.utf16LittleEndian, [0xFF, 0xFE])
      case .utf16BigEndian: (.utf16BigEndian, [0xFE, 0xFF])
      }
    return (mark ? start : []) + (text.data(using: foundation).map { [UInt8]($0) } ?? [])
  }

  /// Two words of small letters, with what must be quoted now and then.
  private static func word(_ delimiter: String, _ random: inout SeededGenerator) -> String {
    let words = (0..<2).map { _ in
      (0..<Int.random(in: 4...9, using: &random)).map { _ in random.pick(letters) }.joined()
    }
    return words.joined(separator: random.pick([" ", " ", "-", ", ", "; ", " \"к\" ", "\n"]))
  }

  // MARK: - Numbers

  private enum Grouping: CaseIterable { case none, space, fixedSpace, comma }

  private static func numbers(
    _ rows: Int, _ decimal: String, _ delimiter: String, _ hasMarks: Bool, _ random: inout SeededGenerator
  ) -> ([Double?], [String]) {
    let decimals = random.pick([0, 0, 1, 2, 2, 4])
    let hasExponents = decimals == 0 && Int.random(in: 0..<6, using: &random) == 0
    var grouping = hasExponents ? .none : random.pick([.none, .none, .none] + Grouping.allCases)
    // Only beside commas between values is a comma before three digits a matter of course.
    if grouping == .comma, delimiter != "," || decimal == "," { grouping = .space }
    let mark = random.pick(marks)
    var values: [Double?] = [], texts: [String] = []
    for row in 0..<rows {
      // The first row has a number that shows how the others are written.
      if row > 0, Int.random(in: 0..<8, using: &random) == 0 {
        values.append(nil)
        texts.append(hasMarks && row % 2 == 0 ? mark : "")
        continue
      }
      let magnitude = row == 0 ? 1_000_000 : random.pick([10, 1000, 100_000, 10_000_000])
      let whole = row == 0 ? magnitude + 234_567 : Int.random(in: 0..<magnitude, using: &random)
      let sign = Int.random(in: 0..<5, using: &random) == 0 && whole > 0 ? "-" : ""
      let fraction = String((0..<decimals).map { _ in Character("\(Int.random(in: 0...9, using: &random))") })
      if hasExponents, row % 3 == 1 {
        let power = Int.random(in: 5...12, using: &random)
        texts.append("\(whole % 9 + 1)e+\(power < 10 ? "0" : "")\(power)")
        values.append(Double(texts[row]))
        continue
      }
      values.append(Double("\(sign)\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)")))
      texts.append(sign + grouped(whole, grouping) + (fraction.isEmpty ? "" : decimal + fraction))
    }
    return (values, texts)
  }

  private static func grouped(_ number: Int, _ grouping: Grouping) -> String {
    let space: String
    switch grouping {
    case .none: return "\(number)"
    case .space: space = " "
    case .fixedSpace: space = "\u{A0}"
    case .comma: space = ","
    }
    var digits = Array("\(number)"), parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([String(digits)] + parts).joined(separator: space)
  }

  // MARK: - Codes

  /// Codes of one kind; the first two show that they are some.
  private static func codes(_ rows: Int, _ random: inout SeededGenerator) -> [String] {
    let kind = Int.random(in: 0..<6, using: &random)
    return (0..<rows).map { row in
      if row > 1, Int.random(in: 0..<10, using: &random) == 0 { return "" }
      let number = Int.random(in: 1...98, using: &random)
      return switch kind {
      case 0: row == 0 ? "01" : number < 10 ? "0\(number)" : "\(number)"
      case 1: row == 0 ? "10.1" : row == 1 ? "10.10" : "\(number).\(number % 20 + 1)"
      case 2: "\(number).\(number % 9).\(row % 7)"
      case 3: "90071992547409\(row == 0 ? 93 : 90 + row % 9)0"
      case 4: row == 0 ? "A1" : "\(random.pick(["A", "Б", ""]))\(number)"
      default: row == 0 ? "12e4" : "\(number)e\(row % 7)"
      }
    }
  }
}
