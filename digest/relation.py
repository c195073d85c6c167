"""Relation: a typed link between two passages of the articles compared, and all links together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.seed import Span

RelationType = Literal[
    "agrees", "differs", "different-measure", "different-scope", "different-time", "rounded", "vaguer",
    "only-in-headline", "quotation-altered", "quotation-cut", "single-origin", "no-source-given", "date-not-given",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A passage of one of the articles compared."""

    article: int
    """Index into the sequence given to `compare`."""
    span: Span

    def __hash__(self) -> int:
        """Of bare numbers: places are looked up by the million."""
        return hash((self.article, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link between two passages; never a judgement of which is right."""

    type: RelationType
    aspect: str
    """What agrees or differs: `wording`, `quantity`, `counted`, `measure`, `date`, …"""
    a: Place
    b: Place
    rule: str
    reasons: tuple[str, ...]
    """The first sets the two sides beside each other, as `x / y`, where there are words to set."""
    less: Literal["a", "b", ""] = ""
    """The side that says less: the cut quotation, the rounded or the vaguer number; empty where neither does."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several articles say, side by side."""

    same: tuple[tuple[Place, ...], ...]
    """Claims that are one claim, two or more places each, in order; a place is in one group at most."""
    relations: tuple[Relation, ...]
    """In order of `a`, `b`, type."""


@dataclass(frozen=True, slots=True)
class NotLinked:
    """Two claims that share something, and why they were not linked."""

    a: Place
    b: Place
    reasons: tuple[str, ...]


Link = tuple[Relation, bool]
"""A relation, and whether its two places are one claim."""
