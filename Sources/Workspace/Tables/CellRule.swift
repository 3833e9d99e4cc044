import TerroirKernel

/// What one declared column admits, prepared once per column.
struct CellRule {
  private let field: SchemaField
  private let words: Set<String>?
  private let pattern: Regex<AnyRegexOutput>?
  /// Why the rule itself cannot be applied.
  let fault: FaultKind?

  init(_ field: SchemaField) {
    self.field = field
    words = field.words.map(Set.init)
    // A period is checked by hand, and better than a pattern can.
    let text = field.kind == .period ? nil : field.pattern
    pattern = text.flatMap { try? Regex($0) }
    fault =
      text != nil && pattern == nil
      ? .unsupported("the pattern of \"\(field.name)\"", hint: "write a pattern that regular expressions know") : nil
  }

  /// What is wrong with the text of a cell or list item; nil where it is admitted.
  func refusal(of text: String) -> FaultKind? {
    let column = field.name
    switch field.kind {
    case .text: break
    case .integer, .year:
      guard let number = Int(text), text.utf8.first != UInt8(ascii: "+") else { return bad(text) }
      if let kind = outOfRange(Double(number), text) { return kind }
    case .number:
      guard text.utf8.allSatisfy(Self.isNumeric), let number = Double(text), number.isFinite else {
        return written(text) ?? bad(text)
      }
      if let kind = outOfRange(number, text) { return kind }
      if number.magnitude >= Self.limit { return .tooLarge(text, column: column) }
    case .boolean: if Self.boolean(text) == nil { return bad(text) }
    case .date: if Day(text) == nil { return bad(text) }
    case .period: if Period(text) == nil { return bad(text) }
    }
    if let words, !words.contains(text) { return .notAWord(text, column: column, words: field.words ?? []) }
    if let pattern, (try? pattern.wholeMatch(in: text)) == nil {
      return .badPattern(text, column: column, pattern: field.pattern ?? "")
    }
    return nil
  }

  func suggestions(for text: String) -> [String] {
    field.words.map { ForeignWords.suggestions(for: text, in: $0) } ?? []
  }

  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "1": true
    case "false", "False", "FALSE", "0": false
    default: nil
    }
  }

  /// Below this a product of five is still a number; beyond, what is computed might be missing or infinite without a place
  /// to point to.
  private static let limit = 1e60

  private func bad(_ text: String) -> FaultKind { .badValue(text, column: field.name, wanted: field.kind.wanted) }

  /// An amount with its currency or scale, in a column of bare numbers.
  private func written(_ text: String) -> FaultKind? {
    StatedAmount.alone(text).map { sum in
      .writtenAmount(text, column: field.name, currency: sum.currency?.rawValue, plain: Self.plain(sum.amount))
    }
  }

  private func outOfRange(_ number: Double, _ text: String) -> FaultKind? {
    if field.low.map({ number < $0 }) ?? false || field.high.map({ number > $0 }) ?? false {
      return .outOfRange(text, column: field.name, low: field.low.map(Self.plain), high: field.high.map(Self.plain))
    }
    return nil
  }

  static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }
}
