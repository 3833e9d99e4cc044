/// Look-ups over ``RegionalData``, made once per stage run: who belongs to which region, rows by id.
public struct RegionalIndex: Sendable {
  public let data: RegionalData
  public let territories: [TerritoryID: Territory]
  public let industries: [IndustryID: Industry]
  public let elements: [ElementID: IdentityElement]
  public let actors: [ActorID: Actor]
  public let events: [EventID: Event]
  public let measures: [MeasureID: Measure]
  private let regionOf: [TerritoryID: TerritoryID]
  let keepers: KeeperIndex

  public init(_ data: RegionalData) {
    self.data = data
    keepers = KeeperIndex(data)
    let places = Dictionary(data.territories.map { ($0.id, $0) }) { first, _ in first }
    territories = places
    industries = Dictionary(data.industries.map { ($0.id, $0) }) { first, _ in first }
    elements = Dictionary(data.elements.map { ($0.id, $0) }) { first, _ in first }
    actors = Dictionary(data.actors.map { ($0.id, $0) }) { first, _ in first }
    events = Dictionary(data.events.map { ($0.id, $0) }) { first, _ in first }
    measures = Dictionary(data.measures.map { ($0.id, $0) }) { first, _ in first }
    var regions: [TerritoryID: TerritoryID] = [:]
    for territory in data.territories {
      var current: Territory? = territory
      var steps = 0
      while let place = current, steps < 16 {
        if place.level == .regional {
          regions[territory.id] = place.id
          break
        }
        current = place.parent.flatMap { places[$0] }
        steps += 1
      }
    }
    regionOf = regions
  }

  /// The region a territory lies in: itself for a region, nil for the country.
  public func region(of territory: TerritoryID) -> TerritoryID? { regionOf[territory] }

  /// Whether a territory is the region under study or lies in it.
  public func isInRegion(_ territory: TerritoryID) -> Bool { regionOf[territory] == data.region }

  /// The municipal places whose bodies decide for a town: itself, then those it lies in, the nearest first.
  public func municipalities(over town: TerritoryID) -> [TerritoryID] {
    var found = [town]
    while let wider = found.last.flatMap({ territories[$0]?.parent }), territories[wider]?.level == .municipal,
      !found.contains(wider)
    {
      found.append(wider)
    }
    return found
  }

  /// The region's municipal territories, by id.
  public var municipalities: [Territory] { data.territories.filter { $0.level == .municipal && isInRegion($0.id) } }

  /// The region's identity elements, by id.
  public var regionalElements: [IdentityElement] { data.elements.filter { isInRegion($0.territory) } }

  /// Actors seated in the region, by id; federal actors seated elsewhere are not among them.
  public var regionalActors: [Actor] { data.actors.filter { isInRegion($0.territory) } }

  /// The region's events, by id.
  public var regionalEvents: [Event] { data.events.filter { isInRegion($0.territory) } }

  /// Measures that apply in the region: its own, its towns', and the country's.
  public var applicableMeasures: [Measure] {
    data.measures.filter { $0.level == .federal || isInRegion($0.territory) }
  }

  /// The other regions that have identity elements in the data, by id: the peers the region is compared with.
  public var peers: [TerritoryID] {
    Set(data.elements.compactMap { regionOf[$0.territory] }).subtracting([data.region]).sorted()
  }

  /// The municipality with the most inhabitants; nil where no population is known.
  public var capital: Territory? {
    municipalities.filter { $0.population != nil }.max {
      ($0.population ?? 0, $1.id) < ($1.population ?? 0, $0.id)
    }
  }
}
