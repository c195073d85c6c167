"""Link: how a relation between two statements is written down, whichever of them comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from digest.relation import Relation, RelationType
from digest.voice import Voice

_SHOWN = 6
"""Shared words that a reason names."""


def relate(
    type_: RelationType,
    aspect: str,
    one: Voice,
    other: Voice,
    rule: str,
    *reasons: str,
    less: Voice | None = None,
) -> Relation:
    """The relation of two statements, the earlier place first; `less` is the one that says less."""
    a, b = sorted((one.place, other.place))
    side: Literal["a", "b", ""] = "" if less is None else "a" if less.place == a else "b"
    return Relation(type_, aspect, a, b, rule, reasons, side)


def side_by_side(one: Voice, other: Voice, a: str, b: str) -> str:
    """Two wordings, that of the earlier place first."""
    return f"{a} / {b}" if one.place <= other.place else f"{b} / {a}"


def name_words(words: Iterable[str]) -> str:
    """Some words as a list for a reason."""
    return ", ".join(sorted(words)[:_SHOWN])
