"""Timeline page: everything with a date on one line, by year and month, and apart what has none."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from itertools import groupby

from digest.article_page import part
from digest.piece import link_between, spell
from digest.prose import escape_prose
from digest.timeline import Moment, Record, choose_moments, render_moments, year_of

PAGE = "timeline.md"
LEAD = (
    "What the articles tell of which day, who said what on it, and when the articles appeared.\n"
    "A period of years stands in the year in which it ends, and so does a forecast.\n"
)
MOMENTS_ON_ONE_PAGE = 300
"""From here on the years have pages of their own."""
MOMENTS_OF_A_YEAR = 500
UNDATED_LISTED = 40


def render_timeline_pages(moments: Sequence[Moment], record: Record) -> Iterator[tuple[str, str, str]]:
    """Path, title and kept part of each page: `timeline.md`, and one a year where a single page would be too long."""
    dated = [each for each in moments if year_of(each)]
    undated = [each for each in moments if not year_of(each)]
    years = {year: list(group) for year, group in groupby(dated, key=year_of)}
    lines: list[str] = []
    if len(dated) <= MOMENTS_ON_ONE_PAGE:
        for year, own in years.items():
            lines += [f"## {year}", "", *_render_months(PAGE, own, record)]
    else:
        lines += _list_years(years)
        for year, own in years.items():
            path = f"timeline/{year}.md"
            yield path, year, part("timeline", *_render_year(path, own, record))
    lines += _render_undated(undated, record)
    yield PAGE, "Timeline", part("timeline", *(lines[:-1] or ["Nothing here has a date yet."]))


def _render_year(path: str, moments: Sequence[Moment], record: Record) -> list[str]:
    shown = choose_moments(moments, MOMENTS_OF_A_YEAR)
    lines = [f"[All years]({link_between(path, PAGE)})", "", *_render_months(path, shown, record)]
    if len(shown) < len(moments):
        told = f"{len(moments) - len(shown)} more events are left out, those that fewest articles tell of."
        lines += [told, ""]
    return lines[:-1]


def _list_years(years: dict[str, list[Moment]]) -> list[str]:
    """The years with the number of their moments, the latest first."""
    lines = []
    for year in sorted(years, reverse=True):
        own = years[year]
        published = sum(each.kind == "published" for each in own)
        told = f"{spell(len(own) - published)} events and statements, {spell(published)} articles"
        lines.append(f"- [{year}]({link_between(PAGE, f'timeline/{year}.md')})\n  *{told}*")
    return [*lines, ""]


def _render_months(page: str, moments: Sequence[Moment], record: Record) -> list[str]:
    """Moments under their months; those of the whole year, or of several, first. Ends with a blank line."""
    lines: list[str] = []
    for month, group in groupby(moments, key=_month_of):
        lines += [f"### {month}", ""] if month else []
        lines += [*render_moments(page, list(group), record), ""]
    return lines


def _month_of(moment: Moment) -> str:
    """The month in which a moment begins; empty for one that is known to the year only, or lasts for years."""
    first, _, last = moment.edtf.partition("/")
    if len(first) < len("2025-01") or (last and last[:4] != first[:4]):
        return ""
    return f"{calendar.month_name[int(first[5:7])]} {first[:4]}"


def _render_undated(moments: Sequence[Moment], record: Record) -> list[str]:
    """What is told of a day of an unknown year, and the articles whose date is unknown."""
    pieces = sorted(
        (each for each in record.pieces.values() if not each.published), key=lambda each: each.page
    )
    if not pieces and not moments:
        return []
    lines = ["## Date unknown", "", "<!-- dates -->"]
    lines += render_moments(PAGE, moments[:UNDATED_LISTED], record)[1:]
    for piece in pieces[:UNDATED_LISTED]:
        title = f"[{escape_prose(piece.title)}]({link_between(PAGE, piece.page)})"
        outlet = record.link_name(PAGE, piece.publisher) or "outlet unknown"
        lines.append(f"- **no date** *published* · {outlet}: {title}")
    more = max(0, len(moments) - UNDATED_LISTED) + max(0, len(pieces) - UNDATED_LISTED)
    lines += [f"- *and {more} more*"] if more else []
    return [*lines, ""]
