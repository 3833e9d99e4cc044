/// "Did you mean": the known words nearest to a misspelt one.
package enum Suggestions {
  /// At most three words, best first; none where nothing is near. A word is near when few edits lead to it for its
  /// length, when it was typed in part, or when it was typed in the Russian keyboard layout.
  package static func nearest(to word: String, in known: [String]) -> [String] {
    let typed = Array(word.lowercased())
    guard typed.count > 1, typed.count <= 60 else { return [] }
    let relaid = KeyboardLayout.latin(from: word.lowercased()).map(Array.init)
    var seen: Set<String> = []
    var ranked: [(rank: Rank, word: String)] = []
    for candidate in known where seen.insert(candidate).inserted {
      let letters = Array(candidate.lowercased())
      let direct = Rank(of: typed, against: letters)
      let other = relaid.flatMap { Rank(of: $0, against: letters) }
      guard let rank = [direct, other, Rank(of: typed, againstHeadOf: letters)].compactMap({ $0 }).min() else {
        continue
      }
      ranked.append((rank, candidate))
    }
    return ranked.sorted { ($0.rank, $0.word) < ($1.rank, $1.word) }.prefix(3).map(\.word)
  }
}

/// How near a candidate is; smaller is nearer.
private struct Rank: Comparable {
  let edits: Int
  /// Swapped neighbours are the commonest slip of the fingers, so they win over other single edits.
  let isTransposition: Bool
  let differentLength: Int
  let commonPrefix: Int

  init?(of typed: [Character], against candidate: [Character]) {
    let limit = Self.limit(for: min(typed.count, candidate.count))
    commonPrefix = zip(typed, candidate).prefix { $0 == $1 }.count
    differentLength = abs(typed.count - candidate.count)
    let sorted = typed.count == candidate.count && typed.sorted() == candidate.sorted()
    if let distance = EditDistance.between(typed, candidate, atMost: limit),
      distance < max(typed.count, candidate.count)
    {
      edits = distance
      isTransposition = sorted
      // In words of two or three letters one other letter makes another word; only a swap, or a letter more, is a slip.
      if candidate.count <= 2, !sorted, differentLength == 0, distance > 0 { return nil }
    } else if typed.count >= 3, candidate.starts(with: typed) {
      edits = limit + 1
      isTransposition = false
    } else {
      return nil
    }
  }

  /// How near the first part of a word of several parts is: `name` of `name_en`. It comes after what is near as a whole.
  init?(of typed: [Character], againstHeadOf candidate: [Character]) {
    let head = Array(candidate.prefix { $0 != "_" && $0 != "-" })
    guard typed.count >= 4, head.count < candidate.count, let rank = Rank(of: typed, against: head) else { return nil }
    edits = rank.edits + 4
    isTransposition = rank.isTransposition
    differentLength = rank.differentLength
    commonPrefix = rank.commonPrefix
  }

  static func limit(for length: Int) -> Int {
    switch length {
    case ...4: 1
    case ...7: 2
    default: 3
    }
  }

  static func < (left: Rank, right: Rank) -> Bool {
    (left.edits, left.isTransposition ? 0 : 1, -left.commonPrefix, left.differentLength)
      < (right.edits, right.isTransposition ? 0 : 1, -right.commonPrefix, right.differentLength)
  }
}
