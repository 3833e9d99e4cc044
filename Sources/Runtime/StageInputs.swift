import TerroirKernel

/// Builds a stage's input: the data, the artifacts before it, and what the region's extensions bring.
struct StageInputs: Sendable {
  let host: PluginHost
  let data: RegionalData
  let before: StagePredecessors
  let context: StageContext

  func input(for request: StageRequest) throws(StageRunFailure) -> any StageInput {
    let iteration = request.iteration
    switch iteration {
    case .audit:
      return AuditInput(data: data, diagnostics: try diagnostics(request), review: before.lastReview)
    case .strategize:
      return StrategyInput(data: data, profile: try need(before.profile, .audit, for: iteration))
    case .design:
      return DesignInput(
        data: data, profile: try need(before.profile, .audit, for: iteration),
        strategy: try need(before.strategy, .strategize, for: iteration), catalogue: try catalogue(request))
    case .implement:
      return ImplementationInput(
        data: data, profile: try need(before.profile, .audit, for: iteration),
        strategy: try need(before.strategy, .strategize, for: iteration),
        package: try need(before.support, .design, for: iteration))
    case .promote:
      return PromotionInput(
        data: data, profile: try need(before.profile, .audit, for: iteration),
        strategy: try need(before.strategy, .strategize, for: iteration),
        package: try need(before.support, .design, for: iteration),
        pilots: try need(before.pilots, .implement, for: iteration))
    case .evaluate:
      return EvaluationInput(
        data: data, profile: try need(before.profile, .audit, for: iteration),
        strategy: try need(before.strategy, .strategize, for: iteration),
        package: try need(before.support, .design, for: iteration),
        pilots: try need(before.pilots, .implement, for: iteration),
        campaign: try need(before.campaign, .promote, for: iteration), kpis: try cards(request))
    }
  }

  private func need<Value>(_ value: Value?, _ wanted: Iteration, for iteration: Iteration) throws(StageRunFailure)
    -> Value
  {
    guard let value else { throw .missing(wanted, for: iteration) }
    return value
  }

  private func diagnostics(_ request: StageRequest) throws(StageRunFailure) -> [DiagnosticReport] {
    try collect(request) { registry, region throws(StageFailure) in
      var reports: [DiagnosticReport] = []
      for (_, diagnostic) in registry.diagnostics.sorted(by: { $0.key < $1.key }) where diagnostic.fits(region) {
        reports.append(try diagnostic.diagnose(data, in: context))
      }
      return reports
    }
  }

  private func catalogue(_ request: StageRequest) throws(StageRunFailure) -> [CatalogueMeasure] {
    try collect(request) { registry, region throws(StageFailure) in
      var measures: [CatalogueMeasure] = []
      for (_, catalogue) in registry.catalogues.sorted(by: { $0.key < $1.key }) where catalogue.fits(region) {
        measures += try catalogue.measures(for: data, in: context)
      }
      return measures
    }
  }

  private func cards(_ request: StageRequest) throws(StageRunFailure) -> [KPICard] {
    try collect(request) { registry, region throws(StageFailure) in
      var cards: [KPICard] = []
      for (_, calculator) in registry.calculators.sorted(by: { $0.key < $1.key }) where calculator.fits(region) {
        cards += try calculator.cards(for: data, in: context)
      }
      return cards
    }
  }

  /// What each extension of the request gives on the region, in the order of their ids.
  private func collect<Item>(
    _ request: StageRequest, _ give: (Registry, Territory) throws(StageFailure) -> [Item]
  ) throws(StageRunFailure) -> [Item] {
    guard let region = data.territories.first(where: { $0.id == data.region }) else { return [] }
    var items: [Item] = []
    for id in request.extensions.sorted() {
      let registry: Registry
      do throws(PluginFailure) { registry = try host.registry(of: id) } catch { throw .plugin(error) }
      do throws(StageFailure) {
        items += try give(registry, region)
      } catch {
        throw .stage(plugin: id, verb: request.iteration.verb, error)
      }
    }
    return items
  }
}
