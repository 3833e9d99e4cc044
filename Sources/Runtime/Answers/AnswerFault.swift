/// One value of a plugin's answer that cannot be right: where it stands, and what it should be.
package struct AnswerFault: Hashable, Sendable, CustomStringConvertible {
  /// A table of an artifact, or what an extension brings: `measures of russian-measures`.
  package var table: String
  /// Counted from 1, as `trace` does.
  package var row: Int
  package var column: String
  package var value: String
  /// What is wrong with it, after the value: "is not in territories".
  package var reason: String

  /// `clusters row 2, column cohesion: -7.5 is outside 0..1`
  package var description: String { "\(table) row \(row), column \(column): \(value) \(reason)" }

  /// All of them in a few lines: how many, and the first ten.
  static func text(_ faults: [AnswerFault]) -> String {
    let count = faults.count
    let most = 10
    return
      (["\(count) value\(count == 1 ? "" : "s") of its answer cannot be right"]
      + faults.prefix(most).map { "  \($0)" } + (count > most ? ["  and \(count - most) more"] : []))
      .joined(separator: "\n")
  }

  /// What the plugin's author does about them.
  static let hint =
    "mend the plugin: ids are those of its input, a key stands once in its table, numbers keep the column's bounds"
}
