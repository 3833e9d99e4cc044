extension MeasureMix {
  /// How the package computes its figures, by `table.column`.
  static let formulas: [String: String] = [
    "profiles.units":
      "max sum over clusters, needs, dimensions of weight x importance x severity^2 x meaning x g(coverage), within the budgets"
      + " of each year; g = 1 - (1 - coverage)^2 in three straight pieces",
    "profiles.eligible":
      "organisations of the list that the measure's level may support and the measure admits / listed_share; of nobody "
      + "listed the middle of 0 and ln 0.05 / ln (1 - listed_share), at most 1 / listed_share",
    "profiles.beneficiaries": "min(eligible, units x those that one unit reaches)",
    "profiles.cost": "units x cost of one + its part, by units, of start and running over the programme's years",
    "profiles.attracted": "applications x success rate x (what is applied for - co-financing)",
    "profiles.share": "cost / cost of all the cluster's measures",
    "profiles.derivation":
      "weight x preference x units x share reached x sum over needs of severity^2 x importance x strength x effect; of what the levels lack"
      + " x the part of it that the measure's own level lacks of its own element",
    "profiles.effect": "objective of the package - objective without this row's units",
    "profiles.effect_low":
      "the same with the lower bounds of this row's own strengths and effects, the other rows as believed",
    "profiles.effect_high":
      "the same with the upper bounds of this row's own strengths and effects, the other rows as believed; no more than the "
      + "others leave unmet",
    "measures.impact_economic":
      "units x sum over needs of weight x importance x severity^2 x meaning x strength x preference x effect x share reached,"
      + " economic",
    "measures.impact_sociocultural": "the same of the socio-cultural dimension",
    "measures.impact_reputational": "the same of the reputational dimension",
    "measures.impact": "sum of the three; what saturates is not taken off",
    "measures.impact_low": "impact with the lower bounds of strengths and effects",
    "measures.impact_high": "impact with the upper bounds of strengths and effects",
    "measures.chosen": "units > 0",
    "needs.severity":
      "(found + mean of the clusters x w) / (of + w), w from 2 to 20 cases by the spread between clusters (empirical Bayes), 1"
      + " where each cluster has one case; the mean is over all cases of all clusters; of what the levels lack the plain mean over"
      + " their elements",
    "needs.met":
      "sum over dimensions of meaning x greatest effect x min(1, coverage) / sum of meaning: the part of the gap that is closed",
    "budgets.used": "sum of the costs that the payer bears in the year",
    "budgets.shadow_price": "dual price of the budget, per million, where the same runs give parts of units",
    "individualisation.value":
      "gain = mean of (value of own packages - value of one for all) / value of one for all, chosen by what is believed and "
      + "valued by what is true; distance = mean Bray-Curtis of the clusters' money shares",
    "sensitivity.effect": "difference of the packages solved with the budget 20% lower and higher",
    "flips.factor":
      "the factor nearest to 1, from 1/4 to 4, on the price, effect, budget or weight at which the package made anew takes the "
      + "measure in or leaves it out",
    "alternatives.gap": "(objective of the chosen package - objective) / objective of the chosen package",
    "frontier.economic":
      "economic part of the objective, without synergies, of the package with the most of it at a level of identity",
    "frontier.identity": "socio-cultural and reputational part of that package's objective",
  ]
}
