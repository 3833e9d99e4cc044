import TerroirKernel

extension SourceDialect {
  /// The marks by which a column of numbers is known where nobody says who wrote the file: those that are no number's, and
  /// that every dialect which has them takes for the same, save `-`, which is a zero to some. Letters alone count only
  /// beside more numbers than letters.
  static let any = SourceDialect(
    "any",
    marks: [
      "None": .missing, ".": .missing, "..": .missing, "...": .missing, "…": .missing, "-": .missing, "–": .missing,
      "—": .missing, ":": .missing, "x": .missing, "[x]": .missing, "z": .missing, "[z]": .missing, "c": .withheld,
      "[c]": .withheld,
    ].merging(inAnyCase.map { ($0, .missing) }) { first, _ in first },
    flagPattern: " +[bcdefimnprsuz]{1,3}|(?:\\[[a-z]{1,4}\\] *)+")

  /// Words for a missing value that people write in small letters and capitals alike; `none` in small letters may be nought.
  private static let inAnyCase: Set<String> = Set(
    ["NA", "N/A", "#N/A", "<NA>", "n.a.", "NaN", "Null", "Н/Д"].flatMap { word in
      [word, word.lowercased(), word.uppercased(), word.prefix(1).uppercased() + word.dropFirst().lowercased()]
    })

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
