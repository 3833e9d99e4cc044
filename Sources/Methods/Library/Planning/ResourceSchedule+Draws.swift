public import TerroirKernel

extension ResourceSchedule {
  /// The makespans of `draws` plans with drawn durations, in ascending order, as of ``finishes(draws:seed:)``; where every
  /// duration is known there is one.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func makespans(draws: Int, seed: UInt64) throws(MethodFailure) -> [Double] {
    guard lasting.contains(where: { estimates[$0].optimistic < estimates[$0].pessimistic }) else {
      return draws > 0 ? [makespan] : []
    }
    return try finishes(draws: draws, seed: seed).map { $0.max() ?? 0 }.sorted()
  }

  /// When each activity ends in each of `draws` plans with drawn durations: they are started in the order of this schedule,
  /// each as early as what it requires and the resources allow (an activity-based policy).
  ///
  /// Durations are beta-PERT, as of ``CriticalPath/makespans(draws:seed:)``.
  ///
  /// - Returns: by draw, then by activity as they were given; one without duration ends where what it requires ends.
  /// - Throws: ``MethodFailure/cancelled``.
  public func finishes(draws: Int, seed: UInt64) throws(MethodFailure) -> [[Double]] {
    let unit = max(estimates.reduce(0) { $0 + $1.pessimistic } * 0x1p-40, .leastNormalMagnitude)
    let parts = Parallel.parts(of: max(draws, 0), size: 250)
    let found = try Parallel.map(parts.count) { part throws(MethodFailure) in
      parts[part].map { draw in
        var numbers = RandomStream(seed: seed, method: "schedule", draw: draw)
        let durations = lasting.map { Int(clamped: (CriticalPath.duration(estimates[$0], &numbers) / unit).rounded()) }
        let drawn = project.lasting(durations)
        var generation = SerialGeneration(drawn)
        return ends(generation.starts(list), durations).map { Double($0) * unit }
      }
    }
    return found.flatMap(\.self)
  }
}
