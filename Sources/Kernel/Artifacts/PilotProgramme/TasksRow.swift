/// A row of the table `tasks`: the plan of each pilot.
public struct TasksRow: ArtifactRow {
  /// Pilot.
  public var pilot: PilotID
  /// Task.
  public var task: String
  /// Tasks before it.
  public var requires: [String]
  /// Expected duration, days.
  public var duration: Double
  /// Earliest start from the pilot's first day, days.
  public var start: Double
  /// Earliest finish, days.
  public var finish: Double
  /// Slack, days.
  public var slack: Double
  /// Whether a delay delays the pilot.
  public var critical: Bool
  /// Who does it.
  public var resource: String?

  public init(
    pilot: PilotID, task: String, requires: [String], duration: Double, start: Double, finish: Double, slack: Double,
    critical: Bool, resource: String? = nil
  ) {
    self.pilot = pilot
    self.task = task
    self.requires = requires
    self.duration = duration
    self.start = start
    self.finish = finish
    self.slack = slack
    self.critical = critical
    self.resource = resource
  }

  public static let key = ["pilot", "task"]

  public static let columns: [Column] = [
    Column("pilot", .text, "pilot"),
    Column("task", .text, "task"),
    Column("requires", .list, "tasks before it"),
    Column("duration", .number, unit: .day, "expected duration"),
    Column("start", .number, unit: .day, "earliest start from the pilot's first day"),
    Column("finish", .number, unit: .day, "earliest finish"),
    Column("slack", .number, unit: .day, "slack"),
    Column("critical", .boolean, "whether a delay delays the pilot"),
    Column("resource", .text, "who does it"),
  ]
}
