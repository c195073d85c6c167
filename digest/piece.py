"""Piece: an article as the digest knows it, from the front matter of its page as people left it."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from digest.edtf import parse_edtf, show_edtf


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of the digest."""

    page: str
    """Path of its page inside `docs/`, such as `articles/rail-strike.md`."""
    seed: str
    """File name of its seed, which may be gone."""
    title: str
    publisher: str
    """Empty when unknown; so are the following."""
    author: str
    published: str
    """EDTF."""
    source_url: str
    topics: tuple[str, ...] = ()
    """Slugs."""
    people: tuple[str, ...] = ()
    description: str = ""
    """In a line."""
    rights: str = "full"
    """How much of its text the digest shows: `full`, `excerpt` or `link`."""

    @property
    def label(self) -> str:
        """The outlet's name; for an unknown outlet, the title."""
        return self.publisher or f"“{shorten(self.title, 60)}”"

    @property
    def source(self) -> str:
        """What tells its outlet from others: the outlet's name; for an unknown outlet, the page."""
        return self.publisher or self.page

    @property
    def newest_first(self) -> tuple[int, str, str]:
        """Sort key: by date, newest first, unknown dates last, ties by page."""
        date = parse_edtf(self.published)
        if date is None:
            return (1, "", self.page)
        return (0, "".join(chr(0x7F - ord(c)) for c in date.sort_key), self.page)

    @property
    def byline(self) -> str:
        """Outlet, date and author in one line, the unknown ones named as unknown."""
        known = [self.publisher, show_edtf(self.published), self.author]
        names = ["outlet", "date", "author"]
        unknown = [name for name, value in zip(names, known, strict=True) if not value]
        parts = [value for value in known if value]
        if unknown:
            parts.append(f"{_enumerate(unknown)} unknown")
        line = " · ".join(parts)
        return line[:1].upper() + line[1:]


_SPELT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spell(number: int) -> str:
    """A number as running text has it: in words up to ten."""
    return _SPELT[number] if number < len(_SPELT) else str(number)


def spell_count(number: int, noun: str) -> str:
    """So many of something, as running text has it: `no claim`, `one claim`, `two claims`."""
    return f"{spell(number)} {noun}{'s' * (number != 1)}"


def count_carriers(pieces: Sequence[Piece]) -> str:
    """How many outlets these articles are from (`Three outlets`); articles are counted where an outlet is unknown."""
    outlets = {piece.publisher for piece in pieces}
    number, noun = (len(pieces), "article") if "" in outlets else (len(outlets), "outlet")
    return spell_count(number, noun).capitalize()


def shorten(text: str, limit: int) -> str:
    """`text` with white space folded, cut after a word and marked with … when longer than `limit` characters."""
    folded = " ".join(text.split())
    if len(folded) <= limit:
        return folded
    cut = folded[: limit - 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut
    return head.rstrip(" ,;:–—-.") + "…"


def link_between(page: str, target: str, anchor: str = "") -> str:
    """Relative address from one page of `docs/` to another."""
    path = quote(posixpath.relpath(target, posixpath.dirname(page) or "."))
    return f"{path}#{anchor}" if anchor else path


def _enumerate(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
