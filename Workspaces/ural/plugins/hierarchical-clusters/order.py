"""Tables `distinctive`, `niches`, `priorities` and `floors`."""

from __future__ import annotations

import random
from math import log, sqrt
from typing import Callable, List, Tuple

from region import Region, count_by
from terroir_plugin import Json, Rows

PRIOR = 10.0
Z95 = 1.959963984540054


def distinctive(region: Region) -> Rows:
    """Log-odds of kinds, layers and industries against the peers, with a Dirichlet prior (Monroe et al. 2008)."""
    peers = region.peers(region.data["elements"])
    subjects: List[Tuple[str, Callable[[Json], List[str]]]] = [
        ("kind", lambda row: [row["kind"]]), ("layer", lambda row: [row["layer"]]),
        ("industry", lambda row: list(row["industries"]))]
    rows: Rows = []
    for kind, of in subjects:
        own = count_by([word for row in region.elements for word in of(row)])
        theirs = count_by([word for row in peers for word in of(row)])
        mine, others = sum(own.values()), sum(theirs.values())
        if not mine or not others:
            continue
        for word in sorted(set(own) | set(theirs)):
            here, there = own.get(word, 0), theirs.get(word, 0)
            prior = PRIOR * (here + there) / (mine + others)
            rest_here, rest_there = mine + PRIOR - here - prior, others + PRIOR - there - prior
            if rest_here <= 1e-9 or rest_there <= 1e-9:
                continue
            odds = log((here + prior) / rest_here) - log((there + prior) / rest_there)
            error = sqrt(1 / (here + prior) + 1 / (there + prior))
            rows.append({"subject": word, "kind": kind, "share": here / mine, "peers_share": there / others,
                         "log_odds": odds, "low": odds - Z95 * error, "high": odds + Z95 * error})
    return rows


def niches(region: Region, found: Rows) -> Rows:
    """The industries that the audit finds to be niches, with how their identity stands beside the peers."""
    peers = region.peers(region.data["actors"])
    odds = {row["subject"]: row["log_odds"] for row in found if row["kind"] == "industry"}
    rows: Rows = []
    for industry in region.niches:
        theirs = sum(industry in actor["industries"] for actor in peers) / len(peers) if peers else None
        elements = sorted((one["id"] for one in region.elements if industry in one["industries"]),
                          key=lambda id: (-region.score(id), id))
        rows.append({"niche": industry, "distinctiveness": odds.get(industry), "competition": theirs,
                     "relatedness": region.relatedness.get(industry), "evidence": elements[:8]})
    return rows


CRITERIA = ["identity", "growth", "capacity", "balance", "cohesion"]


def criteria(region: Region, clusters: Rows, points: Rows) -> Rows:
    """What each cluster scores on each criterion, and the same scaled to 0-1 over the clusters."""
    territory = {row["id"]: row["territory"] for row in region.elements}
    rows: Rows = []
    for row in clusters:
        scores = [point["score"] for point in points
                  if point["industry"] in row["industries"] and point["territory"] in row["territories"]]
        values = [
            sum(region.score(id) for id in row["elements"]), sum(scores) / len(scores) if scores else 0.0,
            float(len(row["actors"])),
            sum(territory[id] != region.capital for id in row["elements"]) / len(row["elements"]), row["cohesion"]]
        rows += [{"cluster": row["cluster"], "criterion": name, "value": value, "weight": 1 / len(CRITERIA)}
                 for name, value in zip(CRITERIA, values)]
    for name in CRITERIA:
        own = [row for row in rows if row["criterion"] == name]
        low, high = min(row["value"] for row in own), max(row["value"] for row in own)
        for row in own:
            row["scaled"] = (row["value"] - low) / (high - low) if high > low else 1.0
    return rows


def priorities(clusters: Rows, criteria: Rows, draws: int, source: random.Random) -> Rows:
    """The clusters by the mean of their scaled criteria; ranks over all weightings (SMAA)."""
    if not clusters:
        return []
    known = {(row["cluster"], row["criterion"]): row["scaled"] for row in criteria}
    scaled = [[known[row["cluster"], name] for name in CRITERIA] for row in clusters]
    means = [sum(row) / len(row) for row in scaled]
    ranks = [[0] * len(clusters) for _ in clusters]
    for _ in range(draws):
        # Uniform on the simplex: exponential draws over their sum, whose value does not matter for the order.
        weights = [-log(1.0 - source.random()) for _ in CRITERIA]
        drawn = [sum(weight * value for weight, value in zip(weights, row)) for row in scaled]
        for position, index in enumerate(sorted(range(len(clusters)), key=lambda one: (-drawn[one], one))):
            ranks[index][position] += 1
    order = sorted(range(len(clusters)), key=lambda one: (-means[one], clusters[one]["cluster"]))
    rows: Rows = []
    for position, index in enumerate(order):
        low, high = middle(ranks[index], draws)
        best = sorted(range(len(CRITERIA)), key=lambda one: -scaled[index][one])
        rows.append({
            "cluster": clusters[index]["cluster"], "score": means[index], "rank": position + 1,
            "rank_low": min(low, position + 1), "rank_high": max(high, position + 1),
            "acceptability": ranks[index][position] / draws,
            "reasons": f"carried by {CRITERIA[best[0]]} and {CRITERIA[best[1]]}, held back by {CRITERIA[best[-1]]}"})
    return rows


def middle(counts: List[int], draws: int) -> Tuple[int, int]:
    """The ranks between which the middle 95% of the draws put it."""
    low, high, total = 1, len(counts), 0
    for index, count in enumerate(counts):
        if total <= 0.025 * draws:
            low = index + 1
        total += count
        if total >= 0.975 * draws:
            high = index + 1
            break
    return low, high


def floors(region: Region, parameters: Json) -> Rows:
    """The least shares of municipal means for towns that are not the capital."""
    rows: Rows = []
    for kind, share in [("second-tier", parameters["floor.second_tier"]), ("small", parameters["floor.small"])]:
        towns = {town for town, own in region.types.items() if own == kind}
        if share > 0 and towns:
            elements = sum(row["territory"] in towns for row in region.elements)
            rows.append({"territory_type": kind, "share": share,
                         "reason": f"{len(towns)} {kind} towns with {elements} of {len(region.elements)} elements"})
    return rows
