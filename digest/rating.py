"""Rating: where a claim stands on an editor's scale; the machine never chooses one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

UNRATED = "unrated"
RATINGS: Mapping[str, str] = MappingProxyType(
    {
        "accurate": "Accurate",
        "mostly-accurate": "Mostly accurate",
        "lacks-context": "Lacks context",
        "disputed": "Disputed",
        "inaccurate": "Inaccurate",
        "unverifiable": "Unverifiable",
        "prediction": "Prediction",
        UNRATED: "Not rated yet",
    }
)
"""Ids in the order of the scale, with the words readers see unless `mkdocs.yml` renames them."""

NUMBERS: Mapping[str, int] = MappingProxyType(
    {"accurate": 5, "mostly-accurate": 4, "lacks-context": 3, "inaccurate": 1}
)
"""For machines that read ratings, from 1 to 5; the others say nothing of how near a claim is to the truth."""

KINDS = ("statistic", "event", "quotation", "prediction", "characterization", "definition")
STANCES = ("supports", "refutes", "context")
