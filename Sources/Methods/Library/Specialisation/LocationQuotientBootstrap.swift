import TerroirKernel

/// The percentile bootstrap of location quotients: the table's counts are drawn again from their own shares.
enum LocationQuotientBootstrap {
  /// The interval of each cell of `panel`, nil where fewer than half of the draws have a quotient.
  static func bounds(
    of panel: Panel, level: Double, draws: Int, seed: UInt64
  ) throws(MethodFailure) -> [ClosedRange<Double>?] {
    let cells = panel.values.indices.filter { panel.values[$0] > 0 }
    let columns = panel.industries.count
    var samples = [[Double]](repeating: [], count: panel.values.count)
    for draw in 0..<draws {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "lq", draw: draw)
      let counts = multinomial(panel.values, cells: cells, total: panel.total, numbers: &numbers)
      let drawn = Panel(regions: panel.regions, industries: panel.industries, values: counts)
      for cell in counts.indices {
        if let quotient = drawn.quotient(cell / columns, cell % columns) { samples[cell].append(quotient) }
      }
    }
    let tail = (1 - level) / 2
    return samples.map { values in
      let sorted = values.sorted()
      guard 2 * sorted.count >= draws, let low = Ranking.quantile(sorted: sorted, tail),
        let high = Ranking.quantile(sorted: sorted, 1 - tail)
      else { return nil }
      return low...high
    }
  }

  private static func multinomial(
    _ values: [Double], cells: [Int], total: Double, numbers: inout RandomStream
  ) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    var (left, mass) = (Int(clamped: total), total)
    for cell in cells where left > 0 {
      let count = numbers.binomial(left, min(1, values[cell] / mass))
      result[cell] = Double(count)
      left -= count
      mass -= values[cell]
    }
    return result
  }
}
