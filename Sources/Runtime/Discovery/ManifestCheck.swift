package import TerroirKernel

/// What a manifest promises, held against this kernel and against what the code registers.
package enum ManifestCheck {
  /// Whether the plugin is for this kernel and its stages for this kernel's artifact contracts; no code runs.
  package static func kernel(_ manifest: Manifest) throws(PluginFailure) {
    let id = manifest.id.rawValue
    guard accepts(manifest.kernel) else {
      throw .kernelRange(plugin: id, wants: manifest.kernel, kernel: PluginHost.kernelVersion)
    }
    // A declarative plugin brings no stage; its loader says so with every other fault of its files.
    for contribution in manifest.contributes where contribution.kind == .stage && manifest.kind != .declarative {
      let verb = contribution.stage ?? ""
      guard let iteration = Iteration(verb: verb) else {
        throw .noSuchVerb(plugin: id, stage: contribution.id, verb: verb)
      }
      let ours = AnyArtifact.contract(of: iteration)
      guard let theirs = contribution.contract else {
        throw .contractMissing(plugin: id, stage: contribution.id, artifact: iteration.noun, ours: ours)
      }
      if theirs != ours {
        throw .contractDiffers(plugin: id, stage: contribution.id, artifact: iteration.noun, theirs: theirs, ours: ours)
      }
    }
  }

  /// Whether the plugin registers what its manifest names, and nothing else.
  static func contributions(_ registry: Registry, of manifest: Manifest) throws(PluginFailure) {
    let id = manifest.id.rawValue
    let registered = registry.contributions
    let promised = Set(manifest.contributes.map { "\($0.kind.rawValue) \($0.id)" })
    for contribution in registered.sorted() where !promised.contains(contribution) {
      throw .undeclared(plugin: id, contribution: contribution)
    }
    for contribution in promised.sorted() where !registered.contains(contribution) {
      throw .promised(plugin: id, contribution: contribution)
    }
    for contribution in manifest.contributes where contribution.kind == .stage {
      guard let stage = registry.stages[contribution.id] else { continue }
      if let verb = contribution.stage, stage.iteration.verb != verb {
        throw .otherStage(plugin: id, stage: contribution.id, names: verb, registers: stage.iteration.verb)
      }
      let takes = stage.declaration.parameters.map(\.name)
      // A family may be named whole: budget.<level>.
      let families = Set(stage.declaration.parameters.map { $0.family?.pattern ?? $0.name }).sorted()
      if let named = contribution.parameters, named.sorted() != takes.sorted(), named.sorted() != families {
        throw .otherParameters(plugin: id, stage: contribution.id, names: named, takes: takes)
      }
    }
  }

  /// Whether a range such as "1" or "1..2" takes in this kernel.
  private static func accepts(_ range: String) -> Bool {
    let bounds = range.split(separator: ".").compactMap { Int($0) }
    guard let low = bounds.first, let high = bounds.last else { return false }
    return (low...max(low, high)).contains(PluginHost.kernelVersion)
  }
}

extension Registry {
  /// What is registered, as a manifest names it: "stage identity-audit".
  package var contributions: Set<String> {
    Set(
      stages.keys.map { "stage \($0)" } + diagnostics.keys.map { "diagnostic \($0)" }
        + catalogues.keys.map { "catalogue \($0)" } + calculators.keys.map { "kpis \($0)" }
        + methods.keys.map { "method \($0)" } + crosswalks.keys.map { "classification \($0)" }
        + presets.keys.map { "preset \($0)" } + messages.keys.map { "messages \($0)" }
        + countries.keys.map { "country \($0)" } + templates.keys.map { "template \($0)" })
  }
}
