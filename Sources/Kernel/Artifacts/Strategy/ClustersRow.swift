/// A row of the table `clusters`: thematic clusters of elements, industries, towns and actors.
public struct ClustersRow: ArtifactRow {
  /// Cluster.
  public var cluster: ClusterID
  /// Name made of its own elements.
  public var name: String
  /// Conservation, transformation or generation.
  public var model: DevelopmentModel
  /// Significance of identity that most members have.
  public var significance: Significance
  /// Industries.
  public var industries: [IndustryID]
  /// Places.
  public var territories: [TerritoryID]
  /// Identity elements, strongest first.
  public var elements: [ElementID]
  /// Actors.
  public var actors: [ActorID]
  /// Events.
  public var events: [EventID]
  /// Share of its members' links that stay inside.
  public var cohesion: Double
  /// Agreement over resampled data (Jaccard), share.
  public var stability: Double?
  /// What the cluster is to become.
  public var targetImage: String
  /// What it offers that others cannot.
  public var valueProposition: String

  public init(
    cluster: ClusterID, name: String, model: DevelopmentModel, significance: Significance, industries: [IndustryID],
    territories: [TerritoryID], elements: [ElementID], actors: [ActorID], events: [EventID], cohesion: Double,
    stability: Double? = nil, targetImage: String, valueProposition: String
  ) {
    self.cluster = cluster
    self.name = name
    self.model = model
    self.significance = significance
    self.industries = industries
    self.territories = territories
    self.elements = elements
    self.actors = actors
    self.events = events
    self.cohesion = cohesion
    self.stability = stability
    self.targetImage = targetImage
    self.valueProposition = valueProposition
  }

  private enum CodingKeys: String, CodingKey {
    case cluster
    case name
    case model
    case significance
    case industries
    case territories
    case elements
    case actors
    case events
    case cohesion
    case stability
    case targetImage = "target_image"
    case valueProposition = "value_proposition"
  }

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("name", .text, "name made of its own elements"),
    Column(
      "model", .text, words: DevelopmentModel.allCases.map(\.rawValue), "conservation, transformation or generation"),
    Column(
      "significance", .text, words: Significance.allCases.map(\.rawValue),
      "significance of identity that most members have"),
    Column("industries", .list, "industries"),
    Column("territories", .list, "places"),
    Column("elements", .list, "identity elements, strongest first"),
    Column("actors", .list, "actors"),
    Column("events", .list, "events"),
    Column("cohesion", .number, unit: .index, "share of its members' links that stay inside"),
    Column("stability", .number, unit: .share, "agreement over resampled data (Jaccard)"),
    Column("target_image", .text, "what the cluster is to become"),
    Column("value_proposition", .text, "what it offers that others cannot"),
  ]
}
