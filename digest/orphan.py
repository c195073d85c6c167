"""Orphan: the page of an article whose seed is gone, which keeps its text and follows what is said of its claims."""

from __future__ import annotations

import re
from collections.abc import Collection

from digest.article_page import find_part
from digest.data_part import put_data, take_data
from digest.disclosure import PART as DISCLOSURE
from digest.label import restore_labels

_FOLLOWING = ("status", DISCLOSURE)
"""Parts that are made anew; what notes tell of other articles cannot be, but their labels can."""


def renew_orphan(base: str, said: str, names: Collection[str]) -> str:
    """The page as last generated, with what `said` has to say now: counts, whose the ratings are, labels and signatures.

    `names` are what the digest calls its ratings.
    """
    page, _ = take_data(base)
    words, data = take_data(said)
    for name in _FOLLOWING:
        page = _replace_part(page, name, find_part(words, name))
    renewed, _ = restore_labels(None, page, words, names)
    return put_data(renewed, data)


def _replace_part(page: str, name: str, inside: str) -> str:
    """A page with other lines in one of its kept parts; as it is when it has no such part."""
    part = re.compile(
        rf"(?<=^<!-- digest:{name} -->\n).*?(?=^<!-- /digest:{name} -->)", re.DOTALL | re.MULTILINE
    )
    return part.sub(lambda _: inside, page, count=1)
