import TerroirKernel

extension SourceDialect {
  /// The marks by which a column of numbers is known where nobody says who wrote the file: those that are no number's, and
  /// that every dialect which has them takes for the same, save `-`, which is a zero to some. Letters alone count only
  /// beside more numbers than letters.
  static let any = SourceDialect(
    "any",
    marks: [
      "NA": .missing, "N/A": .missing, "#N/A": .missing, "NaN": .missing, "nan": .missing, "NULL": .missing,
      "null": .missing, "None": .missing, "<NA>": .missing, ".": .missing, "..": .missing, "...": .missing,
      "…": .missing, "-": .missing, "–": .missing, "—": .missing, ":": .missing, "x": .missing, "[x]": .missing,
      "z": .missing, "[z]": .missing, "c": .withheld, "[c]": .withheld,
    ],
    flagPattern: " +[bcdefimnprsuz]{1,3}|(?:\\[[a-z]{1,4}\\] *)+")

  /// The dialect whose flags these are, where it is plain.
  static func writing(flags: [String]) -> SourceDialect? {
    if flags.allSatisfy({ $0.contains("[") }) { return .ons }
    return flags.contains { $0.contains("[") } ? nil : .eurostat
  }

  /// No marks and no flags: every value is what it is.
  static let plain = SourceDialect("none", marks: [:])

  /// Those of its marks that are a letter alone, which a code may be as well.
  static let letters: Set<String> = ["x", "z", "c"]
}
