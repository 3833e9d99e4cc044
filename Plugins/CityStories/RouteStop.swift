import TerroirKernel

/// Elements at one point, visited together.
struct RouteStop {
  let latitude: Double
  let longitude: Double
  /// Strongest first.
  let elements: [IdentityElement]
  let score: Double

  /// The stops of a town: elements with coordinates that are not lost, those at one point joined, sorted by the id
  /// of the strongest element.
  static func stops(of town: TerritoryID, in scene: Scene) -> [RouteStop] {
    var groups: [String: [IdentityElement]] = [:]
    for element in scene.index.data.elements where element.territory == town && element.status != .lost {
      guard let latitude = element.latitude, let longitude = element.longitude else { continue }
      groups["\(latitude) \(longitude)", default: []].append(element)
    }
    return groups.values.compactMap { RouteStop($0, in: scene) }.sorted { $0.elements[0].id < $1.elements[0].id }
  }

  private init?(_ elements: [IdentityElement], in scene: Scene) {
    let ranked = elements.map { (element: $0, score: Self.score($0, in: scene)) }
      .sorted { ($1.score, $0.element.id) < ($0.score, $1.element.id) }
    guard let first = ranked.first, let latitude = first.element.latitude, let longitude = first.element.longitude
    else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
    self.elements = ranked.map(\.element)
    // One visit is shared: the strongest counts whole, each further one a quarter.
    var sum = first.score
    for further in ranked.dropFirst() { sum += further.score / 4 }
    score = sum
  }

  /// Recognition (1 local to 4 world) x significance of identity in its industries (1 low to 3 high) x status (living
  /// 1, revived 0.9, endangered 0.8).
  static func score(_ element: IdentityElement, in scene: Scene) -> Double {
    let recognition: Double =
      switch element.recognition {
      case .world: 4
      case .national: 3
      case .regional: 2
      case .local: 1
      }
    let significances = element.industries.compactMap { scene.index.industries[$0]?.significance }
    let significance: Double = significances.contains(.high) ? 3 : significances.contains(.medium) ? 2 : 1
    let status: Double =
      switch element.status {
      case .living: 1
      case .revived: 0.9
      case .endangered: 0.8
      case .lost: 0
      }
    return recognition * significance * status
  }
}
