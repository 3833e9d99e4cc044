/// A row of the table `changes`: what changed since the last cycle.
public struct ChangesRow: ArtifactRow {
  /// Subject.
  public var subject: String
  /// Before.
  public var before: String?
  /// After.
  public var after: String?
  /// Why.
  public var cause: String

  public init(
    subject: String, before: String? = nil, after: String? = nil, cause: String
  ) {
    self.subject = subject
    self.before = before
    self.after = after
    self.cause = cause
  }

  public static let columns: [Column] = [
    Column("subject", .text, "subject"),
    Column("before", .text, "before"),
    Column("after", .text, "after"),
    Column("cause", .text, "why"),
  ]
}
