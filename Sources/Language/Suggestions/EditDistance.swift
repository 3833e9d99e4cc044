/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one edit, no stretch edited
/// twice. Source: Navarro, A guided tour to approximate string matching, ACM Computing Surveys 33 (2001).
enum EditDistance {
  /// The distance, or nil where it exceeds the limit.
  static func between(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if let least = current.min(), least > limit + 1 { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
