/// A row of the table `dialogue`: issues raised by the creative community.
public struct DialogueRow: ArtifactRow {
  /// Issue.
  public var issue: String
  /// Actors concerned.
  public var voices: Int
  /// Answer.
  public var answer: String
  /// Open or answered.
  public var status: String

  public init(
    issue: String, voices: Int, answer: String, status: String
  ) {
    self.issue = issue
    self.voices = voices
    self.answer = answer
    self.status = status
  }

  public static let columns: [Column] = [
    Column("issue", .text, "issue"),
    Column("voices", .integer, unit: .count, "actors concerned"),
    Column("answer", .text, "answer"),
    Column("status", .text, "open or answered"),
  ]
}
