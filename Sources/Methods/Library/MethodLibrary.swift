public import TerroirKernel

/// Every method of the library, in the order of the catalogue; `methods`, `help` and `calc` read this one list.
public enum MethodLibrary {
  public static let all: [any Method.Type] = [
    LocationQuotient.self,
    Distinctiveness.self,
    Specialisation.self,
    Concentration.self,
    EllisonGlaeser.self,
    Litzenberger.self,
    ShiftShare.self,
    Variety.self,
    Inequality.self,
    Convergence.self,
    SpatialAutocorrelation.self,
    Relatedness.self,
    Density.self,
    ComplexityIndex.self,
    Outlook.self,
    CentralityMethod.self,
    CommunitiesMethod.self,
    BottlenecksMethod.self,
    BrokerageMethod.self,
    ProjectionMethod.self,
    Leontief.self,
    Agreement.self,
    Reliability.self,
    OpinionPoolMethod.self,
    Diversity.self,
    ClusterMethod.self,
    CompositeMethod.self,
    CompositeRobustnessMethod.self,
    SensitivityMethod.self,
    PairwiseWeights.self,
    MultiCriteria.self,
    RankAcceptability.self,
    PortfolioChoice.self,
    EqualSharesMethod.self,
    PhragmenMethod.self,
    ActivitySchedule.self,
    SingleWindow.self,
    ValueOfInformation.self,
    PowerMethod.self,
    RouteMethod.self,
    DifferenceInDifferences.self,
    HonestDifference.self,
    SyntheticControl.self,
    Matching.self,
    PanelRegression.self,
    Disclosure.self,
    InterruptedSeries.self,
    Learn.self,
    ChangePoint.self,
    ControlChart.self,
  ]

  /// Registers every method, as a plugin registers its own.
  public static func register(in registry: inout Registry) throws(RegistrationError) {
    for method in all { try registry.add(method: method) }
  }

  /// The method declared under `name`, nil where there is none.
  public static func method(_ name: String) -> (any Method.Type)? { all.first { $0.declaration.name == name } }

  /// The declarations, by name.
  public static var declarations: [MethodDeclaration] { all.map { $0.declaration }.sorted { $0.name < $1.name } }
}
