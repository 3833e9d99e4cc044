package import TerroirKernel

/// How an office or a program writes values: what stands for a missing one, and what is written behind a number.
///
/// Each is one declaration, in a file of its own; a reader is told of one by ``FileSyntax/dialect``, or finds it.
package struct SourceDialect: Hashable, Sendable {
  /// The word for it in commands.
  package var name: String
  /// Texts that stand in place of a number, with what is known of the value. Their case is part of them.
  package var marks: [String: ValueStatus]
  /// What is written behind a number, or in its place, with what it says of the value.
  package var flags: [String: ValueStatus]
  /// Flags that say something which is no status, such as a break in the series.
  package var remarks: Set<String>
  /// The regular expression (RE2) of flags behind a number or a mark, spaces before them aside.
  package var flagPattern: String?
  /// What stands before the decimals; nil where the dialect does not settle it.
  package var decimal: DecimalMark?
  /// Whether a comma sets thousands apart.
  package var hasThousandsComma = false
  /// Whether its marks stand for a missing text in a column of texts as well.
  package var marksTexts = false

  package static let all: [SourceDialect] = [.r, .pandas, .excel, .eurostat, .rosstat, .ons, .plain]

  package init?(named name: String) {
    guard let known = Self.all.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = known
  }

  init(
    _ name: String, marks: [String: ValueStatus], flags: [String: ValueStatus] = [:],
    remarks: Set<String> = [], flagPattern: String? = nil,
    decimal: DecimalMark? = nil, hasThousandsComma: Bool = false, marksTexts: Bool = false
  ) {
    self.name = name
    self.marks = marks
    self.flags = flags
    self.remarks = remarks
    self.flagPattern = flagPattern
    self.decimal = decimal
    self.hasThousandsComma = hasThousandsComma
    self.marksTexts = marksTexts
  }

  /// The flags in what is written behind a number, one by one: `be` holds `b` and `e`, `[e][r]` holds `[e]` and `[r]`.
  func flags(in written: String) -> [String] {
    if written.contains("[") { return written.split(separator: "]").map { $0.filter { $0 != " " } + "]" } }
    return written.map(String.init)
  }

  /// What flags as they are written say of a value; nil where that is no status.
  ///
  /// - Parameter hasNumber: whether a number stands before them: what has one is neither withheld nor missing.
  func status(of written: String, hasNumber: Bool) -> ValueStatus? {
    let known = flags(in: written).compactMap { flags[$0] }
    return known.first { $0.hasValue == hasNumber }
  }
}
