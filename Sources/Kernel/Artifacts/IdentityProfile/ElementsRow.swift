/// A row of the table `elements`: the region's identity elements with how distinctive each is.
public struct ElementsRow: ArtifactRow {
  /// Element.
  public var element: ElementID
  /// Its name.
  public var name: String
  /// Its place.
  public var territory: TerritoryID
  /// Component.
  public var component: IdentityComponent
  /// Layer.
  public var layer: IdentityLayer
  /// Craft, heritage_site, narrative ....
  public var kind: String
  /// How far it is known.
  public var recognition: Recognition
  /// Whether it is practised or kept.
  public var status: ElementStatus
  /// Linked industries.
  public var industries: [IndustryID]
  /// Actors of its place that work in its industries.
  public var actors: [ActorID]
  /// Log-odds of its kind and layer against the peers.
  public var distinctiveness: Double?
  /// Recognition, status and distinctiveness in one, 0-1.
  public var score: Double

  public init(
    element: ElementID, name: String, territory: TerritoryID, component: IdentityComponent, layer: IdentityLayer,
    kind: String, recognition: Recognition, status: ElementStatus, industries: [IndustryID], actors: [ActorID],
    distinctiveness: Double? = nil, score: Double
  ) {
    self.element = element
    self.name = name
    self.territory = territory
    self.component = component
    self.layer = layer
    self.kind = kind
    self.recognition = recognition
    self.status = status
    self.industries = industries
    self.actors = actors
    self.distinctiveness = distinctiveness
    self.score = score
  }

  public static let columns: [Column] = [
    Column("element", .text, "element"),
    Column("name", .text, "its name"),
    Column("territory", .text, "its place"),
    Column("component", .text, words: IdentityComponent.allCases.map(\.rawValue), "component"),
    Column("layer", .text, words: IdentityLayer.allCases.map(\.rawValue), "layer"),
    Column("kind", .text, "craft, heritage_site, narrative ..."),
    Column("recognition", .text, words: Recognition.allCases.map(\.rawValue), "how far it is known"),
    Column("status", .text, words: ElementStatus.allCases.map(\.rawValue), "whether it is practised or kept"),
    Column("industries", .list, "linked industries"),
    Column("actors", .list, "actors of its place that work in its industries"),
    Column("distinctiveness", .number, unit: .index, "log-odds of its kind and layer against the peers"),
    Column("score", .number, unit: .index, "recognition, status and distinctiveness in one, 0-1"),
  ]
}
