/// Ranks of scores, again and again for the same units, without allocating.
///
/// The order found last is where the next sorting starts; scores that are equal as in ``Ranking`` share the better rank, so it
/// does not show.
struct ScoreRanking {
  private(set) var ranks: [Int32]
  private var order: [Int32]

  init(count: Int) {
    ranks = [Int32](repeating: 0, count: count)
    order = (0..<Int32(count)).map { $0 }
  }

  /// Ranks from 1 for the highest.
  mutating func rank(_ scores: [Double]) {
    let scale = Ranking.scale(of: scores)
    scores.withUnsafeBufferPointer { scores in
      order.sort { scores[Int($0)] > scores[Int($1)] }
      var rank: Int32 = 0
      var first = Double.nan
      for (place, unit) in order.enumerated() {
        let score = scores[Int(unit)]
        if !Ranking.areEqual(score, first, scale: scale) { (rank, first) = (Int32(place + 1), score) }
        ranks[Int(unit)] = rank
      }
    }
  }

  /// The mean of `|rank - reference|` over units whose reference is a rank; 0 stands for none.
  func meanShift(from reference: [Int32]) -> Double {
    var (sum, count) = (0, 0)
    for (rank, other) in zip(ranks, reference) where other > 0 {
      sum += Int(abs(rank - other))
      count += 1
    }
    return count == 0 ? 0 : Double(sum) / Double(count)
  }
}
