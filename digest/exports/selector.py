"""Selector: where the words of a mark stand in the article as it was received."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.article_page import words_shown
from digest.exports.grapheme import end_of_grapheme, start_of_grapheme
from digest.register import Appearance
from digest.seed import Span

CONTEXT = 32
"""Characters before and after, enough to tell two places with the same words apart."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of a seed with what stands around them, as the W3C's TextQuoteSelector has them."""

    exact: str
    prefix: str
    suffix: str
    span: Span
    """In `Seed.text`."""


def select(appearance: Appearance, annotation: Annotation | None) -> Selector | None:
    """The words of a mark as the seed has them; None where no seed has them.

    Of a mark that an editor reworded, the words that stood there.
    """
    if annotation is None:
        return None
    text = annotation.seed.text
    span = _find_span(appearance, annotation)
    if span is None:
        return None
    span = Span(start_of_grapheme(text, span.start), end_of_grapheme(text, span.end))
    before = end_of_grapheme(text, max(0, span.start - CONTEXT))
    after = start_of_grapheme(text, min(len(text), span.end + CONTEXT))
    prefix, suffix = text[min(before, span.start) : span.start], text[span.end : max(after, span.end)]
    return Selector(span.of(text), prefix, suffix, span)


def _find_span(appearance: Appearance, annotation: Annotation) -> Span | None:
    seed = annotation.seed
    own = appearance.place.span if appearance.place else None
    words = appearance.words.split()
    if not words or (own and words_shown(seed, own) == " ".join(words)):
        return own
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = [Span(*match.span()) for match in pattern.finditer(seed.text, seed.body)]
    return next((each for each in found if own is None or own.overlaps(each)), own)
