import TerroirKernel

extension SourceDialect {
  /// Tables of Rosstat (conventional signs of its yearbooks): `-` is that there is none, `…` that there are no data, `х` that
  /// the line has no value there. Decimals stand behind a comma, thousands between spaces, and a number with a bracket is a
  /// footnote's: behind a space alone, as `12,51)` may be 12,5 and a footnote, or 12,51 and a slip.
  static let rosstat = SourceDialect(
    "rosstat",
    marks: [
      "-": .zero, "–": .zero, "—": .zero, "…": .missing, "...": .missing, "..": .missing, "х": .missing, "x": .missing,
      "Х": .missing, "X": .missing, "н/д": .missing,
    ],
    flagPattern: " +[0-9]{1,2}\\)|[*]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]+\\)?", decimal: .comma)
}
