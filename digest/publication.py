"""Publication: the day an article appeared, where the page itself says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from digest.block import Block
from digest.edtf import parse_edtf
from digest.seed import Span

RULES: Mapping[str, str] = MappingProxyType(
    {
        "published.label": "A date after “Published”, “Posted” or “First published”.",
        "published.head": "A date alone, or beside the author's name, above the text.",
        "published.updated": "A date after “Updated” or “Modified”, where no other is given.",
        "published.dateline": "A date with its year in the words that open the first paragraph with a place.",
    }
)
"""Each rule in one sentence, the strongest first; `Publication.rule` is one of the keys."""


@dataclass(frozen=True, slots=True)
class Publication:
    """When the article appeared, as its page says."""

    edtf: str
    """A day, such as `2026-02-19`, or a month, such as `2026-02`."""
    span: Span
    """Where the date stands."""
    rule: str
    """Key of `RULES`."""
    reasons: tuple[str, ...]
    """What spoke for it, in words an editor understands."""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}[ ,-]+{_YEAR}",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})[/.]{_YEAR}",
        rf"\b{_MONTH} {_YEAR}",
    )
)
"""The ways of writing a date with its year; the more exact before the less."""
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|filed|created)\b[^|]{0,40}\Z", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated?|modified|amended|revised)\b[^|]{0,40}\Z", re.IGNORECASE)
_LONGEST_LINE = 160
"""Characters; a line that says when the article appeared is shorter."""
_ABOVE_HEADLINE = 3
"""Blocks above the headline that may hold the date; further up it is the day the page was looked at."""
_DASH = re.compile(r"\s[—–-]+\s")
_OPENING = 80
"""Characters of the first paragraph that may be the place and the day it was filed."""
_STRENGTH = tuple(RULES)


def find_published(text: str, blocks: Sequence[Block]) -> Publication | None:
    """The day the page says the article appeared; None if it gives none, or one that can be read in two ways."""
    found = [*_read_lines(text, blocks), *_read_opening(text, blocks)]
    return min(found, key=lambda each: _STRENGTH.index(each.rule), default=None)


def _read_lines(text: str, blocks: Sequence[Block]) -> Iterator[Publication]:
    """Dates of the lines around the headline, and those of labelled lines below the text."""
    body = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), len(blocks))
    headline = next((i for i, block in enumerate(blocks) if block.kind == "headline"), 0)
    for i, block in enumerate(blocks):
        is_in_head = headline - _ABOVE_HEADLINE <= i < body
        if block.kind not in ("dateline", "byline") and not (is_in_head and block.kind == "furniture"):
            continue
        if block.span.end - block.span.start > _LONGEST_LINE:
            continue
        for edtf, span in _find_dates(text, block.span):
            rule = _read_label(text[block.span.start : span.start])
            if not rule and is_in_head and block.kind != "furniture":
                rule = "published.head"
            if rule:
                yield _make_publication(text, edtf, span, rule)


def _read_opening(text: str, blocks: Sequence[Block]) -> Iterator[Publication]:
    """The date before the dash in the first paragraph, as in `LONDON, 3 May 2021 (PA) -`."""
    opening = next((block for block in blocks if block.kind == "paragraph"), None)
    if opening is None or opening.rule != "paragraph.dateline":
        return
    dash = _DASH.search(text, opening.span.start, min(opening.span.end, opening.span.start + _OPENING))
    if dash:
        for edtf, span in _find_dates(text, Span(opening.span.start, dash.start())):
            yield _make_publication(text, edtf, span, "published.dateline")


def _read_label(before: str) -> str:
    """The rule for a date with these words before it on its line; empty if they are no label."""
    if _PUBLISHED.search(before):
        return "published.label"
    return "published.updated" if _UPDATED.search(before) else ""


def _make_publication(text: str, edtf: str, span: Span, rule: str) -> Publication:
    return Publication(
        edtf, span, rule, (f"the page gives “{span.of(text)}”", RULES[rule].rstrip(".").lower())
    )


def _find_dates(text: str, within: Span) -> list[tuple[str, Span]]:
    """Dates with their year inside `within`, in EDTF and in reading order; each of their words is in one date only."""
    dates: list[tuple[str, Span]] = []
    read: list[Span] = []
    for pattern in _DATES:
        for found in pattern.finditer(text, within.start, within.end):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in read):
                continue
            read.append(span)
            if edtf := _to_edtf(found):
                dates.append((edtf, span))
    return sorted(dates, key=lambda each: each[1].start)


def _to_edtf(found: re.Match[str]) -> str:
    """The date in EDTF; empty when there is no such day, or when day and month may be the other way round."""
    parts = found.groupdict()
    year, named, day = parts["year"], parts.get("month"), parts.get("day")
    if parts.get("one"):
        one, two = int(parts["one"]), int(parts["two"])
        if one <= 12 and two <= 12 and one != two:
            return ""
        edtf = f"{year}-{min(one, two) if max(one, two) > 12 else one:02}-{max(one, two):02}"
    else:
        month = _MONTHS.index(named[:3].lower()) + 1 if named else int(parts["number"])
        edtf = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    return edtf if parse_edtf(edtf) else ""
