import TerroirKernel
import TerroirMethods

/// A route that was found, and the rows that tell it.
struct RoutePlan {
  var id: String
  var kind: RouteKind
  var territory: TerritoryID
  var mode: String
  var name: Sentence
  /// What could be visited; `order` numbers it.
  var places: [RoutePlace]
  /// Without the way back.
  var order: [Int]
  /// km on the ground.
  var ways: DistanceMatrix
  /// km/h.
  var speed: Double
  /// Hours, all days together.
  var budget: Double
  var score: Double
  var bound: Double
  var start: Sentence
  var finish: Sentence
  /// The positions in `order` with which a new day begins, after the first.
  var mornings: Set<Int> = []
  /// Whether the first place is where the way begins and no stop.
  var startsAtHome = false

  var stops: [RoutePlace] { order.dropFirst(startsAtHome ? 1 : 0).map { places[$0] } }

  private var home: Int { order.first ?? 0 }

  /// km of the whole way, with the way back.
  var length: Double { ways.length(of: order + [home]) }

  private var visits: Double { stops.reduce(0) { $0 + $1.minutes / 60 } }

  var row: RouteRow {
    RouteRow(
      route: id, territory: territory, mode: mode, length: length, duration: length / speed + visits, score: score,
      bound: bound, kind: kind, name: name, stops: stops.count, days: mornings.count + 1, budget: budget,
      visits: visits, start: start, finish: finish)
  }

  func stopRows(_ scene: Scene) -> [StopRow] {
    var rows: [StopRow] = []
    var day = 1
    var clock = 0.0
    for (position, place) in order.enumerated() {
      if mornings.contains(position) { (day, clock) = (day + 1, 0) }
      if position > 0 { clock += ways[order[position - 1], place] / speed }
      if position == 0, startsAtHome { continue }
      let stop = places[place]
      let arrival = clock
      clock += stop.minutes / 60
      rows.append(
        StopRow(
          route: id, order: rows.count + 1,
          place: .named(scene.index.fullName(stop.territory), id: stop.territory.rawValue),
          name: .stories("stop", ["elements": .list(stop.elements.prefix(3).map(scene.name))]),
          latitude: stop.point.latitude, longitude: stop.point.longitude, element: stop.elements[0].id, day: day,
          arrival: arrival, visit: stop.minutes, precision: stop.precision, note: Self.note(stop)))
    }
    return rows
  }

  /// What to know before one goes there: how exact the point is, and when it is open.
  private static func note(_ stop: RoutePlace) -> Sentence {
    let seasons = stop.elements.prefix(3).map(\.season).filter { !$0.isEmpty }
    return .stories(
      "stop.note",
      [
        "precision": .text(stop.precision.rawValue), "open": .flag(stop.elements[0].kind == "landscape"),
        "months": seasons.first.map { Sentence.months($0) } ?? .list([]),
      ])
  }
}
