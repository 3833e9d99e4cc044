import Foundation

extension Leiden {
  /// Builds parts within the communities from single nodes, in `part`; gives how many there are.
  ///
  /// A node that is still alone and well connected with its community, `w(v, C - v) >= penalty k_v (K_C - k_v)`, joins a
  /// well-connected part at random among those that gain, with chances `exp(gain / randomness)`.
  mutating func refine(in graph: LeidenGraph.View) -> Int {
    let count = graph.count
    shuffle(count)
    let (community, part, all, isAlone) = (community.places, part.places, parts.places, isMarked.places)
    let (order, near, chances) = (order.places, list.places, chances.places)
    for node in 0..<Int32(count) {
      var inner = 0.0
      for arc in graph.arcs(node) where community[graph.neighbours[arc]] == community[node] {
        inner += graph.weights[arc]
      }
      (part[node], isAlone[node]) = (node, true)
      all[node] = Part(weight: graph.strengths[node], outside: inner)
    }
    for place in 0..<count where isAlone[order[place]] {
      let node = order[place]
      let (own, strength) = (community[node], graph.strengths[node])
      let (whole, cost) = (communities.places[own].weight, penalty * strength)
      guard all[node].outside > 0, all[node].outside + tolerance >= cost * (whole - strength) else { continue }
      var found = 0
      for arc in graph.arcs(node) where community[graph.neighbours[arc]] == own {
        let other = part[graph.neighbours[arc]]
        near[found] = other
        found += all[other].link == 0 ? 1 : 0
        all[other].link += graph.weights[arc]
      }
      // Of the parts found those that may be joined are kept, in their order, with what joining them gains.
      var (kept, most) = (0, -Double.infinity)
      for place in 0..<found {
        let label = near[place]
        let (link, size, outside) = (all[label].link, all[label].weight, all[label].outside)
        all[label].link = 0
        let gain = link - cost * size
        guard gain >= -tolerance, outside + tolerance >= penalty * size * (whole - size) else { continue }
        (near[kept], chances[kept]) = (label, gain)
        most = max(most, gain)
        kept += 1
      }
      guard kept > 0 else { continue }
      let chosen = near[kept == 1 ? 0 : pick(of: kept, most: most)]
      var link = 0.0
      for arc in graph.arcs(node) where part[graph.neighbours[arc]] == chosen { link += graph.weights[arc] }
      all[chosen].weight += strength
      all[chosen].outside += all[node].outside - 2 * link
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
