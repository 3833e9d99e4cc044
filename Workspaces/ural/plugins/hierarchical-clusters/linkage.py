"""Average-linkage clustering, the number of clusters by silhouettes, and how stable each cluster is."""

from __future__ import annotations

import random
from typing import Callable, Dict, FrozenSet, List, Optional, Sequence, Tuple

Distances = List[List[float]]
Merge = Tuple[int, int, float]


def merges(distances: Distances) -> List[Merge]:
    """The merges of UPGMA (Sokal and Michener 1958), nearest first; of equals the ones that come first.

    The distance of two clusters is the mean of the distances of their members. A merge names two clusters by their
    first members; the first of them names the new cluster.
    """
    count = len(distances)
    between = [list(row) for row in distances]
    size = [1] * count
    alive = list(range(count))
    nearest: Dict[int, Tuple[float, int]] = {}

    def look(one: int) -> None:
        later = [(between[one][other], other) for other in alive if other > one]
        if later:
            nearest[one] = min(later)
        else:
            nearest.pop(one, None)

    for one in alive:
        look(one)
    result: List[Merge] = []
    while len(alive) > 1:
        distance, one, other = min((distance, one, other) for one, (distance, other) in nearest.items())
        result.append((one, other, distance))
        alive.remove(other)
        nearest.pop(other, None)
        for third in alive:
            if third != one:
                mean = (size[one] * between[one][third] + size[other] * between[other][third]) / (size[one] + size[other])
                between[one][third] = between[third][one] = mean
        size[one] += size[other]
        for third in alive:
            # Only those whose nearest has gone, moved, or may now be the merged cluster.
            if third == one or nearest.get(third, (0.0, -1))[1] in (one, other):
                look(third)
            elif third < one and between[third][one] < nearest[third][0]:
                nearest[third] = (between[third][one], one)
    return result


def cut(steps: Sequence[Merge], count: int, clusters: int) -> List[int]:
    """The cluster of each of `count` items, 0 to `clusters` - 1 in the order of their first members."""
    name = list(range(count))
    for one, other, _ in steps[:max(0, count - clusters)]:
        name = [one if own == other else own for own in name]
    order = {first: index for index, first in enumerate(sorted(set(name)))}
    return [order[own] for own in name]


def silhouette(distances: Distances, labels: Sequence[int]) -> float:
    """The mean silhouette width (Rousseeuw 1987), -1 to 1; items that are alone count as 0."""
    groups: Dict[int, List[int]] = {}
    for item, label in enumerate(labels):
        groups.setdefault(label, []).append(item)
    if len(groups) < 2:
        return 0.0
    total = 0.0
    for item, label in enumerate(labels):
        own = [distances[item][other] for other in groups[label] if other != item]
        if not own:
            continue
        inside = sum(own) / len(own)
        outside = min(
            sum(distances[item][other] for other in members) / len(members)
            for group, members in groups.items() if group != label)
        widest = max(inside, outside)
        total += (outside - inside) / widest if widest > 0 else 0.0
    return total / len(labels)


def best_cut(distances: Distances, steps: Sequence[Merge], most: int) -> List[int]:
    """The cut into 2 to `most` clusters with the widest mean silhouette; of equals the one with fewer clusters."""
    count = len(distances)
    choices = [cut(steps, count, clusters) for clusters in range(2, min(most, count - 1) + 1)]
    if not choices:
        return [0] * count
    return max(choices, key=lambda labels: silhouette(distances, labels))


def stability(
    distances: Distances, labels: Sequence[int], draws: int, source: random.Random,
    check: Callable[[float], None] = lambda part: None,
) -> List[Optional[float]]:
    """For each cluster the mean over subsamples of its greatest Jaccard similarity (Hennig 2007), 0 to 1.

    Every draw clusters four fifths of the items anew, into the same number; missing for a cluster no draw had.
    """
    clusters = max(labels) + 1
    groups = [frozenset(item for item, label in enumerate(labels) if label == one) for one in range(clusters)]
    found: List[List[float]] = [[] for _ in groups]
    for draw in range(draws):
        check(draw / draws)
        sample = sorted(source.sample(range(len(labels)), max(2, len(labels) * 4 // 5)))
        part = [[distances[one][other] for other in sample] for one in sample]
        again = cut(merges(part), len(sample), clusters)
        others: List[FrozenSet[int]] = [
            frozenset(item for item, label in zip(sample, again) if label == one) for one in range(max(again) + 1)]
        for index, group in enumerate(groups):
            own = group & frozenset(sample)
            if own:
                found[index].append(max(len(own & other) / len(own | other) for other in others))
    return [sum(values) / len(values) if values else None for values in found]
