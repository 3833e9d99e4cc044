import TerroirKernel
import TerroirMethods

/// The creative-city route of a town: a closed way from its strongest stop that gathers the most within the time.
struct CityRoute {
  private(set) var routes: [RouteRow] = []
  private(set) var stops: [StopRow] = []
  private(set) var findings: [Finding] = []

  init(_ scene: Scene, stage: StoryStage, seed: UInt64) throws(StageFailure) {
    guard let town = try Self.town(stage.town, in: scene) else {
      findings.append(
        .notAssessed(
          "routes", because: .stories("route.no-points"),
          hint: .stories("route.no-points.hint")))
      return
    }
    let places = RouteStop.stops(of: town, in: scene)
    guard places.count > 1 else {
      findings.append(
        .notAssessed(
          "routes",
          because: .stories(
            "route.few", ["town": scene.index.named(town), "points": .integer(places.count)]),
          hint: .stories("route.few.hint")))
      return
    }
    let ways = DistanceMatrix(x: places.map(\.longitude), y: places.map(\.latitude), metric: .haversine)
      .scaled(by: stage.detour)
    let visits = [Double](repeating: stage.visit / 60, count: places.count)
    let times = ways.scaled(by: 1 / stage.mode.speed).addingVisits(visits)
    let start = places.indices.reduce(0) { places[$1].score > places[$0].score ? $1 : $0 }
    let plan: PlannedRoute
    do {
      plan = try Orienteering.route(
        times, scores: places.map(\.score), start: start, finish: start, budget: stage.hours, seed: seed)
    } catch {
      throw StageFailure(error)
    }
    let id = "\(town)-\(stage.mode.rawValue)"
    routes = [
      RouteRow(
        route: id, territory: town, mode: stage.mode.rawValue, length: ways.length(of: plan.order + [start]),
        duration: plan.order.count == 1 ? stage.visit / 60 : plan.length, score: plan.score, bound: plan.bound)
    ]
    stops = plan.order.enumerated().map { order, place in
      Self.row(places[place], route: id, order: order + 1, town: town, scene)
    }
    report(places, visited: Set(plan.order), plan, town, scene, stage)
  }

  /// The town asked for, or the one where the first cluster that can be located has most separate points; the
  /// number of elements, then the id decide between equals.
  private static func town(_ asked: String?, in scene: Scene) throws(StageFailure) -> TerritoryID? {
    if let asked {
      let id = TerritoryID(asked)
      guard scene.index.territories[id]?.level == .municipal, scene.index.isInRegion(id) else {
        throw .invalidParameter(
          name: "town",
          reason:
            "\(asked) is not a municipality of \(scene.index.fullName(scene.index.data.region).text(in: .english))",
          hint: "choose an id of the territories table")
      }
      return id
    }
    for cluster in scene.clusters {
      var points: [TerritoryID: Set<[Double]>] = [:]
      var elements: [TerritoryID: Int] = [:]
      for element in cluster.elements where scene.index.isInRegion(element.territory) && element.status != .lost {
        guard let latitude = element.latitude, let longitude = element.longitude else { continue }
        points[element.territory, default: []].insert([latitude, longitude])
        elements[element.territory, default: 0] += 1
      }
      let best = points.keys.min {
        (-(points[$0]?.count ?? 0), -(elements[$0] ?? 0), $0) < (-(points[$1]?.count ?? 0), -(elements[$1] ?? 0), $1)
      }
      if let best { return best }
    }
    return nil
  }

  private static func row(
    _ stop: RouteStop, route: String, order: Int, town: TerritoryID, _ scene: Scene
  ) -> StopRow {
    StopRow(
      route: route, order: order, place: .named(scene.index.fullName(town), id: town.rawValue),
      name: .stories("stop", ["elements": .list(stop.elements.map(scene.name))]),
      latitude: stop.latitude, longitude: stop.longitude, element: stop.elements[0].id)
  }

  private mutating func report(
    _ places: [RouteStop], visited: Set<Int>, _ plan: PlannedRoute, _ town: TerritoryID, _ scene: Scene,
    _ stage: StoryStage
  ) {
    let name = scene.index.named(town)
    let joined = places.filter { $0.elements.count > 1 }
    if !joined.isEmpty {
      let elements = joined.flatMap(\.elements)
      findings.append(
        Finding(
          .warning, "stops",
          .stories(
            "route.joined",
            ["elements": .integer(elements.count), "town": name, "points": .integer(joined.count)]),
          evidence: elements.map(\.id.rawValue).sorted(), hint: .stories("route.joined.hint")))
    }
    let left = places.indices.filter { !visited.contains($0) }.flatMap { places[$0].elements }
    if !left.isEmpty {
      findings.append(
        Finding(
          .note, "routes",
          .stories(
            "route.left",
            [
              "elements": .integer(left.count), "town": name, "hours": .number(stage.hours),
              "mode": .text(stage.mode.rawValue),
            ]),
          evidence: left.map(\.id.rawValue).sorted(), hint: .stories("route.left.hint")))
    }
    findings.append(
      Finding(
        .note, "routes.length",
        .stories(
          "route.length",
          [
            "detour": .number(stage.detour), "speed": .number(stage.mode.speed), "optimal": .flag(plan.isOptimal),
          ])))
  }
}
