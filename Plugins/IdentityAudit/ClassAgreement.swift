import TerroirKernel
import TerroirMethods

extension IdentityAuditStage {
  /// The significance that a share supports, by the cut-offs `significance.high` and
  /// `significance.medium`.
  func significance(_ share: Double) -> Significance {
    share >= significanceHigh ? .high : share >= significanceMedium ? .medium : .low
  }
}

/// How far the classes that the data support agree with the published ones: Cohen's kappa over industries.
///
/// Interval: the middle 95% over elements and projects drawn with replacement, from which each industry's share and class
/// follow anew; of twice the draws of the other intervals. It is no independent proof: who linked elements to industries may have known the
/// published classes.
struct ClassAgreement {
  let kappa: Double
  let low: Double
  let high: Double

  /// Nil where there are no elements or no industries, or all are of one class, and in a run that was cancelled.
  init?(_ basis: AuditBasis) {
    let industries = basis.data.industries
    let use = ProjectUse(basis)
    let position = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1.id, $0) })
    let links = basis.elements.map { $0.industries.compactMap { position[$0] } }
    let projects = basis.projects.map { (industry: position[$0.industry], uses: !$0.elements.isEmpty) }
    let isByProjects = industries.map { use.classes($0.id) }
    func kappa(_ times: [Int]) -> Double? {
      var (linked, all) = ([Int](repeating: 0, count: industries.count), 0)
      for (element, own) in links.enumerated() where times[element] > 0 {
        all += times[element]
        for industry in own { linked[industry] += times[element] }
      }
      var (made, used) = (linked.map { _ in 0 }, linked.map { _ in 0 })
      for (at, project) in projects.enumerated() {
        guard let industry = project.industry else { continue }
        made[industry] += times[links.count + at]
        if project.uses { used[industry] += times[links.count + at] }
      }
      let classes = industries.indices.map { at -> Significance in
        let (part, whole) = isByProjects[at] && made[at] > 0 ? (used[at], made[at]) : (linked[at], all)
        return basis.stage.significance(whole > 0 ? Double(part) / Double(whole) : 0)
      }
      return Self.kappa(zip(industries.map(\.significance), classes))
    }
    let count = links.count + projects.count
    guard !links.isEmpty, let value = kappa([Int](repeating: 1, count: count)) else { return nil }
    let drawn: ClosedRange<Double>?
    do {
      drawn = try Bootstrap.interval(
        count: count, draws: 2 * basis.stage.draws, seed: basis.seed,
        method: "identity-audit.association", statistic: kappa)
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
