import TerroirKernel
import TerroirMethods

extension IdentityAuditStage {
  /// The significance that a share of the region's elements supports, by the cut-offs `significance.high` and
  /// `significance.medium`.
  func significance(_ share: Double) -> Significance {
    share >= significanceHigh ? .high : share >= significanceMedium ? .medium : .low
  }
}

/// How far the classes that the data support agree with the published ones: Cohen's kappa over industries.
///
/// Interval: the middle 95% over elements drawn with replacement, from which each industry's share and class follow anew.
struct ClassAgreement {
  let kappa: Double
  let low: Double
  let high: Double

  /// Nil where there are no elements or no industries, or all are of one class, and in a run that was cancelled.
  init?(_ basis: AuditBasis) {
    let industries = basis.data.industries
    let position = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1.id, $0) })
    let links = basis.elements.map { $0.industries.compactMap { position[$0] } }
    let all = Double(links.count)
    func kappa(_ times: [Int]) -> Double? {
      var counts = [Int](repeating: 0, count: industries.count)
      for (element, count) in times.enumerated() { for industry in links[element] { counts[industry] += count } }
      let data = counts.map { basis.stage.significance(Double($0) / all) }
      return Self.kappa(zip(industries.map(\.significance), data))
    }
    guard !links.isEmpty, let value = kappa(links.map { _ in 1 }) else { return nil }
    let drawn: ClosedRange<Double>?
    do {
      drawn = try Bootstrap.interval(
        count: links.count, draws: basis.stage.draws, seed: basis.seed, method: "identity-audit.association",
        statistic: kappa)
    } catch {
      // A run that was cancelled says nothing.
      return nil
    }
    self.kappa = value
    low = min(value, drawn?.lowerBound ?? value)
    high = max(value, drawn?.upperBound ?? value)
  }

  private static func kappa(_ pairs: some Sequence<(Significance, Significance)>) -> Double? {
    let kinds = Significance.allCases
    var counts = kinds.map { _ in kinds.map { _ in 0.0 } }
    for (paper, data) in pairs {
      if let row = kinds.firstIndex(of: paper), let column = kinds.firstIndex(of: data) { counts[row][column] += 1 }
    }
    return Kappa.cohen(counts, values: kinds.indices.map(Double.init))
  }
}
