/// Who is whose neighbour, and how much: a sparse matrix of weights without a diagonal.
public struct SpatialWeights: Hashable, Sendable {
  /// How the given weights are coded (spdep's styles W, B and none).
  public enum Style: String, CaseIterable, Sendable {
    /// Each unit's weights sum to 1.
    case row
    /// Each neighbour counts 1.
    case binary
    /// As they are.
    case given
  }

  /// The neighbours of each unit, in ascending order, with their weights.
  public let rows: [[Link]]

  public struct Link: Hashable, Sendable {
    public var neighbour: Int
    public var weight: Double
    public init(_ neighbour: Int, _ weight: Double) {
      self.neighbour = neighbour
      self.weight = weight
    }
  }

  public init(_ rows: [[Link]], style: Style) {
    self.rows = rows.map { row in
      let sorted = row.filter { $0.weight > 0 }.sorted { $0.neighbour < $1.neighbour }
      switch style {
      case .given: return sorted
      case .binary: return sorted.map { Link($0.neighbour, 1) }
      case .row:
        let sum = Summation.sum(sorted.map(\.weight))
        return sorted.map { Link($0.neighbour, $0.weight / sum) }
      }
    }
  }

  public var count: Int { rows.count }

  /// `S0`, the sum of all weights.
  public var total: Double { Summation.sum(rows.lazy.flatMap { $0.map(\.weight) }) }

  /// `S1 = 1/2 sum (w_ij + w_ji)²`.
  public var pairs: Double {
    Summation.sum(
      rows.indices.lazy.flatMap { i in
        rows[i].map { link in
          let back = weight(link.neighbour, i)
          // A pair linked both ways is met from both sides; one linked one way is met once and counts for both.
          let both = (link.weight + back) * (link.weight + back)
          return back > 0 ? both / 2 : both
        }
      })
  }

  /// `S2 = sum_i (w_i. + w_.i)²`.
  public var margins: Double {
    var sums = rows.map { Summation.sum($0.map(\.weight)) }
    for row in rows { for link in row { sums[link.neighbour] += link.weight } }
    return Summation.sum(sums.map { $0 * $0 })
  }

  /// Links whose other direction is not listed.
  public var oneWay: Int {
    rows.indices.reduce(0) { count, i in count + rows[i].count { weight($0.neighbour, i) == 0 } }
  }

  /// `sum_j w_ij x_j` of one unit.
  func lag(_ unit: Int, _ values: [Double]) -> Double {
    Summation.sum(rows[unit].map { $0.weight * values[$0.neighbour] })
  }

  private func weight(_ from: Int, _ to: Int) -> Double {
    rows[from].first { $0.neighbour == to }?.weight ?? 0
  }
}
