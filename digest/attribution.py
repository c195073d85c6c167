"""Attribution: the words that tie a statement to its claimant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.article import Block
from digest.name import Name
from digest.quotation import Quotation
from digest.seed import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose statement a passage is."""

    span: Span
    """The passage attributed: a quotation's words, or the clause or sentence of indirect speech."""
    claimant: str | None
    """Canonical name or the collective as written ("the council"); None when two candidates fit equally."""
    cue: Span | None
    """The words that say so ("Wang said", "according to the ministry"); None where it is carried over."""
    rule: str
    reasons: tuple[str, ...]


def find_attributions(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    names: Sequence[Name],
) -> tuple[Attribution, ...]:
    """Attributions in reading order: at most one for each quotation (same span) and for each passage of indirect speech.

    What carries none is in the article's own voice.
    """
    raise NotImplementedError

RULES: dict[str,str] = {}
