import TerroirKernel

extension SourceDialect {
  /// Tables of Eurostat (its list of observation flags, OBS_FLAG, and special values): `:` is not available, `: c` withheld;
  /// letters behind a number say how it came about. `e` and `s` are estimates, `n` is less than half of the last digit shown.
  static let eurostat = SourceDialect(
    "eurostat",
    marks: [":": .missing, "-": .zero],
    flags: [
      "c": .withheld, "e": .imputed, "f": .forecast, "m": .missing,
      "n": .rounded, "s": .imputed, "z": .missing,
    ],
    remarks: ["b", "d", "i", "p", "r", "u"],
    flagPattern: "[bcdefimnprsuz]{1,4}", decimal: .point)
}
