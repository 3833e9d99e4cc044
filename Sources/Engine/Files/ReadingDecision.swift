package import TerroirKernel
package import TextFiles

/// What was decided of columns of a file that another reader could take otherwise; it becomes text in
/// `ReadingDecision+Text.swift` alone.
package struct ReadingDecision: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Read as numbers, which do not come back as they are written.
    case numbers
    /// Read as numbers whose thousands are set apart by commas.
    case thousands
    /// Read as numbers without the sign that stands at them; of per cent as shares.
    case signed(String)
    /// Marks in place of numbers, with what they were taken for.
    case marks([Mark])
    /// Marks in place of texts.
    case textMarks([Mark])
    /// Flags behind numbers, of the named dialect.
    case flags(dialect: String, columns: [String])
    /// Kept as text, though the values look like numbers.
    case kept(Reason)
    /// The dialect was found by the header.
    case dialect(String)
    case encoding(TextEncoding)
    /// Letters and marks that were written apart became one letter.
    case composed
    /// Rows that are called a total, and the columns in which they are the sum of the others.
    case total(count: Int, sums: [String])
  }

  package struct Mark: Hashable, Sendable {
    package var text: String
    package var status: ValueStatus
  }

  /// Why a column is text.
  package enum Reason: Hashable, Sendable {
    case leadingZero
    /// Two texts are one number, as 10.1 and 10.10 are.
    case twoTexts
    /// Beyond 2^53.
    case long
    case bareExponent
    case plus
    /// The column has the name of a classification.
    case codes
    /// Several points, as codes have.
    case dots
    /// Signs of per cent or money that are not the same at every value.
    case signs
    /// A mark may stand before decimals or set thousands apart.
    case doubtful
    /// A few values are no numbers.
    case others
  }

  package var kind: Kind
  /// Columns of the file; empty where it is decided of the whole file.
  package var columns: [String]
  /// The values that decided, of the first of the columns.
  package var values: [String]

  init(_ kind: Kind, _ columns: [String], _ values: [String]) {
    self.kind = kind
    self.columns = columns
    self.values = values
  }

  /// What was decided of several columns alike, told once.
  static func joined(_ decisions: [ReadingDecision]) -> [ReadingDecision] {
    var result: [ReadingDecision] = []
    for decision in decisions {
      if let known = result.firstIndex(where: { $0.isLike(decision) }) {
        result[known].columns += decision.columns
        if case .flags(let dialect, let columns) = result[known].kind, case .flags(_, let more) = decision.kind {
          result[known].kind = .flags(dialect: dialect, columns: columns + more)
        }
      } else {
        result.append(decision)
      }
    }
    return result
  }

  private func isLike(_ other: ReadingDecision) -> Bool {
    if case .flags(let dialect, _) = kind, case .flags(dialect, _) = other.kind { return true }
    return kind == other.kind
  }
}
