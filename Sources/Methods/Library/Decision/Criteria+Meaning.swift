extension Criteria {
  /// What values must be so that no quotient lacks a meaning.
  enum ValueRange: String, Sendable {
    case positive = "above 0"
    case notNegative = "not negative"

    func admits(_ value: Double) -> Bool { self == .positive ? value > 0 : value >= 0 }
  }

  /// Why a ranking has no meaning for these values; criteria and alternatives by position.
  enum Fault: Hashable, Sendable {
    case outOfRange(Double, ValueRange)
    /// A cost of 0, of which there is no reciprocal.
    case zeroCost(criterion: Int, alternative: Int)
    /// Costs that are 0 in all criteria together, by whose sum is divided.
    case costless(alternative: Int)
    /// A criterion that is 0 for every alternative, by whose sum is divided.
    case empty(criterion: Int)
    /// A criterion whose mean is 0, by which distances from it are divided.
    case zeroMean(criterion: Int)
  }

  /// Why a ranking has no meaning for these values; nil where it has one.
  func fault(of ranking: Ranking, _ settings: Settings = Settings()) -> Fault? {
    if let needs = ranking.needs, let bad = values.flatMap(\.self).min(), !needs.admits(bad) {
      return .outOfRange(bad, needs)
    }
    switch ranking {
    case .saw: return zeroCost ?? empty
    case .copras: return empty ?? (settings.copras == .published ? costless : nil)
    case .edas:
      return columns.first {
        TerroirMethods.Ranking.areEqual(
          Summation.sum(column($0)), 0, scale: TerroirMethods.Ranking.scale(of: column($0)))
      }.map { .zeroMean(criterion: $0) }
    default: return nil
    }
  }

  /// Whether a ranking has a meaning for these values: some divide by values, by sums or by means.
  public func admits(_ ranking: Ranking) -> Bool { fault(of: ranking) == nil }

  private var zeroCost: Fault? {
    for criterion in columns where !isGain[criterion] {
      if let place = values.firstIndex(where: { $0[criterion] == 0 }) {
        return .zeroCost(criterion: criterion, alternative: place)
      }
    }
    return nil
  }

  private var empty: Fault? {
    columns.first { !column($0).contains { $0 > 0 } }.map { .empty(criterion: $0) }
  }

  private var costless: Fault? {
    let costs = columns.filter { !isGain[$0] && weights[$0] > 0 }
    guard !costs.isEmpty else { return nil }
    return values.firstIndex { row in costs.allSatisfy { row[$0] == 0 } }.map { .costless(alternative: $0) }
  }
}
