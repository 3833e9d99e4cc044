import Language
import Runtime
import TerroirKernel

/// `robust STAGE draws=N`: ranges of what a stage ranks, by its artifact's schema, when evidence and parameters move.
struct RobustCommand: Command {
  private static let draws = 10...10_000

  let declaration = CommandDeclaration(
    name: "robust", group: .understanding,
    summary: "how far ranks move when evidence, seed and parameters do; nothing is kept",
    positional: [
      ParameterDeclaration(
        "STAGE", .stage, "audit for the towns, strategize for the clusters, design for the measures", required: true)
    ],
    named: [
      ParameterDeclaration("draws", .integer, "how often the stage is run again, 10 to 10000; 100 without"),
      ParameterDeclaration(
        "spread", .number, "how far each parameter moves, as a share of its value, 0 to 1; 0.25 without"),
    ], gives: .table, effects: .givesData,
    examples: [
      .init("robust audit draws=10", "in which ranks the towns may end"),
      .init("robust strategize draws=10 spread=0.1", "the same of the clusters, the audit run anew in each draw"),
      .init("robust design draws=10", "how often each measure is chosen, and where it stands among the chosen"),
    ],
    notes: [
      """
      Each draw takes the elements, actors and events of every region with replacement, a seed of its own, and every \
      number among the stage's parameters within spread of its value and inside its range.
      """,
      "Numbers of draws, seeds and resamples within the stage are at their least, for the ranges come from outside.",
      "A drawn cluster is taken for one of now where at least half of their elements are shared.",
    ])

  struct Arguments: Decodable {
    let stage: Given<Iteration>
    let draws: Given<Double>?
    let spread: Given<Double>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let span = call.arguments.stage.span
    let iteration = call.arguments.stage.content
    guard iteration.artifact.rankedTable != nil else {
      throw CommandFailure(
        .usage, "stage",
        """
        robust ranks the towns of an audit, the clusters of a strategy and the measures of a package; \
        \(iteration.verb) ranks nothing
        """, at: span, help: "vary \(iteration.verb) tries a parameter")
    }
    let draws = try Self.number(
      call.arguments.draws, "draws", 100, Double(Self.draws.lowerBound)...Double(Self.draws.upperBound))
    let spread = try Self.number(call.arguments.spread, "spread", 0.25, 0...1)
    let study = try session.openStudy(span)
    let state = try session.state(span)
    // What the cycle has stands; what it lacks before the stage is run for it, and handed on.
    var inputs: [AnyArtifact] = []
    for earlier in Iteration.allCases where earlier < iteration && state[earlier] == nil {
      inputs.append(try await session.stageArtifact(earlier, parameters: [:], inputs: inputs, at: span).artifact)
    }
    let now = try await session.stageArtifact(iteration, parameters: [:], inputs: inputs, at: span).artifact
    var requests: [Robustness.Step] = []
    for earlier in Iteration.allCases where earlier <= iteration {
      requests.append(try Self.request(earlier, inputs, session, span))
    }
    let review = try session.lastReview(span)
    let robustness = Robustness(
      runner: StageRunner(host: study.host), requests: requests,
      data: try await session.stageData(of: state.region, at: span), review: review, draws: Int(draws), spread: spread)
    let outcome = try await robustness.run(
      onProgress: session.progress(of: iteration, runs: robustness.draws), at: span)
    return .table(
      try RankRanges(
        now: session.told(now).value, outcome: outcome, data: robustness.data, in: session.language, at: span
      ).table)
  }

  private static func request(
    _ iteration: Iteration, _ inputs: [AnyArtifact], _ session: isolated Session, _ span: Span
  ) throws(CommandFailure) -> Robustness.Step {
    let request = try session.stageRequest(iteration, inputs: inputs, at: span)
    let stage = try session.boundStage(iteration, at: span)
    let isNative = try session.openStudy(span).isNative(request.plugin)
    return Robustness.Step(request: request, parameters: stage.declaration.parameters, isNative: isNative)
  }

  private static func number(
    _ given: Given<Double>?, _ name: String, _ default: Double, _ range: ClosedRange<Double>
  ) throws(CommandFailure) -> Double {
    guard let given else { return `default` }
    guard range.contains(given.content) else {
      throw CommandFailure(
        .usage, "value", "\(name) takes a number from \(range.lowerBound.brief) to \(range.upperBound.brief)",
        at: given.span, help: "robust audit \(name)=\(`default`.brief)")
    }
    return given.content
  }
}

extension Session {
  /// The review that the audit of this cycle starts from; nil in a first cycle.
  func lastReview(_ span: Span) throws(CommandFailure) -> PolicyReview? {
    let state = try state(span)
    guard let hash = state.reviews[state.region] else { return nil }
    return try artifact(hash, of: try openStudy(span)).value as? PolicyReview
  }
}

extension Double {
  /// The number without a needless decimal part.
  fileprivate var brief: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
