/// One parameter of a stage or method: the single source of its parsing, checking, help and completion.
public struct Parameter: Codable, Hashable, Sendable {
  /// As it is typed: `budget.regional`, `draws`.
  public var name: String
  public var kind: Kind
  public var unit: UnitOfMeasure?
  public var description: String
  /// The default; nil means that the parameter is off until it is set.
  public var `default`: ParameterValue?
  public var citation: Citation?
  /// The family it belongs to, or stands for; nil for a parameter of its own.
  public var family: ParameterFamily?

  /// The type of the parameter with the values it admits.
  public enum Kind: Codable, Hashable, Sendable {
    case number(ClosedRange<Double>)
    case integer(ClosedRange<Int>)
    case choice([String])
    case choices([String])
    case flag
    case text
    /// A day of the calendar, as `2026-01-12`.
    case day
    case numbers(ClosedRange<Double>)
    case texts
  }

  public init(
    _ name: String, _ kind: Kind, unit: UnitOfMeasure? = nil, default: ParameterValue? = nil,
    citation: Citation? = nil,
    _ description: String
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.default = `default`
    self.citation = citation
    self.description = description
  }

  /// Why `value` is not admitted, in words for a person; nil where it is.
  public func refusal(of value: ParameterValue) -> Phrase? {
    switch (kind, value) {
    case (.number(let range), .number(let number)):
      range.contains(number)
        ? nil : "\(number.written) is outside \(range.lowerBound.told)..\(range.upperBound.told)"
    case (.number(let range), .integer(let number)):
      range.contains(Double(number))
        ? nil : "\(number) is outside \(range.lowerBound.told)..\(range.upperBound.told)"
    case (.integer(let range), .integer(let number)):
      range.contains(number) ? nil : "\(number) is outside \(range.lowerBound)..\(range.upperBound)"
    case (.choice(let words), .text(let word)):
      words.contains(word) ? nil : "\(word) is not one of \(words.joined(separator: ", "))"
    case (.choices(let words), .list(let values)):
      values.first { !$0.isText(in: words) }.map { "\($0) is not one of \(words.joined(separator: ", "))" }
    case (.flag, .boolean), (.text, .text): nil
    case (.day, .text(let text)): Day(text) == nil ? "\(text) is no day of the calendar" : nil
    case (.numbers(let range), .list(let values)):
      values.first { !$0.isNumber(in: range) }.map {
        "\($0) is outside \(range.lowerBound.told)..\(range.upperBound.told)"
      }
    case (.texts, .list(let values)):
      values.first { if case .text = $0 { false } else { true } }.map { "\($0) is not a word" }
    default: "\(value) is not \(kind.wanted)"
    }
  }
}

extension Parameter.Kind {
  /// What the kind wants, for an error: "a number from 0 to 1".
  public var wanted: Phrase {
    switch self {
    case .number(let range): "a number from \(range.lowerBound.told) to \(range.upperBound.told)"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices(let words): "a list of \(words.joined(separator: ", "))"
    case .flag: "yes or no"
    case .text: "a word or quoted text"
    case .day: "a day as 2026-01-12"
    case .numbers: "a list of numbers"
    case .texts: "a list of words"
    }
  }
}

/// The value of a parameter as a script writes it.
public enum ParameterValue: Hashable, Sendable {
  case number(Double)
  case integer(Int)
  case text(String)
  case boolean(Bool)
  case list([ParameterValue])

  fileprivate func isText(in words: [String]) -> Bool {
    if case .text(let word) = self { words.contains(word) } else { false }
  }

  fileprivate func isNumber(in range: ClosedRange<Double>) -> Bool {
    switch self {
    case .number(let number): range.contains(number)
    case .integer(let number): range.contains(Double(number))
    default: false
    }
  }
}

extension ParameterValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let value): value.written
    case .integer(let value): "\(value)"
    case .text(let value): value
    case .boolean(let value): value ? "yes" : "no"
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    }
  }
}

extension ParameterValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else {
      self = .list(try container.decode([ParameterValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .boolean(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    }
  }
}

extension Double {
  /// The number as a script writes it: a whole one without `.0`, round millions and billions by their units.
  fileprivate var written: String {
    guard let whole = Int(exactly: self) else { return "\(self)" }
    for (size, unit) in [(1_000_000_000, "bn"), (1_000_000, "M")]
    where whole.magnitude >= size && whole.isMultiple(of: size) {
      return "\(whole / size)\(unit)"
    }
    return "\(whole)"
  }

  /// The same for people, who say a trillion and not 1000bn.
  fileprivate var told: Phrase {
    guard let whole = Int(exactly: self), whole != 0, whole.isMultiple(of: 1_000_000_000_000) else {
      return "\(written)"
    }
    return "\(whole / 1_000_000_000_000) trillion"
  }
}
