internal import CHiGHS

/// What the solver asks and tells while it runs: whether to stop, and its gap.
struct SolverWatch {
  let onGap: (@Sendable (Double) -> Void)?

  /// Runs the solver under this watch; HiGHS calls back on the thread that runs it.
  ///
  /// - Parameter unit: what one of the solver's objective is in the model's.
  func run(_ solver: OpaquePointer, _ options: SolverOptions, unit: Double, _ answer: inout terroir_answer) -> Int32 {
    withUnsafePointer(to: self) { watch in
      var settings = terroir_solver_options()
      settings.relative_gap = options.gap
      settings.time_limit = max(0, options.timeLimit ?? .infinity)
      settings.enough = options.enough.map { $0 / unit } ?? .infinity
      settings.relaxed = options.isRelaxed ? 1 : 0
      settings.presolves = options.presolves ? 1 : 0
      settings.searches_root = options.searchesRoot ? 1 : 0
      settings.context = UnsafeMutableRawPointer(mutating: watch)
      settings.stops = { _ in Cancellation.isRequested ? 1 : 0 }
      if onGap != nil {
        settings.progress = { context, gap in
          context?.assumingMemoryBound(to: SolverWatch.self).pointee.onGap?(gap)
        }
      }
      return terroir_solver_run(solver, &settings, &answer)
    }
  }
}
