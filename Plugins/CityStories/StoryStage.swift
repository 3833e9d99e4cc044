import TerroirKernel

/// Iteration 5: the story, not the product. Every sentence is composed of rows of the data and names them.
struct StoryStage: PromotionStage {
  /// The town of the route; off: the one with most located places of the first cluster.
  var town: String?
  var hours = 6.0
  var mode = TravelMode.walk
  var visit = 30.0
  var detour = 1.3
  var year = 2026
  var stories = 3

  init() {}

  static let declaration = StageDeclaration(
    id: "city-stories",
    summary: "composes messages, stories, the calendar and a creative-city route from the clusters' own elements",
    citations: [
      .method,
      "UNESCO (2015) Ethical principles for safeguarding intangible cultural heritage, principle 4: consent",
      "Vansteenwegen, Souffriau & Van Oudheusden (2011) The orienteering problem: a survey, EJOR 209:1-10",
    ],
    parameters: [
      Parameter("town", .text, "id of the route's town; off: most located places of the first cluster"),
      Parameter("hours", .number(0.5...16), unit: "hours", default: .number(6), "time of the route with visits"),
      Parameter(
        "mode", .choice(TravelMode.allCases.map(\.rawValue)), default: .text("walk"),
        "how the route is travelled: 4.5, 14 or 40 km/h"),
      Parameter("visit", .number(5...240), unit: "minutes", default: .number(30), "time at a stop"),
      Parameter(
        "detour", .number(1...3), unit: .index, default: .number(1.3),
        citation: "Levinson & El-Geneidy (2009) The minimum circuity frontier, Reg. Sci. Urban Econ. 39:732-738",
        "way on the ground over the straight line"),
      Parameter("year", .integer(1900...2200), unit: .year, default: .integer(2026), "year of the calendar"),
      Parameter("stories", .integer(1...10), unit: .count, default: .integer(3), "most stories per cluster"),
    ])

  func run(_ input: PromotionInput, in context: StageContext) async throws(StageFailure) -> Campaign {
    var input = input
    input.data = input.data.inOrder
    guard !input.strategy.clusters.isEmpty else {
      throw .missingInput(what: "the strategy has no clusters", hint: "run strategize first")
    }
    let scene = Scene(input)
    var campaign = Campaign(findings: scene.findings)
    for (place, cluster) in scene.clusters.enumerated() {
      try context.checkCancellation()
      context.report("telling \(cluster.row.name)", fraction: Double(place) / Double(scene.clusters.count))
      let messages = Messages(scene, cluster, templates: input.templates)
      campaign.messages += messages.rows
      campaign.findings += messages.findings
      campaign.stories += Stories(scene, cluster, most: stories).rows
    }
    let calendar = EventCalendar(scene, year: year)
    campaign.calendar = calendar.rows
    campaign.findings += calendar.findings
    try context.checkCancellation()
    context.report("planning the route")
    let route = try CityRoute(scene, stage: self, seed: context.seed)
    campaign.routes = route.routes
    campaign.stops = route.stops
    campaign.findings += route.findings
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
