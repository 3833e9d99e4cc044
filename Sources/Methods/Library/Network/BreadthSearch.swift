/// Searches in breadth over one adjacency, one after the other in the same memory, with sums over all of them.
struct BreadthSearch: PathSearch {
  private(set) var result: PathSums
  private let adjacency: Adjacency
  private var level: [Int32]
  private var order: [Int32]
  /// Shortest paths to the node, then on the way back what is divided among its predecessors.
  private var paths: [Double]
  private var found = 0

  init(_ adjacency: Adjacency) {
    self.adjacency = adjacency
    let count = adjacency.nodeCount
    result = PathSums(count)
    level = [Int32](repeating: -1, count: count)
    order = [Int32](repeating: 0, count: count)
    paths = [Double](repeating: 0, count: count)
  }

  mutating func measure(from source: Int) {
    search(from: source)
    clear()
  }

  mutating func accumulate(from source: Int) {
    search(from: source)
    adjacency.offsets.withUnsafeBufferPointer { offsets in
      adjacency.neighbours.withUnsafeBufferPointer { neighbours in
        level.withUnsafeBufferPointer { level in
          order.withUnsafeBufferPointer { order in
            paths.withUnsafeMutableBufferPointer { paths in
              result.dependency.withUnsafeMutableBufferPointer { dependency in
                for place in stride(from: found - 1, to: 0, by: -1) {
                  let node = Int(order[place])
                  let next = level[node] + 1
                  var sum = 0.0
                  for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let other = Int(neighbours[arc])
                    if level[other] == next { sum += paths[other] }
                  }
                  let own = paths[node] * sum
                  dependency[node] += own
                  paths[node] = (1 + own) / paths[node]
                }
              }
            }
          }
        }
      }
    }
    clear()
  }

  private mutating func search(from source: Int) {
    level[source] = 0
    paths[source] = 1
    order[0] = Int32(source)
    found = adjacency.offsets.withUnsafeBufferPointer { offsets in
      adjacency.neighbours.withUnsafeBufferPointer { neighbours in
        level.withUnsafeMutableBufferPointer { level in
          order.withUnsafeMutableBufferPointer { order in
            paths.withUnsafeMutableBufferPointer { paths in
              var (head, tail) = (0, 1)
              while head < tail {
                let node = Int(order[head])
                let (next, own) = (level[node] + 1, paths[node])
                head += 1
                for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
                  let other = Int(neighbours[arc])
                  if level[other] < 0 {
                    level[other] = next
                    paths[other] = own
                    order[tail] = Int32(other)
                    tail += 1
                  } else if level[other] == next {
                    paths[other] += own
                  }
                }
              }
              return tail
            }
          }
        }
      }
    }
  }

  /// Takes up the distances and makes the memory ready for the next search.
  private mutating func clear() {
    for place in 0..<found {
      let node = Int(order[place])
      result.distance[node] += Double(level[node])
      if place > 0 { result.reached[node] += 1 }
      level[node] = -1
    }
  }
}
