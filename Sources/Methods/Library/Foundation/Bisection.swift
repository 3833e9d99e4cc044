/// Bisection on a function that grows.
enum Bisection {
  /// Where `function` crosses zero between `low` and `high`, to the last bit that halving can tell.
  static func root(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      if middle <= low || middle >= high { break }
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }
}
