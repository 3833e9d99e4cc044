/// A row of the table `stories`: stories.
public struct StoriesRow: ArtifactRow {
  /// Story.
  public var story: String
  /// Cluster.
  public var cluster: ClusterID
  /// Elements.
  public var elements: [ElementID]
  /// Places.
  public var places: [TerritoryID]
  /// Actors.
  public var actors: [ActorID]
  /// Events.
  public var events: [EventID]
  /// The story.
  public var text: String

  public init(
    story: String, cluster: ClusterID, elements: [ElementID], places: [TerritoryID], actors: [ActorID],
    events: [EventID], text: String
  ) {
    self.story = story
    self.cluster = cluster
    self.elements = elements
    self.places = places
    self.actors = actors
    self.events = events
    self.text = text
  }

  public static let columns: [Column] = [
    Column("story", .text, "story"),
    Column("cluster", .text, "cluster"),
    Column("elements", .list, "elements"),
    Column("places", .list, "places"),
    Column("actors", .list, "actors"),
    Column("events", .list, "events"),
    Column("text", .text, "the story"),
  ]
}
