"""Comparison: where articles carry the same claim, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.annotation import Annotation
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


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several articles say, side by side."""

    same: tuple[tuple[Place, ...], ...]
    """Claims that are one claim, two or more places each, in order; a place is in one group at most."""
    relations: tuple[Relation, ...]
    """In order of `a`, `b`, type."""


def compare(annotations: Sequence[Annotation]) -> Comparison:
    """All groups and relations between the articles and, for quotations, within one article."""
    raise NotImplementedError
