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
MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "accurate": "The evidence bears the claim out as it is worded.",
        "mostly-accurate": "Right in what matters; a detail is off or missing.",
        "lacks-context": "True as far as it goes, but it leaves out what would change how a reader takes it.",
        "disputed": "Sources that know the matter contradict each other, and the evidence does not settle it.",
        "inaccurate": "The evidence contradicts the claim as it is worded.",
        "unverifiable": "We searched, and found nothing that would settle it either way.",
        "prediction": "It speaks of the future; we come back to it when it is due.",
        UNRATED: "No editor has put a name to a rating.",
    }
)
"""What each rating says, unless `mkdocs.yml` defines it otherwise."""
NUMBERS: Mapping[str, int] = MappingProxyType(
    {"accurate": 5, "mostly-accurate": 4, "lacks-context": 3, "inaccurate": 1}
)
"""For machines that read ratings, from 1 to 5; the others say nothing of how near a claim is to the truth."""

KINDS = ("statistic", "event", "quotation", "prediction", "characterization", "definition")
STANCES = ("supports", "refutes", "context")
