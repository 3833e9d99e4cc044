/// The tree of Ward's clustering: at each step the two clusters join whose union adds least to the squares within.
///
/// Lance and Williams's update on squared Euclidean distances, `d²(ij, l) = ((n_i + n_l) d²_il + (n_j + n_l) d²_jl - n_l d²_ij)
/// / (n_i + n_j + n_l)`, heights as distances: R's `ward.D2` (R's `ward.D` takes the distances themselves, which is not
/// Ward's criterion), scipy's `ward`. Of equal heights the pair first in order joins.
///
/// Source: Ward (1963), JASA 58; Murtagh and Legendre (2014), Journal of Classification 31.
public struct WardTree: Hashable, Sendable {
  /// The joins in order of height; a cluster is named by its first unit.
  public let joins: [Join]
  public let count: Int

  public struct Join: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public var height: Double
  }

  /// `points[unit][feature]`.
  public init(_ points: [[Double]]) { self.init(Distances(points)) }

  init(_ distances: Distances) {
    let n = distances.count
    count = n
    var squares = (0..<n).flatMap { i in (0..<n).map { distances[i, $0] * distances[i, $0] } }
    var sizes = [Double](repeating: 1, count: n)
    var alive = [Bool](repeating: true, count: n)
    var nearest = [Int](repeating: -1, count: n)
    // The nearest cluster further on in order; who comes before has its own record of the pair.
    func search(_ i: Int) -> Int {
      var best = -1
      for j in (i + 1)..<max(i + 1, n) where alive[j] && (best < 0 || squares[i * n + j] < squares[i * n + best]) {
        best = j
      }
      return best
    }
    for i in 0..<n { nearest[i] = search(i) }
    var joins: [Join] = []
    for _ in 1..<max(1, n) {
      var a = -1
      for i in 0..<n where alive[i] && nearest[i] >= 0 {
        if a < 0 || squares[i * n + nearest[i]] < squares[a * n + nearest[a]] { a = i }
      }
      let b = nearest[a]
      let between = squares[a * n + b]
      joins.append(Join(first: a, second: b, height: between.squareRoot()))
      alive[b] = false
      for l in 0..<n where alive[l] && l != a {
        let (own, other, third) = (sizes[a], sizes[b], sizes[l])
        let joined =
          ((own + third) * squares[a * n + l] + (other + third) * squares[b * n + l] - third * between)
          / (own + other + third)
        squares[a * n + l] = joined
        squares[l * n + a] = joined
      }
      sizes[a] += sizes[b]
      for i in 0..<n where alive[i] {
        if i == a || nearest[i] == a || nearest[i] == b {
          nearest[i] = search(i)
        } else if i < a, nearest[i] >= 0 {
          let (own, known) = (squares[i * n + a], squares[i * n + nearest[i]])
          if own < known || (own == known && a < nearest[i]) { nearest[i] = a }
        }
      }
    }
    self.joins = joins
  }

  /// The cluster of each unit once `clusters` are left, named by their first unit.
  public func cut(_ clusters: Int) -> [Int] {
    var membership = Array(0..<count)
    for join in joins.prefix(max(0, count - clusters)) {
      for unit in membership.indices where membership[unit] == join.second { membership[unit] = join.first }
    }
    return membership
  }
}
