import TerroirKernel

/// What a route may stop at: elements at one point of their own.
struct RoutePlace {
  let point: GeoPoint
  let territory: TerritoryID
  /// Strongest first.
  let elements: [IdentityElement]
  let score: Double
  /// How long a visit takes.
  let minutes: Double
  let precision: PlacePrecision

  /// Elements visited together; nil where there is none.
  init?(
    _ elements: [IdentityElement], at point: GeoPoint, in territory: TerritoryID, precision: PlacePrecision,
    pace: Double, _ scene: Scene
  ) {
    let ranked = elements.map { (element: $0, score: Self.score($0, in: scene)) }
      .sorted { ($1.score, $0.element.id) < ($0.score, $1.element.id) }
    guard !ranked.isEmpty else { return nil }
    self.point = point
    self.territory = territory
    self.precision = precision
    self.elements = ranked.map(\.element)
    // One visit is shared: the strongest counts whole, each further one a quarter.
    var sum = 0.0
    for (place, further) in ranked.enumerated() { sum += place == 0 ? further.score : further.score / 4 }
    score = sum
    // At one door the longest visit is the visit.
    minutes = (ranked.map { Self.minutes($0.element) }.max() ?? 0) * pace
  }

  /// Minutes of a visit by its kind, where the row has none of its own.
  static let minutesByKind: [String: Double] = [
    "craft": 60, "museum_collection": 60, "heritage_site": 30, "industrial_heritage": 60, "landscape": 90, "symbol": 15,
  ]

  private static func minutes(_ element: IdentityElement) -> Double {
    element.visitMinutes.map(Double.init) ?? minutesByKind[element.kind] ?? 30
  }

  /// Recognition (1 local to 4 world) x significance of identity in its industries (1 low to 3 high) x status (living
  /// 1, revived 0.9).
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
    return recognition * significance * (element.status == .revived ? 0.9 : 1)
  }
}
