/// A row of the table `pilots`: the pilots.
public struct PilotsRow: ArtifactRow {
  /// Pilot.
  public var pilot: PilotID
  /// Its name.
  public var name: String
  /// Cluster.
  public var cluster: ClusterID
  /// Measure it launches.
  public var measure: MeasureID
  /// Place.
  public var territory: TerritoryID
  /// Responsible actor.
  public var owner: ActorID
  /// Partners.
  public var partners: [ActorID]
  /// First day, ISO.
  public var start: String
  /// Last day, ISO.
  public var finish: String
  /// Day by which it ends with 80%.
  public var finishP80: String?
  /// Cost, RUB.
  public var cost: Double
  /// First visible result.
  public var firstResult: String
  /// Indicator it moves.
  public var kpi: String

  public init(
    pilot: PilotID, name: String, cluster: ClusterID, measure: MeasureID, territory: TerritoryID, owner: ActorID,
    partners: [ActorID], start: String, finish: String, finishP80: String? = nil, cost: Double, firstResult: String,
    kpi: String
  ) {
    self.pilot = pilot
    self.name = name
    self.cluster = cluster
    self.measure = measure
    self.territory = territory
    self.owner = owner
    self.partners = partners
    self.start = start
    self.finish = finish
    self.finishP80 = finishP80
    self.cost = cost
    self.firstResult = firstResult
    self.kpi = kpi
  }

  private enum CodingKeys: String, CodingKey {
    case pilot
    case name
    case cluster
    case measure
    case territory
    case owner
    case partners
    case start
    case finish
    case finishP80 = "finish_p80"
    case cost
    case firstResult = "first_result"
    case kpi
  }

  public static let columns: [Column] = [
    Column("pilot", .text, "pilot"),
    Column("name", .text, "its name"),
    Column("cluster", .text, "cluster"),
    Column("measure", .text, "measure it launches"),
    Column("territory", .text, "place"),
    Column("owner", .text, "responsible actor"),
    Column("partners", .list, "partners"),
    Column("start", .text, "first day, ISO"),
    Column("finish", .text, "last day, ISO"),
    Column("finish_p80", .text, "day by which it ends with 80%"),
    Column("cost", .number, unit: .rouble, "cost"),
    Column("first_result", .text, "first visible result"),
    Column("kpi", .text, "indicator it moves"),
  ]
}
