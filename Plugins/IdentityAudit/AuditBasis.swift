import TerroirKernel
import TerroirMethods

/// What every table of the audit starts from: the region's rows, looked up once.
struct AuditBasis {
  let input: AuditInput
  let stage: IdentityAuditStage
  let seed: UInt64
  let index: RegionalIndex
  let region: Territory
  let elements: [IdentityElement]
  let peerElements: [IdentityElement]
  let actors: [Actor]
  let events: [Event]
  let projects: [Project]
  let municipalities: [Territory]
  let capital: Territory?
  let searched: Searched

  var data: RegionalData { input.data }

  init(_ input: AuditInput, _ stage: IdentityAuditStage, seed: UInt64) throws(StageFailure) {
    let index = RegionalIndex(input.data)
    guard let region = index.territories[input.data.region] else {
      throw .missingInput(
        what: "the territory \(input.data.region)", hint: "add it to the table territories or choose another region")
    }
    self.input = input
    self.stage = stage
    self.seed = seed
    self.index = index
    self.region = region
    elements = index.regionalElements
    let peers = Set(index.peers)
    peerElements = input.data.elements.filter { element in
      index.region(of: element.territory).map(peers.contains) ?? false
    }
    actors = index.regionalActors
    events = index.regionalEvents
    projects = input.data.projects.filter { index.isInRegion($0.territory) }
    municipalities = index.municipalities
    capital = index.capital
    searched = Searched(index)
  }

  /// Whether the row serves every industry: such a body says nothing of one industry.
  func servesAll(_ actor: Actor) -> Bool {
    data.industries.count > 1 && actor.industries.count >= data.industries.count
  }

  /// The region's actors that work in the industry, without bodies that serve all.
  func actors(in industry: IndustryID) -> [Actor] {
    actors.filter { !servesAll($0) && $0.industries.contains(industry) }
  }

  /// Whether every actor of the industry in the region is listed, as far as `coverage` tells.
  func isListWhole(_ industry: IndustryID) -> Bool { searched.isWhole("actors", in: region.id, industry) }

  /// What the figures over the list of actors count, and against what.
  var listed: Sentence {
    let regions = data.actors.filter { !servesAll($0) && !$0.industries.isEmpty }.compactMap {
      index.region(of: $0.territory)
    }
    return .audit("list.basis", ["regions": .integer(Set(regions).count)])
  }

  func lacks(_ table: String) -> Bool { data.missingTables.contains(table) }

  /// How far an element is known, as a weight: equal steps from the place to the world.
  static func weight(_ recognition: Recognition) -> Double {
    switch recognition {
    case .world: 1
    case .national: 0.75
    case .regional: 0.5
    case .local: 0.25
    }
  }

  /// How alive an element is, as a weight.
  static func weight(_ status: ElementStatus) -> Double {
    switch status {
    case .living: 1
    case .revived: 0.8
    case .endangered: 0.5
    case .lost: 0.2
    case .planned: 0
    }
  }

  /// The ends of the middle 95% of the values.
  static func bounds(_ values: [Double]) -> (low: Double, high: Double)? {
    let sorted = values.sorted()
    guard let low = Ranking.quantile(sorted: sorted, 0.025), let high = Ranking.quantile(sorted: sorted, 0.975) else {
      return nil
    }
    return (low, high)
  }
}
