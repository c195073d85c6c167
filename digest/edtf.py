"""Edtf: dates as far as they are known, in the Extended Date/Time Format (ISO 8601-2, the part editors need).

A decade or century (`198X`, `19XX`) is the years from its first to its last; a
day or month of an unknown year (`XXXX-12-25`) is shown, but lies nowhere.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache

_DATE = r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)"
_POINT = re.compile(rf"(?P<date>{_DATE})(?P<doubt>[~?%]?)")
_DECADE = re.compile(r"(?P<known>\d{3}X|\d{2}XX)(?P<doubt>[~?%]?)")
_OF_SOME_YEAR = re.compile(r"XXXX-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?")
_OPEN = ("", "..")
_ESTIMATED = " (estimated)"


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
    def first_day(self) -> str:
        """The first day meant, as `YYYY-MM-DD`; empty when open towards the past."""
        return {4: f"{self.first}-01-01", 7: f"{self.first}-01"}.get(len(self.first), self.first)

    @property
    def last_day(self) -> str:
        """The last day meant; empty when open towards the future."""
        if len(self.last) == 7:
            days = calendar.monthrange(int(self.last[:4]), int(self.last[5:]))[1]
            return f"{self.last}-{days}"
        return f"{self.last}-12-31" if len(self.last) == 4 else self.last

    @property
    def sort_key(self) -> str:
        """Earliest day meant, as `YYYY-MM-DD`; of an open start, the end."""
        return (self.first or self.last).ljust(10, "0")[:10]


@lru_cache(maxsize=1 << 12)  # an archive has as many dates as days, and asks for each on every page
def parse_edtf(text: str) -> Edtf | None:
    """`text` as a date; None when it is not one, or names a day its month does not have."""
    decade = _DECADE.fullmatch(text.strip())
    if decade:
        return _decade(decade["known"], decade["doubt"])
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


def earliest_day(text: str) -> str:
    """The sort key of the date that `text` is; empty when it is none."""
    date = parse_edtf(text)
    return date.sort_key if date else ""


def _decade(known: str, doubt: str) -> Edtf | None:
    """The years of a decade or century; None for those before the year 1."""
    first, last = known.replace("X", "0"), known.replace("X", "9")
    return Edtf(first, last, doubt) if first > "0000" else None


def show_edtf(text: str) -> str:
    """The date as a reader would write it (`29 January 2025`, `1980s`); `text` itself when it is no date."""
    some_year = _OF_SOME_YEAR.fullmatch(text.strip())
    if some_year:
        month = calendar.month_name[int(some_year["month"])]
        return f"{int(some_year['day'])} {month}" if some_year["day"] else month
    date = parse_edtf(text)
    if date is None:
        return text
    doubt = _ESTIMATED if date.doubt else ""
    if text.strip()[3:4] == "X":
        return f"{date.first}s{doubt}"
    if date.first == date.last:
        return _show_point(date.first) + doubt
    if not date.first:
        return f"until {_show_point(date.last)}{doubt}"
    if not date.last:
        return f"since {_show_point(date.first)}{doubt}"
    if date.first[:7] == date.last[:7] and len(date.first) == len(date.last) == 10:
        return f"{int(date.first[8:])}–{_show_point(date.last)}{doubt}"
    return f"{_show_point(date.first)} – {_show_point(date.last)}{doubt}"


def exact_day(text: str) -> str:
    """`text` where it names one day without doubt (`2025-01-29`); empty where it is less exact, or no date."""
    date = parse_edtf(text)
    is_exact = date is not None and date.first == date.last and len(date.first) == 10 and not date.doubt
    return date.first if date is not None and is_exact else ""


def month_of(text: str) -> str:
    """The month a date begins in, such as `January 2025`, or its year; empty when `text` is no date."""
    date = parse_edtf(text)
    return _show_point((date.first or date.last)[:7]) if date else ""


def read_shown(text: str) -> Edtf | None:
    """The date that `show_edtf` wrote, or an editor in the same way; None when it is not one."""
    words = text.strip()
    doubt = "~" if words.endswith(_ESTIMATED) else ""
    words = words.removesuffix(_ESTIMATED)
    decade = re.fullmatch(r"\d{3}0s", words)
    if decade:
        return parse_edtf(f"{words[:3]}X{doubt}")
    if words.startswith("until "):
        return _range("", _read_point(words.removeprefix("until ")), doubt)
    if words.startswith("since "):
        return _range(_read_point(words.removeprefix("since ")), "", doubt)
    days = re.fullmatch(r"(\d{1,2})–(\d{1,2} [A-Z][a-z]+ \d{4})", words)
    if days:
        month = days[2].partition(" ")[2]
        return _range(_read_point(f"{days[1]} {month}"), _read_point(days[2]), doubt)
    first, dash, last = words.partition(" – ")
    point = _read_point(first)
    return _range(point, _read_point(last) if dash else point, doubt)


def _range(first: str | None, last: str | None, doubt: str) -> Edtf | None:
    if first is None or last is None:
        return None
    return parse_edtf(f"{first}{doubt}" if first == last else f"{first or '..'}{doubt}/{last or '..'}")


_MONTHS = {name: f"{number:02}" for number, name in enumerate(calendar.month_name) if name}
_SHOWN_POINT = re.compile(r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4})")


def _read_point(text: str) -> str | None:
    match = _SHOWN_POINT.fullmatch(text)
    if match is None or (match["month"] and match["month"] not in _MONTHS):
        return None
    parts = [match["year"], _MONTHS.get(match["month"] or "", "")]
    parts += [f"{int(match['day']):02}"] if match["day"] else []
    return "-".join(part for part in parts if part)


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
