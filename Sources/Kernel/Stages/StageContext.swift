/// What a running stage may ask of its host: its seed, progress, cancellation, and where findings go.
public struct StageContext: Sendable {
  /// The seed of every random draw of the run.
  public let seed: UInt64
  /// What the host takes from the result.
  public let purpose: Purpose
  private let series: StageSeries
  private let onProgress: @Sendable (Progress) -> Void
  private let onFinding: @Sendable (Finding) -> Void

  /// How far a stage is: what it does now, and the part done, 0 to 1, where it knows.
  public struct Progress: Hashable, Sendable {
    public var step: String
    public var fraction: Double?
  }

  /// What a run is for.
  public enum Purpose: Hashable, Sendable {
    /// The whole artifact, to be kept.
    case artifact
    /// The main tables and figures, to be compared with those of other runs and thrown away: what only explains the
    /// result, as alternatives and sensitivities do, may be left out.
    case figures
    /// One of many draws, of which ranks and frequencies are taken: beside what ``figures`` leaves out, a close answer will do
    /// where the best one takes long.
    case draw
  }

  public init(
    seed: UInt64 = 1, purpose: Purpose = .artifact, series: StageSeries = StageSeries(),
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in },
    onFinding: @escaping @Sendable (Finding) -> Void = { _ in }
  ) {
    self.seed = seed
    self.purpose = purpose
    self.series = series
    self.onProgress = onProgress
    self.onFinding = onFinding
  }

  /// Tells the host what the stage does now, and the part that is done, 0 to 1, where it is known.
  public func report(_ step: String, fraction: Double? = nil) { onProgress(Progress(step: step, fraction: fraction)) }

  /// Hands the host a finding that has no table of its own in the artifact.
  public func emit(_ finding: Finding) { onFinding(finding) }

  /// What the runs of one series share, made by the first that asks: a model that was prepared, parts that were solved.
  /// A result must not depend on it, only the time that it takes.
  public func shared<Value: Sendable>(_ type: Value.Type, make: () -> Value) -> Value { series.value(type, make: make) }

  /// Throws ``StageFailure/cancelled`` once the person has asked to stop; call it in every long loop.
  public func checkCancellation() throws(StageFailure) {
    if Task.isCancelled { throw .cancelled }
  }
}
