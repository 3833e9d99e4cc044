import TerroirKernel
import TerroirMethods

/// The rows that the criteria rest on, each with its cluster, so that every criterion can be counted again on rows drawn
/// with replacement.
struct PriorityEvidence {
  struct Element {
    var cluster: Int
    /// How far it is known: 1 in the world, 1/4 in its own place alone.
    var recognition: Double
    /// Nil where the audit does not know it.
    var distinctiveness: Double?
    /// Nil where it lies in no town, or no capital is known.
    var isOutsideCapital: Bool?
  }

  private let clusters: Int
  private var elements: [Element] = []
  /// Growth points with the mean of their specialisation, dynamics and relatedness.
  private var points: [(cluster: Int, potential: Double)] = []
  /// Clusters of actors and events.
  private var carriers: [Int] = []
  /// Members with the weight of their links inside the cluster, and of all their links.
  private var members: [(cluster: Int, inside: Double, all: Double)] = []

  init(_ basis: StrategyBasis, _ strategy: Strategy, _ links: [ClusterID: [Clusters.MemberLinks]]) {
    clusters = strategy.clusters.count
    let capital = basis.index.capital?.id
    let towns = Set(basis.index.municipalities.map(\.id))
    for (at, row) in strategy.clusters.enumerated() {
      for id in row.elements {
        guard let element = basis.index.elements[id] else { continue }
        let place = Optional(element.territory)
        let isPlaced = place.map(towns.contains) ?? false
        elements.append(
          Element(
            cluster: at, recognition: Self.strength(of: element.recognition),
            distinctiveness: basis.scores[id]?.distinctiveness,
            isOutsideCapital: isPlaced ? capital.map { $0 != place } : nil))
      }
      let (industries, places) = (Set(row.industries), Set(row.territories))
      for point in strategy.growthPoints where industries.contains(point.industry) && places.contains(point.territory) {
        let parts = [point.specialisation, point.dynamics, point.relatedness].compactMap(\.self)
        if let mean = Summation.mean(parts) { points.append((at, mean)) }
      }
      carriers += [Int](repeating: at, count: row.actors.count + row.events.count)
      members += (links[row.cluster] ?? []).map { (at, $0.inside, $0.all) }
    }
  }

  private static func strength(of recognition: Recognition) -> Double {
    let all = Recognition.allCases
    return Double(all.count - (all.firstIndex(of: recognition) ?? 0)) / Double(all.count)
  }

  /// What each cluster has on each criterion; nil where nothing tells.
  func values(_ criteria: [Criterion]) -> [[Double?]] {
    var known = Means(clusters), odds = Means(clusters), outside = Means(clusters), potentials = Means(clusters)
    for element in elements {
      known.add(element.recognition, to: element.cluster)
      if let value = element.distinctiveness { odds.add(value, to: element.cluster) }
      if let isOutside = element.isOutsideCapital { outside.add(isOutside ? 1 : 0, to: element.cluster) }
    }
    for point in points { potentials.add(point.potential, to: point.cluster) }
    var carried = [Double](repeating: 0, count: clusters)
    for cluster in carriers { carried[cluster] += 1 }
    var inside = [Double](repeating: 0, count: clusters), all = inside
    for member in members {
      inside[member.cluster] += member.inside
      all[member.cluster] += member.all
    }
    return (0..<clusters).map { cluster in
      criteria.map { criterion -> Double? in
        switch criterion {
        case .identity: known[cluster]
        case .distinctiveness: odds[cluster]
        case .growth: potentials[cluster]
        case .capacity: known.count(cluster) > 0 ? carried[cluster] / known.count(cluster) : nil
        case .balance: outside[cluster]
        case .cohesion: all[cluster] > 0 ? inside[cluster] / all[cluster] : nil
        }
      }
    }
  }

  /// As many rows of each kind, drawn with replacement.
  func drawn(_ random: inout RandomStream) -> PriorityEvidence {
    var drawn = self
    Self.draw(&drawn.elements, of: elements, &random)
    Self.draw(&drawn.points, of: points, &random)
    Self.draw(&drawn.carriers, of: carriers, &random)
    Self.draw(&drawn.members, of: members, &random)
    return drawn
  }

  private static func draw<Row>(_ drawn: inout [Row], of rows: [Row], _ random: inout RandomStream) {
    for at in rows.indices { drawn[at] = rows[random.index(below: rows.count)] }
  }

  /// Means by cluster.
  private struct Means {
    private var sums: [Double]
    private var counts: [Double]

    init(_ clusters: Int) {
      sums = [Double](repeating: 0, count: clusters)
      counts = sums
    }

    mutating func add(_ value: Double, to cluster: Int) {
      sums[cluster] += value
      counts[cluster] += 1
    }

    subscript(_ cluster: Int) -> Double? { counts[cluster] > 0 ? sums[cluster] / counts[cluster] : nil }
    func count(_ cluster: Int) -> Double { counts[cluster] }
  }
}
