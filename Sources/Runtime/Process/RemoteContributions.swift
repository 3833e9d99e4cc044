import Foundation
import Synchronization
import TerroirKernel

/// Makes contributions of the registry out of a process plugin's description; each asks the process when it runs.
struct RemoteContributions: Sendable {
  let process: ProcessPlugin

  func registry(of description: Description) throws(PluginFailure) -> Registry {
    var registry = Registry()
    do throws(RegistrationError) {
      for stage in description.stages ?? [] { try registry.add(stage: try registered(stage)) }
      for diagnostic in description.diagnostics ?? [] {
        try registry.add(diagnostic: registered(diagnostic, .diagnostic, as: DiagnosticReport.self))
      }
      for catalogue in description.catalogues ?? [] {
        try registry.add(catalogue: registered(catalogue, .catalogue, as: [CatalogueMeasure].self))
      }
      for calculator in description.kpis ?? [] {
        try registry.add(calculator: registered(calculator, .kpis, as: [KPICard].self))
      }
    } catch {
      throw .registration(plugin: process.plugin.manifest.id.rawValue, error: error)
    }
    return registry
  }

  private func registered(_ stage: Description.Stage) throws(RegistrationError) -> RegisteredStage {
    guard let iteration = Iteration(verb: stage.stage) else {
      throw .refused("stage \(ForeignText.line(stage.id)) is for \(ForeignText.line(stage.stage)), which is no verb")
    }
    let declaration: StageDeclaration
    do throws(DescriptionFault) {
      declaration = try stage.declaration()
    } catch {
      throw .refused(ForeignText.line(error.reason))
    }
    return RegisteredStage(declaration: declaration, iteration: iteration) {
      (parameters, input, context) async throws(StageFailure) -> any ArtifactValue in
      var all = parameters
      for parameter in declaration.parameters where all[parameter.name] == nil && !parameter.isOpenFamily {
        all[parameter.name] = parameter.default
      }
      let merged = all
      return try await apart(in: context) { watch throws(CallFailure) in
        try run(
          iteration.artifact, input, declaration.id, merged, context.seed, watch)
      }
    }
  }

  private func run<Value: ArtifactValue>(
    _ type: Value.Type, _ input: some StageInput, _ id: String, _ parameters: [String: ParameterValue], _ seed: UInt64,
    _ watch: PluginConnection.Watch
  ) throws(CallFailure) -> any ArtifactValue {
    let request = RunRequest(kind: .stage, contribution: id, parameters: parameters, seed: seed)
    let artifact: Value = try process.run(request, on: input, watch, checking: ContractCheck(type).check)
    return artifact
  }

  private func registered<Result: Decodable & Sendable>(
    _ one: Description.Extension, _ kind: Manifest.Contribution.Kind, as type: Result.Type
  ) -> RegisteredExtension<Result> {
    RegisteredExtension(declaration: one.declaration, fits: { one.fits($0) }) {
      (data, context) async throws(StageFailure) -> Result in
      let request = RunRequest(kind: kind, contribution: one.id, seed: context.seed)
      return try await apart(in: context) { watch throws(CallFailure) -> Result in
        try process.run(request, on: ExtensionInput(data: data), watch)
      }
    }
  }

  /// Runs a call on a thread of its own, for it waits; the task's cancellation reaches it.
  private func apart<Result: Sendable>(
    in context: StageContext, _ work: @escaping @Sendable (PluginConnection.Watch) throws(CallFailure) -> Result
  ) async throws(StageFailure) -> Result {
    try context.checkCancellation()
    if case .none(let reason) = process.isolation {
      context.emit(
        Finding(
          .warning, "plugin \(process.plugin.manifest.id)",
          Sentence("terroir/not-isolated", ["reason": .text(reason.description)]),
          hint: Sentence("terroir/not-isolated.hint", [:])))
    }
    let cancellation = Cancelled()
    var watch = PluginConnection.Watch()
    watch.isCancelled = { cancellation.flag.load(ordering: .relaxed) }
    watch.onProgress = { context.report(ForeignText.line($0.step), fraction: $0.fraction.map { min(1, max(0, $0)) }) }
    watch.onFinding = { context.emit($0) }
    watch.events = CallEvents.current
    let watching = watch
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Swift.Result<Result, CallFailure>, Never>) in
        Thread.detachNewThread {
          do throws(CallFailure) {
            continuation.resume(returning: .success(try work(watching)))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }
      }
    } onCancel: {
      cancellation.flag.store(true, ordering: .relaxed)
    }
    do throws(CallFailure) {
      return try result.get()
    } catch {
      throw error.stageFailure
    }
  }
}

/// Whether a call was cancelled.
private final class Cancelled: Sendable {
  let flag = Atomic(false)
}
