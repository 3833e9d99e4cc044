internal import TerroirKernel

extension PilotPortfolio {
  static let declaration = StageDeclaration(
    id: "pilot-portfolio",
    summary:
      "turns the package into pilots with owners, plans, working groups, sessions, a single window and an evaluation fixed "
      + "before the start",
    citations: [
      .method, "Hillier and Lieberman, Introduction to Operations Research: PERT/CPM and queueing theory",
      "Kolisch and Hartmann (1999), Heuristic algorithms for the resource-constrained project scheduling problem",
      "Raiffa and Schlaifer (1961), Applied Statistical Decision Theory",
    ],
    parameters: [
      Parameter("start", .day, default: .text("2026-01-12"), "first day of the first pilots, ISO 8601"),
      Parameter(
        "days", .integer(20...1000), default: .integer(370),
        "working days of the programme, within which pilots start and show a first result"),
      Parameter("pilots", .integer(1...100), default: .integer(8), "most pilots"),
      Parameter("pilots.per_cluster", .integer(1...20), default: .integer(2), "most pilots of one cluster"),
      Parameter(
        "pilots.budget", .number(0...1e15),
        "what all pilots may cost together, in the workspace's currency; no limit until set"),
      Parameter(
        "pilots.cost_share", .number(0.01...1), unit: .share, default: .number(0.25),
        "part of a measure's cost in its cluster that the first wave takes"),
      Parameter("weight.speed", .number(0...100), default: .number(1), "weight of the speed of the first result"),
      Parameter("weight.visibility", .number(0...100), default: .number(1), "weight of what is seen and by how many"),
      Parameter("weight.capacity", .number(0...100), default: .number(1), "weight of the owner's free staff"),
      Parameter(
        "weight.information", .number(0...100), default: .number(1),
        "weight of what the pilot teaches; it counts nothing where it cannot be assessed"),
      Parameter(
        "wave", .integer(1...100), default: .integer(4),
        "pilots that start together; the order within a wave is drawn by the seed"),
      Parameter(
        "wave_days", .integer(0...365), unit: .day, default: .integer(20),
        "working days between the waves of the launch; later waves are compared with earlier ones"),
      Parameter("staff", .integer(1...10_000), default: .integer(2), "people of an owner that pilots may bind"),
      .family("staff_of", over: .ids(of: "actors"), .integer(1...10_000), "people of this owner that pilots may bind"),
      Parameter("draws", .integer(100...100_000), default: .integer(1000), "draws of durations and of the evaluation"),
      Parameter(
        "power", .number(0.5...0.99), unit: .share, default: .number(0.8), "power of the least effect to be seen"),
      Parameter(
        "evaluation.span", .number(0.01...100), unit: .share, default: .number(0.5),
        "change of an indicator, as a share of its baseline, that an effect of 1 stands for"),
      Parameter(
        "window.rate", .number(0...1), unit: .share, default: .number(0.3),
        "share of the offers for which an organisation applies in a year; an assumption until the window counts"),
      Parameter("window.rate_low", .number(0...1), unit: .share, default: .number(0.1), "the same at the least"),
      Parameter("window.rate_high", .number(0...1), unit: .share, default: .number(0.5), "the same at the most"),
      Parameter(
        "window.peak", .number(1...12), default: .number(3),
        "applications of the busiest month over those of a mean month; an assumption until counted"),
      Parameter(
        "window.service", .number(0.01...10_000), default: .number(2.5),
        "applications one server handles a working day; an assumption until measured"),
      Parameter("window.within", .number(0...365), unit: .day, default: .number(1), "promised wait in working days"),
      Parameter(
        "window.level", .number(0.5...0.999), unit: .share, default: .number(0.9), "share to be served within it"),
    ],
    indicators: Outcome.allCases.map { outcome in
      let use = "what the first result of a pilot moves; before it starts the towns count it"
      return outcome.concept.map { IndicatorUse($0, use) } ?? IndicatorUse(outcome.rawValue, use)
    })
}
