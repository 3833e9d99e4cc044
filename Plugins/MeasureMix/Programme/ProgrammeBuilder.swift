internal import TerroirKernel
internal import TerroirMethods

/// The programme of the candidates under a stage's parameters.
struct ProgrammeBuilder {
  var programme: Programme
  var findings: [Finding] = []
  let stage: MeasureMix
  let input: DesignInput
  let candidates: Candidates

  init(
    _ stage: MeasureMix, _ input: DesignInput, _ candidates: Candidates, _ needs: ClusterNeeds,
    _ theory: TheoryOfChange, _ learned: LearnedEffects, in contexts: BeliefContexts, places: Places,
    beneficiaries: Beneficiaries, years: [Int]
  ) throws(StageFailure) {
    self.stage = stage
    self.input = input
    self.candidates = candidates
    programme = Programme(years: years)
    programme.carriesOver = stage.carriesOver
    addBudgets()
    programme.weights = Self.weights(candidates.clusters, input.strategy)
    let dimensions = ImpactWeights(stage)
    programme.meaning = Need.allCases.map { need in
      KPIDimension.allCases.map { dimensions.of($0) * theory.weight(need, $0) }
    }
    programme.best = KPIDimension.allCases.map { dimension in
      let greatest = learned.greatest(dimension)
      return greatest > 0 ? greatest : 1
    }
    programme.importance = Self.importance(needs, candidates.clusters)
    addItems(needs, theory, learned, contexts)
    addConditions()
    addSynergies()
    addSameKind()
    programme.uptake = candidates.clusters.map { (stage.uptake * beneficiaries.all($0).value).rounded(.down) }
    addFloors(places)
    try addDemands()
    addAlike(needs, learned)
  }

  /// Scores of the clusters over their sum; equal where the strategy ranks none.
  private static func weights(_ clusters: [ClusterRow], _ strategy: Strategy) -> [Double] {
    let scores = Dictionary(strategy.priorities.map { ($0.cluster, max($0.score, 0)) }) { first, _ in first }
    let own = clusters.map { scores[$0.cluster] ?? 0 }
    let sum = own.reduce(0, +)
    return own.map { sum > 0 ? $0 / sum : 1 / Double(max(own.count, 1)) }
  }

  /// One over the mean loss by a need among the clusters of which it is known, over the number of needs; a mean below a tenth
  /// counts as a tenth, so that what hardly anybody needs is not made great.
  private static func importance(_ needs: ClusterNeeds, _ clusters: [ClusterRow]) -> [Double] {
    let means = Need.allCases.map { need in
      let known = clusters.compactMap { needs.severity(need, of: $0.cluster).map { Programme.loss($0.value) } }
      return known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    }
    let count = Double(max(means.count { $0 > 0 }, 1))
    return means.map { $0 > 0 ? 1 / (max($0, 0.1) * count) : 0 }
  }

  private mutating func addBudgets() {
    func yearly(_ each: Double?) -> [Double] { programme.years.map { _ in (each ?? 0) / Programme.million } }
    programme.regional = zip(programme.years, yearly(stage.regional)).map { year, usual in
      stage.regionalByYear["\(year)"].map { $0 / Programme.million } ?? usual
    }
    programme.fund = yearly(stage.municipal)
    for (town, amount) in stage.towns { programme.towns[TerritoryID(town)] = yearly(amount) }
  }

  private mutating func addItems(
    _ needs: ClusterNeeds, _ theory: TheoryOfChange, _ learned: LearnedEffects, _ contexts: BeliefContexts
  ) {
    var runs: [String: Int] = [:]
    for candidate in candidates.all {
      guard candidate.refusal == nil else {
        programme.itemOf.append(nil)
        continue
      }
      let run = runs[candidate.run] ?? programme.runs.count
      if runs[candidate.run] == nil {
        runs[candidate.run] = run
        programme.runs.append(self.run(of: candidate))
      }
      programme.itemOf.append(programme.items.count)
      let chance = candidate.standing == .available ? success(candidate.measure) : 1
      let cluster = candidates.clusters[candidate.cluster]
      programme.items.append(
        Programme.Item(
          run: run, cluster: candidate.cluster, most: candidate.most, share: candidate.share * chance,
          reach: candidate.reached * chance,
          effect: learned.place(
            of: candidate.number,
            in: contexts.fitting(
              cluster.cluster, town: candidate.measure.level == .municipal ? candidate.territory : nil)),
          kind: InstrumentClass.allCases.firstIndex(of: candidate.kind) ?? 0,
          preference: theory.preference(cluster.model, candidate.kind)
            * (candidate.offer.opensPlatform ? stage.platformWeight : 1),
          parts: Need.allCases.map {
            needs.part(of: $0, for: candidate.measure, at: candidate.territory, in: cluster)
          }))
    }
    addReserves()
  }

  /// What is set aside for co-financing, by as many applications as the clusters can make.
  private mutating func addReserves() {
    for run in programme.runs.indices {
      guard let chance = programme.runs[run].success, programme.runs[run].reserved > 0 else { continue }
      let most = programme.items.filter { $0.run == run }.reduce(0) { $0 + $1.most }
      let reserve = Programme.reserve(
        of: programme.runs[run].reserved, chance: chance, applications: min(programme.runs[run].capacity, most))
      programme.runs[run].unit += reserve.each
      programme.runs[run].running = reserve.fixed
    }
  }

  /// The part of its applications that win: the measure's own, else the declared assumption.
  private func success(_ measure: Measure) -> Double { measure.successRate ?? stage.success }

  private func run(of candidate: Candidate) -> Programme.Run {
    let measure = candidate.measure
    let dose = candidate.dose
    let million = Programme.million
    let isApplied = candidate.standing == .available
    let isInForce = measure.force(in: .year(programme.years[0])) == .inForce
    var run = Programme.Run(
      key: candidate.run, measure: measure.id, territory: candidate.territory,
      payer: measure.level == .municipal ? .municipal : .regional, standing: candidate.standing, kind: candidate.kind,
      type: measure.type, opensPlatform: candidate.offer.opensPlatform, isCollective: dose.isCollective,
      isLasting: candidate.kind.isLasting && !dose.isCollective && !isApplied,
      start: isInForce || isApplied ? 0 : dose.startCost / million, running: dose.runningCost / million,
      unit: dose.unitCost / million, capacity: dose.capacity, success: nil, attracted: 0, years: years(of: measure))
    guard isApplied else { return run }
    let chance = success(measure)
    let own = (measure.cofinancing ?? stage.cofinancing) * run.unit
    run.success = chance
    run.attracted = run.unit - own
    // What all regions may apply for is not this one's to take: it applies once a year.
    if measure.applicant == .region { run.capacity = 1 }
    run.unit *= stage.preparation
    run.running = 0
    // Where organisations apply, the winners bear what they add; where a level of government does, its budget.
    if measure.beneficiaries.isEmpty || measure.applicant == .municipality || measure.applicant == .region {
      run.reserved = own
    }
    return run
  }

  /// The programme's years in which a measure is valid.
  private func years(of measure: Measure) -> Range<Int> {
    let open = programme.years.indices.filter { place in
      let force = measure.force(in: .year(programme.years[place]))
      return force != .expired && force != .upcoming
    }
    guard let first = open.first, let last = open.last else { return 0..<0 }
    return first..<(last + 1)
  }

  /// What a measure requires runs before or with it; what it excludes does not run beside it.
  private mutating func addConditions() {
    let byMeasure = Dictionary(grouping: programme.runs.indices) { programme.runs[$0].measure }
    let inForce = Set(candidates.framework.map(\.measure.id))
    var measures: [MeasureID: Measure] = [:]
    for candidate in candidates.all { measures[candidate.measure.id] = candidate.measure }
    for (id, measure) in measures.sorted(by: { $0.key < $1.key }) {
      for run in byMeasure[id] ?? [] {
        for needed in measure.requires.sorted() where !inForce.contains(needed) {
          programme.rules.requires.append((run, byMeasure[needed] ?? [], "\(id) requires \(needed)"))
        }
        for barred in measure.excludes.sorted() {
          programme.rules.excludes += (byMeasure[barred] ?? []).map { (run, $0) }
        }
      }
      for needed in measure.requires.sorted()
      where byMeasure[id] != nil && byMeasure[needed] == nil && !inForce.contains(needed) {
        findings.append(
          Finding(
            .warning, "measures.\(id)", .design("requires.unmet", ["needed": named(needed)]),
            evidence: [id.rawValue, needed.rawValue]))
      }
    }
  }

  private func named(_ measure: MeasureID) -> Sentence.Argument {
    input.catalogue.first { $0.measure.id == measure }.map { .name($0.measure.name, id: measure.rawValue) }
      ?? .text(measure.rawValue)
  }

  /// Two items of one cluster gain from each other, once for the pair whichever of the two names it, and in a town only
  /// with what acts in the same town.
  private mutating func addSynergies() {
    let allowed = candidates.all.indices.filter { programme.itemOf[$0] != nil }
    let byMeasure = Dictionary(grouping: allowed) { candidates.all[$0].measure.id }
    var bonuses: [[Int]: Double] = [:]
    for index in allowed {
      for synergy in candidates.all[index].offer.synergies {
        for other in byMeasure[synergy.partner] ?? [] where other != index && meet(index, other) {
          guard let one = programme.itemOf[index], let two = programme.itemOf[other] else { continue }
          let pair = [min(one, two), max(one, two)]
          bonuses[pair] = max(bonuses[pair] ?? 0, synergy.bonus)
        }
      }
    }
    programme.synergies = bonuses.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      Programme.Synergy(first: $0.key[0], second: $0.key[1], bonus: $0.value)
    }
  }

  private func meet(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (candidates.all[left], candidates.all[right])
    guard one.cluster == two.cluster else { return false }
    let areLocal = one.measure.level == .municipal && two.measure.level == .municipal
    return !areLocal || one.territory == two.territory
  }

  /// No double funding: support of one kind by one level reaches each receiver of a cluster in a place once at most.
  private mutating func addSameKind() {
    struct Kind: Hashable {
      let cluster: Int
      let level: Level
      let kind: InstrumentClass
      let town: TerritoryID?
    }
    var groups: [Kind: (items: [Int], most: Double)] = [:]
    for (index, candidate) in candidates.all.enumerated() {
      guard let item = programme.itemOf[index], !candidate.dose.isCollective else { continue }
      let town = candidate.measure.level == .municipal ? candidate.territory : nil
      let key = Kind(
        cluster: candidate.cluster, level: candidate.measure.level, kind: candidate.kind, town: town)
      var group = groups[key] ?? ([], 0)
      group.items.append(item)
      group.most = max(group.most, Double(candidate.most))
      groups[key] = group
    }
    programme.sameKind = groups.values.filter { $0.items.count > 1 }.sorted { $0.items[0] < $1.items[0] }
  }

  /// Clusters of one model, weight, needs, offers and effects of these get the same, but where a lock tells them apart.
  private mutating func addAlike(_ needs: ClusterNeeds, _ learned: LearnedEffects) {
    struct Offer: Hashable {
      let (measure, run): (MeasureID, String)
      let most: Int
      let numbers: [Double]
    }
    struct Likeness: Hashable {
      let model: DevelopmentModel
      let numbers: [Double?]
      let offers: [Offer: Int]
    }
    var groups: [Likeness: [Int]] = [:]
    let locked = Set(
      stage.locks.compactMap { $0.split(separator: " ").dropFirst().first.map { ClusterID(String($0)) } })
    for (place, cluster) in candidates.clusters.enumerated() where !locked.contains(cluster.cluster) {
      let offers = programme.items.filter { $0.cluster == place }.map { item in
        let run = programme.runs[item.run]
        return Offer(
          measure: run.measure, run: run.payer == .municipal ? "" : run.key, most: item.most,
          numbers: [item.share, item.preference] + learned.variants[item.effect].effects.map(\.value) + item.parts)
      }
      let severities = Need.allCases.map { needs.severity($0, of: cluster.cluster)?.value }
      let likeness = Likeness(
        model: cluster.model, numbers: [programme.weights[place]] + severities,
        offers: Dictionary(offers.map { ($0, 1) }, uniquingKeysWith: +))
      groups[likeness, default: []].append(place)
    }
    programme.alike = groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}

extension InstrumentClass {
  /// Whether it is a body or a place, which nobody sets up for a year.
  fileprivate var isLasting: Bool {
    switch self {
    case .institution, .coordinator, .space, .platform: true
    default: false
    }
  }
}
