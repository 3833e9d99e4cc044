import TerroirKernel
import TerroirMethods

/// Routes between towns by car over several days, from the capital and back, each place in one route alone.
///
/// A stop has a point of its own: nobody is sent to the middle of a town to ask there.
struct RegionRoutes {
  private(set) var plans: [RoutePlan] = []
  private(set) var findings: [Finding] = []

  init(_ scene: Scene, _ input: PromotionInput, stage: StoryStage, seed: UInt64) throws(StageFailure) {
    guard let capital = scene.index.capital, let home = capital.point, !scene.index.isRestricted(capital.id) else {
      findings.append(
        .notAssessed("routes", because: .stories("region.no-capital"), hint: .stories("region.no-capital.hint")))
      return
    }
    let tiers = Dictionary(input.profile.territories.map { ($0.territory, $0.tier) }) { first, _ in first }
    let beyond = scene.index.visitable.filter { scene.index.hasOwnPoint($0) && !scene.index.isDriven($0) }
    if !beyond.isEmpty {
      findings.append(
        Finding(
          .note, "stops", .stories("region.beyond", ["count": .integer(beyond.count)]),
          evidence: beyond.map(\.id.rawValue), hint: .stories("region.beyond.hint")))
    }
    var places = Self.places(scene, from: capital.id, stage)
    for number in 1...stage.routes {
      guard places.count >= stage.least else { break }
      guard
        let plan = try Self.plan(
          places, from: capital, home, number, scene, stage, tiers: tiers, seed: seed), plan.stops.count >= 2
      else { break }
      plans.append(plan)
      let visited = Set(plan.order.dropFirst().map { $0 - 1 })
      places = places.indices.filter { !visited.contains($0) }.map { places[$0] }
    }
    if plans.isEmpty {
      findings.append(
        .notAssessed("routes", because: .stories("region.few"), hint: .stories("region.few.hint")))
      return
    }
    findings.append(
      Finding(
        .note, "routes.region",
        .stories(
          "region.length",
          [
            "detour": .number(stage.detour), "speed": .number(stage.roadSpeed), "hours": .number(stage.dayHours),
            "small": .share(Self.share(plans.flatMap(\.stops), tiers)),
          ]), hint: .stories("region.length.hint")))
  }

  /// Places with a point of their own to which a car gets, those at one point joined; the capital's are its own routes'.
  private static func places(_ scene: Scene, from capital: TerritoryID, _ stage: StoryStage) -> [RoutePlace] {
    let driven = scene.index.visitable.filter {
      $0.territory != capital && scene.index.hasOwnPoint($0) && scene.index.isDriven($0)
    }
    return Dictionary(grouping: driven) { $0.point }.compactMap { point, elements -> RoutePlace? in
      guard let point else { return nil }
      let precision = elements.compactMap(\.precision).min { $0.isWalkable && !$1.isWalkable } ?? .area
      return RoutePlace(elements, at: point, in: elements[0].territory, precision: precision, pace: stage.pace, scene)
    }.sorted { $0.elements[0].id < $1.elements[0].id }
  }

  private static func plan(
    _ places: [RoutePlace], from capital: Territory, _ home: GeoPoint, _ number: Int, _ scene: Scene,
    _ stage: StoryStage, tiers: [TerritoryID: String], seed: UInt64
  ) throws(StageFailure) -> RoutePlan? {
    let all = [RoutePlace.home(home, capital.id)] + places
    let ways = DistanceMatrix(
      x: all.map(\.point.longitude), y: all.map(\.point.latitude), metric: .haversine
    ).scaled(by: stage.detour)
    let times = ways.scaled(by: 1 / stage.roadSpeed).addingVisits(all.map { $0.minutes / 60 })
    let whole = Double(stage.days) * stage.dayHours
    // Small towns count for more until they have their part of the stops.
    for lift in [1, 1.5, 2, 3, 5] {
      let scores = all.map { $0.score * (isSmall($0, tiers) ? lift : 1) }
      // Days that end at a stop lose what is left of them: the budget goes down until the way fits into the days.
      for step in 0..<20 {
        let found: PlannedRoute
        do {
          found = try Orienteering.route(
            times, scores: scores, start: 0, finish: 0, budget: whole * (1 - 0.03 * Double(step)), seed: seed)
        } catch {
          throw StageFailure(error)
        }
        guard let mornings = mornings(found.order, all, ways, stage) else { continue }
        let plan = RoutePlan(
          id: "\(scene.index.data.region)-car-\(number)", kind: .region, territory: scene.index.data.region,
          mode: TravelMode.car.rawValue,
          name: .stories(
            "route.region",
            [
              "region": scene.index.named(scene.index.data.region), "number": .integer(number),
              "days": .integer(mornings.count + 1),
            ]),
          places: all, order: found.order, ways: ways, speed: stage.roadSpeed, budget: whole,
          score: found.order.reduce(0) { $0 + all[$1].score }, bound: max(found.bound, found.score),
          start: .stories("route.at", ["place": scene.index.named(capital.id)]),
          finish: .stories("route.at", ["place": scene.index.named(capital.id)]), mornings: mornings,
          startsAtHome: true)
        if share(plan.stops, tiers) >= stage.floor || lift == 5 { return plan }
        break
      }
    }
    return nil
  }

  /// Where each further day begins; nil where a day would be too long, or the days too many.
  private static func mornings(
    _ order: [Int], _ places: [RoutePlace], _ ways: DistanceMatrix, _ stage: StoryStage
  ) -> Set<Int>? {
    var found: Set<Int> = []
    var clock = 0.0
    for position in order.indices.dropFirst() {
      let drive = ways[order[position - 1], order[position]] / stage.roadSpeed
      let visit = places[order[position]].minutes / 60
      let back = position == order.count - 1 ? ways[order[position], order[0]] / stage.roadSpeed : 0
      if clock + drive + visit + back > stage.dayHours * (1 + 1e-9), position > 1 {
        found.insert(position)
        clock = 0
      }
      clock += drive + visit
      if clock + back > stage.dayHours * (1 + 1e-9) { return nil }
    }
    return found.count < stage.days ? found : nil
  }

  private static func isSmall(_ place: RoutePlace, _ tiers: [TerritoryID: String]) -> Bool {
    place.elements.contains { $0.kind == "landscape" } || tiers[place.territory] == "small"
  }

  /// The part of the stops that lie in small towns or in the open; 1 of none.
  private static func share(_ stops: [RoutePlace], _ tiers: [TerritoryID: String]) -> Double {
    if stops.isEmpty { return 1 }
    return Double(stops.count { isSmall($0, tiers) }) / Double(stops.count)
  }
}

extension RoutePlace {
  /// Where the way begins: it is worth nothing and takes no time.
  static func home(_ point: GeoPoint, _ town: TerritoryID) -> RoutePlace {
    RoutePlace(point: point, territory: town, elements: [], score: 0, minutes: 0, precision: .town)
  }

  private init(
    point: GeoPoint, territory: TerritoryID, elements: [IdentityElement], score: Double, minutes: Double,
    precision: PlacePrecision
  ) {
    self.point = point
    self.territory = territory
    self.elements = elements
    self.score = score
    self.minutes = minutes
    self.precision = precision
  }
}
