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

KINDS = ("statistic", "event", "quotation", "prediction", "characterization", "definition")
STANCES = ("supports", "refutes", "context")
