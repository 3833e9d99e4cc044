import TerroirKernel

extension OrienteeringProblem {
  /// A good path from start to finish by iterated local search.
  func searchedPath(rounds: Int, seed: UInt64) throws(MethodFailure) -> [Int] {
    let improvement = PathImprovement(distances)
    var draws = RandomStream(seed: seed, method: "route")
    var current = [start, finish]
    climb(&current, improvement, barred: [])
    var best = current
    var stalled = 0
    for _ in 0..<rounds {
      try Cancellation.check()
      var candidate = current
      var barred: Set<Int> = []
      if candidate.count > 2 {
        let inner = candidate.count - 2
        let size = 1 + draws.index(below: max(1, min(inner, 1 + inner / 3)))
        let first = 1 + draws.index(below: inner - size + 1)
        // Half of the rounds keep what was removed out for one climb, so that other places get their turn.
        if draws.index(below: 2) == 0 { barred = Set(candidate[first..<(first + size)]) }
        candidate.removeSubrange(first..<(first + size))
      }
      climb(&candidate, improvement, barred: barred)
      climb(&candidate, improvement, barred: [])
      if isBetter(candidate, than: best) {
        (best, stalled) = (candidate, 0)
      } else {
        stalled += 1
      }
      if score(candidate) >= score(current) || draws.index(below: 20) == 0 { current = candidate }
      if stalled > 0, stalled.isMultiple(of: 200) { current = best }
    }
    return best
  }

  func score(_ path: [Int]) -> Double {
    var sum = 0.0
    for place in path.dropFirst().dropLast() { sum += scores[place] }
    return sum
  }

  private func isBetter(_ left: [Int], than right: [Int]) -> Bool {
    let (ours, theirs) = (score(left), score(right))
    if ours > theirs + 1e-12 { return true }
    return abs(ours - theirs) <= 1e-12 && distances.length(of: left) < distances.length(of: right) - 1e-10
  }

  /// Shortens, inserts and exchanges until nothing helps.
  private func climb(_ path: inout [Int], _ improvement: PathImprovement, barred: Set<Int>) {
    repeat {
      improvement.improve(&path)
      while insertBest(&path, barred: barred) {}
    } while exchange(&path, barred: barred)
  }

  /// Inserts the place with the most score per detour that fits; whether one did.
  private func insertBest(_ path: inout [Int], barred: Set<Int>) -> Bool {
    let visited = Set(path)
    let length = distances.length(of: path)
    var best: (place: Int, at: Int, worth: Double)?
    for place in places where !visited.contains(place) && !barred.contains(place) {
      let (at, detour) = cheapest(place, in: path)
      guard length + detour <= limit else { continue }
      let worth = scores[place] * scores[place] / max(detour, 1e-9)
      if worth > best?.worth ?? -1 { best = (place, at, worth) }
    }
    guard let best else { return false }
    path.insert(best.place, at: best.at)
    return true
  }

  /// Replaces a visited place by an unvisited one of more score, or equal score and a shorter way; whether it did.
  private func exchange(_ path: inout [Int], barred: Set<Int>) -> Bool {
    let visited = Set(path)
    let length = distances.length(of: path)
    let outside = places.filter { !visited.contains($0) && !barred.contains($0) }
    for position in 1..<max(1, path.count - 1) {
      var shorter = path
      let removed = shorter.remove(at: position)
      let left = distances.length(of: shorter)
      for place in outside where scores[place] >= scores[removed] {
        let (at, detour) = cheapest(place, in: shorter)
        let gains = scores[place] > scores[removed] ? left + detour <= limit : left + detour < length - 1e-9
        if gains {
          shorter.insert(place, at: at)
          path = shorter
          return true
        }
      }
    }
    return false
  }

  private func cheapest(_ place: Int, in path: [Int]) -> (at: Int, detour: Double) {
    var best = (at: 1, detour: Double.infinity)
    for at in 1..<path.count {
      let detour =
        distances[path[at - 1], place] + distances[place, path[at]] - distances[path[at - 1], path[at]]
      if detour < best.detour { best = (at, detour) }
    }
    return best
  }
}
