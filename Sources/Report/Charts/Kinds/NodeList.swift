/// The nodes of a network with their neighbours, strongest first, then by name.
struct NodeList {
  struct Neighbour: Hashable {
    var name: String
    var weight = 0.0
    /// A tie comes from it; a tie goes to it.
    var isSource = false
    var isTarget = false
  }

  struct Node: Hashable {
    var name: String
    var strength: Double
    var neighbours: [Neighbour]
  }

  let nodes: [Node]

  init(_ ties: [NetworkChart.Tie]) {
    var around: [String: [String: Neighbour]] = [:]
    for tie in ties {
      around[tie.source, default: [:]][tie.target, default: Neighbour(name: tie.target)].weight += tie.weight
      around[tie.source]?[tie.target]?.isTarget = true
      // A tie to itself counts once.
      guard tie.source != tie.target else { continue }
      around[tie.target, default: [:]][tie.source, default: Neighbour(name: tie.source)].weight += tie.weight
      around[tie.target]?[tie.source]?.isSource = true
    }
    nodes = around.map { name, neighbours in
      let sorted = neighbours.values.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
      return Node(name: name, strength: sorted.reduce(0) { $0 + $1.weight }, neighbours: sorted)
    }.sorted { ($1.strength, $0.name) < ($0.strength, $1.name) }
  }

  /// How many nodes each connected part has, the largest first.
  static func parts(_ nodes: [Node]) -> [Int] {
    let neighbours = Dictionary(uniqueKeysWithValues: nodes.map { ($0.name, $0.neighbours.map(\.name)) })
    var seen: Set<String> = []
    var sizes: [Int] = []
    for node in nodes where seen.insert(node.name).inserted {
      var waiting = [node.name]
      var size = 0
      while let name = waiting.popLast() {
        size += 1
        waiting += (neighbours[name] ?? []).filter { seen.insert($0).inserted }
      }
      sizes.append(size)
    }
    return sizes.sorted(by: >)
  }
}
