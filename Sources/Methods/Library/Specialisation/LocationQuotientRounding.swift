/// The location quotients of all tables that round to a published one, by interval arithmetic without slack.
///
/// With e the cell and r, i, o the sums of its row, its column and the rest, `f = e (e + r + i + o) / ((e + r)(e + i))` falls
/// in r and i and grows in o. In e it grows up to `e* = (ri + sqrt(ri (ri + o (r + i + o)))) / o` and falls beyond: the
/// extremes lie at the ends of the ranges or at e*.
enum LocationQuotientRounding {
  /// The lowest and highest quotient of each cell; no highest where row or column could be empty but for the cell.
  static func bounds(of panel: Panel, bases: [Double]) -> [(low: Double, high: Double?)] {
    let lows = panel.values.indices.map { max(0, panel.values[$0] - bases[$0] / 2) }
    let highs = panel.values.indices.map { panel.values[$0] + bases[$0] / 2 }
    let low = Panel(regions: panel.regions, industries: panel.industries, values: lows)
    let high = Panel(regions: panel.regions, industries: panel.industries, values: highs)
    let columns = panel.industries.count
    return panel.values.indices.map { cell in
      let (least, most) = (Rest(low, cell / columns, cell % columns), Rest(high, cell / columns, cell % columns))
      let bottom = Rest(region: most.region, industry: most.industry, other: least.other)
      let top = Rest(region: least.region, industry: least.industry, other: most.other)
      let ends = [lows[cell], highs[cell]]
      let peak = min(max(top.peak, lows[cell]), highs[cell])
      let highest = (ends + [peak]).map(top.quotient).max() ?? 0
      return (ends.map(bottom.quotient).min() ?? 0, highest.isFinite ? highest : nil)
    }
  }

  /// What is round a cell: the others of its region, of its industry, and all else.
  private struct Rest {
    var region: Double
    var industry: Double
    var other: Double

    init(region: Double, industry: Double, other: Double) {
      (self.region, self.industry, self.other) = (region, industry, other)
    }

    init(_ panel: Panel, _ region: Int, _ industry: Int) {
      let own = panel[region, industry]
      self.region = max(0, panel.regionTotals[region] - own)
      self.industry = max(0, panel.industryTotals[industry] - own)
      other = max(0, panel.total - panel.regionTotals[region] - panel.industryTotals[industry] + own)
    }

    func quotient(_ e: Double) -> Double {
      let whole = e + region + industry + other
      // At e = 0 with an empty row or column the quotient is its limit.
      if e + region == 0 { return e + industry == 0 ? .infinity : whole / (e + industry) }
      if e + industry == 0 { return whole / (e + region) }
      return e * whole / ((e + region) * (e + industry))
    }

    var peak: Double {
      guard other > 0 else { return .infinity }
      let product = region * industry
      return (product + (product * (product + other * (region + industry + other))).squareRoot()) / other
    }
  }
}
