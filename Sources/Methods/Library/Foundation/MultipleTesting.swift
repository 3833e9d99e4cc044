/// Many tests at once.
public enum MultipleTesting: String, CaseIterable, Sendable {
  case none
  /// The share of false discoveries is controlled (Benjamini and Hochberg 1995).
  case benjaminiHochberg = "benjamini-hochberg"
  /// The chance of any false discovery is controlled (Holm 1979).
  case holm

  /// The probabilities adjusted, of `tests` in all: those that are not listed are taken as 1. As R's `p.adjust`.
  public func adjusted(_ probabilities: [Double], of tests: Int) -> [Double] {
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    var result = probabilities
    switch self {
    case .none: break
    case .benjaminiHochberg:
      var least = 1.0
      for (rank, index) in order.enumerated().reversed() {
        least = min(least, probabilities[index] * Double(tests) / Double(rank + 1))
        result[index] = least
      }
    case .holm:
      var most = 0.0
      for (rank, index) in order.enumerated() {
        most = max(most, min(1, probabilities[index] * Double(tests - rank)))
        result[index] = most
      }
    }
    return result
  }

  /// The same where some are missing, which stay so and are not counted among the tests.
  public func adjusted(_ probabilities: [Double?]) -> [Double?] {
    let known = probabilities.compactMap(\.self)
    var found = adjusted(known, of: known.count).makeIterator()
    return probabilities.map { $0 == nil ? nil : found.next() }
  }
}
