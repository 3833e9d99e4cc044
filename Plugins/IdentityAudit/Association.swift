import TerroirKernel
import TerroirMethods

extension IdentityAuditStage {
  /// The significance that a share of the region's elements supports, by the cut-offs `high` and `medium`.
  func significance(_ share: Double) -> Significance {
    share >= high ? .high : share >= medium ? .medium : .low
  }
}

/// How far the classes that the data support agree with the published ones.
///
/// Cohen's kappa = (p_o - p_e) / (1 - p_e) over industries, 1 where both give all the same class. Interval: the middle 95%
/// over elements drawn with replacement, from which each industry's share and class follow anew.
struct Association {
  let kappa: Double
  let low: Double
  let high: Double

  /// Nil where there are no elements or no industries.
  init?(_ basis: AuditBasis) {
    let industries = basis.data.industries
    guard !basis.elements.isEmpty, !industries.isEmpty else { return nil }
    let position = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1.id, $0) })
    let links = basis.elements.map { $0.industries.compactMap { position[$0] } }
    let paper = industries.map(\.significance)
    func kappa(_ sample: [Int]) -> Double {
      var counts = [Int](repeating: 0, count: industries.count)
      for element in sample { for industry in links[element] { counts[industry] += 1 } }
      let data = counts.map { basis.stage.significance(Double($0) / Double(sample.count)) }
      return Self.kappa(paper, data)
    }
    let value = kappa(Array(basis.elements.indices))
    let drawn = (0..<basis.stage.draws).map { draw in
      var random = Draws(seed: basis.seed, method: "identity-audit.association", draw: draw)
      return kappa(basis.elements.map { _ in random.index(below: basis.elements.count) })
    }
    let bounds = AuditBasis.bounds(drawn) ?? (value, value)
    self.kappa = value
    low = min(value, bounds.low)
    high = max(value, bounds.high)
  }

  static func kappa(_ left: [Significance], _ right: [Significance]) -> Double {
    let count = Double(left.count)
    let observed = Double(zip(left, right).count { $0 == $1 }) / count
    let expected = Significance.allCases.reduce(0.0) { sum, kind in
      sum + Double(left.count { $0 == kind }) / count * Double(right.count { $0 == kind }) / count
    }
    return expected < 1 ? (observed - expected) / (1 - expected) : 1
  }
}
