import TerroirKernel

extension StoryStage {
  static let declaration = StageDeclaration(
    id: "city-stories",
    summary: "composes the message house, messages, stories, the calendar and routes from the clusters' own elements",
    citations: [
      .method,
      "UNESCO (2015) Ethical principles for safeguarding intangible cultural heritage, principle 4: consent",
      "Vansteenwegen, Souffriau & Van Oudheusden (2011) The orienteering problem: a survey, EJOR 209:1-10",
    ],
    parameters: [
      Parameter("town", .text, "id of the only town with routes; off: every town that has enough places"),
      Parameter("hours", .number(0.5...16), unit: "hours", default: .number(6), "time of a town's route with visits"),
      Parameter(
        "mode", .choice(TravelMode.allCases.map(\.rawValue)), default: .text("walk"),
        "how a town's route is travelled: 4.5, 14 or 40 km/h"),
      Parameter(
        "pace", .number(0.25...4), unit: .index, default: .number(1),
        "visits over their usual time: 60 minutes for a museum, a works or a craft, 90 for a landscape, 30 for a monument"
      ),
      Parameter(
        "detour", .number(1...3), unit: .index, default: .number(1.3),
        citation: "Levinson & El-Geneidy (2009) The minimum circuity frontier, Reg. Sci. Urban Econ. 39:732-738",
        "way on the ground over the great circle"),
      Parameter("walk", .number(1...40), unit: "km", default: .number(8), "longest route of a town on foot"),
      Parameter("least", .integer(2...20), unit: .count, default: .integer(3), "least distinct places of a route"),
      Parameter(
        "routes", .integer(1...10), unit: .count, default: .integer(3), "most routes of a town, and of the region"),
      Parameter("days", .integer(1...14), unit: .count, default: .integer(3), "days of a route between towns"),
      Parameter("day_hours", .number(2...16), unit: "hours", default: .number(9), "hours of such a day with visits"),
      Parameter("road_speed", .number(10...120), unit: "km/h", default: .number(60), "mean speed between towns"),
      Parameter(
        "floor", .number(0...1), unit: .share, default: .number(0.5),
        "least part of the stops between towns that lie in small towns or in the open"),
      Parameter("year", .integer(1900...2200), unit: .year, default: .integer(2026), "year of the calendar"),
      Parameter(
        "reach", .number(0...1000), unit: "km", default: .number(150),
        "distance within which events of one industry take each other's public"),
      Parameter("proposals", .integer(0...24), unit: .count, default: .integer(6), "most events that are proposed"),
      Parameter("stories", .integer(1...10), unit: .count, default: .integer(3), "most stories per cluster"),
    ],
    formulas: [
      "routes.length": "great circles between the stops x detour, with the way back",
      "routes.duration": "length / speed + visits",
      "routes.score":
        "sum over the stops of recognition (1 local to 4 world) x significance (1 low to 3 high) x 1, or 0.9 where revived; each further element of a stop a quarter",
    ])
}
