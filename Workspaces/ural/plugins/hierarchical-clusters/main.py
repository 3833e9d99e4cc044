"""Another way to a strategy: thematic clusters by average linkage, as a stage for `strategize`."""

from __future__ import annotations

import growth
import order
from clusters import Clusters
from region import Region
from terroir_plugin import Context, Json, Parameter, Plugin, Rows, finding

plugin = Plugin()

PARAMETERS = [
    Parameter.integer("clusters", 0, 50, 0, "how many groups; 0 lets the silhouettes decide", unit="count"),
    Parameter.integer("most", 2, 50, 12, "most groups that the silhouettes may choose", unit="count"),
    Parameter.integer("min_elements", 2, 50, 3, "least identity elements of a cluster", unit="count"),
    Parameter.number("town_weight", 0, 1, 0.3, "weight of a shared town against a shared theme"),
    Parameter.number("industry_share", 0.05, 1, 0.25, "least share of a cluster's elements that an industry is linked "
                     "with", unit="share"),
    Parameter.integer("draws", 10, 10000, 40, "subsamples of the stability", unit="count"),
    Parameter.integer("weightings", 100, 100000, 1000, "draws of the intervals and ranks", unit="count"),
    Parameter.number("floor.second_tier", 0, 1, 0.2, "least share of municipal means for second-tier towns", unit="share"),
    Parameter.number("floor.small", 0, 1, 0.2, "least share of municipal means for small towns", unit="share"),
]

CITATIONS = [
    "Sokal and Michener (1958), A statistical method for evaluating systematic relationships, Univ. Kansas Sci. Bull. 38",
    "Rousseeuw (1987), Silhouettes, J. Comp. Appl. Math. 20",
    "Hennig (2007), Cluster-wise assessment of cluster stability, Comp. Stat. Data Analysis 52",
    "Hidalgo et al. (2007), The product space conditions the development of nations, Science 317",
    "Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16",
    "Lahdelma and Salminen (2001), SMAA-2, Operations Research 49",
]

FORMULAS = {
    "criteria.scaled": "(value - least) / (greatest - least) over the clusters",
    "priorities.score": "mean of criteria.scaled",
    "priorities.acceptability": "weightings drawn uniformly that put it at this rank / all weightings (SMAA)",
}


@plugin.stage("strategize", "hierarchical-clusters", "growth points, clusters by average linkage, niches and priorities",
              citations=CITATIONS, parameters=PARAMETERS, formulas=FORMULAS)
def strategize(input: Json, parameters: Json, context: Context) -> Json:
    region = Region(input)
    points = growth.rows(region, parameters["weightings"], context.random)
    clusters = Clusters(region, parameters, context)
    distinctive = order.distinctive(region)
    context.progress("ranking", 0.95)
    criteria = order.criteria(region, clusters.rows, points) if clusters.rows else []
    strategy: Json = {
        "growth_points": points, "clusters": clusters.rows, "members": clusters.members, "distinctive": distinctive,
        "niches": order.niches(region, distinctive),
        "priorities": order.priorities(clusters.rows, criteria, parameters["weightings"], context.random),
        "criteria": criteria,
        "floors": order.floors(region, parameters)}
    strategy["findings"] = findings(clusters, strategy)
    return strategy


def findings(clusters: Clusters, strategy: Json) -> Rows:
    rows = [finding("note", "clusters", f"mean silhouette width {clusters.silhouette:.2f}: 1 is apart, 0 is no clusters",
                    hint="set `clusters` to try another number")]
    points: Rows = strategy["growth_points"]
    if all(row["dynamics"] is None for row in points):
        rows.append(finding(
            "not_assessed", "growth_points.dynamics", "not assessed: no industry has a series of growth in the audit",
            hint="add a register or statistics by industry and year"))
    if not strategy["distinctive"]:
        rows.append(finding("not_assessed", "distinctive", "not assessed: no other region has identity elements",
                            hint="add the elements of peer regions to `identity`"))
    if clusters.loose:
        rows.append(finding("note", "clusters", f"{len(clusters.loose)} elements are in groups too small for a cluster",
                            evidence=clusters.loose, hint="lower `min_elements` or `clusters`"))
    shaky = [row["cluster"] for row in strategy["clusters"] if (row["stability"] or 0.0) < 0.75]
    if shaky:
        rows.append(finding("warning", "clusters.stability", f"{len(shaky)} of {len(strategy['clusters'])} clusters come "
                            "out alike in fewer than 75% of the subsamples: their borders are soft", evidence=shaky,
                            hint="discuss their members with the actors"))
    return rows


if __name__ == "__main__":
    plugin.serve()
