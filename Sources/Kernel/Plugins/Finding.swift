/// Something a stage or diagnostic noticed that a person must know.
public struct Finding: Codable, Hashable, Sendable {
  public var severity: Severity
  /// What it is about: a table, a column, an id.
  public var subject: String
  public var text: String
  /// Ids that `trace` opens.
  public var evidence: [String]
  /// What to do about it; nil where there is nothing to do.
  public var remedy: String?

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

  public init(_ severity: Severity, _ subject: String, _ text: String, evidence: [String] = [], remedy: String? = nil) {
    self.severity = severity
    self.subject = subject
    self.text = text
    self.evidence = evidence
    self.remedy = remedy
  }

  /// A finding that `subject` could not be assessed, and why; `reason` is in `language`.
  public static func notAssessed(
    _ subject: String, because reason: String, evidence: [String] = [], remedy: String? = nil,
    in language: NameLanguage = .english
  ) -> Finding {
    Finding(
      .notAssessed, subject, language.choose("not assessed: ", "не оценено: ") + reason, evidence: evidence,
      remedy: remedy)
  }
}
