"""Dating: dates and periods a text mentions, as EDTF where they can be pinned down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from digest import date_form as forms
from digest.article import Block
from digest.data import nouns
from digest.data.days import (
    DECADES,
    FIXED_HOLIDAYS,
    MONTHS,
    NAMES_TOO,
    OPEN_HOLIDAYS,
    SEASONS,
    WEEKDAYS,
)
from digest.data.numerals import ORDINALS
from digest.day import Anchor, anchor_of, has_day, holiday, last_day, period_start, quarter_edtf
from digest.number import read_number
from digest.seed import Span
from digest.tense import (
    Tense,
    find_tense,
    has_just_happened,
    is_announced,
    is_next_year,
    is_scheduled,
    is_to_come,
    may_come,
)

RULES: Mapping[str, str] = MappingProxyType(
    {
        "day": "A day and a month; without a year the nearest to publication, or the last before it behind a verb in the past.",
        "numeric": "A date in figures; one that could be read as day-month or month-day stays open.",
        "month": "A month with a year, behind a word such as “in”, “since”, “last”, or before a noun (“the April figure”).",
        "year": "Four figures that are a year, or two years joined as a period.",
        "decade": "A decade (“the 1990s”, “the eighties”) or a century (“the 19th century”).",
        "holiday": "A holiday whose day the calendar gives; one that moves by other calendars stays open.",
        "weekday": "A day of the week: the latest before the publication date, or the next where the sentence looks ahead.",
        "relative-day": "“Yesterday”, “today”, “tomorrow” and the like.",
        "relative-period": "“Last week”, “this year”, “over the weekend” and the like.",
        "part": "“The end of March”, “the first half of 2024”, “third quarter”, “year-end”: a part of a month or year.",
        "distance": "“Three days ago”, “in two years”, “within the next decade”.",
        "other-day": "“A year earlier”, “the following week”, “that night”: counted from another date of the text.",
        "season": "“Last summer”, “in the spring”, “this season”; open, for seasons begin at other times in other places.",
    }
)
UNKNOWN_DAY = "it hangs on the publication date, which is unknown"
UNKNOWN_YEAR = "its year hangs on the publication date, which is unknown"
_TOO_VAGUE = "it hangs on the publication date, which is not known to the day"
_NO_NUMBER = "it does not say how many"
_OTHER_DATE = "it is counted from another date of the text"
_SEASON = "a season begins at other times in other places"
_NEAREST = "the nearest to the publication date, or the last before it behind a verb in the past"
_CARRIED = "its year follows from the date before it in the sentence"
_OUTSIDE = "it lies outside the calendar"
_COUNTED = "counted from the publication date"
_LONG_PAST = 90
"""Days; of a day that is less far gone a sentence may speak in the present."""


_SHORT_PAST = 30
"""Days after which a holiday that a sentence looks ahead to is the next of its name."""


@dataclass(frozen=True, slots=True)
class Dating:
    """One mention of a day, month, year or period."""

    span: Span
    edtf: str
    """ISO 8601-2 level 1, a year left open as `XXXX`; empty when it cannot be told."""
    rule: str
    reasons: tuple[str, ...]
    """Also why `edtf` is empty."""


def find_datings(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], published: str = ""
) -> tuple[Dating, ...]:
    """Dates in reading order; `published` (EDTF, may be empty) anchors the relative ones."""
    anchor = anchor_of(published)
    has_may = (
        re.search(r"\b(?:Mrs?\.?|Ms\.?|Theresa|Minister|Brian|James|Dr\.?|Lord)\s{1,2}May\b", text)
        is not None
    )
    found: list[Dating] = []
    named_months: dict[int, int] = {}
    for block in blocks:
        if block.kind != "furniture":
            reader = _Reader(text, block, anchor, named_months, has_may=has_may)
            found.extend(_join_periods(text, reader.datings()))
    return tuple(found)


_JOINED = frozenset(("day", "weekday", "month", "year", "relative-day", "relative-period", "numeric"))
"""Rules of the dates that may begin or end a period together."""


def _join_periods(text: str, datings: Iterator[Dating]) -> Iterator[Dating]:
    """The dates of a block, two of them as one period in “between June 2024 and last month”, “from 2017 until late 2023”."""
    first: Dating | None = None
    for dating in datings:
        if first is None:
            first = dating
        elif _is_period(text, first, dating):
            edtf = f"{first.edtf.rstrip('~')}/{dating.edtf.rstrip('~')}"
            span = Span(first.span.start, dating.span.end)
            first = Dating(
                span,
                edtf,
                first.rule,
                (*first.reasons, "the beginning of a period that ends with", *dating.reasons),
            )
        else:
            yield first
            first = dating
    if first is not None:
        yield first


def _is_period(text: str, first: Dating, last: Dating) -> bool:
    """Whether two dates are the beginning and the end of a period."""
    if not (first.rule in _JOINED and last.rule in _JOINED and first.edtf and last.edtf > first.edtf):
        return False
    if "/" in first.edtf + last.edtf or "X" in first.edtf + last.edtf:
        return False
    between = text[first.span.end : last.span.start]
    before = text[max(0, first.span.start - 12) : first.span.start]
    if forms.DASH_OR_TO.fullmatch(between) and first.rule == last.rule == "day":
        return True
    return bool(
        (forms.AND.fullmatch(between) and forms.BETWEEN_BEFORE.search(before))
        or (forms.UNTIL.fullmatch(between) and forms.FROM_BEFORE.search(before))
    )


class _Reader:
    """Reads the dates of one block from left to right."""

    def __init__(
        self, text: str, block: Block, anchor: Anchor, named_months: dict[int, int], *, has_may: bool
    ) -> None:
        self._text = text
        self._block = block.span
        self._is_shown = block.kind in ("headline", "kicker", "heading", "caption")
        """Whether its present tells what has happened: “Man dies in fire on Friday”, “Voters queue on Tuesday”."""
        self._end = block.span.end
        self._anchor = anchor
        self._has_may = has_may
        """Whether somebody in the article is called May."""
        self._latest = ""
        """The last single day the block has named: what “that night” hangs on."""
        self._latest_end = self._block.start
        """Where that day ends."""
        self._latest_year = 0
        """The last year the block has named or dated something in; 0 before there is one."""
        self._latest_month = ""
        """The last month the block has named or dated something in."""
        self._latest_month_end = self._block.start
        """Where the words of that month end."""
        self._asked_at = 0
        """Where the words before a date end when more stands between them and it: “by the end of June”; else 0."""
        self._named_months = named_months
        """The year that the article gave a month last; shared by all its blocks."""
        self._latest_period = ""
        """The last months of one year the block has named: what “the same period of 2025” hangs on."""
        by_word = (
            self._read_part, self._read_day_alone, self._read_shifted_day, self._read_before_last, self._read_near_day, self._read_full_year, self._read_distance, self._read_other_day, self._read_spoken_year, self._read_near_period,
            self._read_weekday, self._read_month, self._read_century, self._read_holiday, self._read_year,
        )  # fmt: skip
        self._readers: Mapping[str, tuple[Callable[[int], Dating | None], ...]] = {
            "figures": (
                self._read_period_to, self._read_numeric, self._read_day_month, self._read_century, self._read_part, self._read_distance, self._read_year,
            ),
            "month": (self._read_day_month, self._read_holiday, self._read_month),
            "weekday": (self._read_day_month, self._read_shifted_day, self._read_weekday),
            "holiday": (self._read_holiday,),
            "quarter": (self._read_part,),
            "length": (self._read_period_to, *by_word),
            "word": by_word,
        }  # fmt: skip

    def datings(self) -> Iterator[Dating]:
        """The dates in reading order."""
        text, end = self._text, self._end
        position = self._block.start
        while token := forms.TOKEN.search(text, position, end):
            word, at = token.group(), token.start()
            position = token.end()
            kind = forms.STARTERS.get(word) or (
                "figures" if word[0].isdigit() else "quarter" if word[:2] == "FY" else None
            )
            if kind is None or (kind in ("word", "length") and not forms.leads_to_time(text, at, end)):
                continue
            dating = None
            for reader in self._readers[kind]:
                dating = reader(at)
                if dating is not None:
                    break
            if dating is not None:
                yield dating
                position = max(position, dating.span.end)
                if dating.rule in ("year", "month", "day") and re.match(r"[12]\d{3}(?!X)", dating.edtf):
                    self._latest_year = int(dating.edtf[:4])
                if dating.rule in ("month", "day") and re.match(r"\d{4}-\d\d(?!\d)", dating.edtf):
                    self._latest_month, self._latest_month_end = dating.edtf[:7], dating.span.end
                    self._named_months[int(dating.edtf[5:7])] = int(dating.edtf[:4])
                if re.fullmatch(r"\d{4}-\d\d-\d\d", dating.edtf):
                    self._latest, self._latest_end = dating.edtf, dating.span.end
                elif forms.MONTHS_OF_YEAR.fullmatch(dating.edtf):
                    self._latest_period = dating.edtf
            elif kind == "figures":
                run = forms.RUN.match(text, at, end)
                position = max(position, run.end()) if run else position

    def _before(self, at: int, size: int = 24) -> str:
        return self._text[max(self._block.start, at - size) : at]

    def _tense(self, at: int, stop: int) -> Tense:
        return find_tense(self._text, self._block, self._asked_at or self._start_with_clock(at), stop)

    def _start_with_clock(self, at: int) -> int:
        """Where a date begins with the hour that stands before it: “until 9 a.m. Tuesday”."""
        before = self._before(at)
        clock = forms.CLOCK_BEFORE.search(before)
        return at - len(before) + clock.start() if clock else at

    def _just_happened(self, at: int, stop: int) -> bool:
        return has_just_happened(self._text, self._block, at, stop)

    def _is_awaited(self, at: int, stop: int) -> bool:
        """Whether a sentence speaks of a day to come."""
        if self._looks_ahead(at, stop) or is_to_come(self._text, self._block, at):
            return True
        if self._is_shown and is_announced(self._text, self._block, at):
            return True
        return self._is_on_calendar(at, stop)

    def _is_on_calendar(self, at: int, stop: int) -> bool:
        return not self._is_shown and is_scheduled(self._text, self._block, at, stop)

    def _looks_ahead(self, at: int, stop: int) -> bool:
        return self._tense(at, stop) in ("ahead", "either")

    def _unknown(self) -> str:
        return _TOO_VAGUE if self._anchor.year else UNKNOWN_DAY

    def _counted(self, span: Span, edtf: str, rule: str, why: str) -> Dating:
        """A date counted from publication, or open with the reason."""
        return Dating(span, edtf, rule, (why, _COUNTED if edtf else self._unknown()))

    # Days

    def _read_day_month(self, at: int) -> Dating | None:
        text = self._text
        for pattern in (forms.DAY_MONTH, forms.MONTH_DAY):
            match = pattern.match(text, at, self._end)
            if match and not self._is_glued(match):
                return self._day_of(match)
        return None

    def _read_day_alone(self, at: int) -> Dating | None:
        """“Until the 24th”, “on the 9th”: the next such day, or the last one; open where no verb tells."""
        match = forms.DAY_ALONE.match(self._text, at, self._end)
        if not match or not forms.DAY_ALONE_OPENS.search(self._before(at)):
            return None
        if forms.PLAYED.search(self._text, self._block.start, self._end):
            return None
        why = "a day of the month"
        span, number = Span(at, match.end()), int(match["day"])
        tense = "back" if self._just_happened(at, match.end()) else self._tense(at, match.end())
        if tense not in ("ahead", "back") or self._anchor.day is None:
            return Dating(span, "", "day", (why, "its month is not given"))
        step = timedelta(days=1 if tense == "ahead" else -1)
        try:
            day = self._anchor.day
            while day.day != number:
                day += step
        except OverflowError:
            return Dating(span, "", "day", (why, _OUTSIDE))
        return Dating(span, day.isoformat(), "day", (why, _COUNTED))

    def _is_glued(self, match: re.Match[str]) -> bool:
        """Whether the figures of a date are glued to something before them: “$3 May”, “5-3 March”."""
        at = match.start()
        return at > self._block.start and self._text[at - 1] in ".,:/-$£€#@" and self._text[at].isdigit()

    def _day_of(self, match: re.Match[str]) -> Dating | None:
        month, first = MONTHS[match["month"]], int(match["day"])
        last = int(match["last"]) if match["last"] else first
        stop = match.end()
        year: int | None = int(match["year"]) if match["year"] else None
        if year and forms.COUNTS.match(self._text, stop, self._end):
            stop, year = max(match.end("last"), match.end("day"), match.end("month")), None
        if last < first or not has_day(year or 2024, month, last):
            return None
        reasons = ["a day and a month"]
        if year is None:
            near = forms.OF_YEAR.match(self._text, stop, self._end)
            if near and near["which"] != "that" and self._anchor.year:
                year, stop = _near_year(self._anchor.year, near["which"]), near.end()
                reasons.append(_NEAREST)
            elif (month, first) == (9, 11) and forms.ATTACKS.match(self._text, stop, self._end):
                year = 2001
                reasons.append("the attacks that are called after their day")
            elif carried := self._year_carried(month, match.start(), stop):
                year = carried
                reasons.append(_CARRIED)
            else:
                year = (
                    self._year_with_weekday(match, month, first)
                    or self._year_of_period(month, stop)
                    or self._year_of_day(month, first, match.start(), stop)
                )
                reasons.append(_NEAREST if year else UNKNOWN_YEAR)
        if year and not has_day(year, month, last):
            return None
        shown = f"{year:04d}" if year else "XXXX"
        edtf = f"{shown}-{month:02d}-{first:02d}"
        if last != first:
            edtf += f"/{shown}-{month:02d}-{last:02d}"
        return Dating(Span(match.start(), stop), edtf, "day", tuple(reasons))

    def _year_with_weekday(self, match: re.Match[str], month: int, day: int) -> int | None:
        """The year near publication in which a date falls on the day of the week before it: “Saturday 4 March”."""
        number, near = WEEKDAYS.get(re.split(r"[\s.,]", match.group(), maxsplit=1)[0]), self._anchor.year
        if number is None or near is None or not 1 < near < 9999:
            return None
        years = [
            year
            for year in (near - 1, near, near + 1)
            if has_day(year, month, day) and date(year, month, day).weekday() == number
        ]
        return years[0] if years else None

    def _year_of_period(self, month: int, stop: int) -> int | None:
        """The year that only the last day of a period gives: “1 January to 30 June 2025”."""
        last = forms.TO_DATED_DAY.match(self._text, stop, self._end)
        return int(last["year"]) - (MONTHS[last["m1"] or last["m2"]] < month) if last else None

    def _year_of_day(self, month: int, day: int, at: int, stop: int) -> int | None:
        """The year of a day that is named without one: of a verb in the past or to come, else the nearest."""
        if self._just_happened(at, stop) or forms.SINCE_BEFORE.search(self._before(at, 40)):
            return self._anchor.nearest_year(month, day, tense="back")
        if self._anchor.year and is_next_year(self._text, self._block, at):
            return min(9999, self._anchor.year + 1)
        if is_to_come(self._text, self._block, at):
            return self._anchor.nearest_year(month, day, tense="ahead")
        near = self._anchor.nearest_year(month, day)
        tense = self._tense(at, stop)
        if near and tense == "ahead" and self._is_long_past(near, month, day):
            return self._anchor.nearest_year(month, day, tense="ahead")
        if tense == "back" and self._named_months.get(month, near) == (near or 0) - 1:
            return self._named_months[month]
        return near

    def _is_past(self, year: int, month: int, day: int) -> bool:
        """Whether a day lies more than a month before publication."""
        base = self._anchor.day
        return base is not None and (base - date(year, month, day)).days > _SHORT_PAST

    def _is_long_past(self, year: int, month: int, day: int) -> bool:
        """Whether a day lies so far back that a sentence looking ahead must mean the next of its name."""
        base = self._anchor.day
        return base is not None and (base - date(year, month, day)).days > _LONG_PAST

    def _read_numeric(self, at: int) -> Dating | None:
        text = self._text
        if at > self._block.start and (text[at - 1] in "/.-:@#$£€" or text[at - 1].isalnum()):
            return None
        iso = forms.ISO.match(text, at, self._end)
        if iso:
            if not has_day(int(iso["year"]), int(iso["month"]), int(iso["day"] or 1)):
                return None
            return Dating(Span(at, iso.end()), iso.group(), "numeric", ("year, month and day in figures",))
        match = forms.FIGURES.match(text, at, self._end)
        if not match or (len(match["year"]) == 2 and match["gap"] != "/"):
            return None
        one, two, year = int(match["one"]), int(match["two"]), _full_year(match["year"], self._anchor)
        orders = ((one, two), (two, one)) if match["gap"] != "." else ((one, two),)
        readings = {
            f"{year:04d}-{month:02d}-{day:02d}"
            for day, month in orders
            if 1 <= month <= 12 and has_day(year, month, day)
        }
        if not readings:
            return None
        span = Span(at, match.end())
        if len(readings) > 1:
            return Dating(span, "", "numeric", ("day and month cannot be told apart",))
        return Dating(span, readings.pop(), "numeric", ("day, month and year in figures",))

    def _read_holiday(self, at: int) -> Dating | None:
        match = forms.HOLIDAY.match(self._text, at, self._end)
        if not match:
            return None
        written = re.sub(r"\s", " ", match.group()).replace("\u2019", "'")
        name = forms.HOLIDAY_NAMES[written.replace("'", "")]
        if name == "New Year" and not forms.NEW_YEAR.search(self._before(at)):
            return None
        if name in OPEN_HOLIDAYS:
            return Dating(
                Span(at, match.end()),
                "",
                "holiday",
                ("a holiday", "it moves from year to year or country to country"),
            )
        near = forms.OF_NEAR_YEAR.match(self._text, match.end(), self._end)
        if near and self._anchor.year is not None:
            near_year = _near_year(self._anchor.year, near["which"])
            month, day = holiday(name, near_year)
            about = "~" if near["around"] else ""
            why = "of a year near publication"
            edtf = f"{near_year:04d}-{month:02d}-{day:02d}{about}"
            return Dating(Span(at, near.end()), edtf, "holiday", ("a holiday the calendar gives", why))
        given = forms.AND_A_YEAR.match(self._text, match.end(), self._end)
        stop = given.end() if given else match.end()
        year = int(given["year"]) if given else None
        why = "with its year"
        if year is None:
            month, day = holiday(name, self._anchor.year or 2000)
            opened = self._before(at, 10).lower().rstrip()
            tense = (
                "back"
                if opened.endswith(("since", "last")) or self._just_happened(at, stop)
                else "ahead"
                if opened.endswith(("by", "until", "before", "next"))
                or is_to_come(self._text, self._block, at)
                else ""
            )
            year = self._anchor.nearest_year(month, min(day, 28) if month == 2 else day, tense=tense)
            if year and not tense and self._tense(at, stop) == "ahead" and self._is_past(year, month, day):
                year = min(9999, year + 1)
            why = "the nearest to the publication date" if year else UNKNOWN_YEAR
        if year is None and name not in FIXED_HOLIDAYS:
            return Dating(Span(at, stop), "", "holiday", ("a holiday", why))
        month, day = holiday(name, year or 2000)
        edtf = f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}-{day:02d}"
        return Dating(Span(at, stop), edtf, "holiday", ("a holiday the calendar gives", why))

    def _read_weekday(self, at: int) -> Dating | None:
        match = forms.WEEKDAY.match(self._text, at, self._end)
        if not match or match["s"]:
            return None
        before = self._before(at, 10)
        if not self._is_day_of_event(before, match.end()) and re.search(
            r"\b(?:[Tt]he|Black|Good|Ash|Super|Bloody|Holy|Palm|Easter|Cyber|Ruby|Joe|Mr|Sheffield)\s\Z",
            before,
        ):
            return None
        day = self._anchor.day
        span = Span(at, match.end())
        if self._comes_back(at, match.end()):
            return Dating(span, "", "weekday", ("a day of the week", "it comes back every week or month"))
        if (
            not match["which"]
            and forms.ONE_OF_MANY_BEFORE.search(self._before(at))
            and forms.ONE_OF_MANY_BEHIND.match(self._text, match.end(), self._end)
        ):
            return Dating(span, "", "weekday", ("a day of the week", "which one is not told"))
        if day is None:
            return Dating(span, "", "weekday", ("a day of the week", self._unknown()))
        number, which = WEEKDAYS[match["weekday"]], (match["which"] or "").lower()
        back = (day.weekday() - number) % 7
        of_week = forms.OF_WEEK.match(self._text, match.end(), self._end)
        if of_week:
            weeks = {"last": -1, "this": 0, "next": 1}[of_week["which"]]
            days = number - day.weekday() + 7 * weeks
            return self._at_day(Span(at, of_week.end()), days, "weekday", "a day of a week near publication")
        opened = before.endswith("through ") and self._tense(at, match.end()) != "back"
        is_ahead = which in ("next", "this") or (not which and (opened or self._is_awaited(at, match.end())))
        if which == "this" and self._tense(at, match.end()) == "back":
            is_ahead = False
        if self._latest and forms.THE_FOLLOWING.search(self._before(at)):
            return self._following_day(span, number)
        if self._is_latest_of_sentence(at) and forms.FOLLOWING.search(self._before(at)):
            return self._day_that_led(span, number)
        if is_ahead:
            ahead = 7 - back if back else 7 * (which == "next")
            return self._at_day(span, ahead, "weekday", "a day of the week to come")
        if which in ("last", "previous") and back == 0:
            back = 7
        return self._at_day(span, -back, "weekday", "the latest such day of the week")

    def _following_day(self, span: Span, weekday: int) -> Dating:
        """“The following Tuesday”: the next one behind the last day the paragraph has named."""
        latest = date.fromisoformat(self._latest)
        try:
            edtf = (latest + timedelta(days=(weekday - latest.weekday() - 1) % 7 + 1)).isoformat()
        except OverflowError:
            return Dating(span, "", "weekday", ("a day of the week", _OUTSIDE))
        return Dating(span, edtf, "weekday", ("a day of the week", f"the next behind {self._latest}"))

    def _is_latest_of_sentence(self, at: int) -> bool:
        """Whether the last day named stands in the sentence that is read."""
        return bool(self._latest) and not forms.SENTENCE_ENDS.search(self._text, self._latest_end, at)

    def _day_that_led(self, span: Span, weekday: int) -> Dating:
        """“He was held on Jan. 14 following Tuesday's attack”: the last one up to the day of which is told."""
        latest = date.fromisoformat(self._latest)
        try:
            edtf = (latest - timedelta(days=(latest.weekday() - weekday) % 7)).isoformat()
        except OverflowError:
            return Dating(span, "", "weekday", ("a day of the week", _OUTSIDE))
        return Dating(span, edtf, "weekday", ("a day of the week", f"the last up to {self._latest}"))

    def _is_day_of_event(self, before: str, stop: int) -> bool:
        """“The Tuesday deadline”, “the Friday vote”: elsewhere “the Friday” is one of many, or a name."""
        return (
            before.endswith(("the ", "The "))
            and forms.EVENT_OF_DAY.match(self._text, stop, self._end) is not None
        )

    def _comes_back(self, at: int, stop: int) -> bool:
        """Whether a day is one of a row: “every Thursday”, “Friday afternoons”, “the first Monday of each month”."""
        is_often = forms.OFTEN_BEFORE.search(self._before(at)) is not None
        return is_often or forms.OF_EACH.match(self._text, stop, self._end) is not None

    def _read_shifted_day(self, at: int) -> Dating | None:
        """“A week last Tuesday”, “a fortnight ago today”, “a week on Friday”, “Tuesday week”."""
        match = forms.SHIFTED_DAY.match(self._text, at, self._end)
        if not match or self._anchor.day is None:
            return None
        if match["way"] in (None, "on") and forms.A_RATE.search(self._before(at)):
            return None
        back = match["way"] in ("last", "ago")
        day = self._nearest_day(match.start("weekday") if match["weekday"] else match.end(), back=back)
        days = 14 if "fortnight" in (match["unit"], match["later"]) else 7
        stop = match.end() if match["weekday"] else day.span.end
        shift = (date.fromisoformat(day.edtf) - self._anchor.day).days + (-days if back else days)
        return self._at_day(Span(at, stop), shift, "weekday", "a week or two from a day of the week")

    def _read_before_last(self, at: int) -> Dating | None:
        """“The week before last”, “the Friday before last”, “the year after next”."""
        match = forms.BEFORE_LAST.match(self._text, at, self._end)
        if not match:
            return None
        span, steps = Span(at, match.end()), -2 if match["last"] else 2
        if match["unit"] not in WEEKDAYS:
            return self._counted(
                span,
                self._anchor.period(match["unit"], steps, ""),
                "relative-period",
                "a period near publication",
            )
        if self._anchor.day is None:
            return Dating(span, "", "weekday", ("a day of the week", self._unknown()))
        near = self._nearest_day(match.start("unit"), back=steps < 0)
        off = (date.fromisoformat(near.edtf) - self._anchor.day).days
        return self._at_day(span, off + (-7 if steps < 0 else 7), "weekday", "a week from such a day")

    def _nearest_day(self, at: int, *, back: bool) -> Dating:
        """The day named at a place, today or after it, or before it."""
        word = forms.TOKEN.match(self._text, at)
        assert word is not None
        assert self._anchor.day is not None
        number = WEEKDAYS.get(word.group())
        if number is None:
            return self._at_day(Span(at, word.end()), word.group().lower() == "tomorrow", "weekday", "")
        off = (self._anchor.day.weekday() - number) % 7
        return self._at_day(Span(at, word.end()), -off if back else (-off) % 7, "weekday", "")

    def _at_day(self, span: Span, days: int, rule: str, why: str) -> Dating:
        """A day so many days from publication; open when it leaves the calendar."""
        assert self._anchor.day is not None
        try:
            edtf = (self._anchor.day + timedelta(days=days)).isoformat()
        except OverflowError:
            return Dating(span, "", rule, (why, _OUTSIDE))
        return Dating(span, edtf, rule, (why, _COUNTED))

    def _read_near_day(self, at: int) -> Dating | None:
        match = forms.NEAR_DAY.match(self._text, at, self._end)
        if not match:
            return None
        word = re.sub(r"\s", " ", match["day"])
        before = self._before(at, 12)
        if before[-3:].lower() == "of " and word.lower() == "today":
            return None  # "the issues of today" are those of our time
        if word[0].isupper() and (_is_behind_name(before) or re.search(r"\b[Tt]he\s\Z", before)):
            return None  # a newspaper or programme of that name
        span = Span(at, match.end())
        if self._anchor.day is None:
            return Dating(span, "", "relative-day", ("a day next to the day of publication", self._unknown()))
        steps = {
            "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
            "a day before yesterday": -2, "a day after tomorrow": 2,
        }  # fmt: skip
        return self._at_day(
            span, steps.get(word.lower(), 0), "relative-day", "a day next to the day of publication"
        )

    # Months and years

    def _read_month(self, at: int) -> Dating | None:
        match = forms.MONTH_YEAR.match(self._text, at, self._end)
        if match and not forms.COUNTS.match(self._text, match.end(), self._end):
            month = (int(match["year"]), MONTHS[match["month"]])
            return self._to_month(match, month, "a month and a year")
        alone = forms.MONTH_ALONE.match(self._text, at, self._end)
        if not alone:
            return None
        of_year = forms.OF_YEAR.match(self._text, alone.end(), self._end)
        if of_year and of_year["which"] != "that":
            return self._month_of_year(alone, of_year)
        which = (alone["which"] or "").lower()
        ranged = forms.TO_MONTH.match(self._text, alone.end(), self._end)
        if not which and not alone["rough"] and not ranged and not self._is_month(alone):
            return None
        if ranged and not which and alone["month"] in NAMES_TOO and not self._is_month(alone):
            return None
        number = MONTHS[alone["month"]]
        if ranged and ranged["year"]:
            last = MONTHS[ranged["last"]]
            return self._to_month(
                alone, (int(ranged["year"]) - (last < number), number), "months of a year", _COUNTED
            )
        if not which and (carried := self._year_carried(number, at, alone.end())):
            return self._to_month(alone, (carried, number), "a month without a year", _CARRIED)
        year = self._year_of_month(number, "last" if which == "previous" else which, at, alone.end())
        if year is None:
            edtf = "" if which else f"XXXX-{number:02d}"
            why = UNKNOWN_DAY if which else UNKNOWN_YEAR
            return Dating(Span(at, alone.end()), edtf, "month", ("a month without a year", why))
        return self._to_month(alone, (year, number), "a month without a year", _COUNTED)

    def _year_of_month(self, month: int, which: str, at: int, stop: int) -> int | None:
        """The year of a month that is named without one."""
        tense = self._tense(at, stop)
        if which == "" and may_come(self._text, self._block, at):
            tense = "ahead"
        if (
            which == ""
            and self._anchor.year
            and tense == "ahead"
            and is_next_year(self._text, self._block, at)
        ):
            return min(9999, self._anchor.year + 1)
        if (
            which == ""
            and not tense
            and self._before(at, 4) in (" in ", " to ")
            and self._is_on_calendar(at, stop)
        ):
            tense = "ahead"
        is_start = not tense and self._before(at, 5).lower() == "from "
        if which == "" and (tense == "either" or is_start):
            return self._anchor.nearest_year(month)
        return self._anchor.year_of_month(month, which, tense)

    def _year_carried(self, month: int, at: int, stop: int) -> int | None:
        """The year of what happened next in the same breath: “joined in March 2001 and became its head in August”."""
        between = self._text[self._latest_month_end : at]
        if not self._latest_month or not forms.GOES_ON.fullmatch(between):
            return None
        if self._tense(at, stop) == "ahead":
            return None
        year, last = map(int, self._latest_month.split("-"))
        carried = year + (month < last)
        return carried if self._anchor.year is None or carried < self._anchor.year else None

    def _to_month(self, match: re.Match[str], month: tuple[int, int], *reasons: str) -> Dating:
        """The month, or the months from it to another one: “May to July”, “from June 2024 to January”."""
        edtf = f"{month[0]:04d}-{month[1]:02d}"
        ranged = forms.TO_MONTH.match(self._text, match.end(), self._end)
        if ranged and self._is_range_of_months(ranged, match.start()):
            last = MONTHS[ranged["last"]]
            year = int(ranged["year"]) if ranged["year"] else month[0] + (last < month[1])
            if (year, last) > month:
                return Dating(
                    Span(match.start(), ranged.end()), f"{edtf}/{year:04d}-{last:02d}", "month", reasons
                )
        return Dating(
            Span(match.start(), match.end()), edtf + ("~" if match["rough"] else ""), "month", reasons
        )

    def _is_range_of_months(self, ranged: re.Match[str], at: int) -> bool:
        """Whether a second month ends a period: not “May and June” without “between”, nor a person called May."""
        if ranged["last"] == "May" and self._has_may:
            return False
        return not re.match(r"\s{1,3}and", ranged.group()) or bool(
            re.search(r"[Bb]etween\s\Z", self._before(at, 10))
        )

    def _month_of_year(self, alone: re.Match[str], of_year: re.Match[str]) -> Dating:
        """“July of last year”."""
        span = Span(alone.start(), of_year.end())
        why = "a month of a year near publication"
        if self._anchor.year is None:
            return Dating(span, "", "month", (why, UNKNOWN_DAY))
        near = _near_year(self._anchor.year, of_year["which"])
        return Dating(span, f"{near:04d}-{MONTHS[alone['month']]:02d}", "month", (why,))

    def _is_month(self, alone: re.Match[str]) -> bool:
        """Whether the name of a month alone is a month: not “April Jones”, “March on”, “Mrs May”."""
        name, at, text = alone["month"], alone.start(), self._text
        if name.isupper():
            return False
        before = self._before(at)
        follows = forms.LOWER_NOUN.match(text, alone.end(), self._end)
        if forms.ARTICLE.search(before) and follows:
            return True
        if re.match(r"\s[A-Z]", text[alone.end() : min(self._end, alone.end() + 2)]):
            return False
        if forms.ENDS_PERIOD.search(before):
            return True
        if name not in NAMES_TOO:
            return not _is_behind_name(before)
        if name == "May" and self._has_may:
            opener = re.compile(r"\b(?:in|since|during|last|next|late|early|mid)[\s-]{1,3}\Z", re.I)
        else:
            opener = forms.MAKES_MAY_A_MONTH if name in ("May", "March") else forms.MAKES_A_MONTH
        by = forms.BY.search(before)
        if by and by["word"].endswith(("ed", "en", "led", "won")):
            return False
        return bool(opener.search(before))

    def _read_year(self, at: int) -> Dating | None:
        text = self._text
        decade = self._read_decade(at)
        if decade:
            return decade
        if text[at].isdigit() and at > self._block.start and text[at - 1] in "\u2019'‘":
            return self._read_short_year(at)
        match = forms.YEARS.match(text, at, self._end)
        if not match or forms.COUNTS.match(text, match.end(), self._end):
            return None
        before = self._before(at, 14)
        if (
            not match["rough"]
            and forms.NOT_A_YEAR_BEFORE.search(before)
            and not forms.SINCE_ABOUT.search(self._before(at))
            and not before.endswith((", ", "—", ": "))
        ):
            return None
        if at > self._block.start and text[at - 1].isalnum():
            return None
        first, last = match["year"], match["last"]
        if last:
            whole = last if len(last) == 4 else first[:2] + last
            if int(whole) > int(first):
                return Dating(Span(at, match.end()), f"{first}/{whole}", "year", ("a period of years",))
        elif (
            not match["rough"]
            and not forms.SINCE_ABOUT.search(self._before(at))
            and not self._is_year(int(first), match.end(), before)
        ):
            return None
        stop = match.end("year")
        until = (
            forms.AND_YEAR.match(text, stop, self._end)
            if before.rstrip().lower().endswith("between")
            else None
        )
        if until and int(until["last"]) > int(first):
            return Dating(Span(at, until.end()), f"{first}/{until['last']}", "year", ("a period of years",))
        return Dating(
            Span(at, stop), first + ("~" if match["rough"] else ""), "year", ("four figures that are a year",)
        )

    def _is_year(self, value: int, stop: int, before: str) -> bool:
        """Whether four figures are a year: a word before them makes them one, or nothing is counted behind them."""
        opened = not before.strip() or bool(forms.YEAR_OPENS.search(before))
        noun = re.match(r"\s{1,3}(?:[a-z]+\s)?[a-z]{2,}[^\W_siu]s\b", self._text[stop : stop + 30])
        is_strong = bool(
            re.search(
                r"\b(?:in|since|by|until|till|during|before|after|the|of|from|for|this|its|their|his|her|\w[\u2019']s|\d{4}\sand|[A-Z]\w+)[\s,]{1,3}\Z",
                before,
            )
        )
        if value < 1500:
            return bool(re.search(r"\b(?:[Ii]n|[Ss]ince|[Yy]ear)\s\Z", before)) and not noun
        if noun:
            return opened and is_strong and not (value % 100 == 0 and not re.search(r"\bthe\s\Z", before))
        return opened or (
            1900 <= value <= 2049 and not re.search(r"[a-z]{3,}ed\s\Z|\b(?:to|at|by)\s\Z", before)
        )

    def _read_decade(self, at: int) -> Dating | None:
        text = self._text
        start = at - 1 if at > self._block.start and text[at - 1] in "\u2019'‘" else at
        match = forms.DECADE.match(text, start, self._end)
        word = forms.DECADE_WORD.match(text, at, self._end)
        if match and not (match["short"] and start == at):
            tens = match["decade"] or f"19{match['short']}"
            edtf = tens[:3] + "X" + ("~" if match["rough"] else "")
            return Dating(Span(start, match.end()), edtf, "decade", ("a decade",))
        if word:
            if word["figures"] and forms.WEATHER_BEFORE.search(self._before(at, 80)):
                return None
            if (
                word["word"]
                and not (word["word"][0].isupper() or word["rough"])
                and word["word"].lower() in ("twenties", "thirties")
            ):
                return None
            tens = f"19{word['figures'][0]}" if word["figures"] else f"19{DECADES[word['word'].lower()]}"
            return Dating(
                Span(at, word.end()), tens + "X", "decade", ("a decade, taken for one of the 20th century",)
            )
        return None

    def _read_spoken_year(self, at: int) -> Dating | None:
        """“The year two thousand”, “the year nineteen eighty-four”."""
        match = forms.SPOKEN_YEAR.match(self._text, at, self._end)
        if not match:
            return None
        century, _, rest = match["words"].partition(" ")
        hundreds = {"nineteen": 1900, "twenty": 2000}.get(century)
        year = _count(rest if hundreds else match["words"])
        if year is None:
            return None
        if rest == "thousand" and forms.COUNTED_NEXT.match(self._text, match.end(), self._end):
            return None
        return Dating(Span(at, match.end()), f"{(hundreds or 0) + year:04.0f}", "year", ("a year in words",))

    def _read_short_year(self, at: int) -> Dating | None:
        """“The summer of ’69”, “the back half of ’27”."""
        match = forms.SHORT_YEAR.search(self._text, max(self._block.start, at - 14), min(self._end, at + 3))
        if not match or match.start("year") != at:
            return None
        return Dating(
            Span(at - 1, at + 2),
            f"{_full_year(match['year'], self._anchor):04d}",
            "year",
            ("two figures of a year",),
        )

    def _read_century(self, at: int) -> Dating | None:
        match = forms.CENTURY.match(self._text, at, self._end)
        if not match:
            return None
        number = int(match["n"]) if match["n"] else ORDINALS[match["word"].lower()]
        if not 1 <= number <= 21:
            return None
        return Dating(Span(at, match.end()), f"{number - 1:02d}XX", "decade", ("a century",))

    # Periods that end with a month or a day

    def _read_period_to(self, at: int) -> Dating | None:
        """“The year to January”, “the three months ended 30 June”, “the week to 7 March”."""
        match = forms.PERIOD_TO.match(self._text, at, self._end)
        if not match or forms.NOT_A_PERIOD.search(self._before(at)):
            return None
        count = _count(match["count"]) if match["count"] else 1.0
        reading = (self._read_day_month, self._read_month, self._read_weekday)
        end = next((found for reader in reading if (found := reader(match.end()))), None)
        if end is None or count is None or count != int(count) or not forms.WHOLE.fullmatch(end.edtf):
            return None
        unit, whole = match["unit"].lower(), end.edtf
        try:
            first = period_start(whole, unit, int(count))
        except (OverflowError, ValueError):
            return None
        if not first:
            return None
        why = f"a period that ends with {whole}"
        return Dating(Span(at, end.span.end), f"{first}/{whole}", "part", (why, *end.reasons))

    # Parts of years and months

    def _read_part(self, at: int) -> Dating | None:
        """“The end of March”, “third quarter”, “Q3 2024”, “fiscal 2025”, “year-end”, “summer 2018”."""
        for reader in (
            self._read_end_of,
            self._read_half,
            self._read_short_quarter,
            self._read_fiscal,
            self._read_season_year,
        ):
            dating = reader(at)
            if dating is not None:
                return dating
        return None

    def _rest(self, at: int) -> Dating | None:
        """The month or year a part is of."""
        if self._text[at] in "\u2019'":
            return self._read_short_year(at + 1)
        if self._text.startswith("FY", at):
            return self._read_fiscal(at)
        return self._read_day_month(at) or self._read_month(at) or self._read_year(at)

    def _read_end_of(self, at: int) -> Dating | None:
        year_end = forms.YEAR_END.match(self._text, at, self._end)
        if year_end:
            return self._year_end(year_end)
        match = forms.PART_OF.match(self._text, at, self._end)
        if not match:
            return None
        why = f"the {match['part'].lower()} of a period"
        if match["unit"] is None:
            return self._part_of_date(at, match, why)
        span = Span(at, match.end())
        unit = match["unit"]
        if match["which"] == "that" or match["part"] == "turn":
            return Dating(span, "", "part", (why, _OTHER_DATE))
        if match["kind"] or unit not in ("day", "week", "month", "year", "decade", "quarter"):
            return Dating(span, "", "part", (why, "it is not known when that begins and ends"))
        steps = {"last": -1, "next": 1}.get(match["which"], 0)
        try:
            whole = (
                self._anchor.shifted("day", steps) if unit == "day" else self._anchor.period(unit, steps, "")
            )
        except (OverflowError, ValueError):
            return Dating(span, "", "part", (why, _OUTSIDE))
        if unit == "decade" and whole:
            whole = f"{whole[:3]}0/{whole[:3]}9"
        return self._counted(span, _part_edtf(whole, match["part"].lower()), "part", why)

    def _part_of_date(self, at: int, match: re.Match[str], why: str) -> Dating | None:
        opener = forms.BY_OR_UNTIL.match(self._text, at, match.end())
        self._asked_at = opener.end() if opener else 0
        rest = self._rest(match.end())
        self._asked_at = 0
        if rest is None:
            return None
        edtf = _part_edtf(rest.edtf, match["part"].lower())
        return Dating(Span(at, rest.span.end), edtf, "part", (why, *rest.reasons))

    def _year_end(self, match: re.Match[str]) -> Dating:
        words, year = match.group().lower(), self._anchor.year
        span = Span(match.start(), match.end())
        if match["year"]:
            return Dating(span, f"{match['year']}-12", "part", ("the end of a year", "with its year"))
        if year is None or "mid" in words:
            return self._counted(
                span,
                f"{year:04d}-06~" if year else "",
                "part",
                "the middle of a year" if "mid" in words else "the end of a year",
            )
        if "new" in words:
            return self._counted(span, f"{min(year + 1, 9999):04d}", "part", "the year to come")
        return self._counted(span, f"{year:04d}-12", "part", "the end of the year")

    def _read_half(self, at: int) -> Dating | None:
        """“The third quarter”, “the first nine months of the year”, “the last week of April”."""
        match = forms.HALF.match(self._text, at, self._end)
        if not match:
            return None
        unit, place = match["unit"].lower().replace("qtr", "quarter"), match["place"].lower()
        has_whole = bool(match["rel"] or match["rest"] is not None or match["lead"] or match["near"])
        if unit in ("months", "weeks", "week", "days") and not has_whole:
            return None
        if unit == "half" and not has_whole:
            return None
        if unit == "quarter" and not has_whole and not self._is_business_quarter(at, match):
            return None
        rest = self._rest(match.end()) if match["rest"] is not None else None
        if match["rest"] is not None and rest is None:
            return None
        stop = rest.span.end if rest else match.end()
        why = f"a part of a period: {unit}"
        edtf = self._half_edtf(match, unit, place, rest)
        return Dating(
            Span(at, stop), edtf, "part", (why, _COUNTED if edtf else "where it begins and ends is not told")
        )

    def _is_business_quarter(self, at: int, match: re.Match[str]) -> bool:
        """Whether a quarter without its year is one of a year, not of a match: “third-quarter profit”."""
        if match["place"].lower() in ("final", "last", "latter", "back", "opening") or match["count"]:
            return False
        after = self._text[match.end() : match.end() + 60]
        return not re.match(r"(?:-?century|\s(?:touchdown|field|run|lead|goal|score))", after)

    def _half_edtf(self, match: re.Match[str], unit: str, place: str, rest: Dating | None) -> str:
        """The months of a quarter, a half or so many months of a year; empty when they cannot be told."""
        year = self._year_of_part(match, rest)
        if (
            year
            and unit in ("quarter", "half")
            and not (match["rel"] or match["lead"] or match["near"] or rest)
        ):
            year = self._year_of_quarter(match, unit, place, year)
        numbers = {
            "first": 1,
            "1st": 1,
            "opening": 1,
            "second": 2,
            "2nd": 2,
            "latter": 2,
            "back": 2,
            "third": 3,
            "3rd": 3,
            "fourth": 4,
            "4th": 4,
        }
        number = numbers.get(place)
        count = _count(match["count"])
        if rest is not None and unit == "days" and count:
            return _edge_of(rest.edtf, place, unit, int(count))
        if year is None:
            return ""
        if unit == "quarter" and number and number <= 4:
            return quarter_edtf(year, number)
        if unit == "half" and number and number <= 2:
            return quarter_edtf(year, number, of=2)
        return _edge_of(f"{year:04d}", place, unit, int(count)) if count else ""

    def _year_of_quarter(self, match: re.Match[str], unit: str, place: str, year: int) -> int:
        """The year before for a quarter that has not begun, unless the text looks ahead to it."""
        number = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}.get(place, 1)
        begins = (number - 1) * (3 if unit == "quarter" else 6) + 1
        if self._anchor.month is None or begins <= self._anchor.month[1]:
            return year
        is_ahead = self._looks_ahead(match.start(), match.end()) or forms.OUTLOOK.match(
            self._text, match.end()
        )
        return year if is_ahead else year - 1

    def _year_of_part(self, match: re.Match[str], rest: Dating | None) -> int | None:
        if rest is not None:
            return int(rest.edtf) if re.fullmatch(r"\d{4}", rest.edtf) else None
        if match["lead"]:
            return int(match["lead"])
        near = self._anchor.year
        if near is None or "month" in (match.group().split()[-1], "decade"):
            return None
        return (
            near + {"last": -1, "next": 1}.get((match["rel"] or match["near"] or "").lower(), 0)
            if 1 < near < 9998
            else None
        )

    def _read_short_quarter(self, at: int) -> Dating | None:
        match = forms.SHORT_QUARTER.match(self._text, at, self._end) or forms.FIGURE_QUARTER.match(
            self._text, at, self._end
        )
        if not match:
            return None
        of = 4 if match["kind"] == "Q" else 2
        if int(match["n"]) > of:
            return None
        written = match["year"] or match["short"]
        year = _full_year(written, self._anchor) if written else self._anchor.year
        edtf = quarter_edtf(year, int(match["n"]), of) if year else ""
        return Dating(
            Span(at, match.end()),
            edtf,
            "part",
            ("a part of a year", "with its year" if written else _COUNTED if edtf else UNKNOWN_YEAR),
        )

    def _read_fiscal(self, at: int) -> Dating | None:
        match = forms.FISCAL.match(self._text, at, self._end)
        if not match:
            return None
        span = Span(at, match.end())
        if match["relative"]:
            return Dating(
                span, "", "part", ("a financial or school year", "it is not known when that begins and ends")
            )
        if match["short"]:
            first = f"{_full_year(match['short'], self._anchor):04d}"
            return Dating(span, first, "part", ("a financial year, named by two figures",))
        first, last = match["year"], match["last"]
        if last and int(first[:2] + last[-2:]) > int(first):
            return Dating(span, f"{first}/{first[:2]}{last[-2:]}", "part", ("a financial or school year",))
        return Dating(span, first, "part", ("a financial or school year, named by one calendar year",))

    def _read_season_year(self, at: int) -> Dating | None:
        match = forms.SEASON_YEAR.match(self._text, at, self._end)
        if not match:
            return None
        edtf, last = match["year"], match["last"]
        if last:
            first = int(edtf)
            second = int(edtf[: 4 - len(last)] + last)
            if len(last) == 2 and second <= first:
                second += 100  # “1999-00”
            if second - first == 1:
                edtf = f"{edtf}/{second:04d}"
        return Dating(
            Span(at, match.end()), edtf, "season", ("a season of a year, given as the year", _SEASON)
        )

    # Counted from publication or from another date

    def _read_near_period(self, at: int) -> Dating | None:
        match = forms.NEAR_PERIOD.match(self._text, at, self._end)
        if not match:
            return None
        which, unit = (match["which"] or "").lower(), match["unit"]
        over, part = (match["over"] or "").lower(), (match["part"] or "").lower()
        span = Span(at, match.end("given") if match["given"] else match.end("unit"))
        if unit in SEASONS and (unit != "spring" or which) and (unit != "fall" or which):
            if match["given"]:
                return Dating(
                    span,
                    match["given"].split()[-1],
                    "season",
                    ("a season of a year, given as the year", _SEASON),
                )
            follows = (
                re.match(r"\s[a-z]+s?\b", self._text[match.end() : match.end() + 12]) if not over else None
            )
            if which in ("", "the") and (
                not over or (over == "of" or (unit == "fall" and over != "in" and over != "before"))
            ):
                return None
            if which in ("", "the") and follows:
                return None
            return Dating(span, "", "season", ("a season near publication", _SEASON))
        if unit in SEASONS or match["given"]:
            return None
        if which in ("the", "") and not (which and unit == "weekend" and over):
            return self._rest_of_period(span, unit, which, part)
        if not which or (over == "of" and at == match.start("over")):
            return None
        if over == "over" and not part and forms.OWNS.match(self._text, match.end("unit")):
            return None  # “a row over next week’s vote”: the vote is not held over the week
        if part == "late" and not over and unit == "week":
            part = "later"
        steps = {"last": -1, "previous": -1, "next": 1}.get(which, 0)
        if which == "the" and not self._looks_ahead(at, span.end):
            steps = -1
        why = "a period near publication"
        try:
            edtf = self._anchor.period(unit, steps, part)
        except (OverflowError, ValueError):
            return Dating(span, "", "relative-period", (why, _OUTSIDE))
        rough = (
            "~" if edtf and part in ("late", "early", "mid") and unit in ("year", "month", "decade") else ""
        )
        return self._counted(span, edtf + rough, "relative-period", why)

    def _rest_of_period(self, span: Span, unit: str, which: str, part: str) -> Dating | None:
        """“Earlier in the week”, “later in the year”: the one of publication."""
        if (
            which != "the"
            or part not in ("earlier", "later", "early", "late")
            or unit not in ("week", "month", "year", "decade")
        ):
            return None
        try:
            edtf = self._anchor.period(unit, 0, part)
        except (OverflowError, ValueError):
            return None
        return self._counted(span, edtf, "relative-period", "a part of the period of publication")

    def _read_full_year(self, at: int) -> Dating | None:
        """“For the full year”: the one of publication; of the last one when results are given in its first months."""
        match = forms.FULL_YEAR.match(self._text, at, self._end)
        if not match:
            return None
        span, why = Span(at, match.end()), "the year a report is about"
        month = self._anchor.month
        if month is None:
            return self._counted(span, "", "relative-period", why)
        is_last = month[1] <= 4 and month[0] > 1 and not self._looks_ahead(at, match.end())
        return self._counted(span, f"{month[0] - is_last:04d}", "relative-period", why)

    def _read_distance(self, at: int) -> Dating | None:
        ago = forms.AGO.match(self._text, at, self._end)
        if ago:
            return self._ago(ago)
        past = forms.PAST.match(self._text, at, self._end)
        if past:
            return self._past(past)
        ahead = forms.AHEAD.match(self._text, at, self._end)
        return self._ahead(ahead) if ahead else None

    def _ago(self, match: re.Match[str]) -> Dating | None:
        span, word = Span(match.start(), match.end()), match["ago"].lower()
        low, high = _count(match["low"]), _count(match["high"])
        if (
            match["low"] is None
            and match["unit"].lower() + "s" not in match.group().lower()
            and not match.group().lower().startswith("centuries")
        ):
            return None
        if word.startswith(("ago", "from", "hence")):
            sign = -1 if word == "ago" else 1
            if low is None or match["unit"].lower() == "hour":
                return Dating(span, "", "distance", ("so long before or after publication", _NO_NUMBER))
            if high is not None:
                return self._span_of_time(span, low, high, match["unit"], sign, is_point=True)
            return self._point_in_time(span, low, match["unit"], sign)
        if match["unit"].lower() == "hour" or (match["low"] is None and word in ("before", "after")):
            return None
        if word in ("before", "after") and forms.LASTS_BEFORE.search(self._before(match.start(), 40)):
            return None
        if word in ("earlier", "later", "beforehand", "afterwards") and low is not None and high is None:
            sign = -1 if word in ("earlier", "beforehand") else 1
            return self._from_latest(span, match["unit"].lower(), sign * low)
        return Dating(span, "", "other-day", ("so long before or after something", _OTHER_DATE))

    def _past(self, match: re.Match[str]) -> Dating | None:
        which, unit = match["which"].lower(), match["unit"]
        if (
            unit in ("weekend", "night", "morning", "evening", "hour") and not match["low"]
        ) or unit == "hour":
            return None
        if not (match["the"] or match["over"] or match["low"]) and which != "recent":
            return None
        is_verb = which == "last" and match["low"] and not (match["the"] or match["over"])
        if is_verb and match["low"].lower() in ("a", "an"):
            return None  # “it may last a week”
        if (
            not match["the"]
            and not match["over"]
            and re.search(
                r"\b(?:to|will|would|could|should|may|might|can|not|that|it|which|and|even|only|just|often|usually|always|they|we)\s\Z",
                self._before(match.start(), 10),
            )
        ):
            return None
        is_plain = not match["low"] and not match["s"]
        if is_plain and which == "last" and re.match(r"\sof\b", self._text[match.end() : match.end() + 4]):
            return None  # "the last day of the month"
        if is_plain and unit == "century" and which == "last":
            return self._counted(
                Span(match.start("the") if match["the"] else match.start("which"), match.end()),
                self._anchor.period("century", -1, ""),
                "relative-period",
                "a period near publication",
            )
        if is_plain and unit == "day" and which == "next" and not match["over"]:
            return None  # "the next day" is counted from another date
        if is_plain and (not match["the"] or which in ("previous", "preceding")):
            return None
        start = match.start()
        is_ahead = which in ("next", "coming")
        if not is_ahead and match["over"]:
            start = match.start("the") if match["the"] else match.start("which")
        span = Span(start, match.end())
        if which == "recent" and (match["low"] or not match["s"]):
            return None
        low = 1.0 if is_plain else _count(match["low"])
        if low is None or which == "preceding":
            return Dating(
                span,
                "",
                "distance",
                ("a period near publication", _NO_NUMBER if low is None else _OTHER_DATE),
            )
        high, sign = _count(match["high"]), 1 if is_ahead else -1
        throughout = (match["over"] or "").lower() in ("for", "over", "during", "throughout")
        if high is not None and (throughout or not is_ahead):
            return self._span_of_time(span, high, None, unit, sign)  # it begins or ends with publication
        return self._span_of_time(span, low, high, unit, sign)

    def _ahead(self, match: re.Match[str]) -> Dating | None:
        is_in = match["in"].lower() == "in"
        span, unit = Span(match.start(), match.end()), match["unit"]
        low = _count(match["low"])
        if unit in ("hour", "night", "morning", "evening", "weekend", "quarter"):
            return None
        if is_in and forms.BEST_BEFORE.search(self._before(match.start(), 30)):
            return None
        if (
            is_in
            and match["low"] in ("a", "an", "one")
            and forms.HOW_MANY.search(self._before(match.start(), 60))
        ):
            return None  # “how many calories should I eat in a day”
        if not is_in and match["low"] and self._is_told(match.start(), match.end()):
            return Dating(span, "", "distance", ("so long after something told", _OTHER_DATE))
        if match["low"] is None:
            if is_in or not match["s"] or match["or"]:
                return None
            return Dating(span, "", "distance", ("a period after publication", _NO_NUMBER))
        is_time = match.group().rstrip().endswith("time")
        if is_in and not is_time and not self._looks_ahead(match.start(), match.end()):
            return None
        if low is None:
            return Dating(span, "", "distance", ("a time to come", _NO_NUMBER))
        high = _count(match["high"] or (match["or"] if match["or"] != "so" else None))
        if is_in and high is None:
            return self._point_in_time(span, low, unit, 1)
        return self._span_of_time(span, low, high, unit, 1, is_point=is_in)

    def _is_told(self, at: int, stop: int) -> bool:
        """Whether a sentence tells how fast something went: “It raised £9m within two years”, “the third within a week”."""
        clause = self._text[max(self._block.start, at - 90) : at].rpartition(". ")[2]
        if forms.TO_DO.search(clause):
            return False
        if forms.IS_NOW.search(clause):
            return forms.SO_MANY_BEFORE.search(clause) is not None
        return self._tense(at, stop) == "back" or has_just_happened(self._text, self._block, at, stop)

    def _point_in_time(self, span: Span, count: float, unit: str, sign: int) -> Dating:
        why = "so long before publication" if sign < 0 else "so long after publication"
        try:
            edtf = self._shifted(unit, sign, count)
        except (OverflowError, ValueError):
            return Dating(span, "", "distance", (why, _OUTSIDE))
        return self._counted(span, edtf, "distance", why)

    def _shifted(self, unit: str, sign: int, count: float) -> str:
        unit = {"centurie": "century"}.get(unit.lower(), unit.lower())
        if count != int(count):
            if unit == "decade":
                unit, count = "year", 10 * count
            elif unit == "century":
                unit, count = "year", 100 * count
            elif unit == "year" and count < 1:
                unit, count = "month", 12 * count
        return self._anchor.shifted(unit, sign * int(count))

    def _span_of_time(
        self, span: Span, low: float, high: float | None, unit: str, sign: int, *, is_point: bool = False
    ) -> Dating:
        """A period that ends or begins with publication; “two to four years” lies between the two."""
        why = "a period before publication" if sign < 0 else "a period after publication"
        try:
            near = self._shifted(unit, sign, low if high is not None or is_point else 0)
            far = self._shifted(unit, sign, high if high is not None else low)
        except (OverflowError, ValueError):
            return Dating(span, "", "distance", (why, _OUTSIDE))
        first, last = sorted((near, far))
        edtf = "" if not first else first if first == last else f"{first}/{last}"
        return self._counted(span, edtf, "distance", why)

    def _read_other_day(self, at: int) -> Dating | None:
        """“That night”, “the following week”, “the day before”, “in the week before she died”."""
        text = self._text
        ago = forms.SEASONS_AGO.match(text, at, self._end)
        if ago:
            return Dating(Span(at, ago.end()), "", "season", ("so many seasons ago", _SEASON))
        playing = forms.PLAYING_SEASON.match(text, at, self._end)
        if playing:
            why = ("a season or term near publication", "it is not known when that begins and ends")
            return Dating(Span(at, playing.end()), "", "season", why)
        earlier = forms.YEAR_EARLIER.match(text, at, self._end)
        if earlier:
            return self._from_latest(Span(at, earlier.end()), "year", None)
        near = forms.DAY_AFTER.match(text, at, self._end) or forms.BEFORE_THAT.match(text, at, self._end)
        if near:
            steps = {"before": -1, "after": 1}.get(near.groupdict().get("side") or "", 0)
            beside = (
                self._beside_named_day(at, near.end(), steps) if steps and near["unit"] == "day" else None
            )
            if beside:
                return beside
            is_end = bool(re.match(r"\s*[.,;)]|\s*\Z|\sand\b", text[near.end() : near.end() + 4]))
            return self._from_latest(Span(at, near.end()), near["unit"], steps if is_end else 0)
        match = forms.OTHER_DAY.match(text, at, self._end)
        if not match:
            return None
        which, unit = match["which"].lower().split()[-1], match["unit"]
        is_next_day = (
            match["which"] == "next"
            and unit in ("day", "morning")
            and re.match(r"\s*(?:[.,;)]|\Z)|\s(?:where|when|and|but|he|she|they)\b", text[match.end() :][:8])
        )
        if (
            which in ("next", "following", "same")
            and not is_next_day
            and " " not in match["which"]
            and (which == "next" or not match.group().lower().startswith(("the", "on", "in", "at")))
        ):
            return None
        if which == "other" and unit != "day":
            return None
        if unit in ("period", "season") and not match["of"] and which != "same":
            return None
        if match["of"]:
            return self._same_period_of(Span(at, match.end()), match["of"])
        steps = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which, 0)
        return self._from_latest(Span(at, match.end()), unit, steps if which != "other" else None)

    def _beside_named_day(self, at: int, stop: int, steps: int) -> Dating | None:
        """“The day after Christmas”, “the day before May 3”."""
        for reader in (self._read_holiday, self._read_day_month):
            named = reader(stop + 1) if stop + 1 < self._end else None
            if named and re.fullmatch(r"\d{4}-\d\d-\d\d", named.edtf):
                try:
                    edtf = (date.fromisoformat(named.edtf) + timedelta(days=steps)).isoformat()
                except OverflowError:
                    return None
                return Dating(
                    Span(at, named.span.end), edtf, "other-day", ("a day beside a named one", *named.reasons)
                )
        return None

    def _same_period_of(self, span: Span, of: str) -> Dating:
        """“The same period of 2025”: the months named before it in that year, or the year itself."""
        why = "a period of another year"
        year = of[-4:] if of[-1].isdigit() else f"{self._anchor.year - 1:04d}" if self._anchor.year else ""
        if not year:
            return Dating(span, "", "other-day", (why, UNKNOWN_DAY))
        first, slash, last = self._latest_period.partition("/")
        if not slash:
            return Dating(span, year, "other-day", (why,))
        edtf = f"{year}{first[4:]}/{year}{last[4:]}"
        return Dating(
            span, edtf, "other-day", (why, f"the last period named before it is {self._latest_period}")
        )

    def _from_latest(self, span: Span, unit: str, steps: float | None) -> Dating:
        """A day counted from the last day the paragraph has named; open when there is none."""
        why = "so far from another date of the text"
        if steps is not None and steps != int(steps):
            return Dating(span, "", "other-day", (why, _OTHER_DATE))
        if unit == "year" and self._latest_year and steps is not None:
            edtf = f"{min(9999, max(1, self._latest_year + int(steps))):04d}"
            return Dating(
                span, edtf, "other-day", (why, f"the last year named before it is {self._latest_year}")
            )
        if unit == "month" and self._latest_month and steps is not None:
            return self._months_from_latest(span, int(steps), why)
        is_day = unit in ("day", "night", "morning", "afternoon", "evening")
        if steps and unit in ("week", "fortnight"):
            is_day, steps = True, steps * (7 if unit == "week" else 14)
        if not is_day or not self._latest or steps is None:
            return Dating(span, "", "other-day", (why, _OTHER_DATE))
        try:
            edtf = (date.fromisoformat(self._latest) + timedelta(days=steps)).isoformat()
        except OverflowError:
            return Dating(span, "", "other-day", (why, _OUTSIDE))
        return Dating(span, edtf, "other-day", (why, f"the last day named before it is {self._latest}"))

    def _months_from_latest(self, span: Span, steps: int, why: str) -> Dating:
        """A month counted from the last month the paragraph has named."""
        months = int(self._latest_month[:4]) * 12 + int(self._latest_month[5:]) - 1 + steps
        if not 12 <= months < 10_000 * 12:
            return Dating(span, "", "other-day", (why, _OUTSIDE))
        reason = f"the last month named before it is {self._latest_month}"
        return Dating(span, f"{months // 12:04d}-{months % 12 + 1:02d}", "other-day", (why, reason))


def _is_behind_name(before: str) -> bool:
    """Whether a capitalized word stands before that does not merely open a sentence: “USA Today”."""
    name = forms.CAPITAL_BEFORE.search(before)
    return (
        name is not None and name["word"].lower() not in nouns.BEFORE_NUMBERS and name["word"] not in WEEKDAYS
    )


def _near_year(year: int, which: str) -> int:
    """The year before or after one, or the same: `last`, `next`, `this`."""
    return min(9999, max(1, year + {"last": -1, "this": 0, "next": 1}[which]))


def _full_year(written: str, anchor: Anchor) -> int:
    """The year of two or four figures; of two, the one not more than ten years after publication."""
    if len(written) == 4:
        return int(written)
    now = anchor.year or 2025
    year = now // 100 * 100 + int(written)
    return year if year <= now + 10 or year <= 100 else year - 100


def _count(words: str | None) -> float | None:
    """The number of a count; None when there is none or it names no number (“a few”)."""
    if words is None:
        return None
    lower = " ".join(words.lower().replace(",", "").split())
    if lower in ("a", "an"):
        return 1
    if lower in ("half a", "half an"):
        return 0.5
    number = read_number(lower, 0, len(lower))
    return number.value if number and number.end == len(lower) else None


def _edge_of(whole: str, place: str, unit: str, count: int) -> str:
    """The first or last so many months of a year or days of a month; empty for other parts."""
    of_year = unit == "months" and re.fullmatch(r"\d{4}", whole)
    of_month = unit == "days" and re.fullmatch(r"\d{4}-\d\d", whole)
    size = 12 if of_year else int(last_day(whole)[-2:]) if of_month else 0
    if not 1 < count <= size:
        return ""
    if place in ("first", "opening"):
        return f"{whole}-01/{whole}-{count:02d}"
    if place in ("last", "final", "latter"):
        return f"{whole}-{size - count + 1:02d}/{whole}-{size:02d}"
    return ""


def _part_edtf(whole: str, part: str) -> str:
    """The last day at the end of a period, its first month or day at the start; empty when it cannot be told."""
    if part in ("end", "close"):
        return last_day(whole)
    first = whole.rstrip("~").split("/")[0]
    if part == "middle" or not first or "X" in first:
        return whole
    return {4: f"{first}-01", 7: f"{first}-01"}.get(len(first), first) + "~"
