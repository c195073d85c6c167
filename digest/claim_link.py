"""Claim link: statements of two articles that tell one thing in their own words, and where they part in telling it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.data.senses import MOVES
from digest.dating import Dating
from digest.figure import is_equal
from digest.link import name_words, relate, side_by_side
from digest.pairing import Likeness, Pairing
from digest.relation import Link
from digest.voice import Voice
from digest.wording import parted

_ONE_CLAIM = ((0.5, 9.0), (0.42, 12.0))
"""Likeness and shared weight from which two statements tell one thing: the more they share, the more they may add."""
_FEWEST_SHARED = 3
_ONE_EVENT = 0.45
_ONE_EVENT_WEIGHT = 8.0
"""The same for setting their dates against each other."""
_LEAST = 0.3
"""Likeness below which no two statements are set beside each other."""
_DIRECTION = 0.45
_NEGATION, _DENIED_WEIGHT = 0.6, 9.0
"""The same for a denial."""


def find_claim_links(pairing: Pairing) -> Iterator[Link]:
    """Links between statements that are each other's nearest."""
    nearest = sorted(
        (pair for pair, likeness in pairing.likeness.items() if _is_nearest(pairing, pair, likeness)),
        key=lambda pair: -pairing.of(*pair).score,
    )
    for i, j in nearest:
        one, other = pairing.one.voices[i], pairing.other.voices[j]
        if one.is_quotation or other.is_quotation:
            continue
        link = _difference(one, other, pairing.of(i, j))
        if link is None and not pairing.are_parting(one, other):
            link = _agreement(one, other, pairing.of(i, j))
        if link is not None:
            yield link


def _is_nearest(pairing: Pairing, pair: tuple[int, int], likeness: Likeness) -> bool:
    mine, yours = pairing.best
    nearest = max(mine.get(pair[0], 0.0), yours.get(pair[1], 0.0))
    return likeness.score >= max(_LEAST, nearest)


def _difference(one: Voice, other: Voice, likeness: Likeness) -> Link | None:
    common = f"both are about {name_words(_plain(likeness))}"
    for find in (_date_link, _direction_link, _negation_link):
        link = find(one, other, likeness, common)
        if link is not None:
            return link
    return None


def _plain(likeness: Likeness) -> list[str]:
    return [each for each in likeness.senses if each[0] not in "#@"]


def _agreement(one: Voice, other: Voice, likeness: Likeness) -> Link | None:
    """That two statements tell one thing; None where a number or too little speaks for it."""
    if not any(likeness.score >= score and likeness.weight >= weight for score, weight in _ONE_CLAIM):
        return None
    if len(likeness.senses) < _FEWEST_SHARED or one.is_title or other.is_title:
        return None
    if one.is_negated != other.is_negated or has_other_number(one, other):
        return None
    reason = f"both are about {name_words(_plain(likeness))}"
    return relate("agrees", "claim", one, other, "same-claim", reason), False


def has_other_number(one: Voice, other: Voice) -> bool:
    """Whether numbers of one kind have no equal on the other side."""
    kinds = {a.kind for a in one.figures} & {b.kind for b in other.figures}
    return any(
        not any(is_equal(a, b) for a in one.figures for b in other.figures if a.kind == b.kind == kind)
        for kind in kinds
    )


# Dates


def _date_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """One event, two days."""
    if likeness.score < _ONE_EVENT or likeness.weight < _ONE_EVENT_WEIGHT or one.is_title or other.is_title:
        return None
    dates = _told_dates(one), _told_dates(other)
    if (
        len(dates[0]) != 1
        or len(dates[1]) != 1
        or not _is_set_against((dates[0][0], one), (dates[1][0], other))
    ):
        return None
    if {each.edtf for each in _all_dates(one)} & {each.edtf for each in _all_dates(other)} - {""}:
        return None
    if has_other_number(one, other):
        return None
    given = side_by_side(one, other, dates[0][0].span.of(one.text), dates[1][0].span.of(other.text))
    return relate("differs", "date", one, other, "other-date", given, common), False


_DAYS = frozenset(("day", "weekday", "relative-day", "numeric"))
_PERIODS = frozenset(("month", "year", "part"))


def _told_dates(voice: Voice) -> list[Dating]:
    return [
        each
        for each in voice.datings
        if each.rule == "weekday" or (each.edtf and "X" not in each.edtf and each.rule in _DAYS | _PERIODS)
    ]


def _is_set_against(one: tuple[Dating, Voice], other: tuple[Dating, Voice]) -> bool:
    """Whether two dates are of one kind and not the same: two days, two halves of a year."""
    a, b = one[0], other[0]
    if not a.edtf and not b.edtf:
        return a.rule == b.rule == "weekday" and _weekday(*one) != _weekday(*other)
    if a.edtf == b.edtf:
        return False
    if a.rule in _DAYS and b.rule in _DAYS:
        return len(a.edtf) == len(b.edtf) == 10
    return a.rule == b.rule and len(a.edtf) == len(b.edtf)


def _weekday(dating: Dating, voice: Voice) -> str:
    """The day of the week in a date that could not be resolved."""
    found = _WEEKDAY.search(dating.span.of(voice.text))
    return found.group().casefold()[:3] if found else ""


_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)


def _all_dates(voice: Voice) -> list[Dating]:
    return list(voice.article.datings_in(voice.sentence))


# Directions

_MOVES = tuple((frozenset(up.split()), frozenset(down.split())) for up, down in MOVES)


def _direction_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """One measure, moving two ways."""
    if likeness.score < _DIRECTION or len(_plain(likeness)) < 2:
        return None
    moves = parted(one.words, other.words, _MOVES)
    if moves is None or one.is_negated != other.is_negated:
        return None
    return relate(
        "differs", "direction", one, other, "other-direction", side_by_side(one, other, *moves), common
    ), False


# Negation

_CLAUSE = re.compile(r"\b(?:if|unless|whether)\b", re.I)


def _negation_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """What one states, the other denies."""
    if likeness.score < _NEGATION or likeness.weight < _DENIED_WEIGHT or one.is_negated == other.is_negated:
        return None
    if _CLAUSE.search(one.passage) or _CLAUSE.search(other.passage) or one.figures or other.figures:
        return None
    given = "stated / denied" if (one.place < other.place) == other.is_negated else "denied / stated"
    return relate("differs", "negation", one, other, "denied", given, common), False
