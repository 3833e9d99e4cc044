"""Tables `clusters` and `members`: elements that share industries, places, kinds and layers, and who belongs to them."""

from __future__ import annotations

from typing import Dict, List, Sequence, Set, Tuple

import linkage
from region import Region, count_by, listed
from terroir_plugin import Context, Json, Rows

MODELS = {"high": "dynamic-conservation", "medium": "transformation", "low": "generation"}


def similarity(one: Json, other: Json, town_weight: float) -> float:
    """0 to 1: shared industries (Jaccard), the same town, kind and layer; `town_weight` weighs the town against the rest."""
    first, second = set(one["industries"]), set(other["industries"])
    theme = len(first & second) / len(first | second) if first | second else 0.0
    kind = (one["kind"] == other["kind"]) * 0.6 + (one["layer"] == other["layer"]) * 0.4
    town = float(one["territory"] == other["territory"])
    return float(town_weight * town + (1 - town_weight) * (0.75 * theme + 0.25 * kind))


class Clusters:
    """The clusters of a region's elements; groups of fewer than `min_elements` elements are `loose`."""

    def __init__(self, region: Region, parameters: Json, context: Context) -> None:
        self.region = region
        elements = region.elements
        alike = [[1.0 if one is other else similarity(one, other, parameters["town_weight"]) for other in elements]
                 for one in elements]
        distances = [[1 - value for value in row] for row in alike]
        context.progress("linking elements", 0.1)
        steps = linkage.merges(distances)
        if parameters["clusters"] > 0:
            labels = linkage.cut(steps, len(elements), parameters["clusters"])
        else:
            labels = linkage.best_cut(distances, steps, parameters["most"])
        self.silhouette = linkage.silhouette(distances, labels)
        stable = linkage.stability(
            distances, labels, parameters["draws"], context.random,
            lambda part: context.progress("drawing subsamples", 0.2 + 0.7 * part))
        self.rows: Rows = []
        self.members: Rows = []
        self.loose: List[str] = []
        groups = [[index for index, label in enumerate(labels) if label == one] for one in range(max(labels) + 1)]
        kept = [(group, stable[one]) for one, group in enumerate(groups) if len(group) >= parameters["min_elements"]]
        for group in groups:
            if len(group) < parameters["min_elements"]:
                self.loose += [elements[index]["id"] for index in group]
        own_industries = [self._industries([elements[index] for index in group], parameters) for group, _ in kept]
        homes = [{elements[index]["territory"] for index in group} for group, _ in kept]
        actors = self._assign(region.actors, own_industries, homes)
        events = self._assign(region.events, own_industries, homes)
        taken: Set[str] = set()
        for number, (group, stability) in enumerate(kept):
            own = [elements[index] for index in group]
            inside = {elements[i]["id"]: (sum(alike[i][j] for j in group if j != i),
                                          sum(alike[i][j] for j in range(len(elements)) if j != i)) for i in group}
            self._add(own, own_industries[number], actors[number], events[number], inside, stability, taken)
        self.rows.sort(key=lambda row: row["cluster"])
        self.members.sort(key=lambda row: (row["cluster"], row["kind"], row["id"]))
        self.loose.sort()

    @staticmethod
    def _industries(own: Rows, parameters: Json) -> List[str]:
        """The industries that many of the elements are linked with, most first; at least the first one."""
        counts = count_by([industry for row in own for industry in row["industries"]])
        order = sorted(counts, key=lambda industry: (-counts[industry], industry))
        many = [industry for industry in order if counts[industry] >= parameters["industry_share"] * len(own)]
        return many or order[:1]

    @staticmethod
    def _assign(rows: Rows, industries: Sequence[List[str]], homes: Sequence[Set[str]]) -> List[List[Tuple[str, float]]]:
        """Each row goes to the cluster that shares most of its industries, its town counting as half an industry."""
        result: List[List[Tuple[str, float]]] = [[] for _ in industries]
        for row in rows:
            own = set(row["industries"])
            links = [len(own & set(theirs)) / len(own) if own else 0.0 for theirs in industries]
            scores = [link + 0.5 * (row["territory"] in home) if link > 0 else 0.0
                      for link, home in zip(links, homes)]
            if scores and max(scores) > 0:
                best = scores.index(max(scores))
                result[best].append((row["id"], links[best]))
        return result

    def _add(
        self, own: Rows, industries: List[str], actors: List[Tuple[str, float]], events: List[Tuple[str, float]],
        inside: Dict[str, Tuple[float, float]], stability: object, taken: Set[str],
    ) -> None:
        region = self.region
        own = sorted(own, key=lambda row: (-region.score(row["id"]), row["id"]))
        weights: Dict[str, float] = {}
        for row in own:
            weights[row["territory"]] = weights.get(row["territory"], 0.0) + region.score(row["id"])
        towns = sorted((town for town in weights if town in set(region.towns)), key=lambda town: (-weights[town], town))
        base = "-".join((industries or ["mixed"])[:1] + towns[:1])
        cluster, number = base, 2
        while cluster in taken:
            cluster, number = f"{base}-{number}", number + 1
        taken.add(cluster)
        links = count_by([region.industries[industry]["significance"] for row in own for industry in row["industries"]
                          if industry in industries and industry in region.industries])
        significance = max(["high", "medium", "low"], key=lambda word: links.get(word, 0)) if links else "low"
        lead = region.name(region.industries.get(industries[0])) if industries else "mixed identity"
        strongest = [region.name(row) for row in own[:3]]
        where = listed([region.name(region.places[town]) for town in towns[:3]]) or region.name(region.places[region.id])
        all_links = sum(total for _, total in inside.values())
        self.rows.append({
            "cluster": cluster, "name": f"{lead}: {listed(strongest[:2])}", "model": MODELS[significance],
            "significance": significance, "industries": industries, "territories": towns,
            "elements": [row["id"] for row in own], "actors": sorted(id for id, _ in actors),
            "events": sorted(id for id, _ in events),
            "cohesion": sum(within for within, _ in inside.values()) / all_links if all_links > 0 else 0.0,
            "stability": stability,
            "target_image": f"{lead} in {where} that people know by {listed(strongest)}",
            "value_proposition": f"{len(own)} identity elements, {len(actors)} actors and {len(events)} events "
                                 f"around {listed(strongest)}"})
        shares = [("element", id, within / total if total > 0 else 0.0) for id, (within, total) in inside.items()]
        shares += [("actor", id, share) for id, share in actors] + [("event", id, share) for id, share in events]
        everywhere = count_by([industry for row in region.elements for industry in row["industries"]])
        here = count_by([industry for row in own for industry in row["industries"]])
        shares += [("industry", industry, here[industry] / everywhere[industry]) for industry in industries]
        housed = count_by([row["territory"] for row in region.elements])
        local = count_by([row["territory"] for row in own])
        shares += [("territory", town, local[town] / housed[town]) for town in towns]
        self.members += [{"cluster": cluster, "kind": kind, "id": id, "weight": share} for kind, id, share in shares]
