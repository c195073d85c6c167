"""Forgery: what a page shows as somebody's verdict, and nobody gave.

`label.py` puts back the labels it knows by the look of their lines. Markdown has
more ways to write a word than that, so that in the end each page which is not just
as the program wrote it is read as it will be published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown import Markdown

from digest.extension import DigestExtension, Showing
from digest.metadata import split_page

_NAME_AND_DAY = re.compile(r".*? on [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}")
"""As much of a signature as is one; what stands behind it an editor may change."""


@lru_cache(maxsize=1_000)  # the preview reads the same pages after every save
def find_showings(page: str) -> tuple[Showing, ...]:
    """Every rating and every signature that readers of a page see, in no order."""
    body = split_page(page)[1]
    if "digest:" not in body and "[^" not in body:  # no part and no note, so nothing is ever shown as a label
        return ()
    digest = DigestExtension()
    Markdown(extensions=[digest, "footnotes", "tables", "fenced_code"]).convert(body)
    return tuple(digest.reading.showings)


def find_forgeries(page: str, fresh: str) -> Iterator[int]:
    """Lines, counted from 1, of the ratings and signatures that a page shows and `fresh` does not; 0 where unknown."""
    if split_page(page)[1] == split_page(fresh)[1]:
        return
    right = find_showings(fresh)
    for told in find_showings(page):
        if not any(_covers(each, told) for each in right):
            yield _find_line(page, fresh, told)


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
