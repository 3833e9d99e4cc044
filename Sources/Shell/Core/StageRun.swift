import Language
import Runtime
import TerroirKernel
import Workspace

extension Session {
  /// Runs the stage of an iteration, or finds its artifact in the store where nothing it depends on has changed; the
  /// artifact becomes the cycle's.
  func runStage(
    _ iteration: Iteration, parameters: [String: ParameterValue], input: AnyArtifact?, at span: Span
  ) async throws(CommandFailure) -> AnyArtifact {
    try refuseIfReadOnly(span)
    let faults = parameterFaults(of: [iteration])
    if !faults.isEmpty {
      throw CommandFailure(
        .usage, "parameter",
        faults.count == 1
          ? "\(WorkspaceSettings.file) gives \(iteration.verb) a parameter that it cannot take"
          : "\(WorkspaceSettings.file) gives \(iteration.verb) parameters that it cannot take",
        at: span, help: "mend the file, or take the line out of it", faults: faults)
    }
    let found = try await stageArtifact(
      iteration, parameters: parameters, inputs: input.map { [$0] } ?? [], at: span)
    let result = StudyState.Result(hash: found.artifact.hash, key: found.key)
    try change(span) { $0.set(iteration, result) }
    made.append(found)
    // What a person wrote down and nobody reads would be missed by no one else.
    for fault in try openStudy(span).workspace.unnamedTables where !found.isKnown {
      warn(Warning(message: fault.kind.message, place: fault.place?.file ?? "", help: fault.kind.hint))
    }
    return found.artifact
  }

  /// The artifact that the stage of an iteration gives; changes nothing.
  ///
  /// - Parameters:
  ///   - inputs: Artifacts that stand for those of the cycle, at most one of an iteration.
  ///   - isOneOfSeveral: Whether it runs beside others, of which whoever asked for them tells how many are done.
  func stageArtifact(
    _ iteration: Iteration, plugin: PluginID? = nil, parameters: [String: ParameterValue], inputs: [AnyArtifact] = [],
    series: StageSeries = StageSeries(), isOneOfSeveral: Bool = false, at span: Span
  ) async throws(CommandFailure) -> MadeArtifact {
    let study = try openStudy(span)
    let request = try stageRequest(iteration, plugin: plugin, parameters: parameters, inputs: inputs, at: span)
    let key = try key(of: request, at: span)
    if !runsAnew, let known = try study.artifact(for: key) {
      return MadeArtifact(artifact: known, key: key, isKnown: true)
    }
    if !isOneOfSeveral { tellProgress(iteration.verb) }
    let onProgress: @Sendable (StageContext.Progress) -> Void =
      isOneOfSeveral ? { @Sendable _ in } : progress(of: iteration)
    let artifact = try await run(request, inputs, at: span) {
      (runner, data, before) async throws(StageRunFailure) in
      try await runner.run(request, data: data, before: before, series: series, onProgress: onProgress)
    }
    return MadeArtifact(artifact: artifact, key: key, isKnown: false)
  }

  /// What the stage of an iteration gives, told in the language of the session, to be compared with what it gives
  /// otherwise and kept by nobody.
  ///
  /// - Parameter inputs: Artifacts that stand for those of the cycle, at most one of an iteration.
  func stageFigures(
    _ iteration: Iteration, parameters: [String: ParameterValue], inputs: [AnyArtifact], series: StageSeries,
    at span: Span
  ) async throws(CommandFailure) -> any ArtifactValue {
    let study = try openStudy(span)
    let request = try stageRequest(iteration, parameters: parameters, inputs: inputs, at: span)
    if !runsAnew, let known = try study.artifact(for: try key(of: request, at: span)) { return told(known).value }
    let teller = study.host.teller(language)
    return try await run(request, inputs, at: span) {
      (runner, data, before) async throws(StageRunFailure) in
      // Of several runs beside each other whoever asked for them tells how many are done.
      try await runner.value(
        request, data: data, before: before, purpose: .figures, series: series, telling: teller)
    }
  }

  /// The key under which what the stage gives is kept.
  private func key(of request: StageRequest, at span: Span) throws(CommandFailure) -> StageKey {
    let runner = StageRunner(host: try openStudy(span).host)
    do throws(PluginFailure) {
      return try runner.key(request)
    } catch {
      var failure = CommandFailure(error, at: span)
      failure.help = try missingHelp(request.iteration, error) ?? failure.help
      throw failure
    }
  }

  /// Runs a stage on the region's data and the artifacts before it.
  private func run<Result: Sendable>(
    _ request: StageRequest, _ inputs: [AnyArtifact], at span: Span,
    _ body: @Sendable (StageRunner, RegionalData, StagePredecessors) async throws(StageRunFailure) -> Result
  ) async throws(CommandFailure) -> Result {
    let study = try openStudy(span)
    let before = try predecessors(of: request.iteration, inputs: inputs, at: span)
    let data = try await stageData(of: request.region, at: span)
    // What is kept under the hash of the data must be made of these.
    guard try study.dataHash(of: request.region) == request.inputs["data"] else {
      study.forgetData()
      throw CommandFailure(
        .failed, "data", "a file of the data changed while the command began", at: span, help: "give it again")
    }
    do throws(StageRunFailure) {
      let runner = StageRunner(host: study.host)
      return try await withTaskExecutorPreference(workers) { () async throws(StageRunFailure) in
        try await body(runner, data, before)
      }
    } catch {
      throw CommandFailure(error, at: span)
    }
  }

  /// What the stage would be asked now.
  func stageRequest(
    _ iteration: Iteration, plugin: PluginID? = nil, parameters: [String: ParameterValue] = [:],
    inputs given: [AnyArtifact] = [], at span: Span?
  ) throws(CommandFailure) -> StageRequest {
    let study = try openStudy(span)
    let state = try state(span)
    let bound = state.bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
    guard let plugin = plugin ?? bound else {
      throw CommandFailure(
        .failed, "no-plugin", "no plugin is bound to \(iteration.verb)", at: span,
        help: "bind one: use \(iteration.verb) PLUGIN-ID; plugins lists them")
    }
    var inputs = ["data": try study.dataHash(of: state.region)]
    inputs["country"] = try countryHash(at: span)
    inputs[RegisterCell.declaration.name] = try registerHash(of: state.region, at: span)
    for earlier in Iteration.allCases where earlier < iteration {
      if let input = given.first(where: { $0.iteration == earlier }) {
        inputs[earlier.noun] = input.hash
      } else if let hash = state[earlier] {
        inputs[earlier.noun] = hash
      } else {
        throw CommandFailure(
          .failed, "stage-too-early",
          "\(iteration.verb) needs \(earlier.noun), and cycle \(state.cycle) of \(state.region) has none yet",
          at: span, help: "run: \(Self.chain(to: iteration, from: state.nextIteration ?? earlier))")
      }
    }
    if Self.readsReview.contains(iteration), let review = state.reviews[state.region] { inputs["last review"] = review }
    var inForce = try parametersInForce(iteration, at: span)
    if plugin != bound {
      // What was set is meant for the bound plugin; another takes what it has a parameter for.
      let declaration = try stage(iteration, of: plugin, at: span).declaration
      inForce = inForce.filter { declaration.parameter($0.key) != nil }
    }
    return StageRequest(
      iteration: iteration, plugin: plugin, region: state.region,
      parameters: inForce.merging(parameters) { _, given in given },
      seed: state.seed, inputs: inputs, extensions: study.workspace.extensionPlugins(of: iteration))
  }

  /// The parameters of a stage that `workspace.yaml` gives or a person has set, which goes before.
  func parametersInForce(_ iteration: Iteration, at span: Span?) throws(CommandFailure) -> [String: ParameterValue] {
    try openStudy(span).workspace.settings.parameters[iteration, default: [:]]
      .merging(try state(span).parameters[iteration.verb] ?? [:]) { _, set in set }
  }

  /// The iterations that take the last cycle's review: where to look, what was learned, what to go on from.
  private static let readsReview: Set<Iteration> = [.audit, .design, .evaluate]

  /// The artifacts that the stage may read.
  private func predecessors(
    of iteration: Iteration, inputs: [AnyArtifact], at span: Span
  ) throws(CommandFailure) -> StagePredecessors {
    let study = try openStudy(span)
    let state = try state(span)
    var before = StagePredecessors()
    if Self.readsReview.contains(iteration), let review = state.reviews[state.region] {
      before.take(try artifact(review, of: study).value)
    }
    for earlier in Iteration.allCases where earlier < iteration {
      if let input = inputs.first(where: { $0.iteration == earlier }) {
        before.take(input.value)
      } else if let hash = state[earlier] {
        before.take(try artifact(hash, of: study).value)
      }
    }
    return before
  }

  /// Why the cycle's artifact of an iteration would come out different now; empty where it would not, or is not there.
  func staleness(of iteration: Iteration) throws(CommandFailure) -> [Staleness] {
    guard let result = try state().result(of: iteration) else { return [] }
    let runner = StageRunner(host: try openStudy().host)
    let request = try stageRequest(iteration, at: nil)
    do throws(PluginFailure) {
      var key = try runner.key(request)
      // Parameters given with the command itself are part of how the artifact was wanted.
      key.parameters.merge(result.key.parameters) { _, given in given }
      return Staleness.reasons(from: result.key, to: key)
    } catch {
      return [.pluginMissing]
    }
  }

  /// An artifact by its hash: made by the running statement, or from the store.
  func artifact(_ hash: ContentHash, of study: Study) throws(CommandFailure) -> AnyArtifact {
    if let found = made.last(where: { $0.artifact.hash == hash }) { return found.artifact }
    if let found = dryRun?[hash] { return found }
    return try study.artifact(hash)
  }

  /// The pipeline that brings the cycle up to an iteration: `audit | strategize`.
  private static func chain(to iteration: Iteration, from first: Iteration) -> String {
    Iteration.allCases.filter { $0 >= first && $0 <= iteration }.map(\.verb).joined(separator: " | ")
  }
}

extension CommandFailure {
  init(_ failure: StageRunFailure, at span: Span?) {
    let text = failure.text
    switch failure {
    case .stage(_, _, .cancelled): self = .cancelled
    case .plugin(let failure): self.init(failure, at: span)
    case .notFinite, .untrue, .stage(_, _, .plugin):
      // A plugin's reason may go on over several lines: what its files say, or its last output.
      let (first, others) = text.message.lines
      self.init(.plugin, "plugin", first, at: span, help: text.hint, details: others.map { [$0] } ?? [])
    case .stage(_, _, .invalidParameter): self.init(.usage, "parameter", text.message, at: span, help: text.hint)
    case .stage(_, _, .unknownNames(let names)):
      let near = names.map { Suggestions.nearest(to: $0.name, in: $0.known) }
      self.init(
        .usage, "parameter", text.message, at: span, help: text.hint, suggestions: names.count == 1 ? near[0] : [],
        details: names.count == 1
          ? []
          : zip(names, near).map { name, near in
            let meant: Phrase = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
            return "\(name.parameter): \(name.reason)\(meant)\n  \(Phrase.help(name.hint))"
          })
    case .missing: self.init(.failed, "stage-too-early", text.message, at: span, help: text.hint)
    case .stage: self.init(.failed, "stage", text.message, at: span, help: text.hint)
    }
  }
}
