"""Statistic: whether a number is what a statement is there for, or only comes along with what happened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from digest.data import words
from digest.data.consequence import LENGTHS, MEASURED
from digest.data.verbs import (
    BASES,
    BE,
    CHANGES,
    COUNTED_DOING,
    COUNTS,
    HAVE,
    MEASURES,
    PAST_OR_PRESENT,
    PUNCTUAL,
    THIRD_PERSON,
)
from digest.finite import DETERMINERS, PREPOSITIONS, Word
from digest.quantity import Quantity

BASE = -0.6
"""Where a statement with a number starts: news mostly tells what happened."""

POINTS: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        # the verb
        "no-verb": (0.45, "no verb beside it"),
        "change": (0.5, "a verb of rising or falling"),
        "measure": (0.4, "a verb of measuring"),
        "counts": (0.4, "a verb of counting or collecting"),
        "be": (0.25, "it says how much there is"),
        "have": (-0.1, "a verb of having"),
        "passive": (-0.45, "something was done"),
        "perfect": (-0.5, "something has been done"),
        "deed": (-0.4, "somebody did something"),
        "moment": (-0.7, "a verb of one moment"),
        "present": (0.6, "it holds at present"),
        # where the number stands
        "object": (0.6, "the number right behind the verb"),
        "by": (0.6, "the number behind `to`, `at` or `by`"),
        "adjunct": (-0.35, "the number in a phrase that could be left out"),
        "far": (-0.45, "the number far from the verb"),
        "opening": (1.3, "its subject is counted"),
        "in-subject": (-0.85, "the number inside the subject"),
        "attribute": (-0.5, "the number only describes a thing"),
        # which number
        "share": (1.25, "a share or points"),
        "times": (0.7, "a multiple"),
        "several": (1.1, "several numbers"),
        "money": (-0.4, "money"),
        "length": (-0.6, "a length or a weight"),
        "rate": (0.15, "a rate"),
        # what stands around it
        "measured": (0.85, "its subject is measured in numbers"),
        "measured-later": (0.8, "it names what is measured in numbers"),
        "contrast": (0.8, "one number against another"),
        "day": (-0.15, "it names a day"),
        "brief": (0.65, "little beside the number"),
        "long": (-0.85, "much beside the number"),
    }
)
"""What each feature counts, in log-odds, and what it says; fitted on the labelled articles for development, then rounded."""

_CONTRASTS = words("than compared against versus up down average")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday yesterday ago today")
_FEW_WORDS, _MANY_WORDS = 6, 22
_OPENING = 3
"""Words before a number that opens a statement: “only about 40”."""
_OBJECT_REACH = 8
"""Words between a verb and a number that still belongs to it."""
_LINKS = words("of by to at about under over")
"""Prepositions that lead from a verb to its number: “a total of”, “fell to”."""


def is_about_number(features: Sequence[str]) -> tuple[bool, str]:
    """Whether the number is what a statement is there for, and which of its features speaks for it most."""
    total = BASE + sum(POINTS[name][0] for name in features)
    best = max(features, key=lambda name: POINTS[name][0], default="")
    return total > 0, POINTS[best][1] if best and POINTS[best][0] > 0 else "a number"


def find_features(
    row: Sequence[Word], verb: int, deed: int, numbers: Sequence[Quantity], is_title: bool
) -> Iterator[str]:
    """What speaks for or against the number being the point: names of `POINTS`.

    `verb` is the place of the main verb, `deed` that of the participle behind `was` or `has`; -1 for none.
    """
    lower = [word.lower for word in row]
    main = max(verb, deed)
    yield from _of_verb(lower, verb, deed, is_title)
    ends = [word.end for word in row]
    places = {bisect_right(ends, each.span.start): each for each in numbers}
    told = {place: each for place, each in places.items() if not _is_attribute(row, place, each)}
    yield from _of_place(row, lower, main, sorted(told))
    yield from _of_unit(list(told.values()))
    if not told:
        yield "attribute"
    elif len(told) > 1:
        yield "several"
    yield from _of_setting(lower, main)


def _of_verb(lower: Sequence[str], verb: int, deed: int, is_title: bool) -> Iterator[str]:
    """What the verb is."""
    if verb < 0:
        if not is_title:
            yield "no-verb"
        return
    word = lower[verb]
    told = lower[max(verb, deed)]
    if any(each in CHANGES for each in lower[verb : verb + 4]):
        yield "change"
    elif word in MEASURES:
        yield "measure"
    elif told in COUNTS:
        yield "counts"
    elif deed >= 0:
        yield "passive" if word in BE else "perfect"
    elif word in BE or word.endswith("'s"):
        yield "be"
    else:
        yield "have" if word in HAVE else "deed"
    if told in PUNCTUAL or told in COUNTED_DOING:
        yield "moment"
    is_present = word in ("is", "are", "has", "have") or word in THIRD_PERSON or word in BASES
    if is_present and deed < 0 and not is_title and word not in PAST_OR_PRESENT:
        yield "present"


def _of_place(row: Sequence[Word], lower: Sequence[str], main: int, places: Sequence[int]) -> Iterator[str]:
    """Where the numbers stand, seen from the verb."""
    if not places or main < 0:
        return
    if places[0] < main:
        yield "opening" if _is_counted_subject(row, lower, places[0]) else "in-subject"
    place = next((place for place in places if place > main), -1)
    if place < 0:
        return
    between = lower[main + 1 : place]
    if len(between) > _OBJECT_REACH or any("," in word.mark for word in row[main + 1 : place + 1]):
        yield "far"
    elif any(word in PREPOSITIONS and word not in _LINKS for word in between):
        yield "adjunct"
    else:
        yield "by" if {"to", "at", "by"}.intersection(between) else "object"


def _is_counted_subject(row: Sequence[Word], lower: Sequence[str], place: int) -> bool:
    """Whether a number opens the subject: “only about 40 homes”, not “the 6.52 from Leeds” or “PocketVolt 20”."""
    start = _start_of_subject(row, lower, place)
    if place - start >= _OPENING:
        return False
    between = row[start:place]
    return not any(
        word.lower in DETERMINERS or (word.is_capital and word is not row[0]) for word in between
    ) and (place == start or row[start].lower not in ("who", "which", "whose"))


def _start_of_subject(row: Sequence[Word], lower: Sequence[str], place: int) -> int:
    """Where the subject begins, behind an opening phrase."""
    if lower[0] in PREPOSITIONS or lower[0].endswith(("ed", "ing")):
        return next((i for i in range(place, 0, -1) if "," in row[i].mark), 0)
    return 0


def _of_unit(numbers: Sequence[Quantity]) -> Iterator[str]:
    """What the numbers are of."""
    units = {each.unit for each in numbers}
    if units & {"%", "point", "basis point", "fraction"}:
        yield "share"
    if "times" in units:
        yield "times"
    if any(each.per for each in numbers):
        yield "rate"
    if any(unit.isupper() and len(unit) == 3 for unit in units):
        yield "money"
    if any(unit.lower() in LENGTHS for unit in units):
        yield "length"


def _of_setting(lower: Sequence[str], main: int) -> Iterator[str]:
    """What stands around the numbers."""
    subject = lower[: main if main >= 0 else 4]
    if not MEASURED.isdisjoint(subject):
        yield "measured"
    elif not MEASURED.isdisjoint(lower):
        yield "measured-later"
    if not _CONTRASTS.isdisjoint(lower):
        yield "contrast"
    if not _DAYS.isdisjoint(lower):
        yield "day"
    if len(lower) <= _FEW_WORDS:
        yield "brief"
    elif len(lower) > _MANY_WORDS:
        yield "long"


def _is_attribute(row: Sequence[Word], place: int, number: Quantity) -> bool:
    """Whether a number only describes a thing: “in a £70,000 car”, “a 22-metre boat”."""
    if not 0 < place < len(row):
        return False
    before = row[place - 1].lower
    return (before in DETERMINERS and "-" in row[place].lower) or (
        before in ("a", "an") and number.unit.isupper()
    )
