/// A row of the table `groups`: working groups.
public struct GroupsRow: ArtifactRow {
  /// Group.
  public var group: String
  /// What for.
  public var purpose: String

  public init(
    group: String, purpose: String
  ) {
    self.group = group
    self.purpose = purpose
  }

  public static let columns: [Column] = [
    Column("group", .text, "group"),
    Column("purpose", .text, "what for"),
  ]
}
