"""Hedge: the words before or behind a number that bound it: “about”, “at least”, “or more”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from digest.data import nouns
from digest.data.units import TIME_UNITS

QuantityRelation = Literal["=", "~", "<", "<=", ">", ">=", "range"]


class Hedge(NamedTuple):
    """A bound and the words that make it."""

    relation: QuantityRelation
    start: int
    end: int


_BEFORE: Mapping[QuantityRelation, str] = {
    "~": r"about|around|roughly|approximately|approx\.?|some|circa|c\.|nearly|almost|close to|nearer|an estimated|"
    r"estimated|estimated at|perhaps|maybe|virtually|approaching|nearing|just about|somewhere around|something like|"
    r"barely|hardly|scarcely|in the region of|on the order of|in the order of|as good as|or so|getting on for|upward of about|anything like|practically|~",
    ">=": r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|as few as|as little as|"
    r"from as little as|starting at|starting from|>=|≥",
    "<=": r"up to|as many as|as much as|no more than|not more than|no greater than|at most|at the most|a maximum of|maximum of|"
    r"maximum|max|as high as|within|inside|not exceeding|capped at|no later than|<=|≤",
    ">": r"more than|over|above|greater than|larger than|higher than|bigger than|longer than|older than|better than|in excess of|"
    r"upwards? of|north of|exceeding|exceeds?|exceeded|tops|topped|topping|>|"
    r"(?:just|well|far|slightly|a little|way|comfortably|marginally) (?:more than|over|above)",
    "<": r"fewer than|less than|under|below|lower than|smaller than|shorter than|younger than|shy of|just shy of|short of|just short of|<|south of|"
    r"(?:just|well|far|slightly|a little|way|comfortably|marginally) (?:fewer than|less than|under|below)",
}


def _words_of(hedges: str) -> frozenset[str]:
    """The words of a row of hedges: one of them stands last before the number."""
    plain = re.sub(r"\(\?:([a-z|]*)\)\??", lambda each: each.group(1).replace("|", " "), hedges).replace(
        "?", ""
    )
    return frozenset(re.findall(r"[a-z~<>=≥≤.]+", plain + " exceed exceeds upward upwards approx"))


_HEDGES = tuple(
    (
        relation,
        _words_of(words),
        re.compile(
            rf"(?:(?<=\s)|(?<![\w’'-]))(?:{words.replace(' ', chr(92) + 's{1,3}')})(?:\s{{1,3}}|(?<=[<>~=≥≤])\s?)\Z",
            re.I,
        ),
    )
    for relation, words in _BEFORE.items()
)
_LOOK_BACK = 34
_BEHIND = re.compile(
    r"(?P<more>\s{1,3}or\s{1,3}(?:more|above|older|over|longer|higher|better|greater)\b|\s{1,3}plus\b(?!\s{1,3}[a-z]+-?[a-z]*s\b)|\+|-plus\b|\s{1,3}at\s(?:the\s)?least\b|\s{1,3}and\s{1,3}(?:over|above|older|up)\b)"
    r"|(?P<less>\s{1,3}or\s{1,3}(?:less|fewer|under|younger|below)\b|\s{1,3}at\s(?:the\s)?most\b|\s{1,3}and\s{1,3}(?:under|younger)\b|\s{1,3}max\b)"
    r"|(?P<about>\s{1,3}or\s{1,3}(?:so|thereabouts)\b|-odd\b|\s{1,3}odd\b|\s{1,3}give\sor\stake\b)"
)
_DISPUTED = re.compile(r"([A-Za-z-]+)\s{1,3}(?:its\s{1,3}|their\s{1,3})?over\s{1,3}\Z", re.I)
_GOES = re.compile(
    r"\b(?:go|goes|going|gone|went|creep|crept|edge[ds]?|inch(?:ed|es)|shot|shoots?|climb(?:s|ed|ing)?|jump(?:s|ed)|bump(?:s|ed)|tick(?:s|ed)|back)\s{1,3}up\s{1,3}to\s{1,3}\Z",
    re.I,
)
"""“The fare goes up to $8” names the new fare, not a bound."""
_LONG_TIMES = TIME_UNITS - {"second", "minute", "hour"}
"""“Over six years” is during them; “over two hours” is more than two."""
_LONGER = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|wait(?:s|ed|ing)?|spen[dt]|after|of|by)\s{1,3}over\s{1,3}\Z",
    re.I,
)
"""Before “over six years” that is more than six: “for over six years”, “lasted over a week”."""
_OFFICES = re.compile(
    r"\b(?:ministers|presidents|governments|managers|coaches|bosses|administrations|names|conditions|laws|leaders|headings|roofs|titles|owners)\Z"
)


def find_hedge(text: str, floor: int, start: int, unit: str, counted: str) -> Hedge | None:
    """The hedge that ends where a number begins; None when there is none, or it means something else here."""
    before = text[max(floor, start - _LOOK_BACK) : start]
    last = before.split()[-1:]
    word = last[0].lower().lstrip("(“\"‘'—–") if last else ""
    for relation, words_of_it, pattern in _HEDGES:
        match = pattern.search(before) if word in words_of_it else None
        if match:
            words = " ".join(match.group().lower().split())
            if not _means_so_many(before, words, unit, counted):
                return None
            return Hedge(relation, start - len(before) + match.start(), start)
    return None


def _means_so_many(before: str, words: str, unit: str, counted: str) -> bool:
    """Whether hedge words bound the number: “talks over 11 men”, “under three presidents” do not."""
    if words == "over":
        disputed = _DISPUTED.search(before)
        stretch = unit in _LONG_TIMES or counted.rsplit(" ", 1)[-1] in nouns.STRETCHES
        is_across = stretch and not _LONGER.search(before)
        return not is_across and not (disputed and disputed.group(1).lower() in nouns.DISPUTES)
    if words == "up to":
        return not _GOES.search(before)
    if words in ("within", "inside"):
        return unit not in ("count", "rank", "times", "")
    if words == "under":
        return not _OFFICES.search(counted)
    return unit not in ("times", "rank") or words not in ("below", "above", "under")


def find_hedge_behind(text: str, stop: int, end: int) -> Hedge | None:
    """“Or more”, “at most”, “or so” right behind a quantity."""
    match = _BEHIND.match(text, stop, min(end, stop + 20))
    if not match:
        return None
    relation: QuantityRelation = ">=" if match["more"] else "<=" if match["less"] else "~"
    return Hedge(relation, match.start(), match.end())


def has_hedge_inside(text: str, start: int, stop: int) -> QuantityRelation | None:
    """The bound of a hedge between number and noun: “15 or more guests”, “40-odd people”, “50+ cars”."""
    match = _BEHIND.search(text, start, stop)
    if not match:
        return None
    return ">=" if match["more"] else "<=" if match["less"] else "~"
