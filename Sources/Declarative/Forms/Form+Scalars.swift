import Language
import TerroirKernel
import Yams

extension Form<String> {
  /// A text that is not empty; a plain word that YAML takes for a number or for yes, no or nothing must be quoted.
  static var text: Form<String> {
    Form(.string(), wanted: "a text") { node, reading in
      guard let scalar = node.scalar else { return reading.refuseType("a text", node) }
      if scalar.style == .plain, PlainScalar(scalar.string) != .word {
        reading.refuse(
          scalar.string.isEmpty ? .empty(reading.subject) : .unquoted(reading.subject, text: scalar.string), at: node)
        return nil
      }
      if scalar.string.allSatisfy(\.isWhitespace) {
        reading.refuse(.empty(reading.subject), at: node)
        return nil
      }
      return scalar.string
    }
  }

  /// A name that other files and commands use.
  static var id: Form<String> {
    let text = Form.text
    return Form(.string(pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"), wanted: "an id") { node, reading in
      guard let id = text.read(node, &reading) else { return nil }
      let isSound = id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
      if isSound, id.first != "-", id.first != "_" { return id }
      reading.refuse(.malformedID(id, subject: reading.subject), at: node)
      return nil
    }
  }
}

extension Form<String> {
  /// One of these words.
  static func oneOf(_ words: [String], _ noun: String? = nil) -> Form<String> {
    let wanted = "one of \(words.joined(separator: ", "))"
    return Form(.words(words), wanted: wanted) { node, reading in
      guard let word = node.scalar?.string else { return reading.refuseType(wanted, node) }
      if words.contains(word) { return word }
      reading.refuse(.notAWord(word, subject: noun ?? reading.subject, words: words), at: node)
      return nil
    }
  }

  /// A text of a pattern, which `wanted` names in words; `matches` decides without a regular expression, because every
  /// start reads manifests.
  static func pattern(
    _ pattern: String, _ wanted: String, matches: @escaping @Sendable (String) -> Bool
  ) -> Form<String> {
    let text = Form.text
    return Form(.string(pattern: pattern), wanted: wanted) { node, reading in
      guard let value = text.read(node, &reading) else { return nil }
      if matches(value) { return value }
      reading.refuse(.outOfRange("\"\(value)\"", subject: reading.subject, wanted: wanted), at: node)
      return nil
    }
  }
}

extension Form where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var word: Form<Value> {
    Form<String>.oneOf(Value.allCases.map(\.rawValue)).map { word, _, _ in Value(rawValue: word) }
  }
}

extension Form<Double> {
  /// A number as the language writes it: 1.5, 80M, 3.5%.
  static func number(_ range: ClosedRange<Double>, _ wanted: String) -> Form<Double> {
    let schema = JSONSchema.object([
      "type": .list([.text("number"), .text("string")]), "pattern": .text(PlainScalar.unitPattern),
      "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ])
    return Form(schema, wanted: wanted) { node, reading in
      guard let scalar = node.scalar, scalar.style == .plain, let number = Number(reading: scalar.string) else {
        return reading.refuseType(wanted, node)
      }
      if range.contains(number.value) { return number.value }
      reading.refuse(.outOfRange(scalar.string, subject: reading.subject, wanted: wanted), at: node)
      return nil
    }
  }

  static var share: Form<Double> { number(0...1, "a number from 0 to 1") }
  static var amount: Form<Double> { number(0...1e15, "a number from 0 on") }
}

extension Form<Currency> {
  /// A currency by its code.
  static var currency: Form<Currency> {
    let wanted = "an ISO 4217 code such as RUB or EUR"
    return Form(.string(pattern: "^[A-Z]{3}$"), wanted: wanted) { node, reading in
      guard let text = Form<String>.text.read(node, &reading) else { return nil }
      if Currency.codes.contains(text) { return Currency(rawValue: text) }
      reading.refuse(.outOfRange(text, subject: reading.subject, wanted: wanted), at: node)
      return nil
    }
  }
}

extension Form<Int> {
  static func integer(_ range: ClosedRange<Int>, _ wanted: String) -> Form<Int> {
    let schema = JSONSchema.object([
      "type": .text("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
    ])
    return Form(schema, wanted: wanted) { node, reading in
      guard let scalar = node.scalar, scalar.style == .plain, let number = Int(scalar.string) else {
        return reading.refuseType(wanted, node)
      }
      if range.contains(number) { return number }
      reading.refuse(.outOfRange(scalar.string, subject: reading.subject, wanted: wanted), at: node)
      return nil
    }
  }

  static var year: Form<Int> { integer(1900...2200, "a year") }
}

extension Form<Period> {
  /// A year, quarter, month or day, or a span of two; a year needs no quotes.
  static var period: Form<Period> {
    let wanted = "a period such as 2026, 2026-03 or 2026-03-14"
    let schema = JSONSchema.object(["type": .list([.text("string"), .text("integer")])])
    return Form(schema, wanted: wanted) { node, reading in
      guard let text = node.scalar?.string, let period = Period(text) else {
        return reading.refuseType(wanted, node)
      }
      return period
    }
  }
}

extension Form<Bool> {
  static var flag: Form<Bool> {
    Form(.object(["enum": .list([.flag(true), .flag(false), .text("yes"), .text("no")])]), wanted: "yes or no") {
      node, reading in
      switch node.scalar?.style == .plain ? node.scalar?.string : nil {
      case "yes", "true": return true
      case "no", "false": return false
      default: return reading.refuseType("yes or no", node)
      }
    }
  }
}

extension Form<ParameterValue> {
  /// The value of a stage's parameter: a number, a word, yes or no, or a list of these.
  static var parameter: Form<ParameterValue> {
    let scalar = JSONSchema.object(["type": .list(["string", "number", "boolean"].map(JSONSchema.text))])
    return Form(.either([scalar, .array(of: scalar)]), wanted: "a number, a word, yes or no, or a list of these") {
      node, reading in
      if let items = node.sequence {
        let values = items.compactMap { Self.scalar($0) }
        if values.count == items.count { return .list(values) }
      } else if let value = Self.scalar(node) {
        return value
      }
      return reading.refuseType("a number, a word, yes or no, or a list of these", node)
    }
  }

  private static func scalar(_ node: Node) -> ParameterValue? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else { return nil }
    if scalar.style != .plain { return .text(scalar.string) }
    if ["yes", "true"].contains(scalar.string) { return .boolean(true) }
    if ["no", "false"].contains(scalar.string) { return .boolean(false) }
    guard let number = Number(reading: scalar.string) else { return .text(scalar.string) }
    return number.integer.map { .integer($0) } ?? .number(number.value)
  }
}

extension FormReading {
  /// Tells that a node is of another type; the nil is the value that is not there.
  mutating func refuseType<Value>(_ wanted: String, _ node: Node) -> Value? {
    refuse(.wrongType(subject, wanted: wanted), at: node)
    return nil
  }
}
