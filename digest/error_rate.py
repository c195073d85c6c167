"""Error rate: how often the rules are right on labelled articles that nobody tuned them to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

COMMAND = "python tests/figures.py"
"""Measures the rules and writes the file."""
_FILE = Path(__file__).parent / "data" / "measured.json"
_OF_ARTICLES: Mapping[str, str] = MappingProxyType(
    {
        "own words": "The words of the report, told from the website’s own",
        "quotations": "Quotations",
        "speaker of a quotation": "Who is quoted",
        "claimant, where there is one": "Who makes a statement",
        "worth checking": "Statements worth checking",
        "quantities: both": "Numbers, with what they count",
        "dates: both": "Dates, with the day they mean",
        "names": "Names of people, bodies and things",
    }
)
_OF_STORIES: Mapping[str, str] = MappingProxyType(
    {
        "stories": "Articles about one event",
        "quotations": "One quotation in two articles",
        "same claim": "One claim in two articles",
        "differences shown": "Differences between two articles",
    }
)
"""Tasks that readers of the method page are told of, in words they know."""


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """How often one thing is found right, and how often it is found at all."""

    what: str
    precision: float
    """Share of what was found that is right."""
    recall: float
    """Share of what is there that was found."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured last."""

    articles: int
    stories: int
    rates: tuple[ErrorRate, ...]


def read_measured() -> Measured:
    """The figures as `COMMAND` wrote them."""
    record: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    rates = [
        ErrorRate(what, record[part][task]["precision"], record[part][task]["recall"])
        for part, tasks in (("article_tasks", _OF_ARTICLES), ("story_tasks", _OF_STORIES))
        for task, what in tasks.items()
    ]
    return Measured(record["articles"], record["stories"], tuple(rates))
