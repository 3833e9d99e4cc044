import Testing

@testable import Engine

@Suite("What a column looks like by its first rows")
struct ColumnGuessTests {
  @Test(
    "whole numbers that come back, texts that nothing takes for numbers, and all else is looked at",
    arguments: [
      (["1", "-20", "0", ""], ColumnGuess.whole), (["999999999999999"], .whole),
      (["9999999999999999"], .open), (["007"], .open), (["-0"], .open), (["+5"], .open), (["1 200"], .open),
      (["--1"], .text), (["1.5"], .open), ([""], .open), ([], .open), (["NA", "1"], .open), (["NA", "NA"], .open),
      (["Kasli", "Ufaley"], .text), (["2024-01-05", "2024-01-06"], .text), (["9:05", "10:00"], .text),
      (["12 Main Street", "14 Main Street"], .text), (["3f2a9c11-77aa", "4b11cd00-12ff"], .text),
      (["12.5 b", ": c", "14"], .open), (["[c]", "1,200 [p]"], .open), (["1e+05"], .open), (["12,5 1)"], .open),
      (["Kasli", "1"], .open), (["A1", "B2", "3"], .text),
    ])
  func guess(values: [String], guess: ColumnGuess) {
    #expect(ColumnGuess(values, marks: Set(SourceDialect.any.marks.keys)) == guess)
  }
}
