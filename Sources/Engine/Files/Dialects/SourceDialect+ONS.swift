import TerroirKernel

extension SourceDialect {
  /// Tables of the Office for National Statistics (Government Analysis Function, symbols in tables): shorthand in square
  /// brackets in place of a number or behind it; the older letters and dots as well. Thousands are set apart by commas.
  static let ons = SourceDialect(
    "ons",
    marks: [
      "[c]": .withheld, "[x]": .missing, "[z]": .missing, "[w]": .missing, "c": .withheld, "x": .missing,
      "z": .missing, "..": .missing, ":": .missing, "*": .withheld, "-": .zero, "[low]": .rounded,
    ],
    flags: [
      "[c]": .withheld, "[e]": .imputed, "[f]": .forecast, "[low]": .rounded,
      "[w]": .missing, "[x]": .missing, "[z]": .missing,
    ],
    remarks: ["[b]", "[er]", "[p]", "[r]", "[u]"],
    flagPattern: "(?:\\[[a-z]{1,4}\\] *)+", decimal: .point, hasThousandsComma: true)
}
