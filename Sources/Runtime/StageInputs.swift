import TerroirKernel

/// Builds a stage's input: the data, the artifacts before it, and what the region's extensions bring.
struct StageInputs: Sendable {
  let host: PluginHost
  let data: RegionalData
  let before: StagePredecessors
  let context: StageContext
  /// Tells what extensions say before a stage reads it.
  let teller: SentenceTeller

  func input(for request: StageRequest) async throws(StageRunFailure) -> any StageInput {
    let iteration = request.iteration
    switch iteration {
    case .audit:
      return AuditInput(data: data, diagnostics: try await diagnostics(request), review: before[PolicyReview.self])
    case .strategize:
      return StrategyInput(data: data, profile: try need(for: iteration))
    case .design:
      return DesignInput(
        data: data, profile: try need(for: iteration),
        strategy: try need(for: iteration), catalogue: try await catalogue(request),
        beliefs: before[PolicyReview.self]?.beliefs ?? [])
    case .implement:
      return ImplementationInput(
        data: data, profile: try need(for: iteration),
        strategy: try need(for: iteration),
        package: try need(for: iteration))
    case .promote:
      return PromotionInput(
        data: data, profile: try need(for: iteration),
        strategy: try need(for: iteration),
        package: try need(for: iteration),
        pilots: try need(for: iteration), templates: try await templates(request))
    case .evaluate:
      return EvaluationInput(
        data: data, profile: try need(for: iteration),
        strategy: try need(for: iteration),
        package: try need(for: iteration),
        pilots: try need(for: iteration),
        campaign: try need(for: iteration), kpis: try await cards(request),
        review: before[PolicyReview.self])
    }
  }

  private func need<Value: ArtifactValue>(for iteration: Iteration) throws(StageRunFailure) -> Value {
    guard let value = before[Value.self] else { throw .missing(Value.iteration, for: iteration) }
    return value
  }

  private func diagnostics(_ request: StageRequest) async throws(StageRunFailure) -> [DiagnosticReport] {
    try await collect(request) { registry, region in Self.fitting(registry.diagnostics, region) }
  }

  private func catalogue(_ request: StageRequest) async throws(StageRunFailure) -> [CatalogueMeasure] {
    try await collect(request) { registry, region in Self.fitting(registry.catalogues, region) }.flatMap { $0 }
      .map { $0.counted(in: data.exchange) }
  }

  private func cards(_ request: StageRequest) async throws(StageRunFailure) -> [KPICard] {
    try await collect(request) { registry, region in Self.fitting(registry.calculators, region) }.flatMap { $0 }
  }

  private func templates(_ request: StageRequest) async throws(StageRunFailure) -> [MessageTemplate] {
    var templates: [MessageTemplate] = []
    for id in request.extensions.sorted() {
      let own: [MessageTemplate]
      do throws(PluginFailure) {
        own = try host.registry(of: id).messages.sorted { $0.key < $1.key }.flatMap(\.value.templates)
      } catch {
        throw .plugin(error)
      }
      let faults = own.faults(of: id.rawValue, KnownIDs(data, []))
      if !faults.isEmpty { throw .untrue(plugin: id, verb: request.iteration.verb, faults) }
      templates += own
    }
    return templates
  }

  /// What each extension of the request gives on the region, in the order of their ids.
  private func collect<Item: ExtensionAnswer>(
    _ request: StageRequest, _ extensions: (Registry, Territory) -> [RegisteredExtension<Item>]
  ) async throws(StageRunFailure) -> [Item] {
    guard let region = data.territories.first(where: { $0.id == data.region }) else {
      if !request.extensions.isEmpty {
        context.emit(
          .notAssessed(
            "extensions", because: Sentence("terroir/unknown-region", ["region": .text(data.region.rawValue)]),
            hint: Sentence("terroir/unknown-region.hint", [:])))
      }
      return []
    }
    let known = KnownIDs(data, before.all)
    var items: [Item] = []
    for id in request.extensions.sorted() {
      var faults: [AnswerFault] = []
      let registry: Registry
      do throws(PluginFailure) { registry = try host.registry(of: id) } catch { throw .plugin(error) }
      do throws(StageFailure) {
        for one in extensions(registry, region) {
          let item = try await one.result(on: data, in: context).told(by: teller)
          faults += item.faults(of: one.declaration.id, known)
          items.append(item)
        }
      } catch {
        throw .stage(plugin: id, verb: request.iteration.verb, error)
      }
      if !faults.isEmpty { throw .untrue(plugin: id, verb: request.iteration.verb, faults) }
    }
    return items
  }

  /// The extensions that fit the region, in the order of their ids.
  private static func fitting<Item>(
    _ extensions: [String: RegisteredExtension<Item>], _ region: Territory
  ) -> [RegisteredExtension<Item>] {
    extensions.sorted { $0.key < $1.key }.map(\.value).filter { $0.fits(region) }
  }
}
