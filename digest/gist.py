"""Gist: the words of something said, without what changes when another outlet writes it down, and what they weigh.

Outlets translate a quotation, tidy it, cut it, or turn it round; the words by which one knows it again stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from digest.data.numerals import ONES, TENS
from digest.data.spoken import HARDLY_HEARD, SAME_WHEN_SPOKEN, SHORT_FORMS
from digest.sense import sense_of, weight_of
from digest.wording import NEGATIONS

_SMALL, _DENIAL, _NUMBER = 0.4, 1.0, 2.5
"""What a word weighs that says nothing by itself, one that denies, and a number."""


@dataclass(frozen=True, slots=True)
class Gist:
    """Words of something said, in their order."""

    senses: tuple[str, ...]
    counts: Mapping[str, int]
    weights: Mapping[str, float]
    """What each of them weighs."""
    weight: float
    """Of all words together."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What of the shorter of two gists stands in the other."""

    weight: float
    """Of the words that stand in both, in any order."""
    share: float
    """The same as a share of the shorter gist, 0 to 1."""
    in_order: float
    """The share of the shorter gist whose words stand in the same order in both."""


NOTHING_SHARED = Shared(0.0, 0.0, 0.0)


def make_gist(words: Sequence[str]) -> Gist:
    """The gist of some words, as `words_of` gives them."""
    senses: list[str] = []
    weights: dict[str, float] = {}
    for sense, weight in map(_sense_and_weight, _spoken_out(words)):
        senses.append(sense)
        weights[sense] = max(weight, weights.get(sense, 0.0))
    return Gist(tuple(senses), Counter(senses), weights, sum(weights[sense] for sense in senses))


def weigh_shared(one: Gist, other: Gist) -> float:
    """What the words that stand in both gists weigh at most."""
    fewer, more = (one, other) if len(one.counts) <= len(other.counts) else (other, one)
    return sum(
        min(count, more.counts[sense]) * max(fewer.weights[sense], more.weights[sense])
        for sense, count in fewer.counts.items()
        if sense in more.counts
    )


def compare_gists(one: Gist, other: Gist, damping: Callable[[str], float] = lambda _: 1.0) -> Shared:
    """What of the shorter gist stands in the other; `damping` is the share of its weight that is left to a word."""
    shorter, longer = sorted((one, other), key=lambda gist: (gist.weight, gist.senses))
    weights = {sense: weight * damping(sense) for sense, weight in shorter.weights.items()}
    whole = sum(weights[sense] for sense in shorter.senses)
    if not whole:
        return NOTHING_SHARED
    weight = sum(
        min(count, longer.counts[sense]) * weights[sense]
        for sense, count in shorter.counts.items()
        if sense in longer.counts
    )
    blocks = SequenceMatcher(None, shorter.senses, longer.senses, autojunk=False).get_matching_blocks()
    in_order = sum(weights[sense] for at, _, size in blocks for sense in shorter.senses[at : at + size])
    return Shared(weight, weight / whole, in_order / whole)


def _spoken_out(words: Sequence[str]) -> Iterator[str]:
    """Words with short forms in full: `it's` is `it is`, `didnt` is `did not`; sounds such as `er` are left out."""
    for word in words:
        if word not in HARDLY_HEARD:
            yield from SHORT_FORMS.get(word, (word,))


@lru_cache(maxsize=100_000)
def _sense_and_weight(word: str) -> tuple[str, float]:
    if word in ONES or word in TENS:
        return str(ONES.get(word, TENS.get(word))), _NUMBER
    if word[0].isdigit():
        return word, _NUMBER
    word = _heads().get(word, word)
    if word in NEGATIONS:
        return word, _DENIAL
    sense = sense_of(word)
    return (sense, weight_of(word)) if sense else (word, _SMALL)


@cache
def _heads() -> dict[str, str]:
    """The word that stands for each that people use for it when they speak."""
    return {word: line.split()[0] for line in SAME_WHEN_SPOKEN for word in line.split()}
