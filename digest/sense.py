"""Sense: what a word stands for, whichever word an outlet chose, and how much it tells that two passages share it."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from digest.commonness import ARTICLES_OF_NEWS, commonness_of_word
from digest.data.senses import FUNCTION_WORDS, SENSES
from digest.wording import COMMON, root_of, stem_of

_LEAST, _MOST = 1.5, 6.0
"""Weights of the most common and of the rarest sense: one rare word does not outweigh a whole sentence."""
_COMMON_WORD = 2.0
_NAME = 4.5
"""A name tells the same whether it is known or not: what is compared is one story, in which it is repeated."""
_SYNONYM = 2.8
"""What two words of one sense tell at least: an event's verb is common, and still says what happened."""


@cache
def _senses() -> dict[str, str]:
    """The sense of each root that has synonyms, named by the first of them."""
    found: dict[str, str] = {}
    for line in SENSES:
        words = line.split()
        for word in words:
            plural = "" if word.endswith("vie") else f"{word}s"  # “movies” and “moves” have one root
            for form in filter(None, (word, plural, f"{word}ed", f"{word}ing")):
                found.setdefault(root_of(form), words[0])
    return found


@cache
def _silent() -> frozenset[str]:
    return frozenset(FUNCTION_WORDS.split())


@lru_cache(maxsize=200_000)
def sense_of(word: str, is_name: bool = False) -> str:
    """The sense of a normal word, as `words_of` gives it; empty for a word that says nothing by itself.

    A word of a name stands for itself: `Land` in a name is not what planes do.
    """
    if word in _silent() or len(word) < 2 or word[0].isdigit():
        return ""
    root = root_of(word)
    return root if is_name else _senses().get(root, root)


def has_synonyms(word: str) -> bool:
    """Whether a word has synonyms."""
    return root_of(word) in _senses()


@lru_cache(maxsize=200_000)
def weight_of(word: str, is_name: bool = False) -> float:
    """How much it tells that two passages share a word: from 1.5 for one met everywhere to 6 for a rare one."""
    if is_name:
        return _NAME
    stem = stem_of(word)
    if stem in COMMON:
        return _SYNONYM if has_synonyms(word) else _COMMON_WORD
    weight = math.log(ARTICLES_OF_NEWS / max(1, commonness_of_word(stem, is_name=False)))
    return min(_MOST, max(_SYNONYM if has_synonyms(word) else _LEAST, weight))
