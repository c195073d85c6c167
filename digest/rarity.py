"""Rarity: how few articles have a term, by what is expected of all news and by what the digest at hand shows.

What many articles of a digest have is common in it, unless they have it because they all tell one story.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from digest.commonness import ARTICLES_OF_NEWS, HEAD_OF_STATE
from digest.profile import Profile, Term

RARE = 4.4
"""Rarity (the logarithm of how many articles there are for one that has the term) from which a term ties two articles."""
_ONE_STORY = 12
"""Articles that may share a term because they are one story; of more it has to be seen whether they are."""
_ASKED = 12
"""Pairs of articles that are asked whether they tell one story."""
_MOST_OF_THEM = 2 / 3
_SHARED = 3
"""Full names and numbers that two articles of one story share, the term in question aside."""


class RarityTable:
    """What is rare among some articles."""

    def __init__(self, profiles: Sequence[Profile], tellers: Mapping[str | int, Sequence[int]]) -> None:
        """`tellers` has the articles that put a term forward, or quote a run of words, in order of time; both may grow."""
        self._profiles, self._tellers = profiles, tellers
        self._holders: Counter[str | int] = Counter()
        """For each term and quoted run, how many articles have it."""
        self._heads: set[str] = set()
        """Names that one article tells to be those of a head of state, which others may not."""
        self._of_one_story: dict[str | int, bool] = {}
        self._certain: dict[int, frozenset[str]] = {}

    def note(self, profile: Profile) -> None:
        """Count what another article has, and remember whom it calls a head of state."""
        self._holders.update(term.key for term in profile.terms)
        self._holders.update(profile.quoted)
        self._heads.update(
            term.key for term in profile.terms if term.kind == "name" and term.commonness == HEAD_OF_STATE
        )
        self._of_one_story.clear()

    def of_term(self, term: Term) -> float:
        """The logarithm of how many articles there are for one that has the term."""
        common = max(term.commonness, HEAD_OF_STATE) if term.key in self._heads else term.commonness
        return self._rarity(term.key, common / ARTICLES_OF_NEWS)

    def is_rare_run(self, run: int) -> bool:
        """Whether only the articles of one story quote a run of words."""
        return self._rarity(run, 1 / ARTICLES_OF_NEWS) >= RARE

    def _rarity(self, key: str | int, expected: float) -> float:
        """The same for a share of all news that is expected, unless more of this digest has it, for other reasons."""
        beyond = self._holders[key] - _ONE_STORY
        rarity = -math.log(max(expected, beyond / len(self._profiles)))
        if rarity < RARE <= -math.log(expected) and self._is_of_one_story(key):
            return -math.log(expected)
        return rarity

    def _is_of_one_story(self, key: str | int) -> bool:
        if key not in self._of_one_story:
            self._of_one_story[key] = self._ask(key)
        return self._of_one_story[key]

    def _ask(self, key: str | int) -> bool:
        """Whether of the articles that put a term forward early ones and late ones share names and numbers."""
        tellers = self._tellers.get(key, ())
        half = len(tellers) // 2
        asked = [half * step // _ASKED for step in range(_ASKED)] if half >= _ASKED else list(range(half))
        words = frozenset() if isinstance(key, int) else frozenset(key.split(" "))
        alike = 0
        for place in asked:
            shared = self._certain_of(tellers[place]) & self._certain_of(tellers[place + half])
            alike += sum(words.isdisjoint(each.split(" ")) for each in shared) >= _SHARED
        return bool(asked) and alike >= _MOST_OF_THEM * len(asked)

    def _certain_of(self, number: int) -> frozenset[str]:
        """The full names and the numbers of an article that are rare in all news."""
        if number not in self._certain:
            self._certain[number] = frozenset(
                term.key
                for term in self._profiles[number].terms
                if term.commonness <= ARTICLES_OF_NEWS / math.exp(RARE)
                and (term.kind == "number" or (term.kind == "name" and " " in term.key))
            )
        return self._certain[number]
