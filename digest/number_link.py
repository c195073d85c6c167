"""Number link: figures of two articles that are about one thing, equal or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from digest.equal_number import AGREES, find_equal_links
from digest.figure import Figure, exactness, is_bound, is_equal, is_money, is_rounded, keeps_bound
from digest.figure_pair import (
    SETTLED,
    FigurePair,
    count_put_alike,
    find_figure_pairs,
    is_swapped,
    is_tenfold,
    is_update,
    names_unknown,
    pair_of,
)
from digest.link import name_words, relate, side_by_side
from digest.loose_number import find_claimed_links, find_vague_links
from digest.pairing import Likeness, Pairing
from digest.relation import Link
from digest.same_thing import why_not_compared, why_other_thing
from digest.voice import Article, Voice

_MUCH_BETTER = 0.8
"""What a different number must fit better than an equal one elsewhere in the article, to be set against it."""
_DIFFERS = 0.5
"""Fit from which two different figures are about one thing."""
_OF_ONE_FATE = 0.4
"""The same for numbers of the dead, the hurt or the like: a story has one of each."""
_VAGUE = 0.45
_MOSTLY_ALIKE = 0.6
_MOST_OF_A_MEASURE = 20
"""Sums of one measure in an article that are set against each other: a table of prices is not read."""


def find_number_links(pairing: Pairing) -> Iterator[Link]:
    """Links between the figures of two articles of one story: equal numbers first, then those left over."""
    candidates = sorted(find_figure_pairs(pairing), key=lambda each: each.key)
    settled: dict[tuple[int, int], float] = {}
    for each in candidates:
        if is_equal(each.a, each.b) and each.fit >= SETTLED:
            if _id(each.one, each.a) not in settled or _id(each.other, each.b) not in settled:
                is_parting = pairing.are_parting(each.one, each.other)
                is_told = is_parting or _is_told_below(pairing, each)
                yield from (
                    link for link in find_equal_links(each) if not (is_told and link[0].type == "agrees")
                )
            for place in (_id(each.one, each.a), _id(each.other, each.b)):
                settled[place] = max(each.fit, settled.get(place, 0.0))
    yield from find_vague_links(pairing)
    yield from find_claimed_links(pairing)
    taken: set[tuple[int, int]] = set()
    for each in candidates:
        ids = {_id(each.one, each.a), _id(each.other, each.b)}
        fits_better = each.fit >= _MUCH_BETTER + max(settled.get(place, -1.0) for place in ids)
        if is_equal(each.a, each.b) or not fits_better or ids & taken or _is_told_below(pairing, each):
            continue
        link = _unequal_link(each)
        if isinstance(link, str):
            continue
        taken |= ids
        yield link


def _is_told_below(pairing: Pairing, each: FigurePair) -> bool:
    """Whether a figure of a title stands in its text too, where more is said of it."""
    return any(
        voice.is_title and any(is_equal(figure, below) for below in article.body_figures)
        for article, voice, figure in ((pairing.one, each.one, each.a), (pairing.other, each.other, each.b))
    )


def _id(voice: Voice, figure: Figure) -> tuple[int, int]:
    return (voice.place.article, figure.quantity.span.start)


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


def _unequal_link(each: FigurePair) -> Link | str:
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
    if _is_sum_of_years(one, other, a, b) or _is_sum_of_years(other, one, b, a):
        return relate("different-time", "time", one, other, "rate-and-sum", given), False
    is_sure = is_swapped(a, b) and len(a.digits) > 2 and each.fit >= _SWAPPED
    is_slip = is_tenfold(a, b) and each.fit >= _TENFOLD
    why = "" if is_sure else (why_other_thing if is_slip else why_not_compared)(one, other, a, b)
    if why:
        return why
    if not what:
        return f"different numbers, and too little else shared ({name_words(each.likeness.plain)})"
    is_hedged = "~" in (a.quantity.relation, b.quantity.relation)
    if is_rounded(a, b) and each.fit >= (_ROUNDED if is_hedged else AGREES):
        less = one if exactness(a) <= exactness(b) else other
        return relate("rounded", "quantity", one, other, "rounded-number", given, common, less=less), False
    if each.fit < (_OF_ONE_FATE if a.fates and a.thing == b.thing else _DIFFERS):
        return f"different numbers, and too little else shared ({name_words(each.likeness.plain)})"
    if is_update(one, other, a, b):
        return relate("different-time", "time", one, other, "number-of-another-day", given, common), False
    if keeps_bound(a, b) or keeps_bound(b, a):
        less = one if is_bound(a) or a.quantity.relation == "range" else other
        return relate("vaguer", "quantity", one, other, "bounded-number", given, common, less=less), False
    if _evidence(each, what) < _ENOUGH:
        return f"different numbers, and only {name_words(what)} shared"
    return relate("differs", "quantity", one, other, "other-number", given, common), False


def _is_sum_of_years(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether a number a year makes the other number in the years that stand beside that."""
    if a.quantity.per != "year" or b.quantity.per or not a.value or not b.value:
        return False
    lengths = {figure.quantity.low for figure in other.figures if figure.quantity.unit == "year"}
    return any(years and abs(years * a.value - b.value) < _EXACT * b.value for years in lengths)


_ROUNDED = 0.3
"""Fit from which a number with “about” is another one rounded."""
_EXACT = 0.005
_TENFOLD = 0.6
"""Fit from which a number with a nought more is of the same thing, however far apart the two are."""
_SWAPPED = 0.6
"""Fit from which three digits in another order are a slip, whatever else the sentences name."""
_ENOUGH = 2
"""Signs that two different numbers are of one thing: what they count, their measure, a word of their clauses, the
words beside them."""


def _evidence(each: FigurePair, what: set[str]) -> int:
    """How many signs there are; a place or body that only one of the articles knows speaks against."""
    alike = count_put_alike(each.a, each.b)
    is_one_measure = bool(each.a.quantity.measure) and each.a.quantity.measure == each.b.quantity.measure
    signs = len(what) + each.is_sole + is_one_measure
    signs += is_swapped(each.a, each.b) + (alike >= _ENOUGH) + (each.likeness.score >= _MOSTLY_ALIKE)
    return signs - (names_unknown(each.one, each.other) or names_unknown(each.other, each.one))


def why_no_number_link(one: Voice, other: Voice, a: Figure, b: Figure, likeness: Likeness) -> str:
    """Why two different numbers of two statements are not linked."""
    link = _unequal_link(pair_of(one, other, a, b, likeness))
    return link if isinstance(link, str) else "other numbers fit better"


def _what(each: FigurePair) -> set[str]:
    """What both figures are figures of: senses that stand in both clauses."""
    shared = {sense for sense in each.a.near if sense in each.b.near}
    if each.a.quantity.measure and each.a.quantity.measure == each.b.quantity.measure:
        shared.add(each.a.quantity.measure)
    if each.a.counted & each.b.counted:
        shared |= each.a.counted & each.b.counted
    return shared
