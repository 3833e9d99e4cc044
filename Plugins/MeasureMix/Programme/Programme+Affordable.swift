internal import TerroirKernel
internal import TerroirMethods

extension Programme {
  /// The programme without what no year can pay for: no plan is lost, and pooled years do not pay at once for what is dearer
  /// than any of them.
  var affordable: Programme {
    var other = self
    let wanted = Dictionary(grouping: items, by: \.run).mapValues { $0.reduce(0) { $0 + $1.most } }
    for (number, run) in runs.enumerated() {
      let means = run.years.map { most(for: run, in: $0) - run.running }
      // What lasts is kept running in the poorest year, too.
      let given = run.isLasting && means.contains { $0 < -Self.cent } ? 0 : units(of: run, for: means.max() ?? 0)
      if given < 1 { other.runs[number].years = 0..<0 }
      // What is not wanted is left as it is, so that programmes with more than enough are one.
      if given < wanted[number] ?? 0 { other.runs[number].capacity = given }
    }
    return other
  }

  /// What a year leaves to a run if nothing else is paid in it.
  private func most(for run: Run, in year: Int) -> Double {
    func sum(_ amounts: [Double]) -> Double { carriesOver ? amounts[...year].reduce(0, +) : amounts[year] }
    guard run.payer == .municipal else { return sum(regional) }
    return sum(fund) + (towns[run.territory].map(sum) ?? 0)
  }

  /// How many units a year's means pay for, up to the run's capacity.
  private func units(of run: Run, for means: Double) -> Int {
    if means < -Self.cent { return 0 }
    guard run.unit > 0, !run.isCollective else { return run.capacity }
    return min(run.capacity, Int(clamped: ((means + Self.cent) / run.unit).rounded(.down)))
  }

  /// Less than what money is counted in, of a million.
  private static let cent = 1e-8
}
