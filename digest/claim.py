"""Claim: one checkable statement of an article, with its claimant and its weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.article import Block
from digest.attribution import Attribution
from digest.dating import Dating
from digest.name import Name
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.seed import Span

ClaimKind = Literal["statistic", "event", "quotation", "prediction", "characterization", "definition"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that can be checked, where one article makes it."""

    span: Span
    """The words to mark; inside one block, disjoint from or nested in every other claim of the text."""
    kind: ClaimKind
    claimant: str | None
    """None when the article says it in its own voice or when two speakers fit; `reasons` tells which."""
    score: float
    """Check-worthiness from 0 to 1: specific, measurable, affecting people, said by someone named."""
    rule: str
    reasons: tuple[str, ...]


def find_claims(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    datings: Sequence[Dating],
) -> tuple[Claim, ...]:
    """Claims in reading order."""
    raise NotImplementedError
