"""Claim link: statements of two articles that tell one thing in their own words, and where they part in telling it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from digest.data.senses import MOVES, SIDES
from digest.date_link import find_date_link
from digest.link import name_words, relate, side_by_side
from digest.loose_number import find_vaguer_telling
from digest.pairing import Likeness, Pairing, told_of
from digest.relation import Link
from digest.same_thing import has_other_number
from digest.sense import sense_of
from digest.voice import Voice
from digest.wording import parted

_ONE_CLAIM = ((0.65, 8.0), (0.5, 9.0), (0.42, 12.0))
"""Likeness and shared weight from which two statements tell one thing: the more they share, the more they may add."""
_FEWEST_SHARED = 3
_NEARLY_ALL = ((0.8, 7.0),)
"""The same for statements that share two senses only, and have few others: “Neither was hurt”, “Neither was harmed”."""
_FEWEST_OF_ALL = 2
_DIRECTION = 0.45
_FEWEST_TOLD = 2
"""Senses, names aside, that two statements must share for that."""
_NEGATION, _DENIED_WEIGHT = 0.6, 9.0
"""The same for a denial."""


def find_claim_links(pairing: Pairing) -> Iterator[Link]:
    """Links between statements that are each other's nearest."""
    for i, j in pairing.nearest:
        one, other = pairing.one.voices[i], pairing.other.voices[j]
        if any(voice.is_quotation or voice.is_piece_of_quotation for voice in (one, other)):
            continue
        link = _difference(one, other, pairing.of(i, j))
        if link is None and not pairing.are_parting(one, other):
            link = _agreement(one, other, pairing.of(i, j))
        if link is not None:
            yield link


def _difference(one: Voice, other: Voice, likeness: Likeness) -> Link | None:
    common = f"both are about {name_words(likeness.plain)}"
    for find in (find_date_link, find_vaguer_telling, _side_link, _direction_link, _negation_link):
        link = find(one, other, likeness, common)
        if link is not None:
            return link
    return None


def _agreement(one: Voice, other: Voice, likeness: Likeness) -> Link | None:
    """That two statements tell one thing; None where a number or too little speaks for it."""
    is_most = likeness.reaches(_NEARLY_ALL)
    if not (is_most or likeness.reaches(_ONE_CLAIM)) or one.is_title or other.is_title:
        return None
    if len(likeness.senses) < (_FEWEST_OF_ALL if is_most else _FEWEST_SHARED):
        return None
    if one.is_negated != other.is_negated or has_other_number(one, other):
        return None
    if not told_of(one, other, likeness):
        return None
    reason = f"both are about {name_words(likeness.plain)}"
    return relate("agrees", "claim", one, other, "same-claim", reason), False


# Sides

_SIDES = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in SIDES)


def _side_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """One thing, told to be the left one and the right one."""
    if not likeness.reaches(_ONE_CLAIM) or one.is_negated != other.is_negated:
        return None
    mine, yours = _words_before(one), _words_before(other)
    for sense in sorted(mine.keys() & yours.keys()):
        sides = parted({mine[sense]}, {yours[sense]}, _SIDES)
        if sides is not None:
            given = side_by_side(one, other, mine[sense], yours[sense])
            return relate("differs", "place", one, other, "other-side", given, common), False
    return None


def _words_before(voice: Voice) -> dict[str, str]:
    """The word right before each sense."""
    return {sense: before for before, word in pairwise(voice.words) if (sense := sense_of(word))}


# Directions

_BESIDE_ANYTHING = frozenset(("up", "down", "below", "higher", "lower"))
"""Words that say of many things where they are, not that they move."""
_MOVES = tuple(
    (frozenset(up.split()) - _BESIDE_ANYTHING, frozenset(down.split()) - _BESIDE_ANYTHING)
    for up, down in MOVES
)


def _direction_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """One measure, moving two ways."""
    if likeness.score < _DIRECTION or len(told_of(one, other, likeness)) < _FEWEST_TOLD:
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
    if len(told_of(one, other, likeness)) < _FEWEST_SHARED:
        return None
    if _CLAUSE.search(one.passage) or _CLAUSE.search(other.passage) or one.figures or other.figures:
        return None
    given = "stated / denied" if (one.place < other.place) == other.is_negated else "denied / stated"
    return relate("differs", "negation", one, other, "denied", given, common), False
