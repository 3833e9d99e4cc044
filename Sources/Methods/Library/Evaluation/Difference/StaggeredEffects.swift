import TerroirKernel

/// Effects by cohort and time: each cohort of units treated from one time on, against units that are not treated yet.
///
/// `ATT(g, t) = E[Y_t - Y_b | G = g] - E[Y_t - Y_b | controls]`. After the start `b` is the last time before `g` (less the
/// declared anticipation); before it the time before `t` (`varying`), or the same as after it (`universal`). Controls are the
/// units that are never treated, or those not treated by `max(t, b)` (plus anticipation).
///
/// Source: Callaway and Sant'Anna (2021), Difference-in-differences with multiple time periods, J. of Econometrics 225.
struct StaggeredEffects: Sendable {
  enum Control: String, CaseIterable, Sendable { case never, notyet }
  enum Base: String, CaseIterable, Sendable { case varying, universal }

  struct Options: Sendable {
    var control = Control.never
    var base = Base.varying
    var anticipation = 0
    var adjustment = ConditionalDifference.Adjustment.doublyRobust
  }

  /// One cohort at one time.
  struct Cell: Sendable {
    /// Position among ``cohorts``.
    var cohort: Int
    /// Positions among the times.
    var period: Int
    var base: Int
    /// 0 by definition where the period is the base.
    var effect: Double
    /// By unit; empty where the period is the base.
    var influences: [Double]
    var controls: Int
  }

  let panel: OutcomePanel
  /// The starts in ascending order.
  let cohorts: [Int]
  /// For each unit its position among ``cohorts``; -1 for never.
  let cohortOf: [Int]
  /// How many units each cohort has.
  let sizes: [Int]
  let options: Options
  let cells: [Cell]
  /// Comparisons that could not be made, by reason: "2004 in 2007".
  let gaps: [(reason: String, comparisons: [String])]

  var count: Int { panel.units.count }

  /// - Parameters:
  ///   - starts: For each unit of the panel when its treatment starts, nil for never.
  ///   - covariates: Columns of the table, by row.
  init(
    _ panel: OutcomePanel, starts: [Int?], covariates: [[Double]], options: Options
  ) throws(MethodFailure) {
    self.panel = panel
    self.options = options
    cohorts = Set(starts.compactMap(\.self)).sorted()
    let position = Dictionary(uniqueKeysWithValues: cohorts.enumerated().map { ($1, $0) })
    let cohortOf = starts.map { $0.flatMap { position[$0] } ?? -1 }
    self.cohortOf = cohortOf
    sizes = cohorts.indices.map { cohort in cohortOf.count { $0 == cohort } }
    let tasks = Self.tasks(cohorts, panel.times, options)
    let found = try Parallel.map(tasks.count) { [cohorts] number throws(MethodFailure) -> Result<Cell, Gap> in
      Self.cell(tasks[number], panel, cohorts, cohortOf, covariates, options)
    }
    var (cells, gaps): ([Cell], [(reason: String, comparisons: [String])]) = ([], [])
    for (task, result) in zip(tasks, found) {
      switch result {
      case .success(let cell): cells.append(cell)
      case .failure(let gap):
        let comparison = "\(cohorts[task.cohort]) in \(panel.times[task.period])"
        if let place = gaps.firstIndex(where: { $0.reason == gap.reason }) {
          gaps[place].comparisons.append(comparison)
        } else {
          gaps.append((gap.reason, [comparison]))
        }
      }
    }
    (self.cells, self.gaps) = (cells, gaps)
  }

  private struct Gap: Error { var reason: String }
  private struct Task: Sendable { var cohort: Int, period: Int, base: Int }

  private static func tasks(_ cohorts: [Int], _ times: [Int], _ options: Options) -> [Task] {
    cohorts.enumerated().flatMap { cohort, start -> [Task] in
      guard let last = times.lastIndex(where: { $0 + options.anticipation < start }) else { return [] }
      return times.indices.compactMap { period in
        switch options.base {
        case .universal: return Task(cohort: cohort, period: period, base: last)
        case .varying:
          let isAfter = period > last
          return period == 0 ? nil : Task(cohort: cohort, period: period, base: isAfter ? last : period - 1)
        }
      }
    }
  }

  private static func cell(
    _ task: Task, _ panel: OutcomePanel, _ cohorts: [Int], _ cohortOf: [Int], _ covariates: [[Double]],
    _ options: Options
  ) -> Result<Cell, Gap> {
    let until = panel.times[max(task.period, task.base)] + options.anticipation
    let members = cohortOf.indices.filter { unit in
      let own = cohortOf[unit]
      if own == task.cohort || own < 0 { return true }
      return options.control == .notyet && cohorts[own] > until
    }
    let isTreated = members.map { cohortOf[$0] == task.cohort }
    let controls = isTreated.count { !$0 }
    if task.period == task.base {
      return .success(
        Cell(cohort: task.cohort, period: task.period, base: task.base, effect: 0, influences: [], controls: controls))
    }
    guard controls > 0 else { return .failure(Gap(reason: "no unit is untreated then")) }
    let changes = members.map { panel[$0, task.period] - panel[$0, task.base] }
    var x: (x: [Double], columns: Int)?
    if !covariates.isEmpty {
      let ones = [Double](repeating: 1, count: members.count)
      x = (
        ones + covariates.flatMap { column in members.map { column[panel.row($0, task.base)] } }, covariates.count + 1
      )
    }
    do {
      let found = try ConditionalDifference(
        changes, isTreated: isTreated, covariates: x, adjustment: options.adjustment)
      let scale = Double(cohortOf.count) / Double(members.count)
      var influences = [Double](repeating: 0, count: cohortOf.count)
      for (unit, influence) in zip(members, found.influences) { influences[unit] = influence * scale }
      return .success(
        Cell(
          cohort: task.cohort, period: task.period, base: task.base, effect: found.effect, influences: influences,
          controls: controls))
    } catch {
      return .failure(Gap(reason: error.rawValue))
    }
  }
}
