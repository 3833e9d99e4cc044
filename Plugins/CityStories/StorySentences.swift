import TerroirKernel

extension Sentence {
  /// A sentence of the campaign's catalogues.
  static func stories(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("city-stories/\(key)", arguments)
  }

  /// Months by their numbers, as they stand after "in" where `isIn`; empty where none is known.
  static func months(_ numbers: [Int], in isIn: Bool = false) -> Argument {
    .list(
      numbers.filter { (1...12).contains($0) }.map {
        .sentence(.stories(isIn ? "month.in" : "month", ["month": .integer($0)]))
      })
  }
}

extension Sentence.Argument {
  /// A year, or what a catalogue selects as `none`.
  static func year(_ year: Int?) -> Sentence.Argument { .period(year.map { "\($0)" } ?? "") }
}
