/// What a plugin says of itself in `plugin.yaml`; read without running its code.
public struct Manifest: Codable, Hashable, Sendable {
  public var id: PluginID
  public var name: String
  public var version: String
  public var summary: String
  public var kind: Kind
  public var licence: String
  /// For a native plugin: the library's base name, `IdentityAudit` for `libIdentityAudit.so`.
  public var library: String?
  /// For a process plugin: the command and its arguments, relative to the plugin's folder.
  public var command: [String]?
  /// For a process plugin: what its process may use.
  public var limits: Limits?
  public var contributes: [Contribution]
  /// The kernel versions it works with, for example "1" or "1..2".
  public var kernel: String
  public var deterministic: Bool
  public var network: Bool
  public var sources: [String]?
  /// The date of those data, ISO 8601.
  public var date: String?
  /// The command that runs the plugin's own tests in its folder, for example `[python3, -m, unittest]`.
  public var test: [String]?

  public enum Kind: String, Codable, CaseIterable, Sendable { case native, declarative, process }

  /// What the process of a plugin may use; the program's defaults where nil.
  public struct Limits: Codable, Hashable, Sendable {
    /// Seconds from its start to its answer to `initialize`: 10.
    public var start: Double?
    /// Seconds for its declarations: 10.
    public var describe: Double?
    /// Seconds that a run may stay without an answer and without progress: 600.
    public var run: Double?
    /// Mebibytes of address space, 0 for no limit: 4096.
    public var memory: Int?
    /// Mebibytes of one message: 256.
    public var answer: Int?

    public init(
      start: Double? = nil, describe: Double? = nil, run: Double? = nil, memory: Int? = nil, answer: Int? = nil
    ) {
      self.start = start
      self.describe = describe
      self.run = run
      self.memory = memory
      self.answer = answer
    }
  }

  /// One thing the plugin brings.
  public struct Contribution: Codable, Hashable, Sendable {
    public var kind: Kind
    public var id: String
    /// For a stage: the verb of its iteration.
    public var stage: String?
    /// For a stage: the version of the artifact contract it satisfies.
    public var contract: Int?
    /// For a declarative plugin: the file that declares the contribution, relative to the plugin's folder.
    public var file: String?
    /// For a stage: the parameters it takes, so that they are known without its code; the host holds the code to it.
    public var parameters: [String]?
    /// For a stage: the tables of the artifact that it fills; the conformance kit holds it to it.
    public var tables: [String]?

    public enum Kind: String, Codable, CaseIterable, Sendable {
      case stage, diagnostic, catalogue, kpis, method, classification, preset, messages, country, template
    }

    public init(
      _ kind: Kind, id: String, stage: String? = nil, contract: Int? = nil, parameters: [String]? = nil,
      tables: [String]? = nil, file: String? = nil
    ) {
      self.kind = kind
      self.id = id
      self.stage = stage
      self.contract = contract
      self.file = file
      self.parameters = parameters
      self.tables = tables
    }
  }

  public init(
    id: PluginID, name: String, version: String, summary: String, kind: Kind, licence: String, library: String? = nil,
    command: [String]? = nil, limits: Limits? = nil, contributes: [Contribution], kernel: String,
    deterministic: Bool = true, network: Bool = false, sources: [String]? = nil, date: String? = nil,
    test: [String]? = nil
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.summary = summary
    self.kind = kind
    self.licence = licence
    self.library = library
    self.command = command
    self.limits = limits
    self.contributes = contributes
    self.kernel = kernel
    self.deterministic = deterministic
    self.network = network
    self.sources = sources
    self.date = date
    self.test = test
  }
}
