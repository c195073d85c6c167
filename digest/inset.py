"""Inset: HTML that an editor wrote into a page, without what only the program may say.

Which kind of label an element is, and what machines read of a verdict, follows
from signed ratings alone. Attributes that would say so stay under another
name, where nothing reads them; a script element that says so is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser

from digest.data_part import is_verdict, names_verdict

LABELS = frozenset({"data-kind", "data-state", "data-compared", "data-digest"})
"""Attributes by which the style sheet, the scripts and the search tell labels apart."""
_LINKED_DATA = frozenset({"itemtype", "itemprop", "typeof", "property"})
"""Attributes by which HTML says what JSON-LD says in a script element."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SCRIPT = re.compile(r"<script\b(?P<inside>.*?)(?:</script\b[^>]*>|\Z)", re.DOTALL | re.IGNORECASE)
_LINKED = "ld+json"
_BY_HAND = "data-by-hand-"


def clean_inset(html: str) -> str:
    """`html` without comments, and with attributes that are not an editor's to give set aside."""
    if "<!--" in html:
        html = _COMMENT.sub("", html)
    if "=" not in html:
        return html
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    pieces: list[str] = []
    end = 0
    for start, tag, names in reader.found:
        pieces += [html[end:start], _set_aside(tag, names)]
        end = start + len(tag)
    return "".join([*pieces, html[end:]])


def drop_verdicts(html: str, own: str) -> str:
    """`html` without script elements that tell machines of a verdict, but for the one that holds `own`."""

    def keep(match: re.Match[str]) -> str:
        inside = match["inside"]
        data = inside.partition(">")[2]
        is_ours = bool(own) and data == own
        return (
            match[0] if is_ours or _LINKED not in unescape(inside).casefold() or not is_verdict(data) else ""
        )

    return _SCRIPT.sub(keep, html)


def _set_aside(tag: str, names: Sequence[str]) -> str:
    """A start tag in which these attributes have another name."""
    for name in names:
        tag = re.sub(
            rf"(?<![\w-]){re.escape(name)}(?=[\s=/>])",
            f"{_BY_HAND}{name.removeprefix('data-')}",
            tag,
            flags=re.IGNORECASE,
        )
    return tag


class _Reader(HTMLParser):
    """Finds the start tags that have such attributes, as a browser would read them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str, list[str]]] = []
        """Where the tag starts, the tag, and the names of the attributes."""
        self._rows = [0, *(at.end() for at in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that says what it may not."""
        names = [name for name, value in attrs if name in LABELS or _tells_verdict(name, value or "")]
        if names:
            row, column = self.getpos()
            self.found.append((self._rows[row - 1] + column, self.get_starttag_text() or "", names))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The same of a tag that ends itself."""
        self.handle_starttag(tag, attrs)


def _tells_verdict(name: str, value: str) -> bool:
    return name in _LINKED_DATA and any(map(names_verdict, value.split()))
