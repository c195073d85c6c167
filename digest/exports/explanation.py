"""Explanation: what an editor wrote on a claim's page, in plain words."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from markdown import Markdown

from digest.data_part import take_data
from digest.metadata import split_page
from digest.part import find_parts

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_TITLE = re.compile(r"^# .*$", re.MULTILINE)
_BLOCKS = frozenset("p li blockquote h2 h3 h4 h5 h6 td th pre dt dd div".split())
_UNREAD = frozenset(("script", "style", "template"))
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDING = re.compile(r"(?:display:none|visibility:hidden)(?:;|!|\Z)")
"""In a `style` without white space."""
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:.*(?:\n(?:[ \t]*\n)*(?: {4}|\t).*)*", re.MULTILINE)
"""A note and what is indented below it, which readers find at the end of the page."""


def find_explanation(page: str) -> str:
    """The paragraphs outside of all kept parts, a blank line between two; empty when nobody wrote any."""
    rows = split_page(take_data(page)[0])[1].split("\n")
    for part in find_parts(rows)[0]:
        rows[part.first : part.last + 1] = [""] * (part.last + 1 - part.first)
    words = _TITLE.sub("", _COMMENT.sub("", "\n".join(rows)))
    return plain_words(words) if words.strip() else ""


def plain_words(text: str) -> str:
    """What a reader of the Markdown sees, without its form."""
    reader = _Reader()
    reader.feed(_converter().reset().convert(_NOTE.sub("", _FOOTNOTE.sub("", text))))
    reader.close()
    return "\n\n".join(reader.blocks())


@cache
def _converter() -> Markdown:
    """One for all: to make it takes as long as to read a paragraph with it."""
    return Markdown()


class _Reader(HTMLParser):
    """Collects the words of HTML, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._unread = 0
        self._hidden: list[str] = []
        """Elements that a reader does not see, from the one that hides itself down to where we are."""

    def blocks(self) -> list[str]:
        """What was read, white space folded."""
        folded = (" ".join(block.split()) for block in "".join(self._words).split("\0"))
        return [block for block in folded if block]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        if tag not in _EMPTY and (self._hidden or _hides(attrs)):
            self._hidden.append(tag)
        if tag in _BLOCKS:
            self._words.append("\0")

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD
        while tag in self._hidden and self._hidden.pop() != tag:
            pass
        if tag in _BLOCKS:
            self._words.append("\0")

    def handle_data(self, data: str) -> None:
        if self._unread <= 0 and not self._hidden:
            self._words.append(data.replace("\0", ""))


def _hides(attributes: list[tuple[str, str | None]]) -> bool:
    """Whether an element with these attributes is not shown."""
    told = dict(attributes)
    return "hidden" in told or bool(_HIDING.search("".join((told.get("style") or "").casefold().split())))
