import TerroirKernel

/// Amounts of industries in regions as one flat matrix, regions as rows; a pair that is not listed is zero.
public struct Panel: Sendable {
  public let regions: [String]
  public let industries: [String]
  /// Row by row: `values[region * industries.count + industry]`.
  public let values: [Double]
  public let regionTotals: [Double]
  public let industryTotals: [Double]
  public let total: Double

  /// A panel from a flat matrix of `regions.count * industries.count` values; shorter input is filled with zeros.
  public init(regions: [String], industries: [String], values: [Double]) {
    let (rows, columns) = (regions.count, industries.count)
    var flat = values
    if flat.count < rows * columns { flat += [Double](repeating: 0, count: rows * columns - flat.count) }
    self.regions = regions
    self.industries = industries
    self.values = flat
    regionTotals = (0..<rows).map { row in Summation.sum(flat[(row * columns)..<((row + 1) * columns)]) }
    industryTotals = (0..<columns).map { column in
      Summation.sum((0..<rows).lazy.map { flat[$0 * columns + column] })
    }
    total = Summation.sum(regionTotals)
  }

  public subscript(_ region: Int, _ industry: Int) -> Double { values[region * industries.count + industry] }

  /// The amounts of one region.
  public func row(_ region: Int) -> ArraySlice<Double> {
    values[(region * industries.count)..<((region + 1) * industries.count)]
  }

  /// The location quotients, nil where the region or the industry has nothing at all.
  public func quotient(_ region: Int, _ industry: Int) -> Double? {
    let expected = regionTotals[region] * industryTotals[industry]
    return expected > 0 ? self[region, industry] * total / expected : nil
  }

  /// 1 where the location quotient is at least `threshold`, otherwise 0, as a flat matrix.
  ///
  /// Hausmann's and Balassa's convention: at the threshold counts as specialised.
  public func specialised(threshold: Double = 1) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    let columns = industries.count
    for region in regions.indices where regionTotals[region] > 0 {
      let scale = total / regionTotals[region]
      for industry in 0..<columns where industryTotals[industry] > 0 {
        let cell = region * columns + industry
        if values[cell] * scale >= threshold * industryTotals[industry] { result[cell] = 1 }
      }
    }
    return result
  }
}

extension InputReader {
  /// The panel of the roles `region`, `industry` and `value`, and its keys; each pair at most once, not all zero.
  func panel() throws(MethodFailure) -> (panel: Panel, regions: Keys, industries: Keys) {
    try requireRows()
    let regions = try keys("region")
    let industries = try keys("industry")
    let values = try numbers("value")
    try requireDistinct([regions, industries])
    let panel = Panel(regions, industries, values, rows: Array(0..<rowCount))
    guard panel.total > 0 else {
      throw failure("every value is zero", hint: "Check the value column: there is nothing to compare.")
    }
    return (panel, regions, industries)
  }
}

extension Panel {
  /// The panel of the given rows of long columns; several rows of one pair are summed whatever their order.
  init(_ regions: Keys, _ industries: Keys, _ values: [Double], rows: [Int]) {
    var flat = [Double](repeating: 0, count: regions.count * industries.count)
    var several: [Int: [Double]] = [:]
    var isTaken = [Bool](repeating: false, count: flat.count)
    for row in rows {
      let cell = regions.codes[row] * industries.count + industries.codes[row]
      if isTaken[cell] {
        several[cell, default: [flat[cell]]].append(values[row])
      } else {
        (flat[cell], isTaken[cell]) = (values[row], true)
      }
    }
    for (cell, amounts) in several { flat[cell] = Summation.sum(amounts.sorted()) }
    self.init(regions: regions.names, industries: industries.names, values: flat)
  }
}

extension MethodDeclaration.Role {
  static let region = MethodDeclaration.Role("region", .text, "the territory")
  static let industry = MethodDeclaration.Role("industry", .text, "the industry")
  static let value = MethodDeclaration.Role("value", .number, "jobs, firms or output; not negative, none missing")
}
