"""Mention: a piece of a text that may be a name, and what speaks for its type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from digest.seed import Span

NameType = Literal["person", "organization", "place", "product", "other"]
Gender = Literal["f", "m", ""]


class Hint(NamedTuple):
    """Something that speaks for a type."""

    type: NameType
    weight: float
    rule: str
    reason: str


@dataclass(slots=True)
class Mention:
    """A piece of text that may be a name."""

    start: int
    end: int
    key: str
    words: tuple[str, ...]
    initial: bool
    """Whether a capital letter is owed to the place in the sentence."""
    block: Span
    gender: Gender | None = None
    """What a title before it tells; None without a title."""
    hints: list[Hint] = field(default_factory=list)
    """Type, weight, rule and reason of what cutting the run showed."""
    extra: tuple[str, int, bool] | None = None
    """An abbreviation or a number behind it that may belong to it: its words, its end, and whether this place shows that it does."""


_BETWEEN = (", ", " and ", ", and ", " or ", ", or ")


def find_lists(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Different names in a row, with `and` or `or` before the last."""
    group: list[Mention] = []
    for mention in [*mentions, None]:
        if mention is not None and group and text[group[-1].end : mention.start] in _BETWEEN:
            group.append(mention)
            continue
        if len(group) > 1 and _is_list(text, group):
            yield group
        group = [mention] if mention is not None else []


def _is_list(text: str, group: list[Mention]) -> bool:
    """Whether `and` or `or` joins the last of several different names."""
    gap = text[group[-2].end : group[-1].start]
    return len({m.key for m in group}) == len(group) and ("and" in gap or "or" in gap)
