"""Dating: dates and periods a text mentions, as EDTF where they can be pinned down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.article import Block
from digest.seed import Span


@dataclass(frozen=True, slots=True)
class Dating:
    """One mention of a day, month, year or period."""

    span: Span
    edtf: str
    """ISO 8601-2 level 1; empty when it hangs on a publication date that is not known."""
    rule: str
    reasons: tuple[str, ...]
    """Also why `edtf` is empty."""


def find_datings(text: str, blocks: Sequence[Block], sentences: Sequence[Span], published: str = "") -> tuple[Dating, ...]:
    """Dates in reading order; `published` (EDTF, may be empty) anchors the relative ones."""
    raise NotImplementedError
