internal import TerroirKernel
internal import TerroirMethods

/// Iteration 4: pilots of the chosen measures in the top clusters, second-tier towns first, each with an owner, a plan,
/// a working group and an evaluation fixed before it starts; and the load of the single window.
struct PilotPortfolio: ImplementationStage {
  var start = "2026-01-12"
  var clusters = 4
  var perCluster = 2
  var waveDays = 30
  var costShare = 0.25
  var draws = 1000
  var power = 0.8
  var arrivals = 4.0
  var service = 2.5
  var within = 1.0
  var level = 0.9

  enum CodingKeys: String, CodingKey {
    case start, clusters
    case perCluster = "pilots.per_cluster"
    case waveDays = "wave_days"
    case costShare = "pilots.cost_share"
    case draws, power
    case arrivals = "window.arrivals"
    case service = "window.service"
    case within = "window.within"
    case level = "window.level"
  }

  func run(_ input: ImplementationInput, in context: StageContext) async throws(StageFailure) -> PilotProgramme {
    var input = input
    input.data = input.data.inOrder
    guard let firstDay = Day(start) else {
      throw .invalidParameter(name: "start", reason: "'\(start)' is no date", hint: "write it as 2026-01-12")
    }
    guard input.package.measures.contains(where: \.chosen) else {
      throw .missingInput(what: "the package has no chosen measure", hint: "raise a budget and design again")
    }
    let index = RegionalIndex(input.data)
    let places = TownTypes(input, index: index)
    let choice = PilotChoice(input, index: index, towns: places, clusters: clusters, perCluster: perCluster)
    var programme = PilotProgramme()
    programme.findings = choice.findings
    let waves = max(1, (choice.ideas.count + clusters - 1) / clusters)
    for (number, idea) in choice.ideas.enumerated() {
      try context.checkCancellation()
      context.report("planning \(idea.id)", fraction: Double(number) / Double(choice.ideas.count))
      let team = Team(idea, index: index)
      let wave = number / max(clusters, 1)
      let plan = try PilotPlan(
        idea, team: team, in: input.data.country, start: firstDay.adding(days: wave * waveDays), draws: draws,
        seed: context.seed,
        costShare: costShare)
      programme.pilots.append(plan.pilot)
      programme.tasks += plan.tasks
      programme.groups.append(team.group)
      programme.members += team.members
      programme.raci += team.raci(plan.tasks)
      programme.risks += Risks.rows(idea, plan: plan, team: team, in: input.data.country)
      programme.findings += team.findings
      let evaluation = EvaluationPlan(
        idea, choice: choice, index: index, towns: places, power: power,
        phase: .pilots("phase", ["wave": .integer(wave + 1), "waves": .integer(waves)]))
      programme.evaluationDesign.append(evaluation.row)
      programme.findings += evaluation.findings
    }
    let window = Window(arrivals: arrivals, service: service, within: within, level: level)
    programme.window = window.rows
    programme.findings += window.findings + [PilotPlan.assumption] + places.findings
    return programme
  }
}
