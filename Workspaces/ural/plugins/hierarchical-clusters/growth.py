"""Table `growth_points`: industries in towns that have an actor or an element of them, with the parts of their score."""

from __future__ import annotations

import random
from typing import Dict, List, Optional, Tuple

from region import Region
from terroir_plugin import Json, Rows

Cell = Tuple[str, str]


def quantile(ordered: List[float], part: float) -> float:
    """The quantile with linear interpolation between neighbours."""
    at = part * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def densities(present: Dict[Cell, bool], towns: List[str], industries: List[str]) -> Dict[Cell, Optional[float]]:
    """Of what is related to an industry the part that the town has (Hidalgo et al. 2007): proximity is the least
    conditional probability of meeting in a town."""
    having = {industry: {town for town in towns if present[town, industry]} for industry in industries}
    proximity = {
        (one, other): len(having[one] & having[other]) / max(len(having[one]), len(having[other]), 1)
        for one in industries for other in industries if one != other}
    result: Dict[Cell, Optional[float]] = {}
    for industry in industries:
        others = [other for other in industries if other != industry]
        whole = sum(proximity[industry, other] for other in others)
        for town in towns:
            met = sum(proximity[industry, other] for other in others if present[town, other])
            result[town, industry] = met / whole if whole > 0 else None
    return result


def rows(region: Region, draws: int, source: random.Random) -> Rows:
    """specialisation = LQ / (1 + LQ); dynamics = (1 + growth) / 2; score = mean of the parts that could be assessed, and
    its bounds the middle 95% over weights moved up and down by a half."""
    towns, industries = region.towns, sorted(region.industries)
    actors: Dict[Cell, int] = {}
    carried: Dict[Cell, float] = {}
    for row in region.actors:
        for industry in row["industries"]:
            actors[row["territory"], industry] = actors.get((row["territory"], industry), 0) + 1
    for row in region.elements:
        for industry in row["industries"]:
            cell = (row["territory"], industry)
            carried[cell] = carried.get(cell, 0.0) + region.score(row["id"])
    cells = [(town, industry) for town in towns for industry in industries]
    present = {cell: cell in actors or carried.get(cell, 0.0) > 0 for cell in cells}
    related = densities(present, towns, industries)
    in_town = {town: sum(actors.get((town, industry), 0) for industry in industries) for town in towns}
    of_industry = {industry: sum(actors.get((town, industry), 0) for town in towns) for industry in industries}
    whole, most = sum(in_town.values()), max(list(actors.values()) + [0])
    strongest = max([carried.get(cell, 0.0) for cell in cells] + [0.0])
    moved = [[0.5 + source.random() for _ in range(5)] for _ in range(draws)]
    found: Rows = []
    for town, industry in cells:
        if not present[town, industry]:
            continue
        count = actors.get((town, industry), 0)
        quotient = (count / in_town[town]) / (of_industry[industry] / whole) \
            if in_town[town] and of_industry[industry] else None
        growth = region.growth.get(industry)
        parts: List[Optional[float]] = [
            None if quotient is None else quotient / (1 + quotient),
            None if growth is None else min(1.0, max(0.0, (1 + growth) / 2)),
            related[town, industry], carried.get((town, industry), 0.0) / strongest if strongest else None,
            count / most if most else None]
        own = score(parts, [1.0] * 5)
        drawn = sorted(score(parts, weights) for weights in moved)
        found.append({
            "industry": industry, "territory": town, "specialisation": parts[0], "dynamics": parts[1],
            "relatedness": parts[2] or 0.0, "identity": parts[3] or 0.0, "size": parts[4] or 0.0, "score": own,
            "low": min(own, quantile(drawn, 0.025)), "high": max(own, quantile(drawn, 0.975))})
    classify(found)
    return sorted(found, key=lambda row: (-row["score"], row["industry"], row["territory"]))


def score(parts: List[Optional[float]], weights: List[float]) -> float:
    known = [(part, weight) for part, weight in zip(parts, weights) if part is not None]
    total = sum(weight for _, weight in known)
    return sum(part * weight for part, weight in known) / total if total > 0 else 0.0


def classify(points: Rows) -> None:
    """Strong and promising: star; strong alone: mature; promising alone: emerging; neither: transforming."""
    def promise(row: Json) -> float:
        return float(row["relatedness"] + row["identity"]) / 2
    median = quantile(sorted(map(promise, points)), 0.5) if points else 0.0
    for row in points:
        is_falling = row["dynamics"] is not None and row["dynamics"] < 0.5
        is_promising = promise(row) >= median and not is_falling
        is_strong = (row["specialisation"] or 0.0) >= 0.5
        row["class"] = ("star" if is_promising else "mature") if is_strong else \
            "emerging" if is_promising else "transforming"
