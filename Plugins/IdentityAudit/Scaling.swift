import Foundation
import TerroirMethods

/// How an indicator of the identity potential is brought to 0-1 over the region's municipalities.
enum Scaling: CaseIterable {
  /// ln(1 + x) over that of the largest; the audit's own.
  case logarithm
  /// x over the largest.
  case share
  /// Share of the other places that have less.
  case below

  /// The scaled rows: one a place, one column an indicator; an indicator that is nowhere is 0.
  func scaled(_ rows: [[Double]]) -> [[Double]] {
    let columns = (0..<(rows.first?.count ?? 0)).map { at in scaled(column: rows.map { $0[at] }) }
    return rows.indices.map { row in columns.map { $0[row] } }
  }

  /// The scaled values of one indicator.
  func scaled(column values: [Double]) -> [Double] {
    let most = values.max() ?? 0
    guard most > 0 else { return values.map { _ in 0 } }
    switch self {
    case .logarithm: return values.map { log1p($0) / log1p(most) }
    case .share: return values.map { $0 / most }
    case .below:
      let count = Double(max(1, values.count - 1))
      return Ranking.ranks(values, descending: false).map { ($0 - 1) / count }
    }
  }

  /// The logarithm of 1 + 99 x, whose mean ranks as the geometric mean does.
  static func geometric(_ value: Double) -> Double { log(1 + 99 * value) }
}
