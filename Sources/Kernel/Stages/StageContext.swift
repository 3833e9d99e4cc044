/// What a running stage may ask of its host: its seed, progress, cancellation, and where findings go.
public struct StageContext: Sendable {
  /// The seed of every random draw of the run.
  public let seed: UInt64
  private let onProgress: @Sendable (Progress) -> Void
  private let onFinding: @Sendable (Finding) -> Void

  /// How far a stage is: what it does now, and the part done, 0 to 1, where it knows.
  public struct Progress: Hashable, Sendable {
    public var step: String
    public var fraction: Double?
  }

  public init(
    seed: UInt64 = 1,
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in },
    onFinding: @escaping @Sendable (Finding) -> Void = { _ in }
  ) {
    self.seed = seed
    self.onProgress = onProgress
    self.onFinding = onFinding
  }

  public func report(_ step: String, fraction: Double? = nil) { onProgress(Progress(step: step, fraction: fraction)) }

  /// Hands the host a finding that has no table of its own in the artifact.
  public func emit(_ finding: Finding) { onFinding(finding) }

  /// Throws ``StageFailure/cancelled`` once the person has asked to stop; call it in every long loop.
  public func checkCancellation() throws(StageFailure) {
    if Task.isCancelled { throw .cancelled }
  }
}
