import Foundation

/// Rankings of alternatives over weighted criteria.
///
/// `values[a][c]` is alternative a on criterion c; weights are taken as shares of their sum; `isGain[c]` tells whether
/// more is better. Each method returns one score per alternative, and ``Ranking/higherIsBetter`` tells its direction.
public struct Criteria: Sendable {
  public var values: [[Double]]
  public var weights: [Double]
  public var isGain: [Bool]

  public init(values: [[Double]], weights: [Double], isGain: [Bool]) {
    self.values = values
    let sum = weights.reduce(0, +)
    self.weights = sum > 0 ? weights.map { $0 / sum } : weights
    self.isGain = isGain
  }

  /// The multi-criteria methods.
  public enum Ranking: String, CaseIterable, Sendable {
    case topsis, vikor, promethee2, saw, copras, edas, mabac, electre3, codas, marcos
    /// VIKOR's Q is a distance; every other score grows with preference.
    public var higherIsBetter: Bool { self != .vikor }
    /// What the values must be so that no quotient lacks a meaning; nil for anything.
    var needs: Criteria.ValueRange? {
      switch self {
      case .codas, .marcos: .positive
      case .saw, .copras: .notNegative
      default: nil
      }
    }
  }

  /// How TOPSIS makes criteria comparable.
  public enum Normalisation: String, CaseIterable, Sendable {
    /// Over the root of the squares (Hwang and Yoon).
    case vector
    /// Between worst and best (pymcdm's default).
    case minmax
  }

  /// How COPRAS counts costs.
  public enum Copras: String, CaseIterable, Sendable {
    /// Less cost is better, `S+ + sum S- / (S- sum 1/S-)`, as its authors have it.
    case published
    /// `S+ + S-`, as pymcdm 1.4.0 computes it: in its `S-min S- / (S- S-min / S-)` the reciprocal cancels out, so that
    /// costs count like gains and the dearer of two equal alternatives ranks first.
    case pymcdm
  }

  /// One score per alternative.
  public func scores(_ ranking: Ranking, _ settings: Settings = Settings()) -> [Double] {
    switch ranking {
    case .topsis: topsis(settings.normalised)
    case .vikor: vikor(settings.utilityWeight)
    case .promethee2: promethee(settings)
    case .saw: saw()
    case .copras: copras(settings.copras)
    case .edas: edas()
    case .mabac: mabac()
    case .electre3: electre(settings)
    case .codas: codas(settings.codasThreshold)
    case .marcos: marcos()
    }
  }

  /// Ranks from 1; scores that are equal as in ``TerroirMethods/Ranking`` share the better rank.
  public static func ranks(_ scores: [Double], higherIsBetter: Bool) -> [Int] {
    TerroirMethods.Ranking.ranks(scores, descending: higherIsBetter, of: .scores).map { Int(clamped: $0) }
  }

  var columns: Range<Int> { weights.indices }
  func column(_ criterion: Int) -> [Double] { values.map { $0[criterion] } }
  func bounds(_ criterion: Int) -> (low: Double, high: Double) {
    let own = column(criterion)
    return (own.min() ?? 0, own.max() ?? 0)
  }

  /// Min-max scaling with the better end at 1; 0 for all where they do not differ.
  public func scaled() -> [[Double]] {
    let ends = columns.map(bounds)
    return values.map { row in
      columns.map { c in
        let span = ends[c].high - ends[c].low
        if span == 0 { return 0 }
        return isGain[c] ? (row[c] - ends[c].low) / span : (ends[c].high - row[c]) / span
      }
    }
  }

  func weighted(_ row: [Double]) -> Double { zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Simple additive weighting over sum-normalised values; cost criteria enter by their reciprocal.
  func saw() -> [Double] {
    let sums = columns.map { c in column(c).reduce(0) { $0 + (isGain[c] ? $1 : 1 / $1) } }
    return values.map { row in weighted(columns.map { (isGain[$0] ? row[$0] : 1 / row[$0]) / sums[$0] }) }
  }

  /// TOPSIS: C = d- / (d+ + d-) over vector-normalised (Hwang and Yoon 1981) or min-max scaled values.
  func topsis(_ normalised: Normalisation) -> [Double] {
    let norms = columns.map { c in column(c).reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let plain = values.map { row in columns.map { norms[$0] == 0 ? 0 : row[$0] / norms[$0] } }
    let isGain = normalised == .minmax ? isGain.map { _ in true } : isGain
    let table = (normalised == .minmax ? scaled() : plain).map { row in columns.map { weights[$0] * row[$0] } }
    let best = columns.map { c in isGain[c] ? table.map { $0[c] }.max() ?? 0 : table.map { $0[c] }.min() ?? 0 }
    let worst = columns.map { c in isGain[c] ? table.map { $0[c] }.min() ?? 0 : table.map { $0[c] }.max() ?? 0 }
    func distance(_ row: [Double], _ to: [Double]) -> Double {
      zip(row, to).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    return table.map { row in
      let far = distance(row, worst)
      let near = distance(row, best)
      return far + near == 0 ? 0.5 : far / (far + near)
    }
  }

  /// VIKOR: Q = v (S-S*)/(S- - S*) + (1-v)(R-R*)/(R- - R*), less is better (Opricovic and Tzeng 2004).
  func vikor(_ v: Double) -> [Double] {
    let regret = scaled().map { row in
      columns.map { c in
        let (low, high) = bounds(c)
        return low == high ? 0 : weights[c] * (1 - row[c])
      }
    }
    let sums = regret.map { $0.reduce(0, +) }
    let worst = regret.map { $0.max() ?? 0 }
    func position(_ value: Double, _ all: [Double]) -> Double {
      let (low, high) = (all.min() ?? 0, all.max() ?? 0)
      return high == low ? 0 : (value - low) / (high - low)
    }
    return sums.indices.map { v * position(sums[$0], sums) + (1 - v) * position(worst[$0], worst) }
  }
}
