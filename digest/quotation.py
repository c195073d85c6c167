"""Quotation: words that an article gives between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.article import Block
from digest.seed import Span

QuotationForm = Literal["direct", "mixed", "scare", "pull", "nested"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as someone's own."""

    span: Span
    """The words without the quotation marks around them, inside one block."""
    form: QuotationForm
    """`direct`: whole sentences; `mixed`: part of the reporter's sentence; `scare`: a name, a title or a word held at
    arm's length; `pull`: repeated apart from the text; `nested`: inside another quotation."""
    continues: bool
    """Whether it goes on from the quotation before it, over a paragraph or an interrupting attribution."""
    rule: str
    reasons: tuple[str, ...]


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Quotations in reading order; an unclosed one ends with its block."""
    raise NotImplementedError
