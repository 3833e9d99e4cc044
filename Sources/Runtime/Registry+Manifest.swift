import TerroirKernel

extension Registry {
  /// Makes sure that a plugin brings what its manifest names, no less and no more.
  func check(against manifest: Manifest) throws(PluginFailure) {
    let promised = Set(manifest.contributes.map { "\($0.kind.rawValue) \($0.id)" })
    for contribution in contributions.sorted() where !promised.contains(contribution) {
      throw .undeclared(plugin: manifest.id.rawValue, contribution: contribution)
    }
    for contribution in promised.sorted() where !contributions.contains(contribution) {
      throw .promised(plugin: manifest.id.rawValue, contribution: contribution)
    }
    for contribution in manifest.contributes {
      guard let verb = contribution.stage, let stage = stages[contribution.id] else { continue }
      if stage.iteration.verb != verb {
        throw .otherVerb(
          plugin: manifest.id.rawValue, stage: contribution.id, promised: verb, registered: stage.iteration.verb)
      }
    }
  }

  /// What is registered, as a manifest names it: "stage identity-audit".
  private var contributions: Set<String> {
    Set(
      stages.keys.map { "stage \($0)" } + diagnostics.keys.map { "diagnostic \($0)" }
        + catalogues.keys.map { "catalogue \($0)" } + calculators.keys.map { "kpis \($0)" }
        + methods.keys.map { "method \($0)" } + crosswalks.keys.map { "classification \($0)" }
        + presets.keys.map { "preset \($0)" } + messages.keys.map { "messages \($0)" })
  }
}
