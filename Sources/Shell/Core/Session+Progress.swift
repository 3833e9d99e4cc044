import TerroirKernel

/// What a running command tells of how far it is: always what it does, and the part done where that is known.
extension Session {
  /// Tells the step that has begun.
  func tellProgress(_ step: String) { StageContext(onProgress: environment.onProgress).report(step) }

  /// Takes the steps that a stage's plugin reports, and tells each with the stage's verb before it.
  func progress(of iteration: Iteration) -> @Sendable (StageContext.Progress) -> Void {
    let tell = environment.onProgress
    return { reported in
      var progress = reported
      progress.step = "\(iteration.verb): \(reported.step)"
      tell(progress)
    }
  }

  /// Takes how many of several runs of a stage are done, and tells it.
  func progress(of iteration: Iteration, runs: Int) -> @Sendable (Int) -> Void {
    let progress = StageContext(onProgress: environment.onProgress), phrases = phrases
    return { done in
      let step: Phrase = "\(iteration.verb): \(done) of \(runs)"
      progress.report(phrases.text(step), fraction: Double(done) / Double(max(runs, 1)))
    }
  }
}
