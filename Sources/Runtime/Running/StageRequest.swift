package import TerroirKernel

/// What is asked of a stage: which plugin, with which parameters, on which inputs by hash.
package struct StageRequest: Sendable {
  package var iteration: Iteration
  package var plugin: PluginID
  package var region: TerritoryID
  package var parameters: [String: ParameterValue]
  package var seed: UInt64
  /// Content hashes of everything the stage reads: `data` and the artifacts before it.
  package var inputs: [String: ContentHash]
  /// Diagnostics, catalogues or KPI calculators whose results are part of the input.
  package var extensions: [PluginID]

  package init(
    iteration: Iteration, plugin: PluginID, region: TerritoryID, parameters: [String: ParameterValue] = [:],
    seed: UInt64 = 1, inputs: [String: ContentHash], extensions: [PluginID] = []
  ) {
    self.iteration = iteration
    self.plugin = plugin
    self.region = region
    self.parameters = parameters
    self.seed = seed
    self.inputs = inputs
    self.extensions = extensions
  }
}

/// What identifies a run: a stage whose key is known is not run again.
package struct StageKey: Codable, Hashable, Sendable {
  package var iteration: Iteration
  package var region: TerritoryID
  package var plugin: PluginID
  package var build: String
  /// The version of the plugin; nil in keys that were kept before it was, whose build begins with it.
  package var version: String?
  package var parameters: [String: ParameterValue]
  package var inputs: [String: ContentHash]
  package var extensions: [String]
  package var seed: UInt64

  /// The version of the plugin that ran.
  package var pluginVersion: String { version ?? build.split(separator: " ").first.map(String.init) ?? build }

  /// The key as one hash; the version is part of the build.
  package var hash: ContentHash {
    get throws {
      var key = self
      key.version = nil
      return try CanonicalJSON.hash(key)
    }
  }
}

/// Why an artifact would come out different if its stage ran now; the words are those that a person reads.
package enum Staleness: String, Sendable {
  case inputChanged = "input changed"
  case parametersChanged = "parameters changed"
  case pluginChanged = "plugin changed"
  /// A plugin that it came from is not installed: it cannot be made again before that one is back.
  case pluginMissing = "plugin missing"

  /// The reasons that tell `old` from `new`; empty where nothing would change.
  package static func reasons(from old: StageKey, to new: StageKey) -> [Staleness] {
    var reasons: [Staleness] = []
    if old.inputs != new.inputs || old.region != new.region { reasons.append(.inputChanged) }
    if old.parameters != new.parameters || old.seed != new.seed { reasons.append(.parametersChanged) }
    if old.plugin != new.plugin || old.build != new.build || old.extensions != new.extensions {
      reasons.append(.pluginChanged)
    }
    return reasons
  }
}
