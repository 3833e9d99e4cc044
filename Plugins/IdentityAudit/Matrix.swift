import TerroirKernel
import TerroirMethods

/// Table `identity`: the two components by five layers, with evidence by recognition and the weight of each cell.
///
/// score = recognition-weighted share of the cell, sum to 1 over the ten cells; the interval is the middle 95% of the
/// scores of elements resampled with replacement.
enum Matrix {
  static func rows(_ basis: AuditBasis) -> [IdentityRow] {
    let cells = IdentityComponent.allCases.flatMap { component in IdentityLayer.allCases.map { (component, $0) } }
    let cellOf = basis.elements.map { element in
      cells.firstIndex { $0.0 == element.component && $0.1 == element.layer } ?? 0
    }
    let weights = basis.elements.map { AuditBasis.weight($0.recognition) }
    let scores = shares(Array(basis.elements.indices), cellOf, weights, cells.count)
    var drawn = Array(repeating: [Double](), count: cells.count)
    for draw in 0..<(basis.elements.isEmpty ? 0 : basis.stage.draws) {
      if Task.isCancelled { break }
      var random = RandomStream(seed: basis.seed, method: "identity-audit.matrix", draw: draw)
      let sample = basis.elements.map { _ in random.index(below: basis.elements.count) }
      for (cell, share) in shares(sample, cellOf, weights, cells.count).enumerated() { drawn[cell].append(share) }
    }
    return cells.enumerated().map { cell, kind in
      let members = basis.elements.enumerated().filter { cellOf[$0.offset] == cell }.map(\.element)
      let bounds = AuditBasis.bounds(drawn[cell]) ?? (0, 0)
      func known(_ recognition: Recognition) -> Int { members.count { $0.recognition == recognition } }
      return IdentityRow(
        component: kind.0, layer: kind.1, elements: members.count, world: known(.world), national: known(.national),
        regional: known(.regional), local: known(.local),
        living: members.count { $0.status == .living || $0.status == .revived },
        endangered: members.count { $0.status == .endangered || $0.status == .lost },
        score: scores[cell], scoreLow: bounds.low, scoreHigh: bounds.high)
    }
  }

  private static func shares(_ sample: [Int], _ cellOf: [Int], _ weights: [Double], _ cells: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: cells)
    for element in sample { sums[cellOf[element]] += weights[element] }
    let total = sums.reduce(0, +)
    return total > 0 ? sums.map { $0 / total } : sums
  }
}
