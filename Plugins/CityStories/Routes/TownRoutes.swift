import TerroirKernel
import TerroirMethods

/// Creative-city routes through the towns that have enough distinct places: closed ways from the strongest stop that gather the
/// most within the time, each place in one route alone.
struct TownRoutes {
  private(set) var plans: [RoutePlan] = []
  private(set) var findings: [Finding] = []

  init(_ scene: Scene, stage: StoryStage, seed: UInt64) throws(StageFailure) {
    let towns = try Self.towns(stage.town, in: scene)
    var few: [TerritoryID] = []
    for town in towns {
      var places = Self.places(of: town, scene, stage)
      if places.count < stage.least {
        few.append(town)
        continue
      }
      for number in 1...stage.routes where places.count >= stage.least {
        guard let plan = try Self.plan(places, town, number, scene, stage, seed: seed) else {
          if number == 1 { few.append(town) }
          break
        }
        let visited = Set(plan.order)
        plans.append(plan)
        places = places.indices.filter { !visited.contains($0) }.map { places[$0] }
      }
    }
    report(few, of: towns.count, scene, stage)
  }

  /// The town asked for, or all that have something to visit.
  private static func towns(_ asked: String?, in scene: Scene) throws(StageFailure) -> [TerritoryID] {
    guard let asked else { return Set(scene.index.visitable.map(\.territory)).sorted() }
    let id = TerritoryID(asked)
    guard scene.index.territories[id]?.level == .municipal, scene.index.isInRegion(id) else {
      throw .invalidParameter(
        name: "town",
        reason: "\(scene.index.fullName(id)) is not a municipality of \(scene.index.fullName(scene.index.data.region))",
        hint: "choose an id of the territories table")
    }
    guard !scene.index.isRestricted(id) else {
      throw .invalidParameter(
        name: "town", reason: "\(scene.index.fullName(id)) is closed: a pass is needed to enter",
        hint: "choose an open town")
    }
    return [id]
  }

  /// Elements with a door or street of their own, those at one point joined, by the id of the strongest.
  static func places(of town: TerritoryID, _ scene: Scene, _ stage: StoryStage) -> [RoutePlace] {
    let own = scene.index.visitable.filter { $0.territory == town && scene.index.precision(of: $0)?.isWalkable == true }
    let groups = Dictionary(grouping: own) { $0.point }
    return groups.compactMap { point, elements -> RoutePlace? in
      guard let point else { return nil }
      let precision: PlacePrecision = elements.contains { $0.precision == .street } ? .street : .address
      return RoutePlace(elements, at: point, in: town, precision: precision, pace: stage.pace, scene)
    }.sorted { $0.elements[0].id < $1.elements[0].id }
  }

  private static func plan(
    _ places: [RoutePlace], _ town: TerritoryID, _ number: Int, _ scene: Scene, _ stage: StoryStage, seed: UInt64
  ) throws(StageFailure) -> RoutePlan? {
    let ways = DistanceMatrix(
      x: places.map(\.point.longitude), y: places.map(\.point.latitude), metric: .haversine
    ).scaled(by: stage.detour)
    let times = ways.scaled(by: 1 / stage.mode.speed).addingVisits(places.map { $0.minutes / 60 })
    // The strongest place comes first; where too few others are within reach of it, the next.
    for start in places.indices.sorted(by: { (-places[$0].score, $0) < (-places[$1].score, $1) }) {
      guard let found = try route(times, ways, places.map(\.score), from: start, stage, seed: seed) else { continue }
      let first = scene.name(places[start].elements[0])
      return RoutePlan(
        id: "\(town)-\(stage.mode.rawValue)-\(number)", kind: .town, territory: town, mode: stage.mode.rawValue,
        name: .stories("route.town", ["town": scene.index.named(town), "number": .integer(number)]), places: places,
        order: found.order, ways: ways, speed: stage.mode.speed, budget: stage.hours, score: found.score,
        bound: found.bound, start: .stories("route.at", ["place": first]),
        finish: .stories("route.at", ["place": first]))
    }
    return nil
  }

  /// The way that gathers the most within the time and, on foot, within the length that people walk; nil where it has fewer
  /// stops than a route needs.
  private static func route(
    _ times: DistanceMatrix, _ ways: DistanceMatrix, _ scores: [Double], from start: Int, _ stage: StoryStage,
    seed: UInt64
  ) throws(StageFailure) -> PlannedRoute? {
    for step in 0..<20 {
      let found: PlannedRoute
      do {
        found = try Orienteering.route(
          times, scores: scores, start: start, finish: start, budget: stage.hours * (1 - 0.05 * Double(step)),
          seed: seed)
      } catch {
        throw StageFailure(error)
      }
      if Set(found.order).count < stage.least { return nil }
      if stage.mode != .walk || ways.length(of: found.order + [start]) <= stage.walk { return found }
    }
    return nil
  }

  private mutating func report(_ few: [TerritoryID], of towns: Int, _ scene: Scene, _ stage: StoryStage) {
    let visitable = scene.index.visitable
    let own = visitable.filter { scene.index.precision(of: $0)?.isWalkable == true }
    if plans.isEmpty {
      findings.append(
        .notAssessed(
          "routes",
          because: .stories(
            "route.none",
            ["own": .integer(own.count), "all": .integer(visitable.count), "least": .integer(stage.least)]),
          hint: .stories("route.none.hint")))
      return
    }
    if !few.isEmpty {
      findings.append(
        Finding(
          .note, "routes",
          .stories(
            "route.few",
            [
              "few": .integer(few.count), "towns": .integer(towns), "least": .integer(stage.least),
              "own": .integer(own.count), "all": .integer(visitable.count),
            ]),
          evidence: few.map(\.rawValue), hint: .stories("route.none.hint")))
    }
    let joined = plans.flatMap(\.stops).filter { $0.elements.count > 1 }.flatMap(\.elements)
    if !joined.isEmpty {
      findings.append(
        Finding(
          .note, "stops", .stories("route.joined", ["elements": .integer(joined.count)]),
          evidence: joined.map(\.id.rawValue).sorted(), hint: .stories("route.joined.hint")))
    }
    findings.append(
      Finding(
        .note, "routes.length",
        .stories(
          "route.length",
          [
            "detour": .number(stage.detour), "speed": .number(stage.mode.speed),
            "optimal": .flag(plans.allSatisfy { $0.bound - $0.score <= 1e-9 * max(1, $0.score) }),
          ])))
  }
}
