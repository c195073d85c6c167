"""Text quote: a passage of a seed by its exact words and a little of what stands around them.

The record has the fields of the W3C's TextQuoteSelector and TextPositionSelector.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.grapheme import end_of_grapheme, start_of_grapheme
from digest.seed import Span

CONTEXT_LENGTH = 32
"""Code points of prefix and suffix, enough to tell two places with the same words apart."""


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
    """The words at `span`, and those around them as far as one of the `shown` stretches reaches; no grapheme is cut."""
    start, end = start_of_grapheme(text, span.start), end_of_grapheme(text, span.end)
    around = find_around(Span(start, end), shown)
    before = end_of_grapheme(text, max(around.start, start - CONTEXT_LENGTH))
    after = start_of_grapheme(text, min(around.end, end + CONTEXT_LENGTH))
    prefix, suffix = text[min(before, start) : start], text[end : max(after, end)]
    return TextQuote(text[start:end], prefix, suffix, start, end)


def find_around(span: Span, shown: Sequence[Span]) -> Span:
    """The stretch that holds `span`; only `span` itself where none does."""
    return next((stretch for stretch in shown if stretch.holds(span)), span)
