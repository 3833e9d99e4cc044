/// A row of the table `members`: members of the working groups.
public struct GroupMembersRow: ArtifactRow {
  /// Group.
  public var group: String
  /// Member.
  public var actor: ActorID
  /// Authority, business, community, culture, education, media.
  public var side: String
  /// Chair, member, expert.
  public var role: String
  /// Declared conflict of interest.
  public var conflict: String?

  public init(
    group: String, actor: ActorID, side: String, role: String, conflict: String? = nil
  ) {
    self.group = group
    self.actor = actor
    self.side = side
    self.role = role
    self.conflict = conflict
  }

  public static let key = ["group", "actor", "role"]

  public static let columns: [Column] = [
    Column("group", .text, "group"),
    Column("actor", .text, "member"),
    Column("side", .text, "authority, business, community, culture, education, media"),
    Column("role", .text, "chair, member, expert"),
    Column("conflict", .text, "declared conflict of interest"),
  ]
}
