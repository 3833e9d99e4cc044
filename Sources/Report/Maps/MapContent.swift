import TerroirKernel

/// What a map shows: the towns of the region with their elements, the routes and the clusters, each with its number.
struct MapContent {
  struct Town {
    let territory: Territory
    let name: String
    let isClosed: Bool
    /// Nil where it is not drawn.
    let point: GeoPoint?
    /// Why it is not.
    let absence: Absence?
    var elements: [Element]
  }

  struct Element {
    let element: IdentityElement
    let name: String
    /// Its own point; nil where it is no place to visit or nobody knows where it is.
    let point: GeoPoint?
    let absence: Absence?
  }

  /// Why something has no mark.
  enum Absence: Hashable {
    case noPoint
    /// The point is that of the town, or nobody checked what it is that of.
    case townsPoint, unchecked
    case farOff(kilometres: Double)
    case sensitive
    case closed
    /// It is no longer there, or is none on an ordinary day.
    case lost, event
    /// It is kept in another town.
    case kept(TerritoryID)
    /// It belongs to the region as a whole.
    case regional
  }

  struct Cluster {
    let name: String
    /// Best, given and worst rank; nil where there is none.
    let rank: (low: Int, rank: Int, high: Int)?
    let towns: [TerritoryID]
  }

  private(set) var towns: [Town] = []
  /// Elements of the region that no town has.
  private(set) var others: [Element] = []
  private(set) var routes: [MapRoute] = []
  private(set) var clusters: [Cluster] = []
  private let scope: BriefScope

  init(_ scope: BriefScope) {
    self.scope = scope
    let index = scope.index, language = scope.language
    let municipalities = index.municipalities
    let middle = MapFrame.middle(of: municipalities.compactMap(\.point))
    let visitable = Set(index.visitable.map(\.id))
    let elements = Dictionary(grouping: index.regionalElements, by: \.territory).mapValues { own in
      own.map { Self.element($0, isVisitable: visitable.contains($0.id), middle, scope) }
        .sorted { ($0.name, $0.element.id) < ($1.name, $1.element.id) }
    }
    towns = municipalities.map { territory in
      let distance = territory.point.flatMap { point in
        point.isOnGlobe ? middle.map { point.distance(to: $0) } : Double.infinity
      }
      let absence: Absence? = distance.map { $0 > MapFrame.reach ? .farOff(kilometres: $0) : nil } ?? .noPoint
      return Town(
        territory: territory, name: territory.name.text(in: language), isClosed: index.isRestricted(territory.id),
        point: absence == nil ? territory.point : nil, absence: absence, elements: elements[territory.id] ?? [])
    }.sorted { ($0.name, $0.territory.id) < ($1.name, $1.territory.id) }
    let ids = Set(municipalities.map(\.id))
    others = elements.keys.filter { !ids.contains($0) }.sorted().flatMap { elements[$0] ?? [] }
    routes = (scope.results.campaign?.routes ?? []).map { MapRoute($0, about: middle, in: scope) }
    let priorities = Dictionary((scope.results.strategy?.priorities ?? []).map { ($0.cluster, $0) }) { one, _ in one }
    clusters = (scope.results.strategy?.clusters ?? []).sorted {
      (priorities[$0.cluster]?.rank ?? .max, $0.cluster) < (priorities[$1.cluster]?.rank ?? .max, $1.cluster)
    }.map { cluster in
      Cluster(
        name: cluster.name.text,
        rank: priorities[cluster.cluster].map { ($0.rankLow, $0.rank, $0.rankHigh) },
        towns: cluster.territories.filter(ids.contains).sorted())
    }
  }

  /// Everything that is drawn, for the frame.
  var points: [GeoPoint] {
    towns.compactMap(\.point) + towns.flatMap(\.elements).compactMap(\.point) + routes.flatMap(\.stops).map(\.point)
  }

  var elements: [Element] { towns.flatMap(\.elements) + others }

  private static func element(
    _ element: IdentityElement, isVisitable: Bool, _ middle: GeoPoint?, _ scope: BriefScope
  ) -> Element {
    let absence = absence(of: element, isVisitable: isVisitable, middle, scope.index)
    return Element(
      element: element, name: element.name.text(in: scope.language), point: absence == nil ? element.point : nil,
      absence: absence)
  }

  private static func absence(
    of element: IdentityElement, isVisitable: Bool, _ middle: GeoPoint?, _ index: RegionalIndex
  ) -> Absence? {
    if !element.isOpen { return .sensitive }
    if index.isRestricted(element.territory) { return .closed }
    if !element.isAlive { return .lost }
    if element.kind == "event_tradition" { return .event }
    let place = index.place(of: element)
    if place != element.territory { return .kept(place) }
    // Whatever else keeps visitors from it.
    if !isVisitable { return .regional }
    guard let point = element.point else { return .noPoint }
    guard point.isOnGlobe else { return .farOff(kilometres: .infinity) }
    if let town = index.territories[element.territory]?.point, town.isOnGlobe {
      let distance = point.distance(to: town)
      if distance > GeoPoint.far { return .farOff(kilometres: distance) }
    } else if let middle, point.distance(to: middle) > MapFrame.reach {
      return .farOff(kilometres: point.distance(to: middle))
    }
    switch index.precision(of: element) {
    case .address, .street, .area: return nil
    case .town: return .townsPoint
    case nil: return .unchecked
    }
  }
}

/// A route of the campaign with the stops that people may be sent to.
struct MapRoute {
  struct Stop {
    let row: StopRow
    let point: GeoPoint
  }

  let row: RouteRow
  let name: String
  private(set) var stops: [Stop]
  /// Stops that are told nowhere: nobody is invited there, or there is no such point.
  let left: Int
  /// The way through the stops, with start and end where the data tell where they are.
  private(set) var path: [GeoPoint]

  init(_ row: RouteRow, about region: GeoPoint?, in scope: BriefScope) {
    let index = scope.index
    let all = (scope.results.campaign?.stops ?? []).filter { $0.route == row.route }.sorted { $0.order < $1.order }
    let found = all.compactMap { stop -> Stop? in
      let point = GeoPoint(latitude: stop.latitude, longitude: stop.longitude)
      let isOpen = stop.element.map { index.elements[$0] == nil || index.isPromotable($0) } ?? true
      return isOpen && point.isOnGlobe ? Stop(row: stop, point: point) : nil
    }
    self.row = row
    name = row.name?.text ?? index.fullName(row.territory).text(in: scope.language)
    // One that lies off the region would leave no room for it.
    let middle = region ?? MapFrame.middle(of: found.map(\.point))
    let stops = found.filter { stop in middle.map { stop.point.distance(to: $0) <= MapFrame.reach } ?? false }
    self.stops = stops
    left = all.count - stops.count
    let places = stops.map(\.point)
    path =
      places.isEmpty
      ? [] : [row.start, row.finish].map { Self.point($0, stops, index) }.ends(of: places)
  }

  /// The place that a sentence names: a stop, or a town.
  private static func point(_ sentence: Sentence?, _ stops: [Stop], _ index: RegionalIndex) -> GeoPoint? {
    for case .name(_, let id?) in (sentence?.arguments ?? [:]).sorted(by: { $0.key < $1.key }).map(\.value) {
      if let stop = stops.first(where: { $0.row.element?.rawValue == id }) { return stop.point }
      if let town = index.territories[TerritoryID(id)], let point = town.point, point.isOnGlobe { return point }
    }
    return nil
  }
}

extension [GeoPoint?] {
  /// The places with the first before and the last after them, where these are others than they begin and end with.
  fileprivate func ends(of places: [GeoPoint]) -> [GeoPoint] {
    var path = places
    if let start = first ?? nil, start != places.first { path.insert(start, at: 0) }
    if let finish = last ?? nil, finish != places.last { path.append(finish) }
    return path
  }
}
