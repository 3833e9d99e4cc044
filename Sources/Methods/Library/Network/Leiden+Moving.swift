extension Leiden {
  /// Moves nodes to the community that gains most, each again when a neighbour has moved to another; true if any moved.
  ///
  /// - Parameter visits: at most so many times the number of nodes; until nothing gains where nil.
  mutating func move(in graph: LeidenGraph.View, visits: Int?) -> Bool {
    let count = graph.count
    shuffle(count)
    let (community, size, all) = (community.places, size.places, communities.places)
    let (queue, isWaiting, near, empty) = (order.places, isMarked.places, list.places, spare.places)
    for node in 0..<count { (all[node].weight, size[node], isWaiting[node]) = (0, 0, true) }
    for node in 0..<count {
      all[community[node]].weight += graph.strengths[node]
      size[community[node]] += 1
    }
    var vacant = 0
    for label in stride(from: count - 1, through: 0, by: -1) where size[label] == 0 {
      empty[vacant] = Int32(label)
      vacant += 1
    }
    var hasMoved = false
    var (head, waiting) = (0, count)
    var left = visits.map { $0 * count } ?? .max
    while waiting > 0, left > 0 {
      left -= 1
      let node = queue[head]
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isWaiting[node] = false
      let (arcs, own, strength) = (graph.arcs(node), community[node], graph.strengths[node])
      var found = 0
      for arc in arcs {
        let other = community[graph.neighbours[arc]]
        near[found] = other
        found += all[other].link == 0 ? 1 : 0
        all[other].link += graph.weights[arc]
      }
      let cost = penalty * strength
      var best = own
      var most = all[own].link - cost * (all[own].weight - strength) + tolerance
      all[own].link = 0
      for place in 0..<found where near[place] != own {
        let label = near[place]
        let gain = all[label].link - cost * all[label].weight
        all[label].link = 0
        if gain > most { (best, most) = (label, gain) }
      }
      if most < 0, size[own] > 1 { best = empty[vacant - 1] }
      if best == own { continue }
      hasMoved = true
      if size[best] == 0 { vacant -= 1 }
      all[best].weight += strength
      size[best] += 1
      all[own].weight -= strength
      size[own] -= 1
      if size[own] == 0 {
        all[own].weight = 0
        empty[vacant] = own
        vacant += 1
      }
      community[node] = best
      for arc in arcs {
        let other = graph.neighbours[arc]
        if isWaiting[other] || community[other] == best { continue }
        isWaiting[other] = true
        let tail = head + waiting
        queue[tail < count ? tail : tail - count] = other
        waiting += 1
      }
    }
    return hasMoved
  }
}
