import TerroirKernel

extension Brief {
  /// The page of the whole cycle, from the results that are there.
  package init(ofCycle scope: BriefScope) {
    let results = scope.results
    var answers: [Question: Answer] = [
      .isThere: Answer(prose: Self.region(in: scope)),
      .toDo: Answer(items: Self.advice(in: scope)),
      .cost: Answer(prose: (results.package?.cost(in: scope) ?? []) + (results.review?.cost(in: scope) ?? [])),
      .certainty: Answer(prose: Self.certainty(in: scope)),
      .unknown: Answer(prose: Self.unknown(in: scope)),
    ]
    let missing = results.missing
    answers[.next] = Answer(prose: [
      .brief("cycle.next", ["command": .text(missing == nil ? "next" : "cycle"), "complete": .flag(missing == nil)])
    ])
    self.init(
      .brief("cycle.title", ["region": scope.region, "cycle": .integer(scope.cycle)]), in: scope.language, answers)
  }

  private static func region(in scope: BriefScope) -> [Sentence] {
    let results = scope.results
    var told: [Sentence] = []
    if let profile = results.profile {
      told += profile.statements(.valueProposition, most: 1, in: scope) + [profile.counts].compactMap { $0 }
      told += profile.statements(.weakness, most: 1, in: scope)
    }
    if let review = results.review { told += review.indicators.prefix(1) }
    if results.all.isEmpty { told.append(.brief("cycle.nothing")) }
    return told
  }

  private static func advice(in scope: BriefScope) -> [Sentence] {
    let results = scope.results
    var told: [Sentence] = []
    if let first = results.strategy?.ranked, !first.isEmpty {
      told.append(
        .brief(
          "cycle.clusters", ["clusters": .list(first.prefix(2).map { scope.name(scope.told($0.cluster.name)) })],
          evidence: first.map(\.cluster.cluster.rawValue)))
    }
    let own = results.package?.chosen.filter { $0.standing == .own } ?? []
    if !own.isEmpty {
      told.append(
        .brief(
          "cycle.measures", ["measures": scope.some(own.map { scope.name(scope.told($0.name)) })],
          evidence: own.map(\.measure.rawValue)))
    }
    told += results.pilots?.programme(in: scope).prefix(1) ?? []
    if let event = results.campaign?.firstEvent(in: scope) { told.append(event) }
    if let counts = results.review?.decisionCounts, !counts.isEmpty {
      told.append(
        .brief(
          "cycle.decisions",
          [
            "decisions": .list(
              counts.map { decision, rows in
                .sentence(
                  .brief(
                    "cycle.decision", ["decision": .text(decision.rawValue), "count": .integer(rows.count)]))
              })
          ], evidence: counts.flatMap { $0.rows.map(\.measure.rawValue) }))
    }
    return told
  }

  private static func certainty(in scope: BriefScope) -> [Sentence] {
    let results = scope.results
    var told: [Sentence] = []
    if let first = results.strategy?.ranked.first {
      told.append(
        .brief(
          "cycle.range",
          [
            "name": scope.name(scope.told(first.cluster.name)), "low": .integer(first.priority.rankLow),
            "high": .integer(first.priority.rankHigh),
          ], evidence: [first.cluster.cluster.rawValue]))
    }
    return told + (results.review?.certainty ?? [])
  }

  private static func unknown(in scope: BriefScope) -> [Sentence] {
    let results = scope.results
    let findings: [Finding] =
      (results.profile?.findings ?? []) + (results.strategy?.findings ?? []) + (results.package?.findings ?? [])
      + (results.pilots?.findings ?? []) + (results.campaign?.findings ?? []) + (results.review?.findings ?? [])
    var told: [Sentence] = []
    let open = findings.count { $0.severity == .notAssessed }
    if open > 0 { told.append(.brief("cycle.not-assessed", ["count": .integer(open)])) }
    if let package = results.package, !package.assumptions.isEmpty {
      told.append(.brief("package.assumed", ["count": .integer(package.assumptions.count)]))
    }
    if let missing = results.missing, !results.all.isEmpty {
      told.append(
        .brief("cycle.missing", ["result": .name(missing.artifact.declaration.title)]))
    }
    return told
  }
}
