/// A region's own look at its data: adds indicators and findings to the audit.
public protocol Diagnostic: Sendable {
  static var declaration: ExtensionDeclaration { get }
  init()
  /// Whether the diagnostic has something to say on this region.
  func fits(_ region: Territory) -> Bool
  func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport
}

/// What one diagnostic found.
public struct DiagnosticReport: Codable, Hashable, Sendable {
  public var diagnostic: String
  public var findings: [Finding]
  public var indicators: [Indicator]

  public init(diagnostic: String, findings: [Finding] = [], indicators: [Indicator] = []) {
    self.diagnostic = diagnostic
    self.findings = findings
    self.indicators = indicators
  }

  /// A number a diagnostic computed, with its evidence.
  ///
  /// The name `type: X` says that the subject, a territory, is of the type X if the value is above zero; the audit
  /// then shows the type beside the territory.
  public struct Indicator: Codable, Hashable, Sendable {
    public var name: String
    /// What a person reads; the name where it is nil.
    public var words: Sentence?
    public var subject: String
    public var value: Double
    public var unit: UnitOfMeasure
    public var period: String?
    public var evidence: [String]

    public init(
      _ name: String, words: Sentence? = nil, subject: String, value: Double, unit: UnitOfMeasure,
      period: String? = nil, evidence: [String] = []
    ) {
      self.words = words
      self.name = name
      self.subject = subject
      self.value = value
      self.unit = unit
      self.period = period
      self.evidence = evidence
    }

    /// What a person reads of it.
    public var title: Sentence { words ?? .literal(name) }

    /// The type that the indicator gives its territory, nil where it is an ordinary indicator.
    public var territoryType: String? { name.hasPrefix("type: ") ? String(name.dropFirst(6)) : nil }
  }
}
