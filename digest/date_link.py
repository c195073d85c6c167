"""Date link: one event that two articles date otherwise, or the one more closely than the other."""

from __future__ import annotations

import re
from datetime import date, timedelta

from digest.data.speech import VERBS
from digest.dating import Dating
from digest.link import relate, side_by_side
from digest.pairing import Likeness, told_of
from digest.relation import Link
from digest.same_thing import has_other_number
from digest.voice import Voice

_ONE_EVENT = ((0.45, 8.0), (0.6, 5.0))
"""Likeness and shared weight from which two statements tell one event."""
_ONE_EVENT_AND_DATE = ((0.35, 7.0), *_ONE_EVENT)
"""The same where one date holds the other, which speaks for one event too."""
_APART = timedelta(days=31)
"""Days further apart are mostly of two events."""
_DAYS = frozenset(("day", "weekday", "relative-day", "numeric"))
_PERIODS = frozenset(("month", "year", "part"))
_BEFORE = 40
"""Characters before a date in which a word of saying makes it the date of what was said."""
_SAYING = sorted(word for word, (_, _, is_strong) in VERBS.items() if is_strong)
_SAID = re.compile(rf"\b(?:{'|'.join(_SAYING)})(?:\s[\w.]+){{0,2}}\s(?:on\s|in\s)?\Z")
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)


def find_date_link(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """One event with two days, or with its day here and its month there; None where it has one date, or none."""
    if one.is_title or other.is_title or not likeness.reaches(_ONE_EVENT_AND_DATE):
        return None
    dates = _told_dates(one), _told_dates(other)
    if len(dates[0]) != 1 or len(dates[1]) != 1 or _share_a_date(one, other):
        return None
    if has_other_number(one, other) or not told_of(one, other, likeness):
        return None
    a, b = dates[0][0], dates[1][0]
    given = side_by_side(one, other, a.span.of(one.text), b.span.of(other.text))
    if _holds(a, b) or _holds(b, a):
        less = one if _holds(a, b) else other
        return relate("vaguer", "date", one, other, "vaguer-date", given, common, less=less), False
    if likeness.reaches(_ONE_EVENT) and _is_set_against((a, one), (b, other)):
        return relate("differs", "date", one, other, "other-date", given, common), False
    return None


def _told_dates(voice: Voice) -> list[Dating]:
    """The dates a statement gives to what it tells."""
    return [
        each
        for each in voice.datings
        if (each.rule == "weekday" or (each.edtf and "X" not in each.edtf and each.rule in _DAYS | _PERIODS))
        and not _is_of_saying(each, voice)
    ]


def _is_of_saying(dating: Dating, voice: Voice) -> bool:
    """Whether a date is that of what was said of the event, not its own: “…, the minister said on Monday”."""
    at = dating.span.start
    return _SAID.search(voice.text[max(voice.sentence.start, at - _BEFORE) : at]) is not None


def _share_a_date(one: Voice, other: Voice) -> bool:
    """Whether the sentences of two statements give one date."""
    mine, yours = ({each.edtf for each in v.article.datings_in(v.sentence)} for v in (one, other))
    return bool(mine & yours - {""})


def _holds(wide: Dating, narrow: Dating) -> bool:
    """Whether a year or month holds a month or day: 2023 holds 2023-09."""
    return bool(wide.edtf) and wide.rule in ("year", "month") and narrow.edtf.startswith(f"{wide.edtf}-")


def _is_set_against(one: tuple[Dating, Voice], other: tuple[Dating, Voice]) -> bool:
    """Whether two dates are of one kind and not the same: two days, two halves of a year."""
    a, b = one[0], other[0]
    if not a.edtf and not b.edtf:
        return a.rule == b.rule == "weekday" and _weekday(*one) != _weekday(*other)
    if a.edtf == b.edtf:
        return False
    if a.rule in _DAYS and b.rule in _DAYS and len(a.edtf) == len(b.edtf) == 10:
        return abs(date.fromisoformat(a.edtf) - date.fromisoformat(b.edtf)) <= _APART
    return a.rule not in _DAYS and a.rule == b.rule and len(a.edtf) == len(b.edtf)


def _weekday(dating: Dating, voice: Voice) -> str:
    """The day of the week in a date that could not be resolved."""
    found = _WEEKDAY.search(dating.span.of(voice.text))
    return found.group().casefold()[:3] if found else ""
