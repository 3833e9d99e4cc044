import Language
import Runtime
import TerroirKernel
import TerroirMethods

/// Runs the stages up to one that ranks, again and again with evidence, seed and parameters moved.
///
/// Every draw depends on the study's seed and its own number alone, so neither threads nor their order change the result.
struct Robustness: Sendable {
  /// A stage to run in each draw, as it would be asked now.
  struct Step: Sendable {
    var request: StageRequest
    var parameters: [Parameter]
    /// Whether its plugin runs inside the program, where draws may run beside each other.
    var isNative: Bool
  }

  /// What one draw gave: the last stage's value and the evidence it rested on; nil where a stage had no result.
  struct Drawn: Sendable {
    var value: any ArtifactValue
    var evidence: Set<String>
  }

  struct Outcome: Sendable {
    var draws: [Drawn]
    /// Draws in which a stage gave no result.
    var failed: Int
  }

  let runner: StageRunner
  let requests: [Step]
  let data: RegionalData
  let review: PolicyReview?
  let draws: Int
  let spread: Double

  /// - Parameter onProgress: is told how many draws are done.
  /// - Throws: where the person cancels, or no draw gave a result.
  func run(onProgress: @Sendable (Int) -> Void, at span: Span) async throws(CommandFailure) -> Outcome {
    let lanes = Lanes.count(native: requests.allSatisfy(\.isNative))
    let found = await Lanes.map(draws, lanes: lanes) { draw in
      await drawn(draw)
    } goesOn: { _, done in
      onProgress(done)
      return true
    }
    if Task.isCancelled { throw .cancelled }
    let results = (0..<draws).compactMap { found[$0] }
    let values = results.compactMap { try? $0.get() }
    if values.isEmpty, case .failure(let failure)? = results.first { throw CommandFailure(failure, at: span) }
    return Outcome(draws: values, failed: draws - values.count)
  }

  private func drawn(_ draw: Int) async -> Result<Drawn, StageRunFailure> {
    // What a stage reads of those before it is in English, as in an artifact that is kept.
    let teller = runner.host.teller(.english)
    var random = RandomStream(seed: requests.first?.request.seed ?? 1, method: "robust", draw: draw)
    let seed = random.next()
    let sample = data.resampled(&random)
    var before = StagePredecessors()
    if let review { before.take(review) }
    var last: (any ArtifactValue)?
    for step in requests {
      var request = step.request
      request.seed = seed
      request.parameters = moved(step, &random)
      do throws(StageRunFailure) {
        let value = try await runner.value(
          request, data: sample, before: before, purpose: .draw, telling: teller)
        before.take(value)
        last = value
      } catch {
        return .failure(error)
      }
    }
    guard let last else { return .failure(.missing(.audit, for: .audit)) }
    return .success(Drawn(value: last, evidence: Set(sample.elements.map { Resampling.original($0.id.rawValue) })))
  }

  /// The parameters as they are now, each number moved within its range, and the inner draws at their least.
  private func moved(_ step: Step, _ random: inout RandomStream) -> [String: ParameterValue] {
    var values = step.request.parameters
    for parameter in step.parameters {
      // Every parameter takes its number from the stream, so that one more set does not move the others.
      let factor = 1 + spread * (2 * random.uniform() - 1)
      switch (parameter.kind, values[parameter.name] ?? parameter.default) {
      case (.integer(let range), _) where Self.isInnerDraw(parameter.name):
        values[parameter.name] = .integer(range.lowerBound)
      case (.integer(let range), .integer(let value)):
        let near = Int(clamped: (Double(value) * factor).rounded())
        values[parameter.name] = .integer(min(max(near, range.lowerBound), range.upperBound))
      case (.number(let range), .integer(let value)):
        values[parameter.name] = .number(min(max(Double(value) * factor, range.lowerBound), range.upperBound))
      case (.number(let range), .number(let value)):
        values[parameter.name] = .number(min(max(value * factor, range.lowerBound), range.upperBound))
      default: break
      }
    }
    return values
  }

  private static func isInnerDraw(_ name: String) -> Bool {
    ["draws", "seeds", "resamples"].contains { name == $0 || name.hasSuffix("_\($0)") }
  }
}
