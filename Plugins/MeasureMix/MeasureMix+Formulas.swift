extension MeasureMix {
  /// How the package computes its figures, by `table.column`.
  static let formulas: [String: String] = [
    "profiles.units":
      "max sum over clusters, needs, dimensions of weight x severity x meaning x g(coverage), within the budgets of each year",
    "profiles.eligible":
      "organisations of the list that the measure's level may support and the measure admits / listed_share; of nobody "
      + "listed the middle of 0 and 3 / listed_share",
    "profiles.beneficiaries": "min(eligible, units x those that one unit reaches)",
    "profiles.cost": "units x cost of one + its part, by units, of start and running over the programme's years",
    "profiles.attracted": "applications x success rate x (what is applied for - co-financing)",
    "profiles.share": "cost / cost of all the cluster's measures",
    "profiles.derivation":
      "weight x preference x units x share reached x sum over needs of severity x importance x strength x effect",
    "profiles.effect": "objective of the package - objective without this row's units",
    "measures.impact_economic":
      "units x sum over needs of weight x severity x meaning x strength x preference x effect x share reached, economic",
    "measures.impact_sociocultural": "the same of the socio-cultural dimension",
    "measures.impact_reputational": "the same of the reputational dimension",
    "measures.impact": "sum of the three; what saturates is not taken off",
    "measures.impact_low": "impact with the lower bounds of strengths and effects",
    "measures.impact_high": "impact with the upper bounds of strengths and effects",
    "measures.chosen": "units > 0",
    "needs.severity":
      "(found + mean of the clusters x w) / (of + w), w from 2 to 20 cases by the spread between clusters (empirical Bayes)",
    "needs.met": "sum over dimensions of meaning x min(1, coverage) / sum of meaning",
    "budgets.used": "sum of the costs that the payer bears in the year",
    "budgets.shadow_price": "dual price of the budget in the linear relaxation, per million",
    "individualisation.value":
      "gain = mean of (value of own packages - value of one for all) / value of one for all, chosen by what is believed and "
      + "valued by what is true; distance = mean Bray-Curtis of the clusters' money shares",
    "sensitivity.effect": "difference of the packages solved with the budget 20% lower and higher",
    "alternatives.gap": "(objective of the chosen package - objective) / objective of the chosen package",
    "frontier.economic": "economic part of the objective of the best package at weights between the two aims",
    "frontier.identity": "socio-cultural and reputational part of that package's objective",
  ]
}
