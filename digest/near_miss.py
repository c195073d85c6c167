"""Near miss: two statements that share something and are not linked, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from digest.figure import is_equal
from digest.link import name_words
from digest.number_link import why_no_number_link
from digest.pairing import Likeness, Pairing
from digest.quote_link import why_no_quote_link
from digest.relation import NotLinked, Place
from digest.voice import Voice

NEAREST_UNLINKED = 20


def find_near_misses(
    pairing: Pairing, linked: Collection[tuple[Place, Place]], *, is_one_story: bool
) -> tuple[NotLinked, ...]:
    """The nearest pairs of statements of two articles that are not linked, nearest first."""
    rows = [
        (likeness, pairing.one.voices[i], pairing.other.voices[j])
        for (i, j), likeness in pairing.likeness.items()
    ]
    left = [row for row in rows if (row[1].place, row[2].place) not in linked]
    left.sort(
        key=lambda row: (
            -round(row[0].score * row[0].weight, 6),
            sorted((row[1].words, row[2].words)),
            row[1].place.span.start + row[2].place.span.start,
        )
    )
    return tuple(
        NotLinked(one.place, other.place, tuple(dict.fromkeys(_why(one, other, likeness, is_one_story))))
        for likeness, one, other in left[:NEAREST_UNLINKED]
    )


def _why(one: Voice, other: Voice, likeness: Likeness, is_one_story: bool) -> Iterator[str]:
    """What two statements share, and what kept them from being linked."""
    shared = [each for each in likeness.senses if each[0] not in "#@"]
    yield (
        f"they share {name_words(shared)}"
        if shared
        else "they share a number, a day or words of their sentences"
    )
    if not is_one_story:
        yield "the articles are not of one story, so that only long words in common would be linked"
    if one.is_quotation and other.is_quotation:
        yield why_no_quote_link(one, other) or "another quotation fits better"
        return
    if one.is_quotation or other.is_quotation:
        yield "one is a quotation, the other a statement: their wording is not compared"
    pairs = [(a, b) for a in one.figures for b in other.figures if a.kind == b.kind]
    if pairs:
        yield from (why_no_number_link(one, other, a, b, likeness) for a, b in pairs if not is_equal(a, b))
    elif one.figures or other.figures:
        yield "only one of them gives a number, or numbers of different kinds"
    yield f"the likeness of the statements is {likeness.score:.0%}, which alone is too little or not their nearest"
