"""Name: people, organizations, places and products a text mentions, each under one canonical name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.article import Block
from digest.seed import Span

NameType = Literal["person", "organization", "place", "product", "other"]


@dataclass(frozen=True, slots=True)
class Name:
    """One mention."""

    span: Span
    type: NameType
    name: str
    """Canonical in this text: `Wang` and `Alexandr Wang` are both `Alexandr Wang`."""
    gender: Literal["f", "m", ""]
    """What the text's pronouns and titles, or the first name, say of a person; empty when unknown."""
    rule: str
    reasons: tuple[str, ...]


def find_names(text: str, blocks: Sequence[Block]) -> tuple[Name, ...]:
    """Mentions in reading order, furniture left out; none overlaps another."""
    raise NotImplementedError
