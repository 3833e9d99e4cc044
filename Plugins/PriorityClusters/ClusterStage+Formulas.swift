extension ClusterStage {
  /// How the strategy computes its figures, by `table.column`.
  static let formulas: [String: String] = [
    "growth_points.specialisation":
      "q / (1 + q), q = profile.register.lq; without a register q = (a_ti + 1) / (a_t a_i / a + 1) over the region's "
      + "actor-industry links: 0.5 is an LQ of 1",
    "growth_points.dynamics":
      "(1 + growth) / 2 within 0 and 1, growth the town's of profile.register, else the region's of profile.industries",
    "growth_points.relatedness":
      "profile.register.density, or sum of relatedness to the industries present in the town / sum of relatedness to all",
    "growth_points.identity": "sum of the scores of the town's elements linked to the industry / the greatest such sum",
    "growth_points.size": "amount in the register, without one actors / the greatest of an industry in a town",
    "growth_points.score": "sum weight x part / sum weight over the parts assessed",
    "growth_points.low": "2.5% over weights moved up and down by spread",
    "growth_points.high": "97.5% over weights moved up and down by spread",
    "growth_points.class":
      "strong: LQ >= 1; promising: weighted mean of relatedness and identity >= the median, and growth is not known to fall; "
      + "both star, strong alone mature, promising alone emerging, neither transforming",
    "growth_points.class_share":
      "P(strong) from the count of actors, that of the prior (37%) where no quotient can be formed, at most the "
      + "register's P(LQ >= 1) of the region where it has no towns, times P(promising) "
      + "from the weights drawn; the two taken as independent",
    "clusters.cohesion": "weight of links inside / weight of all links of its members",
    "clusters.stability":
      "mean over resamples of the greatest |A and B| / |A or B|, A its members left, B a community of the resample",
    "clusters.significance": "the significance that most links between its elements and its industries have",
    "members.weight": "weight of the member's links in the cluster / of all its links",
    "distinctive.log_odds":
      "ln odds in the region - ln odds in the peers, with a Dirichlet prior of the pooled shares",
    "distinctive.low": "log_odds - 1.96 s",
    "distinctive.high": "log_odds + 1.96 s",
    "niches.likelihood": "Phi(distinctiveness / s), s its standard error",
    "niches.competition":
      "actors of the industry / all actors of the great centres, or of the peers where they have none; of lists that are "
      + "complete",
    "priorities.score": "sum of criteria.weight x criteria.scaled",
    "priorities.rank_low": "2.5% of the ranks over rows drawn with replacement and weights drawn uniformly",
    "priorities.rank_high": "97.5% of the ranks over rows drawn with replacement and weights drawn uniformly",
    "priorities.acceptability": "weightings that put it at this rank / all weightings drawn (SMAA)",
    "priorities.first": "weightings that put it first / all weightings drawn",
    "priorities.method_low":
      "best rank over topsis, vikor, promethee2, saw, copras, edas, mabac, electre3, codas and marcos, of those that admit the values",
    "priorities.method_high":
      "worst rank over topsis, vikor, promethee2, saw, copras, edas, mabac, electre3, codas and marcos, of those that admit the values",
    "criteria.value":
      "identity: mean recognition of its elements, 1 world to 1/4 local; distinctiveness: mean log-odds of those known; growth: mean of "
      + "specialisation, dynamics and relatedness over its growth points; capacity: (actors + events) / elements; "
      + "balance: elements in towns beside the capital / elements in towns; cohesion as in clusters",
    "criteria.scaled":
      "(value - least) / (greatest - least) over the clusters, the mean value where it is not known",
    "framework.weight": "weight of the criterion / sum of the weights of the criteria known",
    "framework.importance": "squared correlation of criteria.scaled with priorities.score over the clusters",
    "framework.likest_correlation": "correlation of criteria.scaled of the two criteria over the clusters",
    "framework.shift_without": "mean of |rank - rank without the criterion| over the clusters",
    "framework.most_shift_without": "greatest |rank - rank without the criterion|",
    "initiatives.place":
      "by the turn of the cluster's gaps, greatest lower 95% bound of found / of (Wilson) first, and in a turn by priorities.rank",
    "initiatives.year": "first year + floor((place - 1) x years / initiatives in all)",
    "initiatives.level":
      "municipal where all cases lie in one town and the cluster's significance opens that level, else the narrowest of regional "
      + "and federal that it opens; regional at the widest where organisations of the region are to join in",
    "initiatives.body":
      "of the bodies of the level and place that decide, the one with the greatest |industries shared| / |industries of either|",
  ]
}
