"""Pairing: which statements of two articles are about one thing, by the weight of the senses they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.voice import Article, Voice, damping_between

_TOWARDS_SHORTER = 0.6
"""How far the shorter statement decides: a clause told again inside a long sentence is told again."""
_FEWEST = 5.0
"""Weight below which a statement counts as if it had so much: “Nobody was hurt” is alike to too many."""
_LEAST = 0.3
"""Likeness below which no two statements are each other's nearest."""
_MOST_PAIRS = 10_000
"""Statements times statements that have a sense, from which it tells nothing, and only costs."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two statements share."""

    score: float
    """0 to 1: the weight of the senses they share, against the weight of both."""
    weight: float
    """The same weight, as it is."""
    senses: frozenset[str]

    @property
    def plain(self) -> list[str]:
        """The same without numbers and days, in no order."""
        return [each for each in self.senses if each[0] not in "#@"]

    def reaches(self, steps: Iterable[tuple[float, float]]) -> bool:
        """Whether score and weight reach one of some steps together."""
        return any(self.score >= score and self.weight >= weight for score, weight in steps)


def told_of(one: Voice, other: Voice, likeness: Likeness) -> list[str]:
    """What two statements tell in common, beside the names in either: two statements may well share a name."""
    named = one.named_senses | other.named_senses
    return [each for each in likeness.plain if each not in named]


class Pairing:
    """The statements of two articles, by how much they share."""

    def __init__(
        self,
        one: Article,
        other: Article,
        is_told: Callable[[Voice], bool] = lambda _: False,
        are_parting: Callable[[Voice, Voice], bool] = lambda _one, _other: False,
    ) -> None:
        """`is_told` says of which statements all is said already: they are paired with nothing.

        `are_parting` says which two have the same words but for some that matter: they agree in nothing.
        """
        self.one = one
        self.other = other
        self.is_told = is_told
        self.are_parting = are_parting
        self._damp = damping_between(one, other)
        self._damping: dict[str, float] = {}

    @cached_property
    def likeness(self) -> Mapping[tuple[int, int], Likeness]:
        """What each pair of statements shares that shares anything; by their numbers in the two articles."""
        mine, yours = self._holders(self.one.voices), self._holders(self.other.voices)
        shared: dict[tuple[int, int], list[str]] = defaultdict(list)
        for sense in sorted(mine.keys() & yours.keys()):
            if len(mine[sense]) * len(yours[sense]) > _MOST_PAIRS:
                continue
            for i in mine[sense]:
                for j in yours[sense]:
                    shared[i, j].append(sense)
        return {pair: self._likeness(*pair, senses) for pair, senses in shared.items()}

    def _holders(self, voices: Sequence[Voice]) -> dict[str, list[int]]:
        """The statements that have each sense, without those of which all is said."""
        holders: dict[str, list[int]] = defaultdict(list)
        for number, voice in enumerate(voices):
            for sense in () if self.is_told(voice) else voice.around:
                holders[sense].append(number)
        return holders

    def _damped(self, sense: str) -> float:
        """The share of its weight that is left to a sense which many statements of the two articles have."""
        if sense not in self._damping:
            self._damping[sense] = self._damp(sense)
        return self._damping[sense]

    def _likeness(self, i: int, j: int, senses: Sequence[str]) -> Likeness:
        a, b = self.one.voices[i], self.other.voices[j]
        weight = sum(min(a.around[each], b.around[each]) * self._damped(each) for each in senses)
        both = sorted((max(_FEWEST, self._whole(self.one, i)), max(_FEWEST, self._whole(self.other, j))))
        whole = both[0] ** _TOWARDS_SHORTER * both[1] ** (1 - _TOWARDS_SHORTER)
        own = frozenset(each for each in senses if each in a.senses and each in b.senses)
        return Likeness(min(1.0, weight / whole), weight, own)

    def _whole(self, article: Article, number: int) -> float:
        voice = article.voices[number]
        key = (article.number, number)
        if key not in self._wholes:
            self._wholes[key] = sum(w * self._damped(sense) for sense, w in voice.senses.items())
        return self._wholes[key]

    @cached_property
    def _wholes(self) -> dict[tuple[int, int], float]:
        return {}

    def of(self, i: int, j: int) -> Likeness:
        """What two statements share."""
        return self.likeness.get((i, j), NOTHING)

    @cached_property
    def best(self) -> tuple[dict[int, float], dict[int, float]]:
        """For each statement of either article the score of what is nearest to it in the other, titles aside."""
        mine: dict[int, float] = {}
        yours: dict[int, float] = {}
        for (i, j), likeness in self.likeness.items():
            if self.one.voices[i].is_title or self.other.voices[j].is_title:
                continue
            mine[i] = max(mine.get(i, 0.0), likeness.score)
            yours[j] = max(yours.get(j, 0.0), likeness.score)
        return mine, yours

    @cached_property
    def nearest(self) -> tuple[tuple[int, int], ...]:
        """Pairs of statements that are each other's nearest, titles aside, the most alike first."""
        mine, yours = self.best
        found = (
            (i, j)
            for (i, j), likeness in self.likeness.items()
            if likeness.score >= max(_LEAST, mine.get(i, 0.0), yours.get(j, 0.0))
        )
        return tuple(sorted(found, key=lambda pair: -self.of(*pair).score))


NOTHING = Likeness(0.0, 0.0, frozenset())
