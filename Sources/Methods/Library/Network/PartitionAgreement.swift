/// How well one partition's communities are found again in others.
struct PartitionAgreement {
  /// By community: the others that hold a community of Jaccard similarity 0.75 or more with it.
  private(set) var kept: [Int]
  /// By node: the Jaccard similarities of its community with its community in each of the others, summed in their order.
  private(set) var similarity: [Double]

  /// - Parameters:
  ///   - partition: by node its community, from 0 without gaps; -1 for a node without one, which has none in the others.
  ///   - others: in the same form.
  init(of partition: [Int32], with others: [[Int32]]) {
    let starts = Self.starts(of: partition)
    var (members, next) = ([Int](repeating: 0, count: starts.last ?? 0), starts)
    for (node, own) in partition.enumerated() where own >= 0 {
      members[next[Int(own)]] = node
      next[Int(own)] += 1
    }
    kept = [Int](repeating: 0, count: starts.count - 1)
    similarity = [Double](repeating: 0, count: partition.count)
    for other in others {
      let bounds = Self.starts(of: other)
      // Nodes that the community at hand shares with each of the other partition; 0 between two communities.
      var shared = [Int](repeating: 0, count: bounds.count - 1)
      for own in kept.indices {
        let group = members[starts[own]..<starts[own + 1]]
        for node in group { shared[Int(other[node])] += 1 }
        var closest = 0.0
        for node in group {
          let label = Int(other[node])
          let union = group.count + bounds[label + 1] - bounds[label] - shared[label]
          let jaccard = Double(shared[label]) / Double(union)
          closest = max(closest, jaccard)
          similarity[node] += jaccard
        }
        for node in group { shared[Int(other[node])] = 0 }
        if closest >= 0.75 { kept[own] += 1 }
      }
    }
  }

  /// Where each community starts when nodes stand by community, and after the last how many there are.
  private static func starts(of partition: [Int32]) -> [Int] {
    var starts = [Int](repeating: 0, count: Int(partition.max() ?? -1) + 2)
    for own in partition where own >= 0 { starts[Int(own) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    return starts
  }
}
