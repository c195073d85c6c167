"""Fragment: the end of an address that leads a browser to words on a page (`#:~:text=`, WICG text fragments).

A browser goes to the first place where the words stand, compares without case
and accents, and takes whole words only. So a fragment is as short as it can be
while its first place in the article is the right one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from digest.seed import Span

DIRECTIVE = ":~:"
_TEXT = f"{DIRECTIVE}text="
_MOST_WORDS = 10
"""Words given in full; of more, the first and the last are enough, and survive a comma changed between them."""
_EDGES = (4, 6, 9)
"""How many first and last words are tried."""
_CONTEXTS = (0, 2, 4, 8)
"""How many words before and behind are added where the words alone stand elsewhere too."""

_WORD = re.compile(r"(?:\w|[\u0300-\u036f\u00ad\u200c\u200d])+")
"""What a browser does not break: a mark over a letter or a soft hyphen belongs to the word it stands in."""
_EMPHASIS = re.compile(r"\*{1,3}")
_LEFT_OUT = re.compile(r"…|\.{3,}|\[[^\]]*\]")
"""Signs, and words in brackets, that a quotation has and its source has not."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What stands between two spaces, without the punctuation around it."""

    span: Span
    first: int
    """Index of its first word in all words."""
    last: int
    """Behind the index of its last word: `half-built` is two words to a browser."""


class Landmarks:
    """An article's words, in which places are found again as a browser would find them."""

    def __init__(self, text: str, *, is_markdown: bool = False) -> None:
        """`text` as received; in Markdown, the stars of emphasis are no part of it."""
        self._text, self._is_markdown = text, is_markdown
        self._words: list[str] = []
        self._units: list[_Unit] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for found in re.finditer(r"\S+", text):
            words = list(_WORD.finditer(text, *found.span()))
            if not words:
                continue
            first = len(self._words)
            for word in words:
                folded = _fold(word.group())
                self._places[folded].append(len(self._words))
                self._words.append(folded)
            self._units.append(_Unit(Span(words[0].start(), words[-1].end()), first, len(self._words)))
        self._starts = [unit.span.start for unit in self._units]
        self._ends = [unit.span.end for unit in self._units]

    def point_at(self, span: Span, around: Span | None = None) -> str:
        """The fragment that leads to `span`, without `#`; empty where none leads there and nowhere before.

        `around` is what words may be added from; only `span` itself where it is not given.
        """
        first, last = self._units_in(span)
        if first == last:
            return ""
        limit = self._units_in(around, whole=True) if around else (first, last)
        for start, end in _split(last - first):
            for context in _CONTEXTS:
                before = max(min(limit[0], first), first - context)
                after = min(max(limit[1], last), last + context)
                parts = [(before, first), (first, first + start), (last - end, last), (last, after)]
                if self._leads(*parts):
                    return self._write(*parts)
                if context and (before, after) == limit:
                    break
        return ""

    def _units_in(self, span: Span, *, whole: bool = False) -> tuple[int, int]:
        """Units that share a character with `span`, or lie in it as a `whole`."""
        if whole:
            first, last = bisect_left(self._starts, span.start), bisect_right(self._ends, span.end)
        else:
            first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return first, max(first, last)

    def _leads(
        self, prefix: tuple[int, int], start: tuple[int, int], end: tuple[int, int], suffix: tuple[int, int]
    ) -> bool:
        """Whether the first place a browser finds is the one that is meant."""
        first, last = self._units[start[0]].first, self._units[suffix[0] - 1].last
        before, begin, finish, behind = (self._words_of(part) for part in (prefix, start, end, suffix))
        for at in self._find([*before, *begin], 0):
            after = at + len(before) + len(begin)
            if not finish:
                stops: Iterator[int] = iter((after,))
            else:
                stops = (stop + len(finish) for stop in self._find(finish, after))
            for stop in stops:
                if self._words[stop : stop + len(behind)] == behind:
                    return (at + len(before), stop) == (first, last)
        return False

    def _words_of(self, part: tuple[int, int]) -> list[str]:
        units = self._units[part[0] : part[1]]
        return self._words[units[0].first : units[-1].last] if units else []

    def _find(self, words: list[str], start: int) -> Iterator[int]:
        """Where a row of words stands, from a word on."""
        places = self._places.get(words[0], [])
        for at in places[bisect_left(places, start) :]:
            if self._words[at : at + len(words)] == words:
                yield at

    def _write(
        self, prefix: tuple[int, int], start: tuple[int, int], end: tuple[int, int], suffix: tuple[int, int]
    ) -> str:
        before, begin, finish, behind = (self._show(part) for part in (prefix, start, end, suffix))
        parts = [f"{before}-" if before else "", begin, finish, f"-{behind}" if behind else ""]
        return _TEXT + ",".join(part for part in parts if part)

    def _show(self, part: tuple[int, int]) -> str:
        """Some units as they stand in the text, encoded."""
        units = self._units[part[0] : part[1]]
        if not units:
            return ""
        words = self._text[units[0].span.start : units[-1].span.end]
        return _encode(_EMPHASIS.sub("", words) if self._is_markdown else words)


def point_at_quote(words: str) -> str:
    """The fragment that leads to a quotation on a page we do not hold: its longest run without … and [brackets]."""
    runs = _LEFT_OUT.split(words)
    longest = max(runs, key=lambda run: len(run.strip()))
    landmarks = Landmarks(longest)
    return landmarks.point_at(Span(0, len(longest)))


def add_fragment(address: str, fragment: str) -> str:
    """`address` with a text fragment; one that an editor gave it already stays as it is."""
    if not fragment or DIRECTIVE in address:
        return address
    return f"{address}{fragment}" if "#" in address else f"{address}#{fragment}"


def read_fragment(address: str) -> tuple[str, ...]:
    """The parts of an address's text fragment in plain words, `-` still on prefix and suffix; empty without one."""
    _, found, parts = address.partition(_TEXT)
    return tuple(unquote(part) for part in parts.split(",")) if found else ()


def _split(units: int) -> Iterator[tuple[int, int]]:
    """How many first and last units to give: all where they are few, else more and more; (n, 0) gives no end."""
    if units <= _MOST_WORDS:
        yield units, 0
        return
    for edge in _EDGES:
        if 2 * edge <= units:
            yield edge, edge


def _fold(word: str) -> str:
    """A word as browsers compare it: without case, accents and soft hyphens."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in plain if unicodedata.category(each) not in ("Mn", "Cf"))


def _encode(words: str) -> str:
    """Words as part of a fragment; `-` parts prefix and suffix off, so it is encoded as well."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
