import Foundation

extension Leiden {
  /// Builds parts within the communities from single nodes, in `part`; gives how many there are.
  ///
  /// A node that is still alone and well connected with its community, `w(v, C - v) >= penalty k_v (K_C - k_v)`, joins a
  /// well-connected part at random among those that gain, with chances `exp(gain / randomness)`.
  mutating func refine(in graph: LeidenGraph.View) -> Int {
    let count = graph.count
    shuffle(count)
    let (community, weight, part) = (community.places, weight.places, part.places)
    let (partWeight, outside, isAlone) = (partWeight.places, outside.places, isMarked.places)
    let (order, sums, near, chances) = (order.places, sums.places, list.places, chances.places)
    for node in 0..<Int32(count) {
      var inner = 0.0
      for arc in graph.arcs(node) where community[graph.neighbours[arc]] == community[node] {
        inner += graph.weights[arc]
      }
      (part[node], partWeight[node], outside[node]) = (node, graph.strengths[node], inner)
      isAlone[node] = true
    }
    for place in 0..<count where isAlone[order[place]] {
      let node = order[place]
      let (own, strength) = (community[node], graph.strengths[node])
      let (whole, cost) = (weight[own], penalty * strength)
      guard outside[node] > 0, outside[node] + tolerance >= cost * (whole - strength) else { continue }
      var found = 0
      for arc in graph.arcs(node) where community[graph.neighbours[arc]] == own {
        let other = part[graph.neighbours[arc]]
        if sums[other] == 0 {
          near[found] = other
          found += 1
        }
        sums[other] += graph.weights[arc]
      }
      // Of the parts found those that may be joined are kept, in their order, with what joining them gains.
      var (kept, most) = (0, -Double.infinity)
      for place in 0..<found {
        let label = near[place]
        let (link, size) = (sums[label], partWeight[label])
        sums[label] = 0
        let gain = link - cost * size
        guard gain >= -tolerance, outside[label] + tolerance >= penalty * size * (whole - size) else { continue }
        (near[kept], chances[kept]) = (label, gain)
        most = max(most, gain)
        kept += 1
      }
      guard kept > 0 else { continue }
      let chosen = near[kept == 1 ? 0 : pick(of: kept, most: most)]
      var link = 0.0
      for arc in graph.arcs(node) where part[graph.neighbours[arc]] == chosen { link += graph.weights[arc] }
      partWeight[chosen] += strength
      outside[chosen] += outside[node] - 2 * link
      part[node] = chosen
      (isAlone[node], isAlone[chosen]) = (false, false)
    }
    return number(part, count: count)
  }

  /// A place among `count` gains in `chances`, the largest of which is `most`.
  private mutating func pick(of count: Int, most: Double) -> Int {
    let chances = chances.places
    var sum = 0.0
    for place in 0..<count {
      sum += exp((chances[place] - most) / randomness)
      chances[place] = sum
    }
    let limit = draws.uniform() * sum
    for place in 0..<count where chances[place] > limit { return place }
    return count - 1
  }
}
