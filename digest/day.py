"""Day: the publication date as far as it is known, and what can be counted from it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from digest.data.days import EASTER_HOLIDAYS, FIXED_HOLIDAYS, SEASONS, WEEKDAY_HOLIDAYS
from digest.edtf import parse_edtf

_YEARS_IN = {"year": 1, "decade": 10, "century": 100}
_DAYS_IN = {"day": 1, "night": 1, "morning": 1, "evening": 1, "week": 7, "fortnight": 14, "weekend": 7}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication date as far as it is known."""

    day: date | None
    """Known to the day."""
    month: tuple[int, int] | None
    """Year and month."""
    year: int | None

    def shifted(self, unit: str, count: int) -> str:
        """The day, month or year so many units from publication; empty when that is not known well enough.

        Raises:
            ValueError, OverflowError: it lies outside the calendar.
        """
        if unit in _YEARS_IN:
            return year_edtf(self.year + count * _YEARS_IN[unit]) if self.year else ""
        if unit in ("month", "quarter"):
            return month_edtf(self.month, count * (3 if unit == "quarter" else 1)) if self.month else ""
        if self.day is None or unit not in _DAYS_IN:
            return ""
        return (self.day + timedelta(days=count * _DAYS_IN[unit])).isoformat()

    def period(self, unit: str, steps: int, part: str) -> str:
        """A week, month, year, … so many steps from the one of publication; empty when that is not known well enough.

        `part` is `earlier` or `later` for the days gone by or to come of this week.

        Raises:
            ValueError, OverflowError: it lies outside the calendar.
        """
        if unit in ("week", "weekend"):
            return self._week(unit, steps, part) if self.day else ""
        if unit == "month":
            return month_edtf(self.month, steps) if self.month else ""
        if unit == "quarter":
            if self.month is None:
                return ""
            year, quarter = divmod(self.month[0] * 4 + (self.month[1] - 1) // 3 + steps, 4)
            return quarter_edtf(year, quarter + 1)
        if unit in SEASONS or self.year is None:
            return ""
        if unit == "year":
            return year_edtf(self.year + steps)
        size, places = (10, 1) if unit == "decade" else (100, 2)
        year_edtf((self.year // size + steps) * size)
        return f"{self.year // size + steps:0{4 - places}d}" + "X" * places

    def _week(self, unit: str, steps: int, part: str) -> str:
        assert self.day is not None
        monday = self.day - timedelta(days=self.day.weekday()) + timedelta(weeks=steps)
        first, last = monday, monday + timedelta(days=6)
        if unit == "weekend":
            first = monday + timedelta(days=5)
            if (
                steps == -1 and self.day.weekday() == 6
            ):  # on a Sunday “over the weekend” is the one at its end
                first, last = self.day - timedelta(days=1), self.day
        elif steps == 0 and part in ("earlier", "early"):
            last = self.day
        elif steps == 0 and part == "later":
            first = self.day
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"

    def nearest_year(self, month: int, day: int = 15, *, tense: str = "") -> int | None:
        """The year in which a day and month lie nearest to the publication date, or before or after it."""
        if self.month is None:
            return None
        year, now = self.month
        base = self.day or date(year, now, 15)
        best: tuple[int, int] | None = None
        for candidate in (year - 1, year, year + 1):
            if not (1 <= candidate <= 9999 and has_day(candidate, month, day)):
                continue
            days = (date(candidate, month, day) - base).days
            against = (tense == "ahead" and days < 0) or (tense == "back" and days > 0)
            ranked = (abs(days) + 1000 * against, candidate)
            if best is None or ranked < best:
                best = ranked
        return best[1] if best else None

    def year_of_month(self, month: int, which: str, tense: str) -> int | None:
        """The year of a month: the last one gone by, or the next where the text looks ahead."""
        if self.month is None:
            return None
        year, now = self.month
        if which == "this":
            return year
        if which == "next" or (tense == "ahead" and which != "last"):
            found = year if month >= now + (which == "next") else year + 1
        else:
            found = year if month <= now - (which == "last") else year - 1
        return found if 1 <= found <= 9999 else None


def anchor_of(published: str) -> Anchor:
    """What the publication date pins down: what the ends of a period of publication share."""
    edtf = parse_edtf(published)
    if edtf is None:
        return Anchor(None, None, None)
    first, last = edtf.first or edtf.last, edtf.last or edtf.first
    same = 10 if first == last else 7 if first[:7] == last[:7] else 4 if first[:4] == last[:4] else 0
    same = min(same, len(first), len(last))
    year = int(first[:4]) if same >= 4 else None
    month = (int(first[:4]), int(first[5:7])) if same >= 7 else None
    return Anchor(date.fromisoformat(first) if same == 10 else None, month, year)


Time = Literal["ahead", "back", "now"]
"""Where a date lies, seen from the day of publication: `now` when it may hold that day."""


def time_of(edtf: str, published: str) -> Time | None:
    """Where a date or period lies, seen from the day of publication; None when either is open."""
    first, _, last = edtf.replace("~", "").partition("/")
    last = last or first
    if not first or not published or "X" in edtf or "X" in published:
        return None
    if published[: len(last)] < last[: len(published)]:
        return "ahead"
    return "back" if published[: len(first)] > first[: len(published)] else "now"


def has_day(year: int, month: int, day: int) -> bool:
    """Whether a month has a day of that number."""
    return 1 <= day <= calendar.monthrange(year, month)[1]


def year_edtf(year: int) -> str:
    """A year; ValueError when it lies outside the calendar."""
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return f"{year:04d}"


def month_edtf(month: tuple[int, int], steps: int = 0) -> str:
    """A month so many months from another; ValueError when it lies outside the calendar."""
    year, place = divmod(month[0] * 12 + month[1] - 1 + steps, 12)
    return f"{year_edtf(year)}-{place + 1:02d}"


def quarter_edtf(year: int, quarter: int, of: int = 4) -> str:
    """A quarter, or another equal part, of a calendar year as its first and last month."""
    size = 12 // of
    return f"{year_edtf(year)}-{(quarter - 1) * size + 1:02d}/{year_edtf(year)}-{quarter * size:02d}"


def last_day(edtf: str) -> str:
    """The last day of a year, month or period; empty when it cannot be told."""
    end = edtf.rstrip("~").split("/")[-1]
    if "X" in end or not end:
        return ""
    if len(end) == 4:
        return f"{end}-12-31"
    if len(end) == 7:
        return f"{end}-{calendar.monthrange(int(end[:4]), int(end[5:]))[1]:02d}"
    return end


_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def period_start(end: str, unit: str, count: int) -> str:
    """The first day or month of so many weeks, months, … that end with a day or month; empty when that is no period.

    Raises:
        ValueError, OverflowError: it lies outside the calendar.
    """
    if len(end) == 10 and unit in ("day", "week", "fortnight"):
        days = count * _DAYS_IN[unit] - 1
        return (date.fromisoformat(end) - timedelta(days=days)).isoformat() if days > 0 else ""
    months = count * _MONTHS_IN.get(unit, 0)
    if months < 1 or (len(end) == 7 and months < 2):
        return ""
    year, month = int(end[:4]), int(end[5:7])
    if len(end) == 7:
        return month_edtf((year, month), 1 - months)
    if int(end[8:]) == calendar.monthrange(year, month)[1]:
        return f"{month_edtf((year, month), 1 - months)}-01"
    start = month_edtf((year, month), -months)
    day = min(int(end[8:]), calendar.monthrange(int(start[:4]), int(start[5:]))[1])
    return (date.fromisoformat(f"{start}-{day:02d}") + timedelta(days=1)).isoformat()


def holiday(name: str, year: int) -> tuple[int, int]:
    """Month and day of a holiday in a year."""
    if name in FIXED_HOLIDAYS:
        return FIXED_HOLIDAYS[name]
    if name in EASTER_HOLIDAYS:
        day = _easter(year) + timedelta(days=EASTER_HOLIDAYS[name])
    else:
        month, weekday, which, after = WEEKDAY_HOLIDAYS[name]
        weeks = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
        day = date(year, month, weeks[which - 1 if which > 0 else which]) + timedelta(days=after)
    return day.month, day.day


def _easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)
