internal import TerroirKernel

extension MeasureMix {
  static let declaration = StageDeclaration(
    id: "measure-mix",
    summary: "chooses support measures per cluster for the greatest impact under the budgets of three levels",
    citations: [
      .method, "Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Math. Prog. Comp. 10",
      "Bertsimas and Sim (2004), The price of robustness, Operations Research 52",
      "Aneja and Nair (1979), Bicriteria transportation problem, Management Science 25",
    ],
    parameters: budgets + [platformWeight] + weights + choices, formulas: formulas)

  private static let budgets = Parameter.family(
    "budget", of: "level", Level.self, .number(0...1e12), unit: .money, default: { _ in .number(0) },
    description: { level in
      let whose = level == .municipal ? "means of all the region's towns" : "means of the \(level.rawValue) level"
      return "\(whose) a year; the country's pack may give a default"
    })

  private static let platformWeight = Parameter(
    "platform_weight", .number(0.1...10), unit: .index, default: .number(1.25), citation: .method,
    "weight of open platforms against other measures")

  private static let weights = Parameter.family(
    "weight", of: "dimension", KPIDimension.self, .number(0...100), default: { _ in .number(1) },
    description: { "weight of the \($0 == .sociocultural ? "socio-cultural" : $0.rawValue) effect" })

  private static let choices = [
    Parameter(
      "significance", .choice(["published", "data"]), default: .text("published"), citation: .method,
      "whose significance of identity the rule of levels follows: the published one or the audit's"),
    Parameter(
      "override", .texts, default: .list([]),
      "levels granted against the rule, each as 'INDUSTRY LEVEL REASON'; the reason is recorded"),
    Parameter("require", .texts, default: .list([]), "ids of measures that the package must hold, wherever they act"),
    Parameter("forbid", .texts, default: .list([]), "ids of measures that the package must not hold"),
    Parameter(
      "towns", .integer(1...50), default: .integer(3),
      "towns of a cluster for which municipal measures are considered"),
    Parameter("alternatives", .integer(0...20), default: .integer(3), "near-optimal packages to show"),
    Parameter(
      "frontier", .integer(0...50), default: .integer(5),
      "points of the front between economic and identity effect"),
    Parameter(
      "gamma", .number(0...1000), default: .number(0),
      "number of effects that may fall to their lower bound at once; 0 plans with expected effects"),
    Parameter(
      "gap", .number(0...0.1), unit: .share, default: .number(1e-6),
      "relative gap at which the optimum counts as proven"),
    Parameter("period", .text, default: .text("2026"), "budget year that the table of budgets names"),
  ]
}
