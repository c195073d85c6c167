"""Tie: what speaks for two articles being about one event, and the index that finds those worth weighing.

Articles are tied by rare names, words and numbers that both put forward, and by words they both quote. Each article
looks only at the articles nearest in time that put forward the same rare thing, so that the work grows with the number
of articles, not with that of their pairs.
"""

from __future__ import annotations

import calendar
import math
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digest.edtf import parse_edtf
from digest.profile import Profile, Term
from digest.rarity import RARE, RarityTable

Ties = Mapping[int, Mapping[int, float]]
"""For each article, the strength of its tie to others; the same in both directions."""

_NEIGHBOURS = 24
"""Articles before and behind in time that are looked at for each rare term: a story of hundreds is still one chain."""
_LATELY = 60
"""Days before and behind to which that is limited: what keeps coming back for years ties nothing over months."""
_PORTRAITS = 30_000
"""Portraits kept at a time, so that memory has a bound."""
_WEAK = 0.02
"""Strength below which a tie is none."""
_ONE_THING = 0.6
"""What is left of a tie by one rare thing alone, which may be a person who is in the news for several reasons."""
_NO_NUMBER = 0.5
"""What is left of a tie of a report of trading that shares no number."""
_NUMBERS = 5
"""Numbers from which two articles, one a report of trading, are two reports when they share none."""
_QUOTED, _QUOTED_MOST = 0.04, 0.2
"""What each shared run of five quoted words adds, and what all of them do."""
_GAPS = ((3, 1.0), (10, 0.85), (30, 0.7), (90, 0.5))
"""Days between two publications up to which their tie keeps this share of its strength."""
_LONG_GAP, _UNKNOWN_GAP = 0.35, 0.85
_OTHER_DAY = 0.6
"""What is left of a tie when the two leads tell of different days."""


@dataclass(frozen=True, slots=True)
class _Portrait:
    """A profile as the index sees it, its terms weighed against all articles."""

    vector: Mapping[str, float]
    """The terms with their weights, of length 1."""
    rare: frozenset[str]
    anchors: frozenset[str]
    """The rare terms it puts forward."""
    numbers: frozenset[str]
    runs: frozenset[int]
    """The runs of quoted words that not all the world quotes."""


class TieIndex:
    """The profiles of a digest, to be asked which articles are tied.

    How rare a term is depends on all articles, so that a new one may tip the tie between two others.
    """

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self.profiles: list[Profile] = list(profiles)
        self._when = [_days_of(each.published) for each in self.profiles]
        self._tellers: dict[str | int, list[int]] = {}
        """For each, the articles that put it forward, in order of time."""
        self._rarities = RarityTable(self.profiles, self._tellers)
        self._portraits: dict[int, _Portrait] = {}
        for number in sorted(range(len(self.profiles)), key=self.place):
            self._rarities.note(self.profiles[number])
            for key in _forward_keys(self.profiles[number]):
                self._tellers.setdefault(key, []).append(number)

    def __len__(self) -> int:
        return len(self.profiles)

    def add(self, profile: Profile) -> int:
        """Take another article in; its index."""
        number = len(self.profiles)
        self.profiles.append(profile)
        self._when.append(_days_of(profile.published))
        self._rarities.note(profile)
        for key in _forward_keys(profile):
            insort(self._tellers.setdefault(key, []), number, key=self.place)
        self._portraits.clear()
        return number

    def place(self, number: int) -> tuple[int, int]:
        """What articles are ordered by: the first day they may have appeared, then their index."""
        when = self._when[number]
        return (when[0] if when else 0, number)

    def gap(self, one: int, other: int) -> int | None:
        """Days between two publications, as few as their dates allow; None when one is unknown."""
        a, b = self._when[one], self._when[other]
        return max(0, a[0] - b[1], b[0] - a[1]) if a and b else None

    def vector(self, number: int) -> Mapping[str, float]:
        """The terms of an article with their weights, of length 1."""
        return self._portrait(number).vector

    def rare(self, number: int) -> frozenset[str]:
        """The terms of an article that say something when they are shared."""
        return self._portrait(number).rare

    def anchors(self, number: int) -> frozenset[str]:
        """The rare terms that an article puts forward."""
        return self._portrait(number).anchors

    def shared_runs(self, one: int, other: int) -> int:
        """How many runs of quoted words two articles share; what all the world quotes does not count."""
        return len(self._portrait(one).runs & self._portrait(other).runs)

    def lacks_numbers(self, one: int, other: int) -> bool:
        """Whether one of two articles is a report of trading, whose substance is numbers, and they share none."""
        if not (self.profiles[one].is_market_report or self.profiles[other].is_market_report):
            return False
        return self._portrait(one).numbers.isdisjoint(self._portrait(other).numbers)

    def tie(self, one: int, other: int) -> float:
        """How much two articles share, 0 to 1, which copies of one text reach; 0 when it is too little."""
        a, b = self._portrait(one), self._portrait(other)
        quoted = len(a.runs & b.runs)
        if not quoted and a.anchors.isdisjoint(b.anchors):
            return 0.0
        strength = math.fsum(a.vector[key] * b.vector[key] for key in a.vector.keys() & b.vector.keys())
        bonus = min(_QUOTED_MOST, _QUOTED * quoted)
        if strength + bonus < _WEAK or (not quoted and self._are_two_reports(one, other)):
            return 0.0
        if _is_one_thing(a.rare & b.rare):
            strength *= _ONE_THING
        if not quoted and self.lacks_numbers(one, other):
            strength *= _NO_NUMBER
        strength = min(1.0, strength + bonus) * self._closeness(one, other)
        return strength if strength >= _WEAK else 0.0

    def ties_of(self, number: int) -> dict[int, float]:
        """The articles an article is tied to, and how strongly."""
        ties = ((other, self.tie(number, other)) for other in sorted(self._near_to(number)))
        return {other: strength for other, strength in ties if strength}

    def all_ties(self) -> Ties:
        """The ties of every article, in order of time; each pair is weighed once."""
        ties: dict[int, dict[int, float]] = {
            number: {} for number in sorted(range(len(self)), key=self.place)
        }
        for number in ties:
            for other in sorted(self._near_to(number)):
                if number < other and (strength := self.tie(number, other)):
                    ties[number][other] = ties[other][number] = strength
        return ties

    def _near_to(self, number: int) -> set[int]:
        """The articles worth weighing against one; of two articles either both are near to the other or neither is."""
        portrait = self._portrait(number)
        near: set[int] = set()
        keys: tuple[str | int, ...] = (*portrait.anchors, *portrait.runs)
        for key in keys:
            near.update(self._near(number, key))
        near.discard(number)
        return near

    def _near(self, number: int, key: str | int) -> Sequence[int]:
        """The articles that put the same term forward, or quote the same run; of many the nearest in time."""
        tellers = self._tellers[key]
        if len(tellers) <= _NEIGHBOURS:
            return tellers
        day, _ = self.place(number)
        place = bisect_left(tellers, (day, number), key=self.place)
        first = bisect_left(tellers, (day - _LATELY, 0), 0, place, key=self.place)
        last = bisect_left(tellers, (day + _LATELY + 1, 0), place, key=self.place)
        return tellers[max(first, place - _NEIGHBOURS) : min(last, place + _NEIGHBOURS + 1)]

    def _portrait(self, number: int) -> _Portrait:
        portrait = self._portraits.get(number)
        if portrait is None:
            if len(self._portraits) >= _PORTRAITS:
                self._portraits.clear()
            portrait = self._portraits[number] = self._paint(self.profiles[number])
        return portrait

    def _paint(self, profile: Profile) -> _Portrait:
        rarity = {term.key: self._rarities.of_term(term) for term in profile.terms}
        weights = {term.key: max(0.0, term.salience * rarity[term.key]) for term in profile.terms}
        length = math.hypot(*weights.values()) or 1.0
        rare = frozenset(key for key, value in rarity.items() if value >= RARE)
        return _Portrait(
            vector={key: weight / length for key, weight in weights.items()},
            rare=rare,
            anchors=rare.intersection(term.key for term in profile.terms if _is_forward(term)),
            numbers=frozenset(term.key for term in profile.terms if term.kind == "number"),
            runs=frozenset(run for run in profile.quoted if self._rarities.is_rare_run(run)),
        )

    def _closeness(self, one: int, other: int) -> float:
        """The share of a tie that the time between two articles leaves."""
        gap = self.gap(one, other)
        if gap is None:
            return _UNKNOWN_GAP
        left = next((share for days, share in _GAPS if gap <= days), _LONG_GAP)
        return left * (_OTHER_DAY if self._tell_other_days(one, other) else 1.0)

    def _tell_other_days(self, one: int, other: int) -> bool:
        """Whether the leads tell of different days, and neither article mentions the day of the other."""
        a, b = self.profiles[one], self.profiles[other]
        if not a.lead_days or not b.lead_days:
            return False
        return not (set(a.lead_days) & set(b.days) or set(b.lead_days) & set(a.days))

    def _are_two_reports(self, one: int, other: int) -> bool:
        """Whether two reports of trading are not of the same day, or have many numbers and none in common."""
        fewest = min(len(self._portrait(one).numbers), len(self._portrait(other).numbers))
        if fewest >= _NUMBERS and self.lacks_numbers(one, other):
            return True
        a, b = self.profiles[one], self.profiles[other]
        if not (a.is_market_report and b.is_market_report):
            return False
        if a.lead_days and b.lead_days:
            return not set(a.lead_days) & set(b.lead_days)
        return (self.gap(one, other) or 0) > 0


def _is_one_thing(keys: Iterable[str]) -> bool:
    """Whether terms are all one name, with the words it is made of, or one word or number."""
    things: list[set[str]] = []
    for key in keys:
        words = {key} if key.startswith("#") else set(key.split(" "))
        apart = [thing for thing in things if thing.isdisjoint(words)]
        things = [*apart, words.union(*(thing for thing in things if not thing.isdisjoint(words)))]
    return len(things) == 1


def _is_forward(term: Term) -> bool:
    """Whether an article puts a term forward: in its lead, or a name or number more than once."""
    return term.in_lead or (term.often and term.kind != "word")


def _forward_keys(profile: Profile) -> Iterator[str | int]:
    yield from (term.key for term in profile.terms if _is_forward(term))
    yield from profile.quoted


def _days_of(published: str) -> tuple[int, int] | None:
    """First and last day, counted from year 1, that an article may have appeared; None when unknown."""
    when = parse_edtf(published)
    if when is None:
        return None
    return (
        _day_number(when.first or when.last, is_last=False),
        _day_number(when.last or when.first, is_last=True),
    )


def _day_number(text: str, is_last: bool) -> int:
    """A day as a number; of a month or a year, its first or last day."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    month = month or (12 if is_last else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if is_last else 1)).toordinal()
