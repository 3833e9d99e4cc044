public import TerroirKernel

extension ResourceSchedule {
  /// The makespans of `draws` plans with drawn durations, in ascending order: the activities are started in the order of
  /// this schedule, each as early as what it requires and the resources allow (an activity-based policy).
  ///
  /// Durations are beta-PERT, as of ``CriticalPath/makespans(draws:seed:)``; where every duration is known there is one.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func makespans(draws: Int, seed: UInt64) throws(MethodFailure) -> [Double] {
    let estimates = lasting.map { activities[$0].estimate }
    guard estimates.contains(where: { $0.optimistic < $0.pessimistic }) else { return draws > 0 ? [makespan] : [] }
    let unit = max(estimates.reduce(0) { $0 + $1.pessimistic } * 0x1p-40, .leastNormalMagnitude)
    let (project, list) = (project, list)
    let parts = Parallel.parts(of: max(draws, 0), size: 250)
    let spans = try Parallel.map(parts.count) { part throws(MethodFailure) in
      parts[part].map { draw in
        var numbers = RandomStream(seed: seed, method: "schedule", draw: draw)
        let durations = estimates.map { Int(clamped: (CriticalPath.duration($0, &numbers) / unit).rounded()) }
        let drawn = project.lasting(durations)
        var generation = SerialGeneration(drawn)
        return Double(SerialGeneration.length(drawn, generation.starts(list))) * unit
      }
    }
    return spans.flatMap(\.self).sorted()
  }
}
