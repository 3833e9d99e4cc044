/// The smallest value of a function of several numbers by moves of a simplex, without its slope.
///
/// Source: Nelder and Mead (1965), A simplex method for function minimization, The Computer Journal 7.
enum NelderMead {
  /// - Parameter moves: How often the simplex moves at most.
  static func minimum(
    from start: [Double], step: Double, moves: Int, _ function: ([Double]) -> Double
  ) -> (point: [Double], value: Double) {
    let size = start.count
    var simplex = [(point: start, value: function(start))]
    for place in 0..<size {
      var point = start
      point[place] += step
      simplex.append((point, function(point)))
    }
    func sort() {
      simplex = simplex.enumerated().sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }.map(
        \.element)
    }
    for _ in 0..<moves {
      sort()
      let (best, worst) = (simplex[0], simplex[size])
      if worst.value - best.value <= 1e-13 * abs(best.value) { break }
      let centre = (0..<size).map { place in
        simplex[..<size].reduce(0.0) { $0 + $1.point[place] } / Double(size)
      }
      func moved(_ factor: Double) -> (point: [Double], value: Double) {
        let point = (0..<size).map { centre[$0] + factor * (worst.point[$0] - centre[$0]) }
        return (point, function(point))
      }
      let reflected = moved(-1)
      if reflected.value < best.value {
        let expanded = moved(-2)
        simplex[size] = expanded.value < reflected.value ? expanded : reflected
      } else if reflected.value < simplex[size - 1].value {
        simplex[size] = reflected
      } else {
        let contracted = moved(reflected.value < worst.value ? -0.5 : 0.5)
        if contracted.value < min(reflected.value, worst.value) {
          simplex[size] = contracted
        } else {
          for place in 1...size {
            let point = zip(best.point, simplex[place].point).map { 0.5 * ($0 + $1) }
            simplex[place] = (point, function(point))
          }
        }
      }
    }
    sort()
    return simplex[0]
  }
}
