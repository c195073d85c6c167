"""Figure pair: two figures of two articles that may be of one thing, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from digest.figure import Figure, is_equal
from digest.pairing import Likeness, Pairing
from digest.voice import Voice, speaker_stems

SETTLED = 0.15
"""Fit from which an equal number in the other article keeps a figure from being set against a different one."""
_FEWEST_NEAR_WEIGHT = 4.0
_TOWARDS_SHORTER = 0.6
_SIGN = 0.15
"""What the same thing counted, the same measure, or digits changed round (143, 134) add."""
_SOLE = 0.2
"""What it adds that neither article gives another number of the thing."""
_NEAR = 1.5
"""Times that the one may be the other for it."""
_PUT_ALIKE, _MOST_PUT_ALIKE = 0.09, 0.36
"""What each word adds that stands at the same place beside both numbers."""
_MOST_PAIRS = 250_000
"""Statements with numbers times the same of the other article, from which only those that share a sense are paired."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two figures that may be of one thing."""

    fit: float
    one: Voice
    other: Voice
    a: Figure
    b: Figure
    likeness: Likeness
    is_sole: bool
    """Whether each article gives one number only of the thing that both count."""

    @property
    def key(self) -> tuple[object, ...]:
        """The same whichever article comes first."""
        return (
            -round(self.fit, 6),
            *sorted(((*self.one.origin, self.a.quantity.span), (*self.other.origin, self.b.quantity.span))),
        )


def find_figure_pairs(pairing: Pairing) -> Iterator[FigurePair]:
    """Pairs of figures of one kind in statements that share something."""
    mine, yours = (
        [i for i, voice in enumerate(article.voices) if voice.figures and not pairing.is_told(voice)]
        for article in (pairing.one, pairing.other)
    )
    pairs: Iterable[tuple[int, int]] = product(mine, yours)
    if len(mine) * len(yours) > _MOST_PAIRS:
        mine_too, yours_too = set(mine), set(yours)
        pairs = (pair for pair in pairing.likeness if pair[0] in mine_too and pair[1] in yours_too)
    for i, j in pairs:
        one, other = pairing.one.voices[i], pairing.other.voices[j]
        likeness = pairing.of(i, j)
        for a in one.figures:
            for b in other.figures:
                if a.kind != b.kind:
                    continue
                pair = pair_of(one, other, a, b, likeness)
                if pair.fit >= SETTLED:
                    yield pair


def pair_of(one: Voice, other: Voice, a: Figure, b: Figure, likeness: Likeness) -> FigurePair:
    """Two figures with how well they fit; equal ones that are unusual fit a little whatever stands beside them."""
    is_sole = _is_sole(one, other, a, b)
    fit = _fit(likeness, a, b, is_sole=is_sole)
    least = SETTLED if is_equal(a, b) and a.is_unusual else 0.0
    return FigurePair(max(fit, least), one, other, a, b, likeness, is_sole)


def _is_sole(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether each article gives one number only of the thing that both figures count."""
    if a.head and b.head and a.head != b.head:
        return False
    if not a.thing or a.thing != b.thing or not (_is_near(a, b) or _has_grown(one, other, a, b)):
        return False
    if names_unknown(one, other) or names_unknown(other, one):
        return False
    counts = (voice.article.numbers_of.get((a.kind, a.thing), frozenset()) for voice in (one, other))
    return all(len(values) == 1 for values in counts)


def _has_grown(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether one number is an update of the other, and the later one the larger."""
    (_, earlier), (_, later) = sorted(
        ((one.article.published[:10], a.value or 0.0), (other.article.published[:10], b.value or 0.0))
    )
    return is_update(one, other, a, b) and earlier < later


def names_unknown(voice: Voice, other: Voice) -> bool:
    """Whether a statement names a place or body that the other article never does: the thing may be theirs."""
    return any(
        not speaker_stems(name.name) & other.article.all_words
        for name in voice.names
        if name.type in ("place", "organization")
    )


def _is_near(a: Figure, b: Figure) -> bool:
    """Whether one number is not much more than the other."""
    low, high = sorted((abs(a.value or 0.0), abs(b.value or 0.0)))
    return high <= _NEAR * low


def _fit(likeness: Likeness, a: Figure, b: Figure, *, is_sole: bool) -> float:
    """How sure it is that two figures are of one thing, 0 to 1 and over: by their clauses and their statements."""
    is_one_thing = bool(a.head) and a.head == b.head
    is_one_measure = bool(a.quantity.measure) and a.quantity.measure == b.quantity.measure
    alike = count_put_alike(a, b)
    return (
        0.5 * _nearness(a, b)
        + 0.5 * likeness.score
        + _SIGN * (is_one_thing + is_one_measure + is_swapped(a, b))
        + _SOLE * is_sole
        + min(_MOST_PUT_ALIKE, _PUT_ALIKE * alike)
    )


def count_put_alike(a: Figure, b: Figure) -> int:
    """How many words stand at the same place beside both numbers."""
    return sum(bool(x) and x == y for x, y in zip(a.beside, b.beside, strict=False))


def is_swapped(a: Figure, b: Figure) -> bool:
    """Whether one number has the digits of the other in another order."""
    one, other = a.digits, b.digits
    return len(one) == len(other) > 1 and one != other and sorted(one) == sorted(other)


def is_tenfold(a: Figure, b: Figure) -> bool:
    """Whether one number is the other with one, two or three noughts more: 400,000 and 40,000."""
    low, high = sorted((abs(a.value or 0.0), abs(b.value or 0.0)))
    return (
        low > 0
        and a.digits == b.digits
        and any(abs(high - low * more) < 1e-9 * high for more in (10, 100, 1000))
    )


def _nearness(a: Figure, b: Figure) -> float:
    """The weight of the senses that the clauses of two figures share, against that of both, 0 to 1."""
    shared = sum(min(weight, b.near[sense]) for sense, weight in a.near.items() if sense in b.near)
    low, high = sorted(max(_FEWEST_NEAR_WEIGHT, sum(figure.near.values())) for figure in (a, b))
    return float(min(1.0, shared / (low**_TOWARDS_SHORTER * high ** (1 - _TOWARDS_SHORTER))))


def is_update(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether a figure goes on growing, and was given on another day."""
    days = one.article.published[:10], other.article.published[:10]
    if one.days and other.days and not one.days & other.days:
        return True
    is_running = a.is_cumulative or b.is_cumulative or _has_moved(one) or _has_moved(other)
    return is_running and days[0] != days[1]


_MOVED_TO = re.compile(
    r"\b(?:counted|counting|preliminary|provisional|revised|final\s(?:results?|count|tally)|early\s(?:results?|returns|count)|exit\spolls?)\b|\bso\sfar\b|\bto\sdate\b|\b(?:has|have)\snow\b|\bnow\s(?:stands?|has|have|number)|\bhas\sreached\b|\b(?:rose|risen|climbed|increased|jumped|grown|widened|gone\sup|raised)(?:\s\w+)?\sto\b",
    re.I,
)
"""Words that say that a figure is the state of one moment."""


def _has_moved(voice: Voice) -> bool:
    return _MOVED_TO.search(voice.sentence.of(voice.text)) is not None
