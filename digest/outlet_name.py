"""Outlet name: whether some capital words in a text name a paper, a station or an agency."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from digest.data.press import ALONE, KINDS_OF_OUTLET, ONLY_WITH_ARTICLE, OUTLETS, PRESS_WORDS
from digest.seed import Span

_CAPITAL = r"(?:[A-ZÀ-ÞĀ-Ž0-9][\w’'.&-]*)"
_RUN = re.compile(rf"{_CAPITAL}(?:\s(?:(?:of|and|the|on|de|della|&|\+)\s)?{_CAPITAL}){{0,6}}")
_KIND = "|".join(sorted(KINDS_OF_OUTLET, key=len, reverse=True))
_LED_UP = re.compile(rf"(?:(?:The|[a-z]+)\s)?(?:[A-Z]\w+\s|[a-z]+\s)?(?:{_KIND})\s(?:[Tt]he\s)?")
_ARTICLE = re.compile(r"[Tt]he\s(?:[a-z-]+\s)?")
_KIND_BEHIND = re.compile(rf"\s(?:(?:television|online|state|news)\s)?(?:{_KIND})\b")
_SELF = re.compile(
    rf"(?:us|me)\b(?!\s(?:government|senat|congress|president|officials?))|this (?:{_KIND}|site|page|blog|column)\b"
)
_TAIL = re.compile(r"(?:['’]s\b.*|[.,;:]+)\Z", re.S)
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_REACH = 120
"""Characters that an outlet's name and what leads up to it may take."""


@dataclass(frozen=True, slots=True)
class OutletName:
    """An outlet named in a text."""

    name: str
    """As written, without “the”; empty for “us” and “this newspaper”."""
    span: Span
    is_own: bool
    """Whether it is the article's own outlet."""


class OutletReader:
    """Reads outlet names in one article."""

    def __init__(self, text: str, own: str, others: Collection[str]) -> None:
        """`own` is the article's outlet, empty when unknown; `others` are the outlets of the digest."""
        self._text = text
        self._own = fold_outlet(own)
        self._others = {folded for each in others if (folded := fold_outlet(each))}

    def after(self, at: int, end: int) -> OutletName | None:
        """The outlet whose name begins at `at`, perhaps behind “the” or “the newspaper”; None when there is none."""
        end = min(end, at + _REACH)
        own = _SELF.match(self._text, at, end)
        if own:
            return OutletName("", Span(at, own.end()), True)
        led_up = _LED_UP.match(self._text, at, end)
        if led_up:
            run = _RUN.match(self._text, led_up.end(), end)
            if run:
                return self._named(_TAIL.sub("", run.group()), led_up.end())
        article = _ARTICLE.match(self._text, at, end)
        start = article.end() if article else at
        run = _RUN.match(self._text, start, end)
        return self._read(run, article is not None, end) if run else None

    def before(self, floor: int, at: int) -> OutletName | None:
        """The outlet whose name ends right before `at`: `a NAME interview`, `NAME reported`."""
        floor = max(floor, at - _REACH)
        runs = [run for run in _RUN.finditer(self._text, floor, at) if self._text[run.end() : at].isspace()]
        if not runs:
            return None
        words = runs[-1].group().split(" ")
        for first in range(len(words)):
            name = " ".join(words[first:])
            start = at - len(self._text[runs[-1].start() : at].split(" ", first)[-1])
            article = self._text[max(floor, start - 4) : start].lower() == "the " or words[0].lower() == "the"
            if self._is_outlet(name, article):
                return self._named(name.removeprefix("The "), start)
        return None

    def _read(self, run: re.Match[str], article: bool, end: int) -> OutletName | None:
        """The longest beginning of a run of capital words that names an outlet."""
        words = run.group().split(" ")
        if _KIND_BEHIND.match(self._text, run.end(), end):
            return self._named(_TAIL.sub("", run.group()), run.start())
        for last in range(len(words), 0, -1):
            name = _TAIL.sub("", " ".join(words[:last]))
            is_whole = last == len(words) or words[last] in _DAYS
            if self._is_outlet(name, article) and (is_whole or self._is_known(name)):
                return self._named(name, run.start())
        return None

    def _named(self, name: str, start: int) -> OutletName:
        is_own = bool(self._own) and is_one_outlet(fold_outlet(name), self._own)
        return OutletName(name, Span(start, start + len(name)), is_own)

    def _is_outlet(self, name: str, article: bool) -> bool:
        low = fold_outlet(name)
        if not low:
            return False
        if low in OUTLETS or (article and f"the {low}" in OUTLETS):
            return low not in ONLY_WITH_ARTICLE or article
        if self._is_known(name):
            return True
        first, *rest = low.split()
        if first in OUTLETS and all(word in PRESS_WORDS or word.isdigit() for word in rest):
            return True
        return (rest[-1] in PRESS_WORDS) if rest else article and low in ALONE

    def _is_known(self, name: str) -> bool:
        """Whether an outlet is known by name: everywhere, or in this digest."""
        low = fold_outlet(name)
        return low in OUTLETS or any(is_one_outlet(low, each) for each in (*self._others, self._own) if each)


@lru_cache(maxsize=20_000)
def fold_outlet(name: str) -> str:
    """An outlet's name as it is compared: in small letters, without “the”."""
    return " ".join(name.casefold().replace("’", "'").split()).removeprefix("the ").strip(" .,")


def is_one_outlet(one: str, other: str) -> bool:
    """Whether two folded names are one outlet's: the same, or the one is the last or first word of the other: `lantern`."""
    if one == other:
        return bool(one)
    short, long = sorted((one.split(), other.split()), key=len)
    if not short or len(" ".join(short)) < 4:
        return False
    return long[-len(short) :] == short or (long[: len(short)] == short and long[len(short)] in PRESS_WORDS)
