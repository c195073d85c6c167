"""Wording: the words of a passage made comparable, and two wordings laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from digest.data import words as word_set
from digest.data.senses import OPPOSITES
from digest.data.wordings import (
    ALIKE,
    COMMON,
    HEDGE_WORDS,
    LIGHT,
    LIMIT_WORDS,
    NEGATIONS,
    NUMBER_WORDS,
    QUANTIFIERS,
    SUBJECTS,
    UNIT_WORDS,
)
from digest.seed import Span

__all__ = [
    "COMMON", "HEDGE_WORDS", "LIMIT_WORDS", "NEGATIONS", "NUMBER_WORDS", "QUANTIFIERS", "SUBJECTS", "UNIT_WORDS",
    "Alignment", "Difference", "aligned", "is_same_sense", "is_telling", "opposed_words", "rewritten", "root_of",
    "shingles_of", "spelled", "stem_of", "telling_words", "tokens_of", "words_of",
]  # fmt: skip

_VOWEL = re.compile(r"[aeiouy]")
_WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])|\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['\u2019\u02bc][^\W_]+)*"
)
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})
_CONTRACTED = {"n't": " not", "'re": " are", "'ll": " will", "'ve": " have", "'m": " am"}
_LONGEST_ALIGNED = 400
"""Longer passages are compared by their shared runs of words only: aligning costs the square of the length."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two wordings part."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings side by side."""

    likeness: float
    """Share of the words of both that stand in the same order in the other, 0 to 1."""
    matched: int
    """Number of such words, counted once."""
    differences: tuple[Difference, ...]
    """In order of the text."""


def words_of(text: str, span: Span) -> tuple[str, ...]:
    """The words of a passage: small letters, no marks, `A.I.` as `ai`, `don’t` as `do not`, `50,000` as `50000`."""
    found: list[str] = []
    for word in _WORD.findall(text[span.start : span.end].casefold()):
        found.extend(_normal(word))
    return tuple(found)


def tokens_of(text: str, span: Span) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The same words with the place of each: start, end, and the word or words it makes."""
    for match in _WORD.finditer(text, span.start, span.end):
        yield match.start(), match.end(), _normal(match.group().casefold())


@lru_cache(maxsize=200_000)
def _normal(word: str) -> tuple[str, ...]:
    """One word made comparable; a contraction makes two."""
    word = word.translate(_APOSTROPHES)
    if word[0].isdigit():
        return (word.replace(",", ""),)
    if "." in word:
        return (word.replace(".", ""),)
    if "'" in word:
        if word == "can't":
            return ("can", "not")
        if word == "won't":
            return ("will", "not")
        for ending, full in _CONTRACTED.items():
            if word.endswith(ending) and len(word) > len(ending):
                return (word[: -len(ending)], full.strip())
    if word == "cannot":
        return ("can", "not")
    return (word,)


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    """A word without the ending of the plural or the possessive."""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("'"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses")):
            return word[:-2]
        return word[:-1]
    if word.endswith("us") and word not in COMMON and not _VOWEL.search(word[:-2]):
        return word[:-1]  # the plural of letters read one by one: `gpus`
    return word


@lru_cache(maxsize=200_000)
def is_telling(stem: str) -> bool:
    """Whether a stem says what a passage is about: not a common word, not a bare number, not a single letter."""
    return len(stem) > 1 and stem not in COMMON and not stem.replace(".", "").isdigit()


def telling_words(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of a passage that say what it is about."""
    return frozenset(stem for word in words if is_telling(stem := stem_of(word)))


def shingles_of(words: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of `size` words."""
    return (words[index : index + size] for index in range(len(words) - size + 1))


def aligned(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Two wordings side by side; the same both ways round but for the sides of each difference."""
    if (len(other), other) < (len(one), one):
        turned = _aligned(other, one)
        return Alignment(
            turned.likeness, turned.matched, tuple(Difference(d.other, d.one) for d in turned.differences)
        )
    return _aligned(one, other)


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    one, other = one[:_LONGEST_ALIGNED], other[:_LONGEST_ALIGNED]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    matched = 0
    differences: list[Difference] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            matched += b - a
        else:
            differences.append(Difference(one[a:b], other[c:d]))
    both = len(one) + len(other)
    return Alignment(2 * matched / both if both else 1.0, matched, tuple(differences))


# Whether two wordings say the same

_SPELLINGS = (
    (re.compile(r"is(?=(?:e[drs]?|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2}[^aeo])our(?=$|ed$|ing$|s$|able$|ite$)"), "or"),
    (re.compile(r"(?<=[bt])res?$"), "er"),
    (re.compile(r"(?<=[aeiou])ll(?=ed$|ing$)"), "l"),
    (re.compile(r"mmes?$"), "m"),
    (re.compile(r"ogues?$"), "og"),
    (re.compile(r"(?<=en)ce$"), "se"),
)
_ENDING = re.compile(r"(?:ied|ies|ing|ed|es|e|s|y)$")
_DOUBLE = re.compile(r"([bdgmnprt])\1$")


@lru_cache(maxsize=50_000)
def root_of(word: str) -> str:
    """A word without its endings and in one spelling: `organised` and `organizing` are `organiz`."""
    word = word[:-2] if word.endswith("'s") else word.rstrip("'")
    if len(word) > 4:
        for pattern, instead in _SPELLINGS:
            word = pattern.sub(instead, word)
    root = _ENDING.sub("", word)
    return _DOUBLE.sub(r"\1", root) if len(root) >= 3 else word


@lru_cache(maxsize=50_000)
def spelled(word: str) -> str:
    """A word in one spelling, its endings kept: `metres` is `meters`."""
    if len(word) <= 4:
        return word
    base, ending = (word[:-1], "s") if word.endswith("s") and not word.endswith("ss") else (word, "")
    for pattern, instead in _SPELLINGS:
        base = pattern.sub(instead, base)
    return base + ending


_SHARE_WORDS = word_set("per cent percent")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def rewritten(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words in one spelling, figures in full and without the words for “%”."""
    found: list[str] = []
    for word in words:
        if word in _SCALES and found and found[-1].replace(".", "", 1).isdigit():
            found[-1] = f"{float(found[-1]) * _SCALES[word]:.10g}"
        elif word not in _SHARE_WORDS:
            found.append(spelled(word))
    return tuple(found)


def is_same_sense(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two wordings differ in articles and their like, in endings or in spelling only."""
    a = [word for word in one if word not in LIGHT]
    b = [word for word in other if word not in LIGHT]
    if "".join(a) == "".join(b):
        return True
    return len(a) == len(b) and all(
        root_of(x) == root_of(y) or any(x in group and y in group for group in ALIKE)
        for x, y in zip(a, b, strict=True)
    )


def opposed_words(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """A word of each of two wordings that are opposites: `rose`, `fell`; None where the wordings hold none."""
    return parted(one, other, _OPPOSITES)


def parted(
    one: Iterable[str], other: Iterable[str], opposites: Iterable[tuple[frozenset[str], frozenset[str]]]
) -> tuple[str, str] | None:
    """A word of each of two wordings from the two sides of an opposition; None where they hold none, or both."""
    mine, theirs = set(one), set(other)
    for up, down in opposites:
        for first, second in ((up, down), (down, up)):
            if mine & first and theirs & second and not (mine & second or theirs & first):
                return min(mine & first), min(theirs & second)
    return None


_OPPOSITES = tuple((word_set(up), word_set(down)) for up, down in OPPOSITES)
