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

  /// One thing the plugin brings.
  public struct Contribution: Codable, Hashable, Sendable {
    public var kind: Kind
    public var id: String
    /// For a stage: the verb of its iteration.
    public var stage: String?
    /// For a stage: the version of the artifact contract it satisfies.
    public var contract: Int?
    /// For a stage: the parameters it takes, so that they are known without its code; the host holds the code to it.
    public var parameters: [String]?
    /// For a stage: the tables of the artifact that it fills; the conformance kit holds it to it.
    public var tables: [String]?

    public enum Kind: String, Codable, CaseIterable, Sendable {
      case stage, diagnostic, catalogue, kpis, method, classification, preset, messages
    }

    public init(
      _ kind: Kind, id: String, stage: String? = nil, contract: Int? = nil, parameters: [String]? = nil,
      tables: [String]? = nil
    ) {
      self.kind = kind
      self.id = id
      self.stage = stage
      self.contract = contract
      self.parameters = parameters
      self.tables = tables
    }
  }

  public init(
    id: PluginID, name: String, version: String, summary: String, kind: Kind, licence: String, library: String? = nil,
    command: [String]? = nil, contributes: [Contribution], kernel: String, deterministic: Bool = true,
    network: Bool = false, sources: [String]? = nil, date: String? = nil, test: [String]? = nil
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.summary = summary
    self.kind = kind
    self.licence = licence
    self.library = library
    self.command = command
    self.contributes = contributes
    self.kernel = kernel
    self.deterministic = deterministic
    self.network = network
    self.sources = sources
    self.date = date
    self.test = test
  }
}
