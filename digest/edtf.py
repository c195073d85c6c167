"""Edtf: dates as far as they are known, in the Extended Date/Time Format (ISO 8601-2, the part editors need)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_DATE = r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)"
_POINT = re.compile(rf"(?P<date>{_DATE})(?P<doubt>[~?%]?)")
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class Edtf:
    """A day, month or year, or the span between two of them."""

    first: str
    """`YYYY[-MM[-DD]]`; empty when open towards the past."""
    last: str
    """The same as `first` for a single date; empty when open towards the future."""
    doubt: str
    """`~` approximate, `?` uncertain, `%` both; empty when plain."""

    @property
    def sort_key(self) -> str:
        """Earliest day meant, as `YYYY-MM-DD`; of an open start, the end."""
        return (self.first or self.last).ljust(10, "0")[:10]


def parse_edtf(text: str) -> Edtf | None:
    """`text` as a date; None when it is not one, or names a day its month does not have."""
    first_text, slash, last_text = text.strip().partition("/")
    if not slash:
        last_text = first_text
    ends: list[tuple[str, str]] = []
    for end in (first_text, last_text):
        if slash and end in _OPEN:
            ends.append(("", ""))
            continue
        match = _POINT.fullmatch(end)
        if not match or not _has_day(match["date"]):
            return None
        ends.append((match["date"], match["doubt"]))
    (first, first_doubt), (last, last_doubt) = ends
    if not (first or last) or (first and last and first > last[: len(first)] and first > last):
        return None
    return Edtf(first, last, first_doubt or last_doubt)


def show_edtf(text: str) -> str:
    """The date as a reader would write it (`29 January 2025`); `text` itself when it is no date."""
    date = parse_edtf(text)
    if date is None:
        return text
    doubt = " (estimated)" if date.doubt else ""
    if date.first == date.last:
        return _show_point(date.first) + doubt
    if not date.first:
        return f"until {_show_point(date.last)}{doubt}"
    if not date.last:
        return f"since {_show_point(date.first)}{doubt}"
    if date.first[:7] == date.last[:7] and len(date.first) == len(date.last) == 10:
        return f"{int(date.first[8:])}–{_show_point(date.last)}{doubt}"
    return f"{_show_point(date.first)} – {_show_point(date.last)}{doubt}"


def month_of(text: str) -> str:
    """The month a date begins in, such as `January 2025`, or its year; empty when `text` is no date."""
    date = parse_edtf(text)
    return _show_point((date.first or date.last)[:7]) if date else ""


def _has_day(date: str) -> bool:
    if date[:4] == "0000":
        return False
    if len(date) < 10:
        return True
    return int(date[8:]) <= calendar.monthrange(int(date[:4]), int(date[5:7]))[1]


def _show_point(date: str) -> str:
    parts = date.split("-")
    if len(parts) == 1:
        return parts[0]
    month = f"{calendar.month_name[int(parts[1])]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month
