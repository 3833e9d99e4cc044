/// The network of one level of ``Leiden`` in flat arrays: every link there and back, none from a node to itself.
struct LeidenGraph: Sendable {
  private(set) var offsets: [Int32]
  private(set) var neighbours: [Int32]
  private(set) var weights: [Double]
  /// By node: the weights of all links of the nodes it stands for; a link between two of them counts twice.
  private(set) var strengths: [Double]

  /// The arrays without bounds checks, valid during ``read(_:)`` alone.
  struct View {
    let offsets: UnsafeBufferPointer<Int32>
    let neighbours: UnsafeBufferPointer<Int32>
    let weights: UnsafeBufferPointer<Double>
    let strengths: UnsafeBufferPointer<Double>

    var count: Int { strengths.count }

    func arcs(_ node: Int32) -> Range<Int> { Int(offsets[node])..<Int(offsets[Int(node) + 1]) }
  }

  var count: Int { strengths.count }
  var links: Int { neighbours.count / 2 }

  /// Both ends of every link, 2m.
  var total: Double { strengths.reduce(0, +) }

  /// - Parameter network: without direction.
  init(_ network: Network) {
    let adjacency = Adjacency(network)
    offsets = adjacency.offsets
    neighbours = adjacency.neighbours
    weights = network.links.withUnsafeBufferPointer { links in adjacency.links.map { links[$0].weight } }
    strengths = []
    strengths = read { view in
      (0..<adjacency.nodeCount).map { node in view.arcs(Int32(node)).reduce(0) { $0 + view.weights[$1] } }
    }
  }

  func read<Result>(_ body: (View) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      neighbours.withUnsafeBufferPointer { neighbours in
        weights.withUnsafeBufferPointer { weights in
          strengths.withUnsafeBufferPointer { strengths in
            body(View(offsets: offsets, neighbours: neighbours, weights: weights, strengths: strengths))
          }
        }
      }
    }
  }

  /// The modularity of the partition, with communities numbered from 0 to below `communities`, -1 for a node without links;
  /// sums run in their order.
  func modularity(of community: [Int32], communities: Int, resolution: Double) -> Double {
    var (inner, whole) = ([Double](repeating: 0, count: communities), [Double](repeating: 0, count: communities))
    read { view in
      for node in 0..<Int32(view.count) where community[Int(node)] >= 0 {
        let own = community[Int(node)]
        whole[Int(own)] += view.strengths[node]
        var sum = 0.0
        for arc in view.arcs(node) where community[Int(view.neighbours[arc])] == own { sum += view.weights[arc] }
        inner[Int(own)] += sum
      }
    }
    let total = total
    return zip(inner, whole).reduce(0) { sum, part in
      let share = part.1 / total
      return sum + (part.0 / total - resolution * share * share)
    }
  }
}

extension LeidenGraph {
  /// The network of the parts: nodes of one part become one node, their links to another part one link.
  ///
  /// - Parameter part: by node, from 0 to below `parts`.
  func joined(by part: UnsafeMutableBufferPointer<Int32>, parts: Int) -> LeidenGraph {
    let (reached, links) = (WorkBuffer<Int32>(parts, repeating: 0), WorkBuffer(parts, repeating: 0.0))
    let (list, sums) = (reached.places, links.places)
    var starts = [Int](repeating: 0, count: parts + 1)
    for node in 0..<count { starts[Int(part[node]) + 1] += 1 }
    for place in 0..<parts { starts[place + 1] += starts[place] }
    var (members, next) = ([Int32](repeating: 0, count: count), starts)
    for node in 0..<count {
      members[next[Int(part[node])]] = Int32(node)
      next[Int(part[node])] += 1
    }
    return read { view in
      var result = self
      result.offsets = [0]
      result.offsets.reserveCapacity(parts + 1)
      result.strengths = [Double](repeating: 0, count: parts)
      var ends: [Double] = []
      result.neighbours = [Int32](unsafeUninitializedCapacity: neighbours.count) { others, length in
        ends = [Double](unsafeUninitializedCapacity: neighbours.count) { weights, filled in
          for own in 0..<parts {
            var seen = 0
            for member in members[starts[own]..<starts[own + 1]] {
              result.strengths[own] += view.strengths[member]
              for arc in view.arcs(member) {
                let other = part[view.neighbours[arc]]
                if other == own { continue }
                if sums[other] == 0 {
                  list[seen] = other
                  seen += 1
                }
                sums[other] += view.weights[arc]
              }
            }
            for place in 0..<seen {
              others[length] = list[place]
              weights[length] = sums[list[place]]
              sums[list[place]] = 0
              length += 1
            }
            result.offsets.append(Int32(length))
          }
          filled = length
        }
      }
      result.weights = ends
      return result
    }
  }
}
