/// Nodes and links whose loss splits their component, with the sizes of what falls apart, in one search in depth.
///
/// A child c of v in the search tree hangs on v alone where nothing below c leads above v (`low[c] >= entry[v]`), and on the
/// link alone where nothing leads to v either. Source: Tarjan (1972), Depth-first search and linear graph algorithms.
struct CutSearch {
  /// Cut nodes in ascending order, with the nodes cut off from the largest remaining part.
  private(set) var nodes: [(node: Int, loss: Int)] = []
  /// Bridges in ascending order of their links, with the nodes on the smaller side.
  private(set) var links: [(link: Int, loss: Int)] = []

  init(_ adjacency: Adjacency) {
    let count = adjacency.nodeCount
    var entry = [Int32](repeating: -1, count: count)
    var (low, size, via) = (entry, [Int32](repeating: 1, count: count), entry)
    var next = (0..<count).map { adjacency.offsets[$0] }
    /// By node: nodes in parts that hang on it alone, and the largest such part.
    var (hanging, largest, pieces) = (
      [Int32](repeating: 0, count: count), [Int32](repeating: 0, count: count), [Int32](repeating: 0, count: count)
    )
    var root = [Int32](repeating: -1, count: count)
    var bridges: [(link: Int, below: Int)] = []
    var time: Int32 = 0
    var path: [Int] = []
    for start in 0..<count where entry[start] < 0 {
      path.append(start)
      entry[start] = time
      low[start] = time
      root[start] = Int32(start)
      time += 1
      while let node = path.last {
        if next[node] < adjacency.offsets[node + 1] {
          let arc = Int(next[node])
          next[node] += 1
          let other = Int(adjacency.neighbours[arc])
          if adjacency.links[arc] == via[node] { continue }
          if entry[other] >= 0 {
            low[node] = min(low[node], entry[other])
            continue
          }
          (entry[other], low[other], via[other], root[other]) = (time, time, adjacency.links[arc], Int32(start))
          time += 1
          path.append(other)
          continue
        }
        path.removeLast()
        guard let above = path.last else { continue }
        low[above] = min(low[above], low[node])
        size[above] += size[node]
        if low[node] >= entry[above] {
          hanging[above] += size[node]
          largest[above] = max(largest[above], size[node])
          pieces[above] += 1
        }
        if low[node] > entry[above] { bridges.append((Int(via[node]), node)) }
      }
    }
    for node in 0..<count {
      let start = Int(root[node])
      let rest = size[start] - 1 - hanging[node]
      // The root of the tree is a cut node where two parts hang on it; any other where one does, for above it is the rest.
      guard pieces[node] > (node == start ? 1 : 0) else { continue }
      nodes.append((node, Int(hanging[node] + rest - max(largest[node], rest))))
    }
    links = bridges.map { link, below in
      (link, Int(min(size[below], size[Int(root[below])] - size[below])))
    }.sorted { $0.link < $1.link }
  }
}
