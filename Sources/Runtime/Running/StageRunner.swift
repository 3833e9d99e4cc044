import Synchronization
package import TerroirKernel

/// Runs stages: extensions first, then the stage, then the artifact with its provenance.
package struct StageRunner: Sendable {
  package let host: PluginHost

  package init(host: PluginHost) { self.host = host }

  /// The key of a request, from manifests alone; no plugin code is loaded.
  package func key(_ request: StageRequest) throws(PluginFailure) -> StageKey {
    var extensions: [String] = []
    for id in request.extensions.sorted() { extensions.append("\(id) \(try host.build(of: id))") }
    return StageKey(
      iteration: request.iteration, region: request.region, plugin: request.plugin,
      build: try host.build(of: request.plugin), version: try host.manifest(of: request.plugin).version,
      parameters: request.parameters, inputs: request.inputs,
      extensions: extensions, seed: request.seed)
  }

  /// Runs the stage on the data and the artifacts before it; the artifact is one to keep.
  package func run(
    _ request: StageRequest, data: RegionalData, before: StagePredecessors, series: StageSeries = StageSeries(),
    onProgress: @escaping @Sendable (StageContext.Progress) -> Void = { _ in }
  ) async throws(StageRunFailure) -> AnyArtifact {
    let given = try await given(request, data, before, .artifact, series, onProgress)
    let artifact: AnyArtifact
    do {
      artifact = try AnyArtifact(given.value, provenance: given.provenance, telling: host.teller(.english))
    } catch {
      throw .notFinite(plugin: request.plugin, verb: request.iteration.verb, Self.place(in: given.value))
    }
    // Once its sentences are told: a sentence that is part of a key has no text before.
    try check(artifact.value, of: request, data: data, before: before, given.input)
    return artifact
  }

  /// What the stage gives where nothing of it is kept, so that neither its bytes nor its hash are made.
  ///
  /// - Parameter teller: tells its sentences.
  package func value(
    _ request: StageRequest, data: RegionalData, before: StagePredecessors, purpose: StageContext.Purpose,
    series: StageSeries = StageSeries(), telling teller: SentenceTeller
  ) async throws(StageRunFailure) -> any ArtifactValue {
    let given = try await given(request, data, before, purpose, series) { _ in }
    let value: any ArtifactValue = given.value.told(by: teller)
    try check(value, of: request, data: data, before: before, given.input)
    return value
  }

  /// A stage's answer as its plugin gave it.
  private struct Given {
    let value: any ArtifactValue
    let provenance: Provenance
    let input: any StageInput
  }

  private func given(
    _ request: StageRequest, _ data: RegionalData, _ before: StagePredecessors, _ purpose: StageContext.Purpose,
    _ series: StageSeries, _ onProgress: @escaping @Sendable (StageContext.Progress) -> Void
  ) async throws(StageRunFailure) -> Given {
    let emitted = Mutex<[Finding]>([])
    let context = StageContext(
      seed: request.seed, purpose: purpose, series: series, onProgress: onProgress,
      onFinding: { finding in emitted.withLock { $0.append(finding) } })
    let teller = host.teller(.english)
    let stage: RegisteredStage
    let manifest: Manifest
    do throws(PluginFailure) {
      stage = try host.stage(request.iteration, of: request.plugin).counted(in: data.exchange, data.country)
      // Of the code that runs: what was built or installed since it was loaded has another version.
      manifest = try host.manifest(of: request.plugin)
    } catch {
      throw .plugin(error)
    }
    if !manifest.deterministic {
      context.emit(
        Finding(.note, "plugin \(manifest.id)", Sentence("terroir/not-deterministic", [:])))
    }
    let input = try await StageInputs(host: host, data: data, before: before, context: context, teller: teller).input(
      for: request)
    let value: any ArtifactValue
    do throws(StageFailure) {
      value = try await stage.run(input, parameters: request.parameters, in: context)
      try context.checkCancellation()
    } catch {
      throw .stage(plugin: request.plugin, verb: request.iteration.verb, error)
    }
    var parameters = request.parameters
    for parameter in stage.declaration.parameters where parameters[parameter.name] == nil && !parameter.isOpenFamily {
      parameters[parameter.name] = parameter.default
    }
    let provenance = Provenance(
      iteration: request.iteration, region: request.region, stage: stage.declaration.id, plugin: manifest.id,
      pluginVersion: manifest.version, contract: type(of: value).contract, parameters: parameters,
      inputs: request.inputs, seed: request.seed, citations: stage.declaration.citations,
      findings: emitted.withLock { $0 }.map { $0.told(by: teller) },
      catalogues: host.catalogueHashes(of: [request.plugin] + request.extensions), currency: data.exchange.currency)
    return Given(value: value, provenance: provenance, input: input)
  }

  /// `kpis row 2, column forecast`; nil where no table has the number.
  private static func place(in value: any ArtifactValue) -> Phrase? {
    value.notFinite.map { "\($0.table) row \($0.row), column \($0.column)" }
  }

  /// Holds what the stage gave against its input and its contract, whatever it is written in.
  private func check(
    _ value: any ArtifactValue, of request: StageRequest, data: RegionalData, before: StagePredecessors,
    _ input: any StageInput
  ) throws(StageRunFailure) {
    let known = KnownIDs(data, before.all, catalogue: (input as? DesignInput)?.catalogue ?? [])
    let faults: [AnswerFault]
    do {
      faults = try AnswerCheck(known).faults(in: value)
    } catch {
      throw .notFinite(plugin: request.plugin, verb: request.iteration.verb, Self.place(in: value))
    }
    if !faults.isEmpty { throw .untrue(plugin: request.plugin, verb: request.iteration.verb, faults) }
  }
}

/// The artifacts of the cycle that a stage may read, and the last cycle's review; one of each iteration.
package struct StagePredecessors: Sendable {
  private var values: [Iteration: any ArtifactValue] = [:]

  package init() {}

  /// Those that there are.
  package var all: [any ArtifactValue] { Iteration.allCases.compactMap { values[$0] } }

  /// Takes an artifact's value into its place.
  package mutating func take(_ value: any ArtifactValue) { values[type(of: value).iteration] = value }

  /// The artifact of this type; nil where the cycle has none yet.
  package subscript<Value: ArtifactValue>(_ type: Value.Type) -> Value? { values[type.iteration] as? Value }
}

/// Why a stage gave no artifact.
package enum StageRunFailure: Error, Sendable {
  case plugin(PluginFailure)
  case stage(plugin: PluginID, verb: String, StageFailure)
  case missing(Iteration, for: Iteration)
  /// And where the number stands, where a table of the answer has it.
  case notFinite(plugin: PluginID, verb: String, Phrase?)
  /// Values of its answer, or of an extension's, that cannot be right.
  case untrue(plugin: PluginID, verb: String, [AnswerFault])
}

extension StageRunFailure {
  /// What is wrong and what to do, for one printed error.
  package var text: (message: Phrase, hint: Phrase?) {
    switch self {
    case .plugin(let failure): (failure.message, failure.hint)
    case .missing(let wanted, let iteration):
      ("\(iteration.verb) needs \(wanted.noun), and this cycle has none yet", "run: \(wanted.verb)")
    case .notFinite(let plugin, let verb, let place):
      (
        place.map { "\(plugin) gave a number that is not finite in \(verb): \($0)" }
          ?? "\(plugin) gave a number that is not finite in \(verb)", "report it to the plugin's author"
      )
    case .untrue(let plugin, let verb, let faults):
      ("\(verb) (\(plugin)): \(AnswerFault.text(faults))", AnswerFault.hint)
    case .stage(_, _, .cancelled): ("cancelled", nil)
    case .stage(let plugin, let verb, .missingInput(let what, let hint)):
      ("\(verb) (\(plugin)) lacks \(what)", hint)
    case .stage(let plugin, let verb, .invalidInput(let what, let hint)): ("\(verb) (\(plugin)): \(what)", hint)
    case .stage(_, let verb, .invalidParameter(let name, let reason, let hint)):
      ("\(verb) \(name): \(reason)", hint)
    case .stage(_, let verb, .unknownNames(let names)):
      (
        names.count == 1
          ? "\(verb) \(names[0].parameter): \(names[0].reason)"
          : "\(verb) has \(names.count) parameters that name nothing",
        names.count == 1 ? names[0].hint : nil
      )
    case .stage(let plugin, let verb, .method(let name, let reason, let hint)):
      ("\(verb) (\(plugin)): \(name): \(reason)", hint)
    case .stage(_, let verb, .infeasible(let reason, let hint)): ("\(verb) has no solution: \(reason)", hint)
    case .stage(let plugin, let verb, .plugin(let reason, let hint)): ("\(verb) (\(plugin)): \(reason)", hint)
    }
  }
}
