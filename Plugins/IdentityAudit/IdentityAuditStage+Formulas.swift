extension IdentityAuditStage {
  /// How the audit computes its figures, by `table.column`.
  static let formulas: [String: String] = [
    "industries.share":
      "e_ri / e_r, e the register's amounts and e_r all activity; without a register a_ri / a_r, a actor-industry links",
    "industries.lq":
      "(e_ri / e_r) / (e_i / e) of the register, e_r and e all activity of region and reference; without a register "
      + "(a_ri / a_r) / (a_i / a), a actor-industry links over the regions that were searched for the industry",
    "industries.lq_low":
      "register: least over what is withheld or rounded, of organisations at Jeffreys's 2.5%; list: 2.5% of "
      + "Beta(a_ri + 1/2, a_i - a_ri + 1/2) over a_r / a, or resampled (lq_interval)",
    "industries.lq_high":
      "register: greatest over what is withheld or rounded, of organisations at Jeffreys's 97.5%; list: 97.5% of the same, "
      + "never above a / a_r",
    "industries.lead_p":
      "P(Binomial(a_i, a_r / a) >= a_ri), of jobs and organisations with e, the least e_ri and e, the greatest e_i and e_r that "
      + "the cells admit; adjusted over the industries (Holm)",
    "industries.specialised":
      "P(Gamma(n + 1) > expected + 1), n organisations or actors of a complete list: a prior worth one expected; of other "
      + "units the part of lq_low to lq_high above 1",
    "industries.complexity":
      "second eigenvector of D^-1 M U^-1 M^T over the register's regions, or its towns where these are fewer than ten",
    "register.lq": "(e_ri / e_r) / (e_i / e), e_r and e all activity of the place and of the reference",
    "register.lq_low":
      "least over all amounts that the cells admit; of organisations at the 2.5% of Beta(e_ri + 1/2, e_i - e_ri + 1/2)",
    "register.lq_high":
      "greatest over all amounts that the cells admit; of organisations at the 97.5% of the same",
    "economies.effective_industries": "1 / sum s^2 over the place's creative industries",
    "economies.specialisation": "sum |s - s_reference| over the creative industries (Krugman)",
    "economies.national": "sum first_i x (reference's last / first - 1)",
    "economies.mix": "sum first_i x (reference's growth of i - reference's growth)",
    "economies.regional": "change - national - mix",
    "register.growth": "(last / first)^(1 / years) - 1 over the years with an amount that is known",
    "register.density":
      "sum_j M_rj phi_ij / sum_j phi_ij, phi proximity over the places compared, M lq >= 1 among them",
    "industries.growth":
      "(last / first)^(1 / years) - 1 of the series in growth_basis, which does not begin in 2020 or 2021; money over the "
      + "rise of the price level where growth_basis names one",
    "industries.growth_low":
      "of organisations the 2.5% of Beta(last + 1/2, first + 1/2) as odds, else by the bounds of both amounts",
    "industries.growth_high": "of organisations the 97.5% of the same, else by the bounds of both amounts",
    "industries.relatedness":
      "mean over industries with lq >= 1 of n_ij / sqrt(n_i n_j), n rows of actors, elements and events naming them",
    "industries.identity_share": "identity_links / the region's elements",
    "industries.identity_low": "2.5% of Beta(links + 1/2, elements - links + 1/2)",
    "industries.identity_high": "97.5% of Beta(links + 1/2, elements - links + 1/2)",
    "industries.project_share": "projects of the industry that use an element / its projects",
    "industries.project_low": "2.5% of Beta(uses + 1/2, projects - uses + 1/2)",
    "industries.project_high": "97.5% of the same",
    "industries.significance_data":
      "high where the share >= high, medium where >= medium, else low; project_share with ten projects, else identity_share",
    "industries.performance": "latest published share of the region's creative value added",
    "industries.coverage":
      "assessed of lq, growth, relatedness, identity_share, performance, innovation, investment / 7",
    "structure.value":
      "effective industries 1 / sum s^2; concentration sum s^2; specialisation (Krugman) sum |s - s_all|; entropy "
      + "sum s log2(1/s) = related + unrelated; dissimilarity 1/2 sum |actors share - inhabitants share|",
    "structure.low": "2.5%: Jeffreys for shares, else basic bootstrap over actors, 2 value - quantile",
    "structure.high": "97.5%: Jeffreys for shares, else basic bootstrap over actors, 2 value - quantile",
    "dynamics.change_low": "least last - greatest first",
    "dynamics.change_high": "greatest last - least first",
    "dynamics.national":
      "first x (country's last / first - 1), by the register that of the reference's creative industries together",
    "dynamics.mix": "sum first_i x (country's growth of i - country's growth)",
    "dynamics.regional": "change - national - mix",
    "dynamics.regional_low": "least last - greatest first x greatest of the reference's last / first of the same",
    "dynamics.regional_high": "greatest last - least first x least of the reference's last / first of the same",
    "identity.score":
      "sum of recognition weights in the cell / in all cells; world 1, national 0.75, regional 0.5, local 0.25",
    "identity.score_low": "2.5% over elements drawn with replacement",
    "identity.score_high": "97.5% over elements drawn with replacement",
    "elements.distinctiveness":
      "d s / (s + v), d = ln odds of the kind and layer in the region - ln odds in the peers, with a Dirichlet prior of the "
      + "pooled shares, v its variance, s = 1/2",
    "elements.distinctiveness_low": "distinctiveness - 1.96 (v s / (s + v))^0.5",
    "elements.distinctiveness_high": "distinctiveness + 1.96 (v s / (s + v))^0.5",
    "elements.distinctiveness_z": "d / v^0.5",
    "elements.score":
      "0.5 recognition + 0.2 status + 0.3 / (1 + exp(-distinctiveness)); without peers the first two / 0.7",
    "territories.potential":
      "100 x sum w ln(1 + x) / ln(1 + greatest) over identity (sum of recognition x status), actors and events",
    "territories.potential_low": "2.5% over rows drawn with replacement and weights moved by spread",
    "territories.potential_high": "97.5% over rows drawn with replacement and weights moved by spread",
    "territories.rank_low": "2.5% over rows drawn with replacement, weights, three scalings and two means",
    "territories.rank_high": "97.5% over rows drawn with replacement, weights, three scalings and two means",
    "framework.weight": "weight / sum of the weights of the parts that some town has",
    "framework.importance": "squared correlation of the part with the potential over the towns",
    "framework.first_component": "greatest eigenvalue of the parts' correlations / number of parts",
    "framework.shift_without": "mean |rank without - rank|",
    "rank_sensitivity.first":
      "mean(b (ab - a)) / V of the mean |rank - rank of the potential| (Saltelli 2010), held to 0 to 1",
    "rank_sensitivity.total": "mean((a - ab)^2) / 2V (Jansen 1999), held to 0 to 1",
    "territories.per_10k": "(actors + elements + events) / population x 10,000",
    "drivers.contribution": "100 x weight x scaled indicator",
    "drivers.lead": "contribution - mean contribution over the towns",
    "actors.betweenness": "sum over pairs of shortest paths through it / shortest paths, over (n - 1)(n - 2) / 2",
    "actors.constraint": "sum_j (p_ij + sum_q p_iq p_qj)^2, p the share of its ties",
    "actors.top_share": "draws of missing ties in which it is among the ten greatest by betweenness / draws",
    "network.low": "2.5% over draws that take ties away with up to missing_ties, widened to the value",
    "network.high": "97.5% over draws that take ties away with up to missing_ties, widened to the value",
    "chain.capacity": "actors at the link / actors at the strongest link before consumption",
    "chain.certainty":
      "resamples of the actors and the unknown in which no link has fewer / resamples; the unknown are one of a complete "
      + "list, else as many as are listed",
    "flows.share": "ties / all ties",
    "flows.low": "2.5% of Beta(ties + 1/2, others + 1/2)",
    "flows.high": "97.5% of Beta(ties + 1/2, others + 1/2)",
    "factors.coverage": "indicators with a value of the whole region / indicators declared for the factor",
    "quality.complete": "filled cells / cells among the columns that may stay empty",
  ]
}
