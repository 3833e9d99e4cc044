/// Searches for shortest paths from one node after the other over one adjacency, with sums over all of them.
protocol PathSearch: SendableMetatype {
  var result: PathSums { get }

  /// Adds distances from `source`.
  mutating func measure(from source: Int)

  /// Adds distances from `source` and the dependencies on every node between.
  mutating func accumulate(from source: Int)
}

/// By node, summed over the searches.
struct PathSums: Sendable {
  /// Brandes' dependency of the source on the node.
  var dependency: [Double]
  var distance: [Double]
  /// Searches from another node that reached it.
  var reached: [Int]

  init(_ count: Int) {
    dependency = [Double](repeating: 0, count: count)
    distance = dependency
    reached = [Int](repeating: 0, count: count)
  }
}
