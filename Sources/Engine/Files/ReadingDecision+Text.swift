import Language
package import TerroirKernel
import TextFiles

extension ReadingDecision {
  /// The decision in one sentence: what was decided, the value that decided, and the word that overrides.
  package var message: Phrase {
    let values = values.map(Self.shown).joined(separator: ", ")
    return switch kind {
    case .numbers: "\(subject) read as numbers (\(values)); \(keeping)"
    case .thousands: "\(subject) read as numbers with commas between thousands (\(values)); \(keeping)"
    case .signed(NumberSign.percent): "\(subject) read as shares (\(values)); \(keeping)"
    case .signed(let sign): "\(subject) read as numbers without the sign \(sign) (\(values)); \(keeping)"
    case .marks(let marks): "\(subject) read as numbers, \(Self.list(marks)); \(keeping)"
    case .textMarks(let marks): "in \(subject) \(Self.list(marks)); \(keeping)"
    case .flags(let dialect, let columns):
      """
      \(subject) read as numbers with the flags of \(dialect) (\(values)), which \(Self.names(columns)) \
      \(columns.count == 1 ? "tells" : "tell"); \(keeping)
      """
    case .kept(let reason): "\(subject) kept as text, \(reason.text(values)); \(override(of: reason))"
    case .dialect(let name): "read as \(name) writes (\(values)); dialect=none reads every value as it stands"
    case .encoding(let encoding): "read as \(encoding.rawValue) (\(values)); encoding= tells another"
    case .composed: "letters written as a letter and a mark (\(values)) became one letter each in \(subject)"
    case .total(let count, let sums): total(count, sums)
    }
  }

  private func total(_ count: Int, _ sums: [String]) -> Phrase {
    let column = columns.first ?? ""
    let called = values.prefix(Self.named).map(Self.shown).joined(separator: ", ")
    let isMore = values.count > Self.named
    let rows: Phrase =
      "column \(column) has \(Phrase.counted(count, "row")) called a total (\(isMore ? "\(called), ..." : called))"
    let told: Phrase =
      sums.isEmpty
      ? "\(rows), read as the others are"
      : "\(rows), the sum of the others by \(Self.names(sums)), and read as they are"
    // A condition that leaves out some of them would leave a table with totals among its rows.
    if isMore { return told }
    let names = values.map(Quoting.quoted)
    let test =
      names.count == 1 ? "!= \(names[0])" as String : "not in [\(names.joined(separator: ", "))]" as String
    let without = "where \(Quoting.column(column)) \(test)" as String
    return count == 1 ? "\(told); \(without) leaves it out" : "\(told); \(without) leaves them out"
  }

  private var subject: Phrase {
    if columns.isEmpty { return "the names of columns" }
    return columns.count == 1 ? "column \(columns[0])" : "columns \(Self.names(columns))"
  }

  private var keeping: Phrase {
    "\(Self.option("text", columns)) keeps \(columns.count == 1 ? "it" : "them") as written"
  }

  private func override(of reason: Reason) -> Phrase {
    let number = Self.option("number", columns)
    return switch reason {
    case .others: "\(number) makes \(values.count == 1 ? "it" : "what is none") missing"
    case .doubtful: "decimal= tells, \(number) reads numbers"
    default: "\(number) reads numbers"
    }
  }

  /// Columns and values of which more are not named.
  static let named = 5

  private static func names(_ columns: [String]) -> Phrase {
    if columns.count > named {
      return "\(columns.prefix(named - 1).joined(separator: ", ")) and \(columns.count - named + 1) more"
    }
    return .all(columns.phrases)
  }

  private static func option(_ word: String, _ columns: [String]) -> String {
    let some = columns.prefix(named).map(Quoting.argument) + (columns.count > named ? ["..."] : [])
    return "\(word)=[\(some.joined(separator: ", "))]"
  }

  private static func list(_ marks: [Mark]) -> Phrase {
    marks.map { "\"\($0.text)\" is \($0.status.words)" as Phrase }.joined(by: ", ")
  }

  /// A value as it is shown, on one line and not too long.
  private static func shown(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}

extension ValueStatus {
  /// What a mark of the status says, in words.
  fileprivate var words: Phrase {
    switch self {
    case .observed: "observed"
    case .withheld: "withheld"
    case .rounded: "rounded"
    case .bound: "a bound"
    case .zero: "zero"
    case .missing: "missing"
    case .imputed: "imputed"
    case .forecast: "a forecast"
    }
  }
}

extension ReadingDecision.Reason {
  fileprivate func text(_ values: String) -> Phrase {
    switch self {
    case .leadingZero: "for the zero at the beginning (\(values))"
    case .twoTexts: "for two texts that would be one number (\(values))"
    case .long: "for whole numbers that no number holds exactly (\(values))"
    case .bareExponent: "for what may be a code (\(values))"
    case .plus: "for the plus before every value (\(values))"
    case .dots: "for several points, as codes have (\(values))"
    case .signs: "for signs that are not the same everywhere (\(values))"
    case .codes: "for the name of a classification (\(values))"
    case .doubtful: "for a mark that may stand before decimals or between thousands (\(values))"
    case .others: "for what is no number (\(values))"
    }
  }
}
