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
