import TerroirKernel

/// What sets the values of a line apart.
package enum Delimiter: String, CaseIterable, Sendable {
  case comma, semicolon, tab, bar

  package var character: Character {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .bar: "|"
    }
  }

  var byte: UInt8 { character.asciiValue ?? 0 }

  /// The words for it in messages.
  var noun: Phrase {
    switch self {
    case .comma: "a comma"
    case .semicolon: "a semicolon"
    case .tab: "a tab"
    case .bar: "a bar"
    }
  }

  /// By its word, or the character itself.
  package init?(_ text: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == text || String($0.character) == text }) else {
      return nil
    }
    self = known
  }
}

/// What stands before the decimals of a number.
package enum DecimalMark: String, CaseIterable, Sendable {
  case point, comma

  package var character: Character { self == .point ? "." : "," }

  /// By its word, or the character itself.
  package init?(_ text: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == text || String($0.character) == text }) else {
      return nil
    }
    self = known
  }
}
