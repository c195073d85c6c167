"""Meaning link: statements of two articles that tell one thing in other words, as a trained model proposes them."""

from __future__ import annotations

from collections.abc import Iterator

from digest.link import relate
from digest.meaning import Meanings
from digest.pairing import Pairing
from digest.relation import Link
from digest.same_thing import has_other_number
from digest.voice import Voice

_NEAR = 0.65
"""Nearness from which two statements may tell one thing; below it the model takes one subject for one claim."""


def find_meaning_links(pairing: Pairing, meanings: Meanings) -> Iterator[Link]:
    """Links between statements that are each other's nearest in meaning, where nothing that they give parts them."""
    mine, yours = (
        [voice for voice in article.voices if not voice.is_title] for article in (pairing.one, pairing.other)
    )
    for i, j, nearness in meanings.near([v.passage for v in mine], [v.passage for v in yours]):
        one, other = mine[i], yours[j]
        if nearness < _NEAR or pairing.is_told(one) or pairing.is_told(other) or _parts(one, other):
            continue
        if not pairing.are_parting(one, other):
            reason = f"a trained model finds them near in meaning ({nearness:.2f} of 1)"
            yield relate("agrees", "claim", one, other, "same-meaning", reason), False


def _parts(one: Voice, other: Voice) -> bool:
    """Whether two statements give something that may not be one: words in quotation marks, numbers, names, days, a denial."""
    return (
        one.is_quotation
        or other.is_quotation
        or one.is_negated != other.is_negated
        or bool(one.figures) != bool(other.figures)
        or has_other_number(one, other)
        or _are_apart(one.speaker, other.speaker)
        or _are_apart(one.named - one.speaker, other.named - other.speaker)
        or _are_apart(one.days, other.days)
    )


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both sides give something, and nothing the same."""
    return bool(one and other and one.isdisjoint(other))
