internal import TerroirKernel

extension PilotPortfolio {
  static let declaration = StageDeclaration(
    id: "pilot-portfolio",
    summary:
      "turns the package into pilots with owners, plans, working groups, a single window and an evaluation design",
    citations: [.method, "Hillier and Lieberman, Introduction to Operations Research: PERT/CPM and queueing theory"],
    parameters: [
      Parameter("start", .text, default: .text("2026-01-12"), "first day of the first pilots, ISO 8601"),
      Parameter("clusters", .integer(1...20), default: .integer(4), "top clusters that get pilots"),
      Parameter("pilots.per_cluster", .integer(1...5), default: .integer(2), "most pilots of one cluster"),
      Parameter(
        "wave_days", .integer(0...365), unit: .day, default: .integer(30),
        "days between the waves of the launch; later waves are compared with earlier ones"),
      Parameter(
        "pilots.cost_share", .number(0...1), unit: .share, default: .number(0.25),
        "part of a federal or regional measure's yearly cost that one pilot takes; a municipal measure is piloted whole"
      ),
      Parameter("draws", .integer(100...100_000), default: .integer(1000), "draws of the durations behind finish_p80"),
      Parameter(
        "power", .number(0.5...0.99), unit: .share, default: .number(0.8), "power of the least effect to be seen"),
      Parameter(
        "window.arrivals", .number(0...10_000), default: .number(4),
        "applications to the single window a working day; an assumption until the window counts them"),
      Parameter(
        "window.service", .number(0.01...10_000), default: .number(2.5),
        "applications one server handles a working day; an assumption until measured"),
      Parameter("window.within", .number(0...365), unit: .day, default: .number(1), "promised wait in working days"),
      Parameter(
        "window.level", .number(0.5...0.999), unit: .share, default: .number(0.9), "share to be served within it"),
    ],
    indicators: PilotFamily.allCases.map {
      IndicatorUse($0.concept, "what a pilot of the family \($0.rawValue) is expected to move")
    })
}
