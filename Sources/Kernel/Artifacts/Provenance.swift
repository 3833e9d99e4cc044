/// How an artifact came about; enough to run it again and to say why it is stale.
public struct Provenance: Codable, Hashable, Sendable {
  public var iteration: Iteration
  public var region: TerritoryID
  public var stage: String
  public var plugin: PluginID
  public var pluginVersion: String
  public var contract: Int
  /// Every parameter in force, defaults included.
  public var parameters: [String: ParameterValue]
  /// Content hashes by input: `data`, `profile`, `catalogue` ...
  public var inputs: [String: ContentHash]
  public var seed: UInt64
  public var citations: [Citation]
  /// What the stage and its extensions emitted beside the artifact's own tables.
  public var findings: [Finding]
  /// The hash of the catalogues of sentences, by plugin, with which the English was told; nil where none was kept.
  public var catalogues: [String: ContentHash]?
  /// The currency of its amounts; nil where it was not kept, when there were roubles alone.
  public var currency: Currency?

  public init(
    iteration: Iteration, region: TerritoryID, stage: String, plugin: PluginID, pluginVersion: String, contract: Int,
    parameters: [String: ParameterValue], inputs: [String: ContentHash], seed: UInt64, citations: [Citation],
    findings: [Finding] = [], catalogues: [String: ContentHash]? = nil, currency: Currency? = nil
  ) {
    self.iteration = iteration
    self.region = region
    self.stage = stage
    self.plugin = plugin
    self.pluginVersion = pluginVersion
    self.contract = contract
    self.parameters = parameters
    self.inputs = inputs
    self.seed = seed
    self.citations = citations
    self.findings = findings
    self.catalogues = catalogues
    self.currency = currency
  }
}
