"""Sentence: where one ends and the next begins, inside one block."""

from __future__ import annotations

from digest.seed import Span


def find_sentences(text: str, block: Span) -> tuple[Span, ...]:
    """Sentences of a block in order, without the white space between them; quotation marks stay with their sentence."""
    raise NotImplementedError
