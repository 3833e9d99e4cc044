extension MeasureMix {
  /// How the package computes its figures, by `table.column`.
  static let formulas: [String: String] = [
    "measures.impact_economic":
      "sum of the catalogue's economic effects x cluster's priority / the best x part of its industries served x town's part",
    "measures.impact_sociocultural":
      "sum of the catalogue's socio-cultural effects x the same factors as impact_economic",
    "measures.impact_reputational": "sum of the catalogue's reputational effects x the same factors as impact_economic",
    "measures.impact":
      "sum of weight.* / their sum x the three effects, times platform_weight where the measure opens a platform",
    "measures.impact_low": "impact with the lower bounds of the catalogue's effects",
    "measures.impact_high": "impact with the upper bounds of the catalogue's effects",
    "measures.chosen":
      "max sum impact x + sum synergy, cost of each level <= its budget, floors, prerequisites, exclusions, one of a kind",
    "budgets.used": "sum of the costs of the chosen measures of the level, each paid once",
    "budgets.shadow_price": "dual price of the level's budget in the linear relaxation",
    "sensitivity.effect": "difference of the packages solved with the budget 20% lower and higher",
    "alternatives.gap": "(objective of the chosen package - objective) / objective of the chosen package",
    "frontier.economic": "sum of economic effects of the package with the greatest w economic + (1 - w) identity",
    "frontier.identity": "sum of (socio-cultural + reputational) / 2 of that package",
  ]
}
