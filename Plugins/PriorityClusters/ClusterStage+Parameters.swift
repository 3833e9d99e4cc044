public import TerroirKernel

extension ClusterStage {
  public static let declaration = StageDeclaration(
    id: "priority-clusters",
    summary: "growth points, thematic clusters with target images, niches and priorities of a region",
    citations: [
      .method, "Traag, Waltman and van Eck (2019), From Louvain to Leiden, Scientific Reports 9",
      "Hennig (2007), Cluster-wise assessment of cluster stability, Comp. Stat. Data Analysis 52",
      "Hidalgo et al. (2007), The product space conditions the development of nations, Science 317",
      "Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16",
      "Clayton and Kaldor (1987), Empirical Bayes estimates of relative risks, Biometrics 43",
      "Belton and Gear (1983), On a short-coming of Saaty's method, Omega 11",
      "Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22",
      "Lahdelma and Salminen (2001), SMAA-2, Operations Research 49",
    ],
    parameters: [
      Parameter(
        "weight.specialisation", .number(0...100), default: .number(1), "weight of the location quotient in the score"),
      Parameter("weight.dynamics", .number(0...100), default: .number(1), "weight of growth in the score"),
      Parameter("weight.relatedness", .number(0...100), default: .number(1), "weight of relatedness in the score"),
      Parameter("weight.identity", .number(0...100), default: .number(1), "weight of identity in the score"),
      Parameter("weight.size", .number(0...100), default: .number(1), "weight of the number of actors in the score"),
      Parameter(
        "spread", .number(0...1), unit: .share, default: .number(0.5),
        citation: "OECD/JRC (2008), step 7", "how far the weights of the score move up and down for its interval"),
      Parameter(
        "draws", .integer(100...100_000), unit: .count, default: .integer(2000),
        "draws of the intervals and of the ranks"),
      Parameter(
        "resolution", .number(0.1...10), default: .number(1), "above 1 for more and smaller clusters"),
      Parameter(
        "town_weight", .number(0...1), default: .number(0.3),
        "weight of a shared town against a shared industry: near 0 clusters by theme, 1 clusters by town"),
      Parameter("seeds", .integer(5...1000), unit: .count, default: .integer(50), "seeds of the community search"),
      Parameter(
        "resamples", .integer(10...1000), unit: .count, default: .integer(50),
        citation: "Hennig (2007)", "draws of resampled data for the stability of the clusters"),
      Parameter(
        "min_elements", .integer(2...50), unit: .count, default: .integer(3), "least identity elements of a cluster"),
      Parameter(
        "industry_share", .number(0.05...1), unit: .share, default: .number(0.25),
        "least share of a cluster's elements that an industry must be linked with to belong to it"),
      Parameter(
        "significance", .choice(["published", "data"]), default: .text("published"), citation: .method,
        "whose significance of identity sets a cluster's model: the published one or the audit's"),
      Parameter(
        "priority.identity", .number(0...100), default: .number(1), "weight of how far a cluster's elements are known"),
      Parameter(
        "priority.distinctiveness", .number(0...100), default: .number(1),
        "weight of how rare its kinds are among the peers"),
      Parameter(
        "priority.growth", .number(0...100), default: .number(1),
        "weight of the mean of specialisation, dynamics and relatedness over its growth points"),
      Parameter(
        "priority.capacity", .number(0...100), default: .number(1),
        "weight of the number of actors and events for each of its elements"),
      Parameter(
        "priority.balance", .number(0...100), default: .number(1), "weight of its share outside the capital"),
      Parameter(
        "priority.cohesion", .number(0...100), default: .number(1), "weight of the share of its links that stay inside"
      ),
      Parameter(
        "centres", .texts, default: .list([]),
        "great cultural centres, with which a niche should not compete head-on; without any those of the country's pack"
      ),
      Parameter(
        "floor.second_tier", .number(0...1), unit: .share, default: .number(0.2),
        "least part of what the towns spend that is spent in second-tier towns"),
      Parameter(
        "floor.small", .number(0...1), unit: .share, default: .number(0.2),
        "least part of what the towns spend that is spent in small towns"),
      Parameter(
        "initiatives", .integer(0...12), unit: .count, default: .integer(3),
        "initiatives of a cluster in the roadmap, at the most"),
      Parameter("period", .text, default: .text("2026"), "first year of the roadmap"),
      Parameter("years", .integer(1...10), default: .integer(3), "years of the roadmap"),
    ], formulas: formulas)
}
