/// Something a stage or diagnostic noticed that a person must know.
public struct Finding: Codable, Hashable, Sendable {
  public var severity: Severity
  /// What it is about: a table, a column, an id.
  public var subject: String
  public var text: Sentence
  /// Ids that `trace` opens.
  public var evidence: [String]
  /// What to do about it; nil where there is nothing to do.
  public var hint: Sentence?

  /// How much a finding weighs.
  public enum Severity: String, Codable, CaseIterable, Sendable {
    /// Worth knowing.
    case note
    /// Affects what the result can be used for.
    case warning
    /// Could not be assessed: the text says why.
    case notAssessed = "not_assessed"
    /// Contradicts the method or the data.
    case serious
  }

  public init(
    _ severity: Severity, _ subject: String, _ text: Sentence, evidence: [String] = [], hint: Sentence? = nil
  ) {
    self.severity = severity
    self.subject = subject
    self.text = text
    self.evidence = evidence
    self.hint = hint
  }

  /// A finding that `subject` could not be assessed, and why.
  public static func notAssessed(
    _ subject: String, because reason: Sentence, evidence: [String] = [], hint: Sentence? = nil
  ) -> Finding {
    Finding(
      .notAssessed, subject, Sentence("terroir/not-assessed", ["reason": .sentence(reason)]), evidence: evidence,
      hint: hint)
  }
}
