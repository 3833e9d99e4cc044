package import TerroirKernel

/// One value of a plugin's answer that cannot be right: where it stands, and what it should be.
package struct AnswerFault: Hashable, Sendable, CustomStringConvertible {
  /// A table of an artifact, or what an extension brings: `measures of russian-measures`.
  package var table: String
  /// Counted from 1, as `trace` does.
  package var row: Int
  package var column: String
  package var value: String
  /// What is wrong with it, after the value: "is not in territories".
  package var reason: Phrase

  /// `clusters row 2, column cohesion: -7.5 is outside 0..1`
  package var phrase: Phrase { "\(table) row \(row), column \(column): \(value) \(reason)" }

  package var description: String { phrase.description }

  /// All of them in a few lines: how many, and the first ten.
  static func text(_ faults: [AnswerFault]) -> Phrase {
    let count = faults.count
    let most = 10
    var lines: [Phrase] = ["\(Phrase.counted(count, "value")) of its answer cannot be right"]
    lines += faults.prefix(most).map { "  \($0.phrase)" }
    if count > most { lines.append("  \("and \(count - most) more" as Phrase)") }
    return lines.joined(by: "\n")
  }

  /// What the plugin's author does about them.
  static let hint: Phrase =
    "mend the plugin: ids are those of its input, a key stands once in its table, numbers keep the column's bounds"
}
