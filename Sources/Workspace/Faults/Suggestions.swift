/// What a misspelt word probably meant: candidates within a small edit distance, nearest first.
package enum Suggestions {
  /// At most three candidates; none for nonsense. A swap of neighbours counts as one edit and ranks first among equals.
  package static func of(_ word: String, among candidates: some Sequence<String>) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty else { return [] }
    let limit = max(1, letters.count / 3)
    var found: [(candidate: String, distance: Int, swapped: Bool)] = []
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      guard distance <= limit, distance < letters.count else { continue }
      found.append((candidate, distance, letters.count == other.count && letters.sorted() == other.sorted()))
    }
    found.sort { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      if left.swapped != right.swapped { return left.swapped }
      return left.candidate < right.candidate
    }
    return found.prefix(3).map(\.candidate)
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var earlier: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, earlier[column - 2] + 1)
        }
        current.append(best)
      }
      earlier = last
      last = current
    }
    return last[right.count]
  }
}
