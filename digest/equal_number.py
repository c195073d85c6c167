"""Equal number: what two articles that give the same number say with it."""

from __future__ import annotations

from collections.abc import Iterator

from digest.data.senses import STEPS
from digest.figure import Figure, is_bound, is_money
from digest.figure_pair import FigurePair
from digest.link import name_words, relate, side_by_side
from digest.relation import Link
from digest.same_thing import (
    counts_other,
    fate_words,
    has_other_fate,
    is_of_another,
    last_word,
    measure_of,
    why_not_compared,
)
from digest.voice import Voice
from digest.wording import parted

AGREES = 0.4
"""Fit from which two equal numbers are one number."""
_COUNTED = 0.3
"""The same for one of three figures or more."""
_RARE = 1000
"""A count from here on, not all noughts, is met twice in one story only if it is one count."""


def find_equal_links(each: FigurePair) -> Iterator[Link]:
    """What follows from two equal numbers."""
    one, other, a, b = each.one, each.other, each.a, each.b
    if a.quantity.negated != b.quantity.negated:
        return
    shown = each.likeness.plain
    common = [f"both are about {name_words(shown)}"] if shown else []
    if is_bound(a) != is_bound(b):
        if each.fit >= AGREES and not why_not_compared(one, other, a, b):
            given = side_by_side(one, other, a.words(one.text), b.words(other.text))
            less = one if is_bound(a) else other
            yield relate("vaguer", "quantity", one, other, "bounded-number", given, *common, less=less), False
        return
    opposed = parted(_near_words(one, a), _near_words(other, b), _STEPS)
    if each.fit >= AGREES and opposed and a.is_unusual:
        given = side_by_side(one, other, *opposed)
        yield relate("differs", "direction", one, other, "same-number-opposite-words", given, *common), False
    elif counts_other(a, b) and a.is_unusual and _is_told_alike(each):
        words = a.quantity.counted, b.quantity.counted
        if has_other_fate(a, b):
            words = fate_words(one, a), fate_words(other, b)
        given = side_by_side(one, other, *words)
        yield relate("differs", "counted", one, other, "same-number-other-thing", given, *common), False
    elif _other_measure(a, b) and each.fit >= AGREES:
        given = side_by_side(one, other, a.quantity.measure, b.quantity.measure)
        yield (
            relate("different-measure", "measure", one, other, "same-number-other-measure", given, *common),
            False,
        )
    elif a.kind != "time" and not counts_other(a, b) and _is_one_number(each):
        given = f"both give {a.words(one.text)}"
        yield relate("agrees", "quantity", one, other, "same-number", given, *common), False
    if (
        each.fit >= AGREES
        and one.horizon
        and other.horizon
        and one.horizon != other.horizon
        and a.kind != "time"
    ):
        given = side_by_side(one, other, _horizon_words(one.horizon), _horizon_words(other.horizon))
        yield relate("different-time", "date", one, other, "same-number-other-time", given, *common), False


def _is_one_number(each: FigurePair) -> bool:
    """Whether two equal numbers are one: by their words, or for being such as stand once in a story."""
    a, b = each.a, each.b
    stands_below = not (each.one.is_title or each.other.is_title)
    if a.is_telling and stands_below and not (is_of_another(each.one) or is_of_another(each.other)):
        return True
    if not a.is_unusual and a.quantity.counted and b.quantity.counted and last_word(a) != last_word(b):
        return False
    return each.fit >= (_COUNTED if len(a.digits) > 2 else AGREES)


def _is_told_alike(each: FigurePair) -> bool:
    """Whether two equal numbers of different things are one number: by their words, or for being so rare."""
    is_large = (each.a.value or 0) >= _RARE
    is_rare = is_large and (len(each.a.digits) >= 3 or each.likeness.score >= _COUNTED / 2)
    return each.fit >= _COUNTED or each.likeness.score >= AGREES or (is_rare and len(each.a.digits) >= 2)


def _other_measure(a: Figure, b: Figure) -> bool:
    measures = measure_of(a), measure_of(b)
    return is_money(a.kind) and all(measures) and measures[0] != measures[1]


_STEPS = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in STEPS)


def _near_words(voice: Voice, figure: Figure) -> tuple[str, ...]:
    """The words of the statement within a few words of a number."""
    at = figure.quantity.span
    inside = [
        word
        for start, end, words in voice.tokens
        if abs(start - at.start) < 60 or abs(end - at.end) < 40
        for word in words
    ]
    return tuple(inside)


def _horizon_words(horizon: tuple[float, float]) -> str:
    low, high = horizon
    return f"{low:g} years" if low == high else f"{low:g} to {high:g} years"
