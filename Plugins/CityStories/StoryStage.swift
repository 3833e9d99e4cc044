import TerroirKernel

/// Iteration 5: the story, not the product. Every sentence is composed of rows of the data and names them.
struct StoryStage: PromotionStage {
  /// The only town of the town routes; off: every one that has enough places.
  var town: String?
  var hours = 6.0
  var mode = TravelMode.walk
  var pace = 1.0
  var detour = 1.3
  /// km.
  var walk = 8.0
  var least = 3
  var routes = 3
  var days = 3
  var dayHours = 9.0
  var roadSpeed = 60.0
  var floor = 0.5
  var year = 2026
  var reach = 150.0
  var proposals = 6
  var stories = 3

  init() {}

  enum CodingKeys: String, CodingKey {
    case town, hours, mode, pace, detour, walk, least, routes, days, dayHours = "day_hours", roadSpeed = "road_speed",
      floor
    case year, reach, proposals, stories
  }

  func run(_ input: PromotionInput, in context: StageContext) async throws(StageFailure) -> Campaign {
    var input = input
    input.data = input.data.inOrder
    guard !input.strategy.clusters.isEmpty else {
      throw .missingInput(what: "a strategy with clusters", hint: "show strategy --full says why it has none")
    }
    let scene = Scene(input)
    var campaign = Campaign(findings: scene.findings)
    var untold = Untold()
    var lacks: [(cluster: ClusterID, lack: OfferLack)] = []
    for (place, cluster) in scene.clusters.enumerated() {
      try context.checkCancellation()
      context.report("telling \(cluster.row.name)", fraction: Double(place) / Double(scene.clusters.count))
      let messages = Messages(scene, cluster, year: year, templates: input.templates)
      campaign.messages += messages.rows
      campaign.findings += messages.findings
      if let lack = messages.lack { lacks.append((cluster.row.cluster, lack)) }
      let told = Stories(scene, cluster, stage: self, pilots: input.pilots).told()
      campaign.stories += told.rows
      untold.add(told.thin, told.sensitive)
    }
    campaign.findings += untold.findings + OfferLack.findings(lacks)
    let calendar = EventCalendar(scene, stage: self, package: input.package)
    campaign.calendar = calendar.rows
    campaign.findings += calendar.findings
    try context.checkCancellation()
    context.report("planning the routes")
    let towns = try TownRoutes(scene, stage: self, seed: context.seed)
    let region = try RegionRoutes(scene, input, stage: self, seed: context.seed)
    let plans = towns.plans + region.plans
    campaign.routes = plans.map(\.row)
    campaign.stops = plans.flatMap { $0.stopRows(scene) }
    campaign.unlocated = Unlocated.rows(scene)
    campaign.findings += towns.findings + region.findings
    let house = MessageHouse(scene, input, campaign: campaign, year: year)
    campaign.house = house.rows
    campaign.findings += house.findings
    campaign.metrics = Metrics.rows(scene)
    return campaign
  }
}

/// How a route is travelled.
enum TravelMode: String, Codable, CaseIterable, Sendable {
  case walk, bicycle, car

  /// Mean speed in a town, km/h.
  var speed: Double {
    switch self {
    case .walk: 4.5
    case .bicycle: 14
    case .car: 40
    }
  }
}

/// The elements that got no story, by why.
struct Untold {
  private var thin: [ElementID] = []
  private var sensitive: [ElementID] = []

  mutating func add(_ thin: [IdentityElement], _ sensitive: [IdentityElement]) {
    self.thin += thin.map(\.id)
    self.sensitive += sensitive.map(\.id)
  }

  var findings: [Finding] {
    [
      ("stories.thin", "stories.thin.hint", thin), ("stories.sensitive", "stories.sensitive.hint", sensitive),
    ].compactMap { key, hint, ids in
      ids.isEmpty
        ? nil
        : Finding(
          .note, "stories", .stories(key, ["count": .integer(ids.count)]), evidence: ids.map(\.rawValue).sorted(),
          hint: .stories(hint))
    }
  }
}
