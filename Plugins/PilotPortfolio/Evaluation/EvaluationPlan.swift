internal import TerroirKernel
internal import TerroirMethods

/// How a pilot will be judged, fixed before it starts: its baseline, the towns it is compared with, the least effect seen.
struct EvaluationPlan {
  let indicator: String
  let comparison: [TerritoryID]
  let baseline: Value?
  let effect: DetectableEffect?
  private(set) var findings: [Finding] = []
  private let idea: PilotIdea
  private let index: RegionalIndex
  private let start: Day
  private let names: [String]
  private let power: Double

  /// A value with the period it is of.
  struct Value {
    var value: Double
    var period: String
  }

  init(
    _ idea: PilotIdea, start: Day, reach: Reach, index: RegionalIndex, towns: TownTypes, power: Double, draws: Int,
    seed: UInt64
  ) throws(StageFailure) {
    self.idea = idea
    self.index = index
    self.start = start
    self.power = power
    names = idea.outcome.names(in: index.data.country)
    func series(_ indicator: String, _ town: TerritoryID) -> [Value] {
      Self.series(indicator, town, before: start, index)
    }
    let name = names.first { !series($0, idea.territory).isEmpty } ?? names.first ?? idea.outcome.rawValue
    indicator = name
    let type = towns.type(idea.territory)
    let size = index.territories[idea.territory]?.population ?? 0
    // Visitors of an event are counted where there is one.
    let hosts = idea.outcome == .visitors ? Set(index.regionalEvents.map(\.territory)) : nil
    let similar = index.municipalities.filter {
      $0.id != idea.territory && towns.type($0.id) == type && !reach.isReached($0.id, in: idea.outcome)
        && hosts?.contains($0.id) ?? true
    }.sorted {
      let (left, right) = (abs(($0.population ?? 0) - size), abs(($1.population ?? 0) - size))
      return left == right ? $0.id < $1.id : left < right
    }
    comparison = similar.prefix(5).map(\.id).sorted()
    let own = series(name, idea.territory)
    baseline = own.last ?? Self.audience(of: idea.event, before: start)
    let panel = comparison.map { series(name, $0).map(\.value) }
    do throws(MethodFailure) {
      effect = try DetectableEffect(panel: panel, before: own.count, power: power, draws: draws, seed: seed)
    } catch { throw StageFailure(error) }
    tell(type)
  }

  func row(phase: Sentence, order: Int) -> EvaluationDesignRow {
    EvaluationDesignRow(
      pilot: idea.id, kpi: indicator, baseline: baseline?.value, comparison: comparison,
      minimumEffect: effect?.least, power: effect == nil ? nil : power, phaseIn: phase,
      baselinePeriod: baseline?.period, standardError: effect?.standardError, counted: idea.outcome.told, order: order,
      estimator: .change)
  }

  /// What the pilot's town and those it is compared with have to measure: the last value before the start where the data
  /// have one, an empty place where not. The owner measures in the pilot's town, in another one its own authority; where the
  /// data name none, it is to be named.
  var collection: [CollectionRow] {
    let needsSeries = effect == nil
    guard needsSeries || baseline == nil else { return [] }
    let owners = Owners(index)
    let due = WorkDays.last(before: start, in: index.data.country.calendar).description
    func row(_ town: TerritoryID, _ role: String, _ known: Value?, _ who: PilotOwner) -> CollectionRow {
      CollectionRow(
        pilot: idea.id, territory: town, role: role, indicator: indicator, baseline: known?.value,
        period: known?.period, who: who.actor, due: due, measuredBy: who.told(index), counted: idea.outcome.told)
    }
    return [row(idea.territory, "pilot", baseline, idea.owner)]
      + comparison.map { town in
        row(
          town, "comparison", Self.series(indicator, town, before: start, index).last, owners.authority(of: town))
      }
  }

  private mutating func tell(_ type: String?) {
    let subject = "evaluation_design.\(idea.id)"
    if baseline == nil {
      findings.append(
        .notAssessed(
          "\(subject).baseline",
          because: .pilots(
            "baseline.none",
            [
              "counted": .sentence(idea.outcome.told), "town": index.named(idea.territory),
              "start": .date(start.description),
            ]),
          hint: .pilots("baseline.none.hint")))
    }
    if effect == nil {
      findings.append(
        .notAssessed(
          "\(subject).power",
          because: .pilots(
            "series.none",
            [
              "counted": .sentence(idea.outcome.told), "town": index.named(idea.territory),
              "compared": .integer(comparison.count),
            ]),
          // The spread that chance has is seen between two towns at least, however long their series.
          hint: .pilots(comparison.count < 2 ? "series.few.hint" : "series.none.hint")))
    }
    if comparison.isEmpty {
      findings.append(
        .notAssessed(
          "\(subject).comparison",
          because: .pilots("comparison.none", ["type": .text(type ?? "")])))
    }
  }

  /// The values of periods that end before the start, one for each period, in order of time.
  private static func series(
    _ indicator: String, _ town: TerritoryID, before start: Day, _ index: RegionalIndex
  ) -> [Value] {
    let rows = index.data.statistics.compactMap { row -> (value: Double, period: Period, text: String)? in
      guard row.indicator == indicator, row.territory == town, row.industry == nil, let period = Period(row.period),
        period.last < start
      else { return nil }
      return (row.value, period, row.period)
    }
    .sorted { ($0.period.last, $0.period.first, $0.value) < ($1.period.last, $1.period.first, $1.value) }
    var found: [Value] = []
    for row in rows where found.last?.period != row.text { found.append(Value(value: row.value, period: row.text)) }
    return found
  }

  /// The visitors that an existing event had in a year before the start.
  private static func audience(of event: Event?, before start: Day) -> Value? {
    guard let event, let visitors = event.attendance, let year = event.attendanceYear,
      Period.year(year).last < start
    else { return nil }
    return Value(value: Double(visitors), period: "\(year)")
  }
}
