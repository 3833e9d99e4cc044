"""What the stage reads of its input: the region's rows, and what the audit found on them."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional

from terroir_plugin import Json, Refusal, Rows


class Region:
    """The region under study with its elements, actors, events and towns."""

    def __init__(self, input: Json) -> None:
        self.data: Json = input["data"]
        self.profile: Json = input["profile"]
        self.id: str = self.data["region"]
        self.places: Dict[str, Json] = {row["id"]: row for row in self.data["territories"]}
        self.industries: Dict[str, Json] = {row["id"]: row for row in self.data["industries"]}
        if self.id not in self.places:
            raise Refusal.missing(f"the region {self.id} in `territories`", "add its row")
        self.elements = self.inside(self.data["elements"])
        # An actor of all industries says nothing on any.
        self.actors = [row for row in self.inside(self.data["actors"])
                       if len(row["industries"]) < max(2, len(self.industries))]
        self.events = self.inside(self.data["events"])
        self.towns = sorted(row["id"] for row in self.places.values()
                            if row["level"] == "municipal" and self.region_of(row["id"]) == self.id)
        self.audited: Dict[str, Json] = {row["element"]: row for row in self.profile["elements"]}
        self.growth: Dict[str, Optional[float]] = {
            row["industry"]: row.get("growth") for row in self.profile["industries"]}
        self.relatedness: Dict[str, Optional[float]] = {
            row["industry"]: row.get("relatedness") for row in self.profile["industries"]}
        #: Capital, second-tier or small, without the types that the region's own diagnostics added.
        self.types: Dict[str, str] = {
            row["territory"]: row["type"].split(";")[0] for row in self.profile["territories"]}
        if len(self.elements) < 3:
            raise Refusal.missing("3 identity elements of the region", "fill `identity`")

    @property
    def niches(self) -> List[str]:
        """The industries that the audit's position names as niches: each stands before the elements it rests on."""
        named = [next((id for id in row["evidence"] if id in self.industries), None)
                 for row in self.profile.get("position", []) if row["kind"] == "niche"]
        return [id for id in dict.fromkeys(named) if id is not None]

    def region_of(self, place: str) -> Optional[str]:
        """The region that a place lies in; nothing for the country."""
        current: Optional[Json] = self.places.get(place)
        for _ in range(16):
            if current is None:
                return None
            if current["level"] == "regional":
                return str(current["id"])
            current = self.places.get(current.get("parent") or "")
        return None

    def inside(self, rows: Rows) -> Rows:
        """The rows of the region by id, each id once, whatever order they come in."""
        found: Dict[str, Json] = {}
        for row in sorted(rows, key=lambda row: json.dumps(row, sort_keys=True)):
            if self.region_of(row["territory"]) == self.id:
                found.setdefault(row["id"], row)
        return [found[id] for id in sorted(found)]

    def peers(self, rows: Rows) -> Rows:
        """Those of the other regions that have identity elements."""
        regions = {self.region_of(row["territory"]) for row in self.data["elements"]} - {self.id, None}
        return [row for row in rows if self.region_of(row["territory"]) in regions]

    def score(self, element: str) -> float:
        """The audit's score of an element, 0 to 1."""
        return float(self.audited.get(element, {}).get("score", 0.0))

    def name(self, row: Optional[Json]) -> str:
        """The English name of a row, in which a result is kept; else the Russian one, else its id."""
        if row is None:
            return ""
        names: Dict[str, Any] = row["name"]
        return str(names.get("en") or names.get("ru") or row["id"])

    @property
    def capital(self) -> Optional[str]:
        known = [(-row["population"], row["id"]) for row in map(self.places.__getitem__, self.towns)
                 if row.get("population") is not None]
        return min(known)[1] if known else None


def count_by(values: List[str]) -> Dict[str, int]:
    counts: Dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


def listed(names: List[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""
