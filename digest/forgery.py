"""Forgery: what a page shows as somebody's verdict, and nobody gave.

`label.py` puts back the labels it knows by the look of their lines. Markdown has
more ways to write a word than that, so that in the end each page which is not just
as the program wrote it is read as it will be published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown

from digest.disk import Disk
from digest.extension import DigestExtension, Showing
from digest.metadata import split_page
from digest.note import find_definitions, find_references
from digest.packing import pack, unpack
from digest.recall import Seal, make_key, seal

_NAME_AND_DAY = re.compile(r".*? on [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}")
"""As much of a signature as is one; what stands behind it an editor may change."""
_SHELF = "showings"


class Showings:
    """What pages show as somebody's verdict; a page that the last run has read need not be read again."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        stored = disk.get_cached(_SHELF, make_key())
        self._known: dict[Seal, tuple[Showing, ...]] = dict(unpack(stored) or ()) if stored else {}
        self._read: dict[Seal, tuple[Showing, ...]] = {}

    def of(self, page: str) -> tuple[Showing, ...]:
        """Every rating and every signature that readers of a page see, in no order."""
        body = split_page(page)[1]
        if "digest:" not in body and "[^" not in body:
            return ()  # no part and no note, so nothing is ever shown as a label
        name = seal(body)
        if name not in self._read:
            self._read[name] = self._known[name] if name in self._known else _find_showings(body)
        return self._read[name]

    def keep(self) -> None:
        """Put down what was read in this run, in place of what was known before."""
        if self._read != self._known:
            self._disk.put_cached(_SHELF, make_key(), pack(tuple(self._read.items())))


def find_forgeries(page: str, fresh: str, showings: Showings) -> Iterator[int]:
    """Lines, counted from 1, of the ratings and signatures that a page shows and `fresh` does not; 0 where unknown."""
    if split_page(page)[1] == split_page(fresh)[1]:
        return
    right = showings.of(_with_all_notes(fresh))
    for told in showings.of(page):
        if not any(_covers(each, told) for each in right):
            yield _find_line(page, fresh, told)


def _with_all_notes(fresh: str) -> str:
    """A fresh page on which each note has a mark: those of marks that editors made have none on it, and would not show."""
    notes = sorted(find_definitions(fresh) - find_references(fresh))
    return fresh + "".join(f"\n\n==…==[^{each}]\n" for each in notes)


def _find_showings(body: str) -> tuple[Showing, ...]:
    digest = DigestExtension()
    Markdown(extensions=[digest, "footnotes", "tables", "fenced_code"]).convert(body)
    return tuple(digest.reading.showings)


def _covers(right: Showing, told: Showing) -> bool:
    """Whether two are the same, but for words that an editor added behind a signature."""
    if (right.of, right.rating, right.words) != (told.of, told.rating, told.words):
        return False
    known = tuple(found.group() for each in right.signatures if (found := _NAME_AND_DAY.match(each)))
    return all(each.startswith(known) for each in told.signatures)


def _find_line(page: str, fresh: str, told: Showing) -> int:
    """The line that an editor wrote and that holds the label or the signature."""
    written = frozenset(fresh.split("\n"))
    for words in (told.words, *told.signatures):
        for number, line in enumerate(page.split("\n"), 1):
            if words and words in line and line not in written:
                return number
    return 0
