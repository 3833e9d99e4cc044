import Foundation

/// The string literals of a Swift file as templates of phrases, and which of them stand where a phrase is wanted.
struct SwiftLiterals {
  private let units: [UInt16]
  private let text: String

  init(_ text: String) {
    self.text = text
    units = Array(text.utf16)
  }

  /// A literal: where it stands, and its words with placeholders.
  struct Literal {
    let place: Int
    let template: String
  }

  /// Every literal, those inside of interpolations too.
  var all: [Literal] { literals(in: 0..<units.count) }

  /// The literals with words that a reader of errors sees.
  var phrases: [String] {
    let spans = self.spans
    let found = all.filter { literal in spans.contains { $0.contains(literal.place) } && !isMarked(literal.place) }
    return found.map(\.template).filter(Self.isWorded) + counted
  }

  /// Words and a blank: a code, a path or a name in words has none.
  static func isWorded(_ template: String) -> Bool {
    let bare = template.replacing(/\{\d+\}/, with: "")
    return bare.contains { $0.isASCII && $0.isLetter } && bare.contains(" ")
      && bare.wholeMatch(of: /[A-Z =\.|_]+/) == nil
  }

  // MARK: Where phrases stand

  /// What makes phrases of the literals in its parentheses.
  private static let calls =
    #"\b(?:CommandFailure|Warning|MethodFailure|DeclarationFailure|UnknownName|malformed|refused|told|ConformanceCheck|ConformanceVariant)\(|\.(?:missingInput|invalidInput|invalidParameter|infeasible|wrongKind|missingKey|unsupported|badValue|badStep|wrongType)\("#
  /// A property, variable or function that is a phrase.
  private static let declarations = #"(?:(?:->|:) Phrase\??|\b(?:message|help|hint))\s*(\{|=(?!=))"#

  private var spans: [Range<Int>] {
    matches(Self.calls).map { $0.upperBound - 1..<end(of: $0.upperBound - 1) }
      + matches(Self.declarations).map { match in
        let last = match.upperBound - 1
        return units[last] == UInt16(UInt8(ascii: "{")) ? last..<end(of: last) : last..<statement(from: last)
      }
  }

  /// Literals that are said to be no phrases: `"..." as String`.
  private func isMarked(_ place: Int) -> Bool {
    guard let (end, _) = literal(at: place) else { return false }
    return String(decoding: units[end..<min(units.count, end + 10)], as: UTF16.self) == " as String"
  }

  /// The words of `Phrase.counted(count, "row")`.
  var counted: [String] {
    text.matches(of: /counted\([^"\n]*?"([a-z ]+)"\)/).flatMap { ["{0} \($0.1)", "{0} \($0.1)s"] }
  }

  private func matches(_ pattern: String) -> [Range<Int>] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    return expression.matches(in: text, range: NSRange(location: 0, length: units.count)).compactMap { Range($0.range) }
  }

  /// The place of the bracket that closes the one at `open`.
  private func end(of open: Int) -> Int {
    var depth = 0
    var place = open
    while place < units.count {
      if let end = comment(at: place) ?? literal(at: place)?.end {
        place = end
        continue
      }
      switch Self.character(units[place]) {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return units.count
  }

  /// The end of a statement: the line before one that is indented no deeper and goes on with nothing.
  private func statement(from place: Int) -> Int {
    var place = place
    while place < units.count {
      if let end = comment(at: place) ?? literal(at: place)?.end {
        place = end
      } else if units[place] == 10 {
        let next = String(decoding: units[(place + 1)..<min(units.count, place + 80)], as: UTF16.self)
        let word = next.drop { $0 == " " }
        if !["?", ":", "\"\"\"", ".", "switch", "case", "}", "\""].contains(where: { word.hasPrefix($0) }) {
          return place
        }
        if word.hasPrefix("}\n\n") { return place }
        place += 1
      } else {
        place += 1
      }
    }
    return place
  }

  // MARK: Literals

  private func literals(in range: Range<Int>) -> [Literal] {
    var found: [Literal] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let end = comment(at: place) {
        place = end
      } else if let (end, pieces) = literal(at: place) {
        found.append(Literal(place: place, template: template(pieces, isLong: isLong(place))))
        for case .code(let code) in pieces { found += literals(in: code) }
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private enum Piece {
    case words(String)
    case code(Range<Int>)
  }

  private static func character(_ unit: UInt16) -> Character { Unicode.Scalar(unit).map(Character.init) ?? "?" }

  private func isLong(_ place: Int) -> Bool { units[place...].starts(with: Array("\"\"\"".utf16)) }

  private func comment(at place: Int) -> Int? {
    guard units[place...].starts(with: Array("//".utf16)) else { return nil }
    return units[place...].firstIndex(of: 10) ?? units.count
  }

  private func literal(at start: Int) -> (end: Int, pieces: [Piece])? {
    guard units[start] == 34 else { return nil }
    let isLong = isLong(start)
    let mark = Array((isLong ? "\"\"\"" : "\"").utf16)
    var pieces: [Piece] = []
    var place = start + mark.count
    var begin = place
    func words(_ end: Int) {
      if begin < end { pieces.append(.words(String(decoding: units[begin..<end], as: UTF16.self))) }
    }
    while place < units.count {
      if units[place...].starts(with: mark) {
        words(place)
        return (place + mark.count, pieces)
      }
      if !isLong, units[place] == 10 { return nil }
      if units[place] == 92, place + 1 < units.count {
        if units[place + 1] == 40 {
          words(place)
          let close = end(of: place + 1)
          pieces.append(.code(place + 2..<close))
          place = close + 1
          begin = place
        } else {
          place += 2
        }
      } else {
        place += 1
      }
    }
    return nil
  }

  private func template(_ pieces: [Piece], isLong: Bool) -> String {
    var number = 0
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .code:
        text += "{\(number)}"
        number += 1
      }
    }
    guard isLong else { return Self.unescaped(text) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indent = lines.last?.count ?? 0
    lines = lines.dropLast()
    return Self.unescaped(
      lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n").replacing("\\\n", with: ""))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\(.)/) { match in
      switch match.1 {
      case "n": "\n"
      case "t": "\t"
      default: String(match.1)
      }
    }
  }
}
