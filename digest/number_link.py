"""Number link: figures of two articles that are about one thing, equal or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from digest.data.senses import STEPS
from digest.figure import Figure, exactness, is_bound, is_equal, is_money, is_rounded, keeps_bound
from digest.link import name_words, relate, side_by_side
from digest.loose_number import find_claimed_links, find_vague_links
from digest.pairing import Likeness, Pairing
from digest.relation import Link
from digest.same_thing import counts_other, measure_of, why_not_compared, why_other_thing
from digest.voice import Article, Voice, speaker_stems
from digest.wording import parted

_SETTLED = 0.15
"""Fit from which an equal number in the other article keeps a figure from being set against a different one."""
_AGREES = 0.4
_COUNTED = 0.3
_RARE = 1000
"""A count from here on, not all noughts, is met twice in one story only if it is one count."""
_DIFFERS = 0.5
"""Fit from which two different figures are about one thing."""
_VAGUE = 0.45
_FEWEST_NEAR_WEIGHT = 4.0
_TOWARDS_SHORTER = 0.6
_SIGN = 0.15
"""What the same thing counted, the same measure, or digits changed round (143, 134) add."""
_SOLE = 0.2
"""What it adds that neither article gives another number of the thing."""
_NEAR = 1.5
"""Times that the one may be the other for it."""
_MOSTLY_ALIKE = 0.6
_PUT_ALIKE, _MOST_PUT_ALIKE = 0.09, 0.36
"""What each word adds that stands at the same place beside both numbers."""
_MOST_OF_A_MEASURE = 20
"""Sums of one measure in an article that are set against each other: a table of prices is not read."""
_MOST_PAIRS = 250_000
"""Statements with numbers times the same of the other article, from which only those that share a sense are paired."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two figures that may be of one thing."""

    fit: float
    one: Voice
    other: Voice
    a: Figure
    b: Figure
    likeness: Likeness
    is_sole: bool = False
    """Whether each article gives one number only of the thing that both count."""

    @property
    def key(self) -> tuple[object, ...]:
        """The same whichever article comes first."""
        return (
            -round(self.fit, 6),
            *sorted(((*self.one.origin, self.a.quantity.span), (*self.other.origin, self.b.quantity.span))),
        )


def find_number_links(pairing: Pairing) -> Iterator[Link]:
    """Links between the figures of two articles of one story: equal numbers first, then those left over."""
    candidates = sorted(_candidates(pairing), key=lambda each: each.key)
    settled: set[tuple[int, int]] = set()
    for each in candidates:
        if is_equal(each.a, each.b) and each.fit >= _SETTLED:
            if _id(each.one, each.a) not in settled or _id(each.other, each.b) not in settled:
                is_parting = pairing.are_parting(each.one, each.other)
                yield from (
                    link for link in _equal_links(each) if not (is_parting and link[0].type == "agrees")
                )
            settled |= {_id(each.one, each.a), _id(each.other, each.b)}
    yield from find_vague_links(pairing)
    yield from find_claimed_links(pairing)
    taken: set[tuple[int, int]] = set()
    for each in candidates:
        ids = {_id(each.one, each.a), _id(each.other, each.b)}
        if is_equal(each.a, each.b) or ids & settled or ids & taken or _is_told_below(pairing, each):
            continue
        link = _unequal_link(each)
        if isinstance(link, str):
            continue
        taken |= ids
        yield link


def _is_told_below(pairing: Pairing, each: _Candidate) -> bool:
    """Whether a figure of a title stands in its text too, where more is said of it."""
    return any(
        voice.is_title and any(is_equal(figure, below) for below in article.body_figures)
        for article, voice, figure in ((pairing.one, each.one, each.a), (pairing.other, each.other, each.b))
    )


def _id(voice: Voice, figure: Figure) -> tuple[int, int]:
    return (voice.place.article, figure.quantity.span.start)


def _candidates(pairing: Pairing) -> Iterator[_Candidate]:
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
                is_sole = _is_sole(one, other, a, b)
                fit = _fit(likeness, a, b, is_sole=is_sole)
                if fit >= _SETTLED or (is_equal(a, b) and a.is_unusual):
                    yield _Candidate(max(fit, _SETTLED), one, other, a, b, likeness, is_sole)


def _is_sole(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether each article gives one number only of the thing that both figures count."""
    if not a.thing or a.thing != b.thing or not (_is_near(a, b) or _is_update(one, other, a, b)):
        return False
    if _names_unknown(one, other) or _names_unknown(other, one):
        return False
    counts = (voice.article.numbers_of.get((a.kind, a.thing), frozenset()) for voice in (one, other))
    return all(len(values) == 1 for values in counts)


def _names_unknown(voice: Voice, other: Voice) -> bool:
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


def _fit(likeness: Likeness, a: Figure, b: Figure, *, is_sole: bool = False) -> float:
    """How sure it is that two figures are of one thing, 0 to 1 and over: by their clauses and their statements."""
    is_one_thing = bool(a.head) and a.head == b.head
    is_one_measure = bool(a.quantity.measure) and a.quantity.measure == b.quantity.measure
    alike = sum(bool(x) and x == y for x, y in zip(a.beside, b.beside, strict=False))
    return (
        0.5 * _nearness(a, b)
        + 0.5 * likeness.score
        + _SIGN * (is_one_thing + is_one_measure + _is_swapped(a, b))
        + _SOLE * is_sole
        + min(_MOST_PUT_ALIKE, _PUT_ALIKE * alike)
    )


def _is_swapped(a: Figure, b: Figure) -> bool:
    """Whether one number has the digits of the other in another order."""
    return len(a.digits) > 1 and a.digits != b.digits and sorted(a.digits) == sorted(b.digits)


def _nearness(a: Figure, b: Figure) -> float:
    """The weight of the senses that the clauses of two figures share, against that of both, 0 to 1."""
    shared = sum(min(weight, b.near[sense]) for sense, weight in a.near.items() if sense in b.near)
    low, high = sorted(max(_FEWEST_NEAR_WEIGHT, sum(figure.near.values())) for figure in (a, b))
    return float(min(1.0, shared / (low**_TOWARDS_SHORTER * high ** (1 - _TOWARDS_SHORTER))))


# Equal numbers


def _equal_links(each: _Candidate) -> Iterator[Link]:
    """What follows from two equal numbers."""
    one, other, a, b = each.one, each.other, each.a, each.b
    if a.quantity.negated != b.quantity.negated:
        return
    shared = each.likeness.senses
    common = f"both are about {name_words(_shown(shared))}"
    if is_bound(a) != is_bound(b):
        if each.fit >= _AGREES and not why_not_compared(one, other, a, b):
            given = side_by_side(one, other, a.words(one.text), b.words(other.text))
            less = one if is_bound(a) else other
            yield relate("vaguer", "quantity", one, other, "bounded-number", given, common, less=less), False
        return
    opposed = parted(_near_words(one, a), _near_words(other, b), _STEPS)
    if each.fit >= _AGREES and opposed and a.is_unusual:
        given = side_by_side(one, other, *opposed)
        yield relate("differs", "direction", one, other, "same-number-opposite-words", given, common), False
    elif counts_other(a, b) and a.is_unusual and _is_told_alike(each):
        given = side_by_side(one, other, a.quantity.counted, b.quantity.counted)
        yield relate("differs", "counted", one, other, "same-number-other-thing", given, common), False
    elif _other_measure(a, b) and each.fit >= _AGREES:
        given = side_by_side(one, other, a.quantity.measure, b.quantity.measure)
        yield (
            relate("different-measure", "measure", one, other, "same-number-other-measure", given, common),
            False,
        )
    elif (
        each.fit >= (_COUNTED if len(a.digits) > 2 else _AGREES)
        and a.kind != "time"
        and not counts_other(a, b)
    ):
        given = f"both give {a.words(one.text)}"
        yield relate("agrees", "quantity", one, other, "same-number", given, common), False
    if (
        each.fit >= _AGREES
        and one.horizon
        and other.horizon
        and one.horizon != other.horizon
        and a.kind != "time"
    ):
        given = side_by_side(one, other, _horizon_words(one.horizon), _horizon_words(other.horizon))
        yield relate("different-time", "date", one, other, "same-number-other-time", given, common), False


def _is_told_alike(each: _Candidate) -> bool:
    """Whether two equal numbers of different things are one number: by their words, or for being so rare."""
    is_large = (each.a.value or 0) >= _RARE
    is_rare = is_large and (len(each.a.digits) >= 3 or each.likeness.score >= _COUNTED / 2)
    return each.fit >= _COUNTED or each.likeness.score >= _AGREES or (is_rare and len(each.a.digits) >= 2)


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


def _shown(senses: frozenset[str]) -> list[str]:
    return [each for each in senses if each[0] not in "#@"]


def _horizon_words(horizon: tuple[float, float]) -> str:
    low, high = horizon
    return f"{low:g} years" if low == high else f"{low:g} to {high:g} years"


# Within one article


def find_links_within(article: Article) -> Iterator[Link]:
    """One measure of one name given twice in an article, once rounded."""
    holders: dict[tuple[str, str], list[tuple[Voice, Figure]]] = defaultdict(list)
    for voice in article.voices:
        for figure in voice.figures:
            if is_money(figure.kind) and figure.quantity.measure:
                holders[figure.kind, figure.quantity.measure].append((voice, figure))
    for (_, measure), row in sorted(holders.items()):
        for (one, a), (other, b) in combinations(row[:_MOST_OF_A_MEASURE], 2):
            named = one.named & other.named
            if one is other or not named or not is_rounded(a, b):
                continue
            given = side_by_side(one, other, a.words(one.text), b.words(other.text))
            less = one if exactness(a) <= exactness(b) else other
            common = f"{measure} in both, and both name {name_words(named)}"
            yield relate("rounded", "quantity", one, other, "rounded-number", given, common, less=less), False


# Different numbers


def _unequal_link(each: _Candidate) -> Link | str:
    """What follows from two different numbers of one kind; or why nothing does."""
    one, other, a, b = each.one, each.other, each.a, each.b
    if a.is_vague and b.is_vague:
        return "neither gives a number"
    what = _what(each)
    common = f"both give a number of {name_words(what)}" if what else ""
    given = side_by_side(one, other, a.words(one.text), b.words(other.text))
    if a.is_vague or b.is_vague:
        less = one if a.is_vague else other
        if each.fit < _VAGUE or not what or why_other_thing(one, other, a, b):
            return "one is vague, and too little else is shared"
        return relate(
            "vaguer", "quantity", one, other, "number-against-vague", given, common, less=less
        ), False
    why = why_not_compared(each.one, each.other, a, b)
    if why:
        return why
    if not what:
        return f"different numbers, and too little else shared ({name_words(_shown(each.likeness.senses))})"
    if is_rounded(a, b) and each.fit >= _AGREES:
        less = one if exactness(a) <= exactness(b) else other
        return relate("rounded", "quantity", one, other, "rounded-number", given, common, less=less), False
    if each.fit < _DIFFERS:
        return f"different numbers, and too little else shared ({name_words(_shown(each.likeness.senses))})"
    if _is_update(one, other, a, b):
        return relate("different-time", "time", one, other, "number-of-another-day", given, common), False
    if keeps_bound(a, b) or keeps_bound(b, a):
        less = one if is_bound(a) or a.quantity.relation == "range" else other
        return relate("vaguer", "quantity", one, other, "bounded-number", given, common, less=less), False
    if _evidence(each, what) < _ENOUGH:
        return f"different numbers, and only {name_words(what)} shared"
    return relate("differs", "quantity", one, other, "other-number", given, common), False


_ENOUGH = 2
"""Signs that two different numbers are of one thing: what they count, their measure, a word of their clauses, the
words beside them."""


def _evidence(each: _Candidate, what: set[str]) -> int:
    """How many signs there are; a place or body that only one of the articles knows speaks against."""
    alike = sum(bool(x) and x == y for x, y in zip(each.a.beside, each.b.beside, strict=True))
    is_one_measure = bool(each.a.quantity.measure) and each.a.quantity.measure == each.b.quantity.measure
    signs = len(what) + each.is_sole + is_one_measure
    signs += _is_swapped(each.a, each.b) + (alike >= _ENOUGH) + (each.likeness.score >= _MOSTLY_ALIKE)
    return signs - (_names_unknown(each.one, each.other) or _names_unknown(each.other, each.one))


def why_no_number_link(one: Voice, other: Voice, a: Figure, b: Figure, likeness: Likeness) -> str:
    """Why two different numbers of two statements are not linked."""
    is_sole = _is_sole(one, other, a, b)
    link = _unequal_link(
        _Candidate(_fit(likeness, a, b, is_sole=is_sole), one, other, a, b, likeness, is_sole)
    )
    return link if isinstance(link, str) else "other numbers fit better"


def _what(each: _Candidate) -> set[str]:
    """What both figures are figures of: senses that stand in both clauses."""
    shared = {sense for sense in each.a.near if sense in each.b.near}
    if each.a.quantity.measure and each.a.quantity.measure == each.b.quantity.measure:
        shared.add(each.a.quantity.measure)
    if each.a.counted & each.b.counted:
        shared |= each.a.counted & each.b.counted
    return shared


def _is_update(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
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
