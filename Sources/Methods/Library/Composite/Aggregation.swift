import Foundation

/// Steps 6 and 7, one score for each element of the structure from its children, weighted.
///
/// With weights as shares of the siblings that are there:
/// arithmetic `sum w x`; geometric `exp(sum w ln x)`; harmonic `1 / sum w / x`; median the value at which the weights
/// reach one half, the mean of two where they meet it exactly; copeland the number of units that a unit beats by more
/// than half of the weight less the number it loses to.
///
/// - Source: OECD/JRC (2008), Handbook, pp. 103-114; Copeland (1951) as in COINr 1.1.
public enum Aggregation: String, CaseIterable, Sendable {
  case arithmetic, geometric, harmonic, median, copeland

  /// Whether values of 0 and less have no such mean.
  public var needsPositive: Bool { self == .geometric || self == .harmonic }

  /// The scores of all elements of the structure, its indicators first: a column for each.
  ///
  /// A unit without any child of an element has no score there. `shares` are the weights as shares among siblings.
  /// - Throws: ``CompositeRefusal`` for a value of 0 or less under a geometric or harmonic mean, a missing one under Copeland.
  public func aggregated(
    _ table: IndicatorTable, structure: CompositeStructure, shares: [Double]? = nil
  ) throws(CompositeRefusal) -> IndicatorTable {
    let shares = shares ?? structure.shares
    var columns: [[Double?]] = []
    for element in structure.indicators {
      guard let column = table[element.code] else { throw .noData(element.code) }
      columns.append(column)
    }
    for position in structure.indicatorCount..<structure.elements.count {
      let group = structure.children[position]
      let children = IndicatorTable(
        units: table.units, codes: group.map { structure.elements[$0].code }, columns: group.map { columns[$0] })
      columns.append(try aggregate(children, weights: group.map { shares[$0] }))
    }
    return IndicatorTable(units: table.units, codes: structure.codes, columns: columns)
  }

  private func aggregate(_ table: IndicatorTable, weights: [Double]) throws(CompositeRefusal) -> [Double?] {
    if needsPositive {
      for (code, column) in zip(table.codes, table.columns) {
        if let unit = column.firstIndex(where: { $0.map { !($0 > 0) } ?? false }) {
          throw .notPositive(unit: table.units[unit], code: code, self)
        }
      }
    }
    guard self == .copeland else {
      return table.units.indices.map { unit in
        let present = weights.indices.compactMap { place in table.columns[place][unit].map { (weights[place], $0) } }
        return mean(present)
      }
    }
    if let missing = table.firstMissing { throw .missingForCopeland(unit: missing.unit, code: missing.code) }
    return copeland(table.columns.map { $0.map { $0 ?? 0 } }, weights)
  }

  /// The weighted mean of what is there; nil where nothing with a weight is.
  func mean(_ present: [(weight: Double, value: Double)]) -> Double? {
    let total = Summation.sum(present.lazy.map(\.weight))
    guard total > 0 else { return nil }
    switch self {
    case .arithmetic: return Summation.sum(present.lazy.map { $0.weight * $0.value }) / total
    case .geometric: return exp(Summation.sum(present.lazy.map { $0.weight * log($0.value) }) / total)
    case .harmonic: return total / Summation.sum(present.lazy.map { $0.weight / $0.value })
    case .median: return median(present.sorted { $0.value < $1.value }, half: total / 2)
    case .copeland: return nil
    }
  }

  private func median(_ sorted: [(weight: Double, value: Double)], half: Double) -> Double? {
    var reached = 0.0
    let used = sorted.filter { $0.weight > 0 }
    for (place, item) in used.enumerated() {
      reached += item.weight
      if abs(reached - half) <= 1e-12 * half, place + 1 < used.count { return (item.value + used[place + 1].value) / 2 }
      if reached > half { return item.value }
    }
    return used.last?.value
  }

  /// Wins less losses of each unit, a win being more than half of the weight.
  func copeland(_ columns: [[Double]], _ weights: [Double]) -> [Double] {
    let total = Summation.sum(weights)
    let count = columns.first?.count ?? 0
    let scales = columns.map(Ranking.scale(of:))
    var wins = [Double](repeating: 0, count: count)
    for one in 0..<count {
      for two in (one + 1)..<max(one + 1, count) {
        var lead = 0.0
        for place in columns.indices {
          let (left, right) = (columns[place][one], columns[place][two])
          if Ranking.areEqual(left, right, scale: scales[place]) { continue }
          lead += left > right ? weights[place] : -weights[place]
        }
        guard abs(lead) > 1e-12 * total else { continue }
        wins[one] += lead > 0 ? 1 : -1
        wins[two] += lead > 0 ? -1 : 1
      }
    }
    return wins
  }
}
