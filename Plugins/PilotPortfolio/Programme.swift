internal import TerroirKernel
internal import TerroirMethods

/// The programme of pilots as it is made: candidates, choice, order of launch, plan, groups, evaluation, window.
struct Programme {
  private let stage: PilotPortfolio
  private let input: ImplementationInput
  private let index: RegionalIndex
  private let context: StageContext
  private let firstDay: Day
  private let days: WorkDays
  private let period: Period
  private let towns: TownTypes

  init(
    _ stage: PilotPortfolio, _ input: ImplementationInput, index: RegionalIndex, firstDay: Day, context: StageContext
  ) {
    self.stage = stage
    self.input = input
    self.index = index
    self.firstDay = firstDay
    self.context = context
    days = WorkDays(from: firstDay, in: input.data.country.calendar)
    period = .span(.day(firstDay), .day(days[stage.days - 1]))
    towns = TownTypes(input, index: index)
  }

  func made() throws(StageFailure) -> PilotProgramme {
    var programme = PilotProgramme()
    context.report("choosing pilots", fraction: 0)
    var known: [String: Double] = [:]
    let candidates = try PilotCandidates(
      input, index: index, period: period, length: Double(stage.days), days: days
    ) { family, event, opening throws(StageFailure) in
      let key = "\(family.rawValue) \(event?.id.rawValue ?? "") \(opening)"
      if let value = known[key] { return value }
      let value = try Lead(
        family, event, from: opening, days: days, draws: min(stage.draws, 400), seed: context.seed
      ).firstResult
      known[key] = value
      return value
    }
    let wave = FirstWave(input.package, share: stage.costShare)
    let learning = Learning(input, span: stage.span, wave: wave)
    let reach = Reach(input, index: index, period: period, pilots: [])
    let choice = try PilotChoice(
      candidates.ideas,
      limits: .init(number: stage.pilots, perCluster: stage.perCluster, budget: stage.budget), weights: stage.weights,
      towns: towns, staff: stage.people, wave: wave,
      information: { idea throws(StageFailure) in
        try learning.value(
          of: idea,
          plan: EvaluationPlan(
            idea, start: firstDay, reach: reach, index: index, towns: towns, power: stage.power,
            draws: min(stage.draws, 400), seed: context.seed))
      })
    programme.findings =
      candidates.findings + towns.findings
      + wave.toldFull(candidates.ideas, chosen: choice.taken.map(\.idea), index)
    if choice.taken.isEmpty { programme.findings.append(none(candidates)) }
    let (launch, plan, unstarted) = try planned(choice.taken.map(\.idea))
    programme.findings += unstarted
    let finalReach = Reach(
      input, index: index, period: period, pilots: launch.items.map { ($0.idea.territory, $0.idea.outcome) })
    var seated: [ActorID: Int] = [:]
    var groups: Set<[ActorID]> = []
    for (number, item) in launch.items.enumerated() {
      try context.checkCancellation()
      context.report("planning \(item.idea.id)", fraction: Double(number) / Double(max(launch.items.count, 1)))
      let score = choice.taken.first { $0.idea.id == item.idea.id }?.score ?? 0
      let group = WorkingGroup(item.idea, index: index, seated: seated, groups: groups)
      for member in group.members { seated[member.actor, default: 0] += 1 }
      groups.insert(group.members.map(\.actor).sorted())
      let sheet = PilotSheet(
        item.idea, score: score, rows: plan.rows[number], finishes: plan.finishes[number],
        results: plan.results[number], days: days, window: plan.windows[number], index: index,
        cost: wave.cost(of: item.idea))
      let evaluation = try EvaluationPlan(
        item.idea, start: sheet.start, reach: finalReach, index: index, towns: towns, power: stage.power,
        draws: stage.draws, seed: context.seed)
      programme.pilots.append(sheet.pilot(kpi: evaluation.indicator))
      let tasks = sheet.tasks
      programme.tasks += tasks
      programme.groups.append(group.group)
      programme.members += group.members
      programme.vacancies += group.vacancies
      programme.raci += Duties.rows(tasks, owner: item.idea.owner.actor, partners: item.idea.partners, index)
      let interests = Interests.rows(item.idea, chair: group.chair, index)
      programme.interests += interests
      let others = launch.items.count { $0.idea.owner == item.idea.owner } - 1
      programme.risks +=
        Risks(
          item.idea,
          plan: .init(
            delay: sheet.delay, missed: plan.missed[number], others: others, staff: stage.people(of: item.idea.owner),
            year: sheet.held?.year ?? sheet.start.year),
          interests: interests, chair: group.chair, index: index
        ).rows
      programme.evaluationDesign.append(
        evaluation.row(phase: launch.phase(number), order: number + 1))
      programme.collection += evaluation.collection
      programme.findings += evaluation.findings
    }
    let unknown = launch.items.map(\.idea).filter { $0.criterion.information == nil }.sorted { $0.id < $1.id }
    if !unknown.isEmpty {
      programme.findings.append(
        .notAssessed(
          "pilots.evsi", because: .pilots("information.none", ["pilots": .list(unknown.map { .sentence($0.told) })]),
          evidence: unknown.map(\.id.rawValue),
          hint: .pilots("series.none.hint")))
    }
    if let end = CriticalPath.quantile(0.8, of: plan.latest) {
      programme.findings.append(
        Finding(.note, "pilots.finish_p80", .pilots("joint-end", ["day": .date(days.last(end).description)])))
    }
    programme.findings += wave.told(launch.items.map(\.idea)).map { [$0] } ?? []
    tellUnnamed(launch.items.map(\.idea), &programme)
    try finish(&programme, piloted: Set(launch.items.map(\.idea.cluster.cluster)))
    return programme
  }

  /// The order of launch and the plan of the pilots that start in a year for which the package pays and show a first result
  /// in the period; the last one in the order waits where its owner's people or its wave come too late.
  private func planned(_ ideas: [PilotIdea]) throws(StageFailure) -> (Launch, JointPlan, [Finding]) {
    var ideas = ideas
    var (left, unpaid): ([PilotIdea], [PilotIdea]) = ([], [])
    while true {
      let launch = try Launch(
        ideas, days: days, wave: stage.wave, waveDays: stage.waveDays, draws: min(stage.draws, 400), seed: context.seed)
      let plan = try JointPlan(
        launch.items, staff: stage.people, days: days, draws: stage.draws, seed: context.seed)
      let late = launch.items.indices.filter { number in
        let first = launch.items[number].idea.family.firstResult
        return plan.rows[number].contains { $0.step.name == first && $0.finish > Double(stage.days) }
      }.map { launch.items[$0].idea }
      let outside = launch.items.indices.filter { number in
        let first = plan.rows[number].map(\.start).min() ?? 0
        return !launch.items[number].idea.payment.covers(days.first(first).year)
      }.map { launch.items[$0].idea }
      if let last = ideas.lastIndex(where: { late.contains($0) }) {
        left.append(ideas.remove(at: last))
      } else if let last = ideas.lastIndex(where: { outside.contains($0) }) {
        unpaid.append(ideas.remove(at: last))
      } else {
        let findings = (left.isEmpty ? [] : [unstarted(left.reversed())]) + unpaid.reversed().map(self.unpaid)
        return (launch, plan, findings)
      }
    }
  }

  private func unstarted(_ ideas: [PilotIdea]) -> Finding {
    Finding(
      .warning, "pilots.start",
      .pilots(
        "unstarted",
        [
          "days": .integer(stage.days),
          "pilots": .list(
            ideas.map {
              .sentence(
                .pilots("place", ["measure": .sentence($0.row.name), "town": index.named($0.territory)]))
            }),
        ]), evidence: ideas.map(\.row.measure.rawValue), hint: .pilots("unstarted.hint"))
  }

  private func unpaid(_ idea: PilotIdea) -> Finding {
    Finding(
      .note, "pilots.start",
      .pilots("unpaid", ["measure": .sentence(idea.row.name), "towns": .list([index.named(idea.territory)])]),
      evidence: [idea.row.measure.rawValue, idea.territory.rawValue], hint: .pilots("unpaid.hint"))
  }

  private func tellUnnamed(_ ideas: [PilotIdea], _ programme: inout PilotProgramme) {
    let open = ideas.filter { $0.owner.actor == nil }
    if open.isEmpty { return }
    // Each body once, with all that it would run.
    let bodies = Set(open.map(\.owner)).sorted()
    programme.findings.append(
      Finding(
        .warning, "pilots.owner",
        .pilots(
          "unowned.pilots",
          [
            "pilots": .list(
              bodies.map { body in
                let own = open.filter { $0.owner == body }.sorted { $0.id < $1.id }
                return .sentence(
                  .pilots(
                    "unowned.pilot",
                    ["pilots": .list(own.map { .sentence($0.told) }), "owner": .sentence(body.told(index))]))
              })
          ]), evidence: open.map(\.id.rawValue).sorted(), hint: .pilots("owner.none.hint")))
  }

  /// What is of the region as a whole: sessions, the single window, what the plan assumes.
  private func finish(_ programme: inout PilotProgramme, piloted: Set<ClusterID>) throws(StageFailure) {
    let sessions = Sessions(
      input.package, clusters: input.strategy.clusters.filter { piloted.contains($0.cluster) }, index: index)
    programme.sessions = sessions.rows
    programme.results = Results.rows(programme.pilots, index)
    let services = Services(index, package: input.package, period: period)
    programme.services = services.rows
    let year = firstDay.adding(days: 365)
    let window = try WindowLoad(
      offers: services.rows.count, workingDays: days.number(notBefore: year),
      .init(
        rate: stage.rate, low: min(stage.rateLow, stage.rate), high: max(stage.rateHigh, stage.rate), peak: stage.peak,
        service: stage.service,
        within: stage.within, level: stage.level), draws: min(stage.draws, 100), seed: context.seed)
    programme.window = window.rows
    programme.findings += sessions.findings + services.findings + window.findings
    programme.findings.append(
      Finding(.warning, "tasks.duration", .pilots("durations"), hint: .pilots("durations.hint")))
    let calendar = input.data.country.calendar
    let years = Set(programme.tasks.compactMap { $0.lastDay.flatMap { Period($0)?.year } }).sorted()
    let unknown = years.filter { !calendar.years.contains($0) }
    if calendar.holidays.isEmpty {
      programme.findings.append(
        Finding(.warning, "tasks.first_day", .pilots("holidays.none"), hint: .pilots("holidays.none.hint")))
    } else if !unknown.isEmpty {
      programme.findings.append(
        Finding(
          .note, "tasks.first_day",
          .pilots("holidays.part", ["years": .texts(unknown.map(String.init)), "source": .text(calendar.source ?? "")]))
      )
    }
  }

  private func none(_ candidates: PilotCandidates) -> Finding {
    Finding(
      .warning, "pilots", .pilots("pilot.none", ["candidates": .integer(candidates.ideas.count)]),
      hint: .pilots("pilot.none.hint"))
  }
}
