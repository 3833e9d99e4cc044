extension Network {
  /// The network without direction: links there and back are joined and their weights summed.
  var undirected: Network {
    guard isDirected else { return self }
    let turned = links.map {
      Link(source: min($0.source, $0.target), target: max($0.source, $0.target), weight: $0.weight)
    }
    return Network(canonical: nodes, links: Self.merged(turned, nodes: nodes.count), directed: false)
  }

  /// The links by source and target, those between the same nodes as one with the sum of their weights.
  static func merged(_ links: [Link], nodes: Int) -> [Link] {
    // Stable by target, then by source: two counts in place of a sort.
    let byTarget = placed(links, nodes: nodes) { $0.target }
    let ordered = placed(byTarget, nodes: nodes) { $0.source }
    var merged: [Link] = []
    merged.reserveCapacity(ordered.count)
    var start = 0
    while start < ordered.count {
      var link = ordered[start]
      var end = start + 1
      while end < ordered.count, ordered[end].source == link.source, ordered[end].target == link.target { end += 1 }
      if end > start + 1 {
        // Weights are summed in ascending order: floating-point sums depend on it.
        let weights = ordered[start..<end].map(\.weight).sorted()
        link.weight = weights.dropFirst().reduce(weights[0], +)
      }
      merged.append(link)
      start = end
    }
    return merged
  }

  /// The links in the order of a node of theirs, those with the same node in the order they had.
  private static func placed(_ links: [Link], nodes: Int, by node: (Link) -> Int) -> [Link] {
    var next = [Int](repeating: 0, count: nodes + 1)
    for link in links { next[node(link) + 1] += 1 }
    for place in 0..<nodes { next[place + 1] += next[place] }
    return [Link](unsafeUninitializedCapacity: links.count) { places, count in
      next.withUnsafeMutableBufferPointer { next in
        for link in links {
          places.initializeElement(at: next[node(link)], to: link)
          next[node(link)] += 1
        }
      }
      count = links.count
    }
  }
}
