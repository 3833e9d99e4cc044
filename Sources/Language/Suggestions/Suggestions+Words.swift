extension Suggestions {
  /// The words of a vocabulary nearest to a misspelt one, at most three, best first.
  ///
  /// They have to be nearer than names: another word of a vocabulary is another meaning, and whoever takes it by mistake
  /// says what is false. One edit for each four letters is a slip; `national` is no misspelt `regional`.
  package static func words(near word: String, in known: [String]) -> [String] {
    let typed = Array(word.lowercased())
    let relaid = KeyboardLayout.latin(from: word.lowercased()).map(Array.init)
    return nearest(to: word, in: known).filter { candidate in
      let letters = Array(candidate.lowercased())
      return [typed, relaid].compactMap(\.self).contains { written in
        written.count > 2 && letters.starts(with: written)
          || EditDistance.between(written, letters, atMost: max(1, min(written.count, letters.count) / 4)) != nil
      }
    }
  }

  /// Whether two texts of five letters or more differ by one slip: a letter more, less or another, or two swapped.
  package static func isSlip(_ text: String, of other: String) -> Bool {
    let (first, second) = (Array(text.lowercased()), Array(other.lowercased()))
    return min(first.count, second.count) >= 5 && first != second
      && EditDistance.between(first, second, atMost: 1) != nil
  }
}
