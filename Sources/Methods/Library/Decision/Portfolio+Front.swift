extension Portfolio {
  /// One point of the front between two objectives.
  public struct Point: Hashable, Sendable {
    public var first: Double
    public var second: Double
    public var chosen: [Bool]
  }

  /// Portfolios of which none is better in both objectives, from the best in the first to the best in the second.
  ///
  /// Epsilon-constraint method: the first objective is maximised with the second held at or above evenly spaced levels
  /// between its value at the first's optimum and its own optimum; a small weight on the second leaves no dominated
  /// point (Mavrotas 2009, augmented epsilon-constraint). `points` bounds the solves; equal points are dropped. Synergies and
  /// protection are not part of a front.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func front(
    first: [Double], second: [Double], points: Int, gap: Double = 1e-6
  ) throws(OptimisationFailure) -> [Point] {
    var plain = self
    plain.synergies = []
    plain.gamma = 0
    let secondBest = total(second, try plain.weighted(second, first).best(gap: gap).chosen)
    let start = try plain.weighted(first, second).best(gap: gap)
    let secondLeast = total(second, start.chosen)
    let scale = Ranking.scale(of: second)
    var found: [Point] = []
    let steps = max(points - 1, 1)
    for step in 0...steps {
      let level = secondLeast + (secondBest - secondLeast) * Double(step) / Double(steps)
      var levelled = plain.weighted(first, second)
      // The level is lowered by a hair so that its own optimum is not lost to rounding.
      levelled.rules.append(
        Rule(
          "second objective",
          weights: Dictionary(items.indices.map { ($0, second[$0]) }, uniquingKeysWith: { a, _ in a }),
          least: level - 1e-7 * max(scale, abs(level))))
      let chosen = try levelled.best(gap: gap).chosen
      found.append(Point(first: total(first, chosen), second: total(second, chosen), chosen: chosen))
      if Ranking.areEqual(secondBest, secondLeast, scale: scale) { break }
    }
    return undominated(found)
  }

  /// Choices on the convex hull of the front, from the greatest `first` to the greatest `second`: at most `points`.
  ///
  /// Between two neighbours (f_a, s_a) and (f_b, s_b) the sum (s_b - s_a) first + (f_a - f_b) second is maximised; what
  /// lies above their line is a new point. The widest gap is looked into first. Every point is efficient; points inside
  /// the hull are left to ``front(first:second:points:gap:)``, which is many times slower.
  ///
  /// Source: Aneja and Nair (1979), Bicriteria transportation problem, Management Science 25.
  public func supportedFront(
    first: [Double], second: [Double], points: Int, gap: Double = 1e-6, memory: SolvedModels? = nil
  ) throws(OptimisationFailure) -> [Point] {
    var plain = self
    plain.synergies = []
    plain.gamma = 0
    let prepared = PreparedPortfolio(plain, gap: gap, memory: memory)
    func solve(_ benefits: (Int) -> Double) throws(OptimisationFailure) -> Point {
      let chosen = try prepared.with(benefits: items.indices.map(benefits)).best().chosen
      return Point(first: total(first, chosen), second: total(second, chosen), chosen: chosen)
    }
    // At the ends the other objective breaks ties.
    let ends = [
      try solve { first[$0] + 1e-4 * second[$0] }, try solve { second[$0] + 1e-4 * first[$0] },
    ]
    let isOnePoint =
      ends[0].second >= ends[1].second
      || Ranking.areEqual(ends[0].second, ends[1].second, scale: Ranking.scale(of: second))
    if points < 2 || isOnePoint { return undominated(Array(ends.prefix(max(1, points)))) }
    var found = ends
    var open = [0]
    while found.count < points, let left = open.max(by: { width(found, $0) < width(found, $1) }) {
      let (a, b) = (found[left], found[left + 1])
      let (w1, w2) = (b.second - a.second, a.first - b.first)
      let new = try solve { w1 * first[$0] + w2 * second[$0] }
      let rise = w1 * (new.first - a.first) + w2 * (new.second - a.second)
      open.removeAll { $0 == left }
      guard rise > 1e-7 * max(1, abs(w1 * a.first + w2 * a.second)) else { continue }
      found.insert(new, at: left + 1)
      open = open.map { $0 > left ? $0 + 1 : $0 } + [left, left + 1]
    }
    return undominated(found)
  }

  private func width(_ points: [Point], _ left: Int) -> Double {
    (points[left].first - points[left + 1].first) * (points[left + 1].second - points[left].second)
  }

  private func weighted(_ main: [Double], _ tieBreak: [Double]) -> Portfolio {
    let scale = tieBreak.reduce(0) { $0 + abs($1) }
    let weight = scale > 0 ? 1e-5 * main.reduce(0) { max($0, abs($1)) } / scale : 0
    var copy = self
    for index in items.indices { copy.items[index].benefit = main[index] + weight * tieBreak[index] }
    return copy
  }

  private func total(_ values: [Double], _ chosen: [Bool]) -> Double {
    items.indices.reduce(0) { chosen[$1] ? $0 + values[$1] : $0 }
  }

  private func undominated(_ points: [Point]) -> [Point] {
    var kept: [Point] = []
    let scales = (Ranking.scale(of: points.map(\.first)), Ranking.scale(of: points.map(\.second)))
    for point in points {
      let isBeaten = points.contains {
        $0.first >= point.first && $0.second >= point.second && ($0.first > point.first || $0.second > point.second)
      }
      let isKnown = kept.contains {
        Ranking.areEqual($0.first, point.first, scale: scales.0)
          && Ranking.areEqual($0.second, point.second, scale: scales.1)
      }
      if !isBeaten && !isKnown { kept.append(point) }
    }
    return kept
  }
}
