import TerroirKernel
import TerroirMethods

/// What a cluster lacks, as the roadmap names it, and the cases that show it.
struct Gap {
  /// Of equally wide gaps the earlier one comes first.
  static let order: [Lack] = [
    .carriers, .endangered, .creation, .production, .dissemination, .exhibition, .skills, .market, .media, .isolation,
    .townBodies, .reach,
  ]

  let lack: Lack
  /// The rows that show it, in order.
  let found: [String]
  let of: Int
  /// How many are so and are left to their keepers.
  let leftOut: Int
  /// Where the cases lie; none where they lie nowhere in particular.
  let places: Set<TerritoryID>

  /// Nil where nothing tells of it, or nothing shows it.
  init?(_ lack: Lack, in cluster: ClusterRow, _ finder: LackFinder) {
    guard let cases = finder.cases(of: lack, in: cluster), !cases.shown.isEmpty else { return nil }
    self.lack = lack
    (found, of, leftOut, places) = (cases.shown.sorted(), cases.of, cases.leftOut.count, cases.places)
  }

  /// Whether it is closed by organisations of the region that join in or are founded: no ministry of the country brings a
  /// school into a cluster.
  var isOfMembers: Bool {
    switch lack {
    case .carriers, .skills, .market, .media, .isolation, .townBodies, .finance, .premises: true
    case .creation, .production, .dissemination, .exhibition, .endangered, .reach: false
    }
  }

  /// How much is missing for sure: the lower 95% bound of the share, so that one case alone does not outweigh many:
  /// `(p + z²/2n - z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n)`, p = found / n. Source: Wilson (1927), Probable inference,
  /// the law of succession, and statistical inference, JASA 22.
  var width: Double {
    guard of > 0 else { return 0 }
    let n = Double(of), p = Double(found.count) / n
    let z = Normal.score(level: 0.95)
    return (p + z * z / (2 * n) - z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()) / (1 + z * z / n)
  }
}
