/// A row of the table `raci`: who is responsible, accountable, consulted, informed.
public struct RaciRow: ArtifactRow {
  /// Task.
  public var task: String
  /// Actor.
  public var actor: ActorID
  /// Responsible, accountable, consulted, informed.
  public var role: String
  /// Level of the actor.
  public var level: Level

  public init(
    task: String, actor: ActorID, role: String, level: Level
  ) {
    self.task = task
    self.actor = actor
    self.role = role
    self.level = level
  }

  public static let key = ["task", "actor", "role"]

  public static let columns: [Column] = [
    Column("task", .text, "task"),
    Column("actor", .text, "actor"),
    Column("role", .text, "responsible, accountable, consulted, informed"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level of the actor"),
  ]
}
