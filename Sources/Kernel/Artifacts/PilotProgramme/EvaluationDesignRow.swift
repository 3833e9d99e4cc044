/// A row of the table `evaluation_design`: how each pilot will be judged, fixed before it starts.
public struct EvaluationDesignRow: ArtifactRow {
  /// Pilot.
  public var pilot: PilotID
  /// Indicator.
  public var kpi: String
  /// Value before.
  public var baseline: Double?
  /// Places compared with.
  public var comparison: [TerritoryID]
  /// Least effect that can be seen.
  public var minimumEffect: Double?
  /// Power of the design, share.
  public var power: Double?
  /// Order of launch.
  public var phaseIn: String

  public init(
    pilot: PilotID, kpi: String, baseline: Double? = nil, comparison: [TerritoryID], minimumEffect: Double? = nil,
    power: Double? = nil, phaseIn: String
  ) {
    self.pilot = pilot
    self.kpi = kpi
    self.baseline = baseline
    self.comparison = comparison
    self.minimumEffect = minimumEffect
    self.power = power
    self.phaseIn = phaseIn
  }

  private enum CodingKeys: String, CodingKey {
    case pilot
    case kpi
    case baseline
    case comparison
    case minimumEffect = "minimum_effect"
    case power
    case phaseIn = "phase_in"
  }

  public static let key = ["pilot", "kpi"]

  public static let columns: [Column] = [
    Column("pilot", .text, "pilot"),
    Column("kpi", .text, "indicator"),
    Column("baseline", .number, "value before"),
    Column("comparison", .list, "places compared with"),
    Column("minimum_effect", .number, "least effect that can be seen"),
    Column("power", .number, unit: .share, "power of the design"),
    Column("phase_in", .text, "order of launch"),
  ]
}
