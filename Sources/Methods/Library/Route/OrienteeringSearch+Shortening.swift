extension OrienteeringSearch {
  /// 2-opt and Or-opt around the nodes that were touched, each with the nearest nodes of the path, until nothing is gained.
  mutating func shorten(_ touched: inout [Int32]) {
    var waiting = touched.filter { path.holds($0) }
    var isWaiting = [Bool](repeating: false, count: path.size)
    for node in waiting { isWaiting[Int(node)] = true }
    var seats = positions()
    while let node = waiting.popLast() {
      isWaiting[Int(node)] = false
      while let changed = twoOpt(node, seats) ?? orOpt(node, seats) {
        seats = positions()
        for other in changed where !isWaiting[Int(other)] {
          isWaiting[Int(other)] = true
          waiting.append(other)
        }
      }
    }
  }

  /// The place of each node in the path; -1 for one outside.
  private func positions() -> [Int32] {
    var seats = [Int32](repeating: -1, count: path.size)
    var node: Int32 = 0
    var seat: Int32 = 0
    while node >= 0 {
      seats[Int(node)] = seat
      seat += 1
      node = path.next[Int(node)]
    }
    return seats
  }

  /// The nearest nodes of the path that a move looks at.
  private static let looked = 10

  /// Replaces two edges, one of them at the node; the ends of those that changed, nil where none is gained.
  private mutating func twoOpt(_ node: Int32, _ seats: [Int32]) -> [Int32]? {
    var seen = 0
    for other in path.near[Int(node)] where path.holds(other) {
      seen += 1
      if seen > Self.looked { break }
      let between = path.cost(node, other)
      // The edges behind both, then those before both.
      let (a, b) = (path.next[Int(node)], path.next[Int(other)])
      if a >= 0, b >= 0 {
        let gain = path.cost(node, a) + path.cost(other, b) - between - path.cost(a, b)
        if gain > 1e-10 {
          if seats[Int(node)] < seats[Int(other)] { path.reverse(a, other) } else { path.reverse(b, node) }
          return [node, other, a, b]
        }
      }
      let (c, d) = (path.previous[Int(node)], path.previous[Int(other)])
      if c >= 0, d >= 0 {
        let gain = path.cost(c, node) + path.cost(d, other) - between - path.cost(c, d)
        if gain > 1e-10 {
          if seats[Int(node)] < seats[Int(other)] { path.reverse(node, d) } else { path.reverse(other, c) }
          return [node, other, c, d]
        }
      }
    }
    return nil
  }

  /// Moves the node, or a stretch of up to three that begins with it, to where it costs less, either way round; the ends of the
  /// edges that changed, nil where nothing is gained.
  private mutating func orOpt(_ first: Int32, _ seats: [Int32]) -> [Int32]? {
    guard path.previous[Int(first)] >= 0 else { return nil }
    var last = first
    for size in 1...3 {
      if size > 1 { last = path.next[Int(last)] }
      if last < 0 || path.next[Int(last)] < 0 { return nil }
      if let changed = moved(first, last, seats) { return changed }
    }
    return nil
  }

  private mutating func moved(_ first: Int32, _ last: Int32, _ seats: [Int32]) -> [Int32]? {
    let (a, b) = (path.previous[Int(first)], path.next[Int(last)])
    let saved = path.cost(a, first) + path.cost(last, b) - path.cost(a, b)
    guard saved > 1e-10 else { return nil }
    let stretch = seats[Int(first)]...seats[Int(last)]
    var seen = 0
    for other in path.near[Int(first)] where path.holds(other) {
      seen += 1
      if seen > Self.looked { break }
      if stretch.contains(seats[Int(other)]) { continue }
      for (from, to) in [(other, path.next[Int(other)]), (path.previous[Int(other)], other)]
      where from >= 0 && to >= 0 && from != last && to != first {
        let straight = path.cost(from, first) + path.cost(last, to)
        let turned = path.cost(from, last) + path.cost(first, to)
        guard saved - (min(straight, turned) - path.cost(from, to)) > 1e-10 else { continue }
        if seats[Int(from)] > seats[Int(last)] {
          path.reverse(first, from)
          path.reverse(from, b)
        } else {
          path.reverse(to, last)
          path.reverse(a, to)
        }
        if straight < turned { path.reverse(last, first) }
        return [a, b, first, last, from, to]
      }
    }
    return nil
  }
}
