"""Text quote: a passage of a seed by its exact words and a little of what stands around them.

The record has the fields of the W3C's TextQuoteSelector and TextPositionSelector.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.seed import Span

CONTEXT_LENGTH = 32
"""Code points of prefix and suffix."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """A passage of a seed, letter for letter."""

    exact: str
    """`Seed.text[start:end]`, line ends as received."""
    prefix: str
    """What stands before; shorter at the start of the article and where the digest may not show more."""
    suffix: str
    start: int
    """In code points of `Seed.text`, half-open with `end`."""
    end: int


def quote_passage(text: str, span: Span, shown: Sequence[Span]) -> TextQuote:
    """The words at `span`, and those around them as far as one of the `shown` stretches reaches."""
    around = find_around(span, shown)
    before = max(around.start, span.start - CONTEXT_LENGTH)
    after = min(around.end, span.end + CONTEXT_LENGTH)
    return TextQuote(span.of(text), text[before : span.start], text[span.end : after], span.start, span.end)


def find_around(span: Span, shown: Sequence[Span]) -> Span:
    """The stretch that holds `span`; only `span` itself where none does."""
    return next((stretch for stretch in shown if stretch.holds(span)), span)
