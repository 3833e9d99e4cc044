extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(template: value, []) }

  public init(stringInterpolation: StringInterpolation) {
    self.init(template: stringInterpolation.template, stringInterpolation.arguments)
  }

  /// Takes a literal apart into its template and arguments. What could be a phrase is one, so that the words of
  /// `\(count == 1 ? "it" : "them")` are told too; every other value is its text.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { template += literal }

    public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    /// A name in the languages it has.
    public mutating func appendInterpolation(_ name: LocalizedText) { append(.name(name)) }

    public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

    /// A phrase that begins a sentence.
    public mutating func appendInterpolation(sentence phrase: Phrase) { append(.sentence(phrase)) }

    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    @_disfavoredOverload
    public mutating func appendInterpolation<Value>(_ value: Value) { append(.text("\(value)")) }

    private mutating func append(_ argument: Argument) {
      template += "{\(arguments.count)}"
      arguments.append(argument)
    }
  }
}

extension Phrase {
  /// Adds a phrase, which is told by itself.
  public mutating func append(_ phrase: Phrase) { self = "\(self)\(phrase)" }

  /// "1 row", "2 rows"; the words of another language stand under `{0} row` and `{0} rows`.
  public static func counted(_ number: Int, _ noun: StaticString) -> Phrase {
    Phrase(template: number == 1 ? "{0} \(noun)" : "{0} \(noun)s", [.number(number)])
  }

  /// "a", "a or b", "a, b or c".
  public static func either(_ words: [Phrase]) -> Phrase {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(by: ", ")) or \(last)"
  }

  /// "a or b or c", "a and b and c".
  public static func any(_ words: [Phrase]) -> Phrase {
    words.dropFirst().reduce(words.first ?? "") { "\($0) or \($1)" }
  }

  public static func every(_ words: [Phrase]) -> Phrase {
    words.dropFirst().reduce(words.first ?? "") { "\($0) and \($1)" }
  }

  /// "a", "a and b", "a, b and c".
  public static func all(_ words: [Phrase]) -> Phrase {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(by: ", ")) and \(last)"
  }
}

extension Sequence<Phrase> {
  /// The phrases one after another, with `separator` between them.
  public func joined(by separator: String = "") -> Phrase {
    let phrases = Array(self)
    if phrases.count == 1 { return phrases[0] }
    return Phrase(
      template: phrases.indices.map { "{\($0)}" }.joined(separator: separator), phrases.map(Phrase.Argument.phrase))
  }
}

extension Sequence where Element: StringProtocol {
  /// Each text as it is, in every language.
  public var phrases: [Phrase] { map { "\(String($0))" } }
}

extension String.StringInterpolation {
  @available(*, deprecated, message: "In a String a phrase is told in English: make it a Phrase, or tell it first")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase.description) }
}
