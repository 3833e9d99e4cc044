internal import TerroirKernel

extension MeasureMix {
  static let declaration = StageDeclaration(
    id: "measure-mix",
    summary: "makes a package of support for each cluster by its needs, over several years and within the budgets",
    citations: [
      .method, "Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Math. Prog. Comp. 10",
      "Bray and Curtis (1957), An ordination of the upland forest communities, Ecological Monographs 27",
      "Mantel (1967), The detection of disease clustering, Cancer Research 27",
      "Smouse, Long and Sokal (1986), Multiple regression and correlation extensions of the Mantel test, Syst. Zool. 35",
      "Chinneck and Dravnieks (1991), Locating minimal infeasible constraint sets, ORSA J. Comput. 3",
    ],
    parameters: budgets + [platformWeight, platforms] + weights + choices + assumptions + answers, formulas: formulas)

  private static let budgets = [
    Parameter(
      "budget.regional", .number(0...1e12), unit: .money,
      "own means of the region a year; the country's pack may give a default"),
    Parameter(
      "budget.municipal", .number(0...1e12), unit: .money,
      "fund from which the region's towns pay for their measures, a year; the country's pack may give a default"),
    Parameter.family(
      "regional_budget", over: .years(2000...2100), .number(0...1e12), unit: .money,
      "own means of the region in one year, instead of budget.regional"),
    Parameter.family(
      "town_budget", over: .ids(of: "territories"), .number(0...1e12), unit: .money,
      "a town's own means a year, beside what the fund transfers to it"),
    Parameter.family(
      "floor", over: .ids(of: "territories"), .number(0...1), unit: .share,
      "least part of what the towns spend that is spent in one town"),
    Parameter("carry_over", .flag, default: .boolean(false), "whether what a year leaves may be spent in the next"),
    Parameter("period", .text, default: .text("2026"), "first year of the programme"),
    Parameter("years", .integer(1...10), default: .integer(3), "years of the programme"),
  ]

  private static let platformWeight = Parameter(
    "platform_weight", .number(0.1...10), unit: .index, default: .number(1.25), citation: .method,
    "weight of open platforms against other measures")

  private static let platforms = Parameter(
    "platforms", .number(0...1), unit: .share, default: .number(0), citation: .method,
    "least part of all that is spent that goes to open platforms")

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
      "lock", .texts, default: .list([]),
      "units that are settled beforehand, each as 'MEASURE CLUSTER UNITS'"),
    Parameter(
      "towns", .integer(1...50), default: .integer(3),
      "towns of a cluster for which municipal measures are considered"),
  ]

  private static let assumptions = [
    Parameter(
      "listed_share", .number(0.05...1), unit: .share, default: .number(0.5),
      "part of all who may be supported that the list of actors is taken to hold"),
    Parameter(
      "uptake", .number(0.1...100), default: .number(3),
      "supports that one organisation can carry through over the programme"),
    Parameter(
      "success_rate", .number(0...1), unit: .share, default: .number(0.25),
      "part of applications that win, where a measure does not tell"),
    Parameter(
      "cofinancing", .number(0...1), unit: .share, default: .number(0.1),
      "part of a unit that the applicant's side bears, where a measure does not tell"),
    Parameter(
      "preparation", .number(0...1), unit: .share, default: .number(0.02),
      "cost of preparing an application as a part of what is applied for"),
  ]

  private static let answers = [
    Parameter("alternatives", .integer(0...20), default: .integer(0), "near-optimal packages to show"),
    Parameter(
      "flip", .texts, default: .list([]),
      "choices of which to tell what would alter them, each as 'MEASURE' or 'MEASURE CLUSTER'"),
    Parameter(
      "frontier", .integer(0...50), default: .integer(0),
      "points of the front between economic and identity effect"),
    Parameter(
      "sensitivity", .flag, default: .boolean(false),
      "whether the package is made again with each budget 20% lower and higher"),
    Parameter(
      "draws", .integer(0...100_000), default: .integer(0),
      "draws of what may be true and of what would be believed, on which the gain of individualisation is tried; 0 tries it "
        + "at the means alone"),
    Parameter(
      "gap", .number(0...0.1), unit: .share, default: .number(0.01),
      "relative gap at which the optimum counts as proven"),
  ]
}
