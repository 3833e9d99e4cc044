/// 2-opt and Or-opt on a path whose first and last place stay where they are; a closed tour repeats its start at the end.
struct PathImprovement {
  let distances: DistanceMatrix
  /// Gains below this are taken for rounding.
  private let tolerance = 1e-10

  init(_ distances: DistanceMatrix) { self.distances = distances }

  /// Applies improving moves, first found first, until none is left.
  func improve(_ path: inout [Int]) {
    guard path.count > 3 else { return }
    while true {
      if twoOpt(&path) { continue }
      if orOpt(&path) { continue }
      return
    }
  }

  /// One sweep that reverses segments; whether any move was made.
  private func twoOpt(_ path: inout [Int]) -> Bool {
    var improved = false
    for i in 0..<(path.count - 2) {
      for j in (i + 2)..<max(i + 2, path.count - 1) {
        let before = distances[path[i], path[i + 1]] + distances[path[j], path[j + 1]]
        let after = distances[path[i], path[j]] + distances[path[i + 1], path[j + 1]]
        if after < before - tolerance {
          path[(i + 1)...j].reverse()
          improved = true
        }
      }
    }
    return improved
  }

  /// Moves one segment of up to three places elsewhere, either way round; whether a move was made.
  private func orOpt(_ path: inout [Int]) -> Bool {
    for size in 1...3 {
      for first in 1..<max(1, path.count - size) where first + size < path.count {
        let segment = Array(path[first..<(first + size)])
        let (head, tail) = (segment[0], segment[size - 1])
        let gain =
          distances[path[first - 1], head] + distances[tail, path[first + size]]
          - distances[path[first - 1], path[first + size]]
        guard gain > tolerance else { continue }
        for at in 0..<(path.count - 1) where at < first - 1 || at >= first + size {
          let (left, right) = (path[at], path[at + 1])
          let straight = distances[left, head] + distances[tail, right]
          let turned = distances[left, tail] + distances[head, right]
          guard min(straight, turned) - distances[left, right] < gain - tolerance else { continue }
          path.removeSubrange(first..<(first + size))
          let target = at < first ? at + 1 : at + 1 - size
          path.insert(contentsOf: turned < straight ? segment.reversed() : segment, at: target)
          return true
        }
      }
    }
    return false
  }
}
