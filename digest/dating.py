"""Dating: dates and periods a text mentions, as EDTF where they can be pinned down."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from digest.article import Block
from digest.edtf import parse_edtf
from digest.seed import Span
from digest.wording import word_list

RULES: Mapping[str, str] = MappingProxyType(
    {
        "day": "A day and a month, with or without a year; without one it is the nearest to the publication date.",
        "numeric": "A date in figures; one that could be read as day-month or month-day stays open.",
        "month": "A month with a year, or behind a word such as “in”, “since”, “last”.",
        "year": "Four figures that are a year, or two years joined as a period.",
        "decade": "A decade (“the 1990s”) or a century (“the 19th century”).",
        "holiday": "A holiday that falls on the same day every year.",
        "weekday": "A day of the week: the latest before the publication date, or the next where the sentence looks ahead.",
        "relative-day": "“Yesterday”, “today”, “tomorrow” and the like.",
        "relative-period": "“Last week”, “this year”, “over the weekend” and the like.",
        "distance": "“Three days ago”, “in two years”, “within the next decade”.",
    }
)
UNKNOWN_DAY = "it hangs on the publication date, which is unknown"
UNKNOWN_YEAR = "its year hangs on the publication date, which is unknown"
_TOO_VAGUE = "it hangs on the publication date, which is not known to the day"


@dataclass(frozen=True, slots=True)
class Dating:
    """One mention of a day, month, year or period."""

    span: Span
    edtf: str
    """ISO 8601-2 level 1, a year left open as `XXXX`; empty when it hangs on a publication date that is not known."""
    rule: str
    reasons: tuple[str, ...]
    """Also why `edtf` is empty."""


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, name in enumerate(word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
}
_HOLIDAYS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26), "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31), "Valentine's Day": (2, 14), "Halloween": (10, 31), "April Fools' Day": (4, 1),
    "Fourth of July": (7, 4), "St Patrick's Day": (3, 17), "St. Patrick's Day": (3, 17), "Bastille Day": (7, 14),
    "Armistice Day": (11, 11), "Guy Fawkes Night": (11, 5), "Bonfire Night": (11, 5),
}  # fmt: skip
_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip
_NAMES_TOO = frozenset(("April", "May", "June", "August", "March", "Jan", "Mar", "Jun"))
"""Months that are also people, or verbs at the start of a sentence: they need a word before them that makes them months."""

_S = r"\s{1,3}"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b(?:\.(?=\s?\d|\s[a-z,]))?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%])(?!,\d|\.\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?|\s{1,3}(?:to|and)\s{1,3})(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY_FIRST = rf"(?:(?:{'|'.join(_WEEKDAYS)}),?{_S}(?:the{_S})?)?"
_ROUGHLY = (
    r"(?:(?P<rough>[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle of|[Ee]nd of|[Bb]eginning of|[Ss]tart of)[\s-]{1,2})?"
)
_COUNT = rf"(?P<low>\d{{1,3}}|{'|'.join(_SMALL)})"
_COUNT_TO = rf"(?:(?:\s?[-–]\s?|{_S}(?:to|or){_S})(?P<high>\d{{1,3}}|{'|'.join(_SMALL)}))?"
_PERIOD = r"(?P<unit>day|week|month|year|decade|century|centurie|quarter|weekend|fortnight)"

_TRIGGER = re.compile(
    r"\b(?:\d{1,4}(?:st|nd|rd|th|s)?"
    rf"|{'|'.join(sorted(_MONTHS, key=len, reverse=True))}"
    rf"|{'|'.join(_WEEKDAYS)}"
    r"|Christmas|Boxing|New\sYear|Valentine|Halloween|Fourth\sof|St\.?\sPatrick|Bastille|Armistice|Bonfire|Guy\sFawkes"
    r"|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Ee]arlier|[Ll]ater?|[Ee]arly|[Mm]id|[Mm]iddle|[Ee]nd|[Ss]tart|[Bb]eginning"
    r"|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he|[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring"
    r"|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty"
    r"|[Tt]hirty|[Ff]orty|[Ff]ifty)(?!\w)"
)
_DAY_MONTH = re.compile(rf"{_WEEKDAY_FIRST}{_DAY}(?:{_TO_DAY})?{_S}(?:of{_S})?{_MONTH}(?:,?{_S}{_YEAR})?")
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY_FIRST}{_MONTH}{_S}{_DAY}(?:{_TO_DAY})?(?![\d:%]|[.,]\d|\s(?:million|billion|percent|per\scent)\b)(?:,?{_S}{_YEAR})?"
)
_MONTH_YEAR = re.compile(rf"{_ROUGHLY}{_MONTH},?{_S}(?:of{_S})?{_YEAR}(?!\w)")
_MONTH_ALONE = re.compile(
    rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his){_S})?{_ROUGHLY}{_MONTH}(?![\w-]|[\u2019']s\b)"
)
_OF_YEAR = re.compile(rf"{_S}(?:of{_S})?(?P<which>last|this|next){_S}year\b")
_ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w-])"
)
_FIGURES = re.compile(
    r"(?P<one>\d{1,2})(?P<gap>[/.])(?P<two>\d{1,2})(?P=gap)(?P<year>(?:1[5-9]|20)\d\d)(?![\w/])"
)
_YEARS = re.compile(
    rf"{_ROUGHLY}{_YEAR}(?:(?P<dash>\s?[-–/]\s?|{_S}to{_S})(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d%,.]\d|\d))?(?![\w$€£]|-\d|[\u2019']s\sworth)"
)
_AND_YEAR = re.compile(rf"{_S}and{_S}(?P<last>(?:1[5-9]|20)\d\d)(?!\w|,\d)")
_DECADE = re.compile(
    r"(?:(?P<rough>[Ee]arly|[Ll]ate|[Mm]id)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)[\u2019']?s(?!\w)"
)
_CENTURY = re.compile(r"(?P<n>1[0-9]|2[01])(?:st|th)[\s-]centur(?:y|ies)\b")
_HOLIDAY = re.compile(
    "|".join(re.escape(name).replace("'", "[\u2019']?").replace(r"\ ", r"\s") for name in _HOLIDAYS)
)
_AND_A_YEAR = re.compile(rf",?{_S}{_YEAR}(?!\w)")
_WEEKDAY = re.compile(
    rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his){_S}(?:coming{_S})?)?(?P<weekday>{'|'.join(_WEEKDAYS)})(?P<s>s)?"
    r"(?:\s(?:morning|afternoon|evening|night))?(?![\w-]|[\u2019']s\s[A-Z])"
)
_NEAR_DAY = re.compile(
    r"(?:[Ee]arlier\s|[Ll]ater\s)?(?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Tt]his\s(?:morning|afternoon|evening)|[Ll]ast\snight)"
    r"(?:\s(?:morning|afternoon|evening|night))?(?![\w-]|[\u2019']s)"
)
_NEAR_PERIOD = re.compile(
    rf"(?:(?P<part>[Ee]arlier|[Ll]ater?|[Ee]arly)\s)?(?:(?P<over>[Oo]ver|[Dd]uring|[Aa]t)\s)?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he){_S}"
    r"(?P<unit>week|weekend|month|year|quarter|decade|century|summer|winter|spring|autumn|fall)(?![\w-]|[\u2019']s)"
)
_PAST = re.compile(
    rf"(?:(?P<over>[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring){_S})?(?P<the>[Tt]he{_S})?(?P<which>past|last|next|coming|previous){_S}(?:(?:{_COUNT}){_COUNT_TO}{_S})?{_PERIOD}(?P<s>s)?(?![\w-])"
)
_AHEAD = re.compile(
    rf"(?P<in>[Ww]ithin|[Ii]n){_S}(?:{_COUNT}){_COUNT_TO}{_S}{_PERIOD}(?P<s>s)?(?:[\u2019']{_S}time)?(?![\w-])"
)
_AGO = re.compile(
    rf"(?:[Aa]bout{_S}|[Ss]ome{_S}|[Nn]early{_S}|[Aa]lmost{_S}|[Mm]ore than{_S})?{_COUNT}{_COUNT_TO}{_S}{_PERIOD}s?{_S}(?P<ago>ago|earlier)\b",
    re.I,
)
_MAKES_A_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|through|throughout|before|after|from|by|between|late|early|mid|of|last|next|this|to|and)[\s-]{1,3}\Z",
    re.I,
)
_MAKES_MAY_A_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|through|throughout|late|early|mid|last|next|this)[\s-]{1,3}\Z", re.I
)
_BY = re.compile(r"(?P<word>[\w]+)\s{1,3}by\s{1,3}\Z")
_AHEAD_WORDS = re.compile(
    r"\b(?:will|shall|won[\u2019']t|to be|due|is set|are set|expected|scheduled|plans?|planned|upcoming|ahead of|intends?|would|deadline)\b"
)
_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№@/\\.,:+–-]|\b(?:over|about|some|nearly|almost|than|least|roughly|approximately|nos?\.?|room|page|flight|route|highway|model|up to|section|boeing)\s{1,3})\Z",
    re.I,
)
_COUNTS = re.compile(
    r"[\s-]{1,3}(?:million|billion|people|men|women|children|jobs|workers|troops|soldiers|students|homes|houses|cases|deaths|miles|km|metres"
    r"|meters|feet|tonnes|tons|dollars|euros|pounds|votes|seats|years|days|hours|units|employees|members|residents|degrees|points|cars|cows)\b"
)
_YEAR_OPENS = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|between|and|to|the|a|an|for|early|late|mid|through|circa|around|its|their|his|her"
    r"|our|[A-Z]\w+|summer|winter|spring|autumn|fall|around|FY|year|season|election|elections)[\s,-]{1,3}|\(|[\u2019']s\s|\u2014|—|;\s|,\s)\Z"
)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The publication date as far as it is known."""

    day: date | None
    """Known to the day."""
    month: tuple[int, int] | None
    """Year and month."""
    year: int | None


def _anchor_of(published: str) -> _Anchor:
    """What the publication date pins down; the last day of a period of publication."""
    edtf = parse_edtf(published)
    if edtf is None:
        return _Anchor(None, None, None)
    first, last = edtf.first or edtf.last, edtf.last or edtf.first
    same = len(first) if first == last else len(_common(first, last))
    year = int(first[:4]) if same >= 4 else None
    month = (int(first[:4]), int(first[5:7])) if same >= 7 else None
    day = date.fromisoformat(first) if same == 10 else None
    return _Anchor(day, month, year)


def _common(first: str, last: str) -> str:
    """The shared start of two dates, in whole years, months, days."""
    size = (
        10
        if first == last
        else 7
        if first[:7] == last[:7] and len(first) >= 7
        else 4
        if first[:4] == last[:4]
        else 0
    )
    return first[:size]


def find_datings(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], published: str = ""
) -> tuple[Dating, ...]:
    """Dates in reading order; `published` (EDTF, may be empty) anchors the relative ones."""
    anchor = _anchor_of(published)
    found: list[Dating] = []
    for block in blocks:
        if block.kind != "furniture":
            found.extend(_datings_of(text, block.span, anchor))
    return tuple(found)


def _datings_of(text: str, block: Span, anchor: _Anchor) -> Iterator[Dating]:
    position, end = block.start, block.end
    while True:
        trigger = _TRIGGER.search(text, position, end)
        if trigger is None:
            return
        at = trigger.start()
        dating = None
        for reader in _readers_of(trigger.group()):
            dating = reader(text, at, block, anchor)
            if dating is not None:
                break
        if dating is not None:
            yield dating
            position = dating.span.end
        else:
            position = trigger.end()
            if trigger.group()[0].isdigit():
                run = _RUN.match(text, position, end)
                position = run.end() if run else position


_RUN = re.compile(r"[\w]*(?:[.,:/-]\w+)*")
_Reader = Callable[[str, int, Span, _Anchor], "Dating | None"]


def _readers_of(trigger: str) -> tuple[_Reader, ...]:
    """The ways of reading a date that can begin with a word."""
    first = trigger[0]
    if first.isdigit():
        return _FIGURE_READERS
    if trigger in _MONTHS:
        return _MONTH_READERS
    if trigger in _WEEKDAYS:
        return _WEEKDAY_READERS
    return _WORD_READERS


def _read_day_month(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        match = pattern.match(text, at, block.end)
        if match and not _is_counting(text, match, block):
            return _day_of(text, match, block, anchor)
    return None


def _is_counting(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether “May 500”, “3 March” is something else: digits glued to what is before."""
    at = match.start()
    return (
        at > block.start
        and text[at - 1] in ".,:/-$£€#@"
        and text[match.start() : match.start() + 1].isdigit()
    )


def _day_of(text: str, match: re.Match[str], block: Span, anchor: _Anchor) -> Dating | None:
    month, first = _MONTHS[match["month"]], int(match["day"])
    last = int(match["last"]) if match["last"] else first
    span, stop = Span(match.start(), match.end()), match.end()
    if last < first:
        return None
    if match["year"] and _COUNTS.match(text, stop, block.end):
        stop = match.end("last") if match["last"] else max(match.end("day"), match.end("month"))
        span = Span(match.start(), stop)
        year: int | None = None
    else:
        year = int(match["year"]) if match["year"] else None
    if not _has_day(year or 2024, month, last):
        return None
    reasons = ["a day and a month"]
    if year is None:
        year = _nearest_year(anchor, month, first)
        reasons.append("the nearest to the publication date" if year else UNKNOWN_YEAR)
    shown = f"{year:04d}" if year else "XXXX"
    if year and not _has_day(year, month, last):
        return None
    edtf = f"{shown}-{month:02d}-{first:02d}"
    if last != first:
        edtf += f"/{shown}-{month:02d}-{last:02d}"
    return Dating(span, edtf, "day", tuple(reasons))


def _has_day(year: int, month: int, day: int) -> bool:
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _nearest_year(anchor: _Anchor, month: int, day: int = 15) -> int | None:
    """The year in which a day and month lie nearest to the publication date."""
    if anchor.month is None:
        return None
    year, now = anchor.month
    base = anchor.day or date(year, now, 15)
    best: tuple[int, int] | None = None
    for candidate in (year - 1, year, year + 1):
        if 1 <= candidate <= 9999 and _has_day(candidate, month, day):
            distance = abs((date(candidate, month, day) - base).days)
            if best is None or (distance, candidate) < best:
                best = (distance, candidate)
    return best[1] if best else None


def _read_numeric(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    if at > block.start and (text[at - 1] in "/.-:@#$£€" or text[at - 1].isalnum()):
        return None
    iso = _ISO.match(text, at, block.end)
    if iso:
        year, month, day = int(iso["year"]), int(iso["month"]), int(iso["day"] or 1)
        if not _has_day(year, month, day):
            return None
        return Dating(Span(at, iso.end()), iso.group(), "numeric", ("year, month and day in figures",))
    match = _FIGURES.match(text, at, block.end)
    if not match:
        return None
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    span = Span(at, match.end())
    readings = {
        f"{year:04d}-{month:02d}-{day:02d}"
        for day, month in (((one, two), (two, one)) if match["gap"] == "/" else ((one, two),))
        if 1 <= month <= 12 and _has_day(year, month, day)
    }
    if not readings:
        return None
    if len(readings) > 1:
        return Dating(span, "", "numeric", ("day and month cannot be told apart",))
    return Dating(span, readings.pop(), "numeric", ("day, month and year in figures",))


def _read_month(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _MONTH_YEAR.match(text, at, block.end)
    if match and not _COUNTS.match(text, match.end(), block.end):
        edtf = f"{match['year']}-{_MONTHS[match['month']]:02d}" + ("~" if match["rough"] else "")
        return Dating(Span(at, match.end()), edtf, "month", ("a month and a year",))
    alone = _MONTH_ALONE.match(text, at, block.end)
    if not alone:
        return None
    of_year = _OF_YEAR.match(text, alone.end(), block.end)
    if of_year:
        steps = {"last": -1, "this": 0, "next": 1}[of_year["which"]]
        span = Span(at, of_year.end())
        if anchor.year is None:
            return Dating(span, "", "month", ("a month of a year near publication", UNKNOWN_DAY))
        near = min(9999, max(1, anchor.year + steps))
        return Dating(
            span,
            f"{near:04d}-{_MONTHS[alone['month']]:02d}",
            "month",
            ("a month of a year near publication",),
        )
    name, which = alone["month"], (alone["which"] or "").lower()
    before = text[max(block.start, at - 24) : at]
    if not which and not alone["rough"]:
        opener = _MAKES_MAY_A_MONTH if name in _NAMES_TOO else _MAKES_A_MONTH
        by = _BY.search(before)
        if not (opener.search(before) or (by and not by["word"].endswith(("ed", "en", "led", "won")))):
            return None
    month = _MONTHS[name]
    rough = "~" if alone["rough"] else ""
    span = Span(at, alone.end())
    year = _year_of_month(anchor, month, which, _looks_ahead(text, at, block))
    if year is None:
        edtf = "" if which else f"XXXX-{month:02d}"
        return Dating(span, edtf, "month", ("a month without a year", UNKNOWN_DAY if which else UNKNOWN_YEAR))
    return Dating(
        span,
        f"{year:04d}-{month:02d}{rough}",
        "month",
        ("a month without a year", "counted from the publication date"),
    )


def _year_of_month(anchor: _Anchor, month: int, which: str, ahead: bool) -> int | None:
    """The year of a month: the last one gone by, or the next where the text looks ahead."""
    if anchor.month is None:
        return None
    year, now = anchor.month
    if which == "this":
        return year
    if which == "next" or (ahead and which != "last"):
        found = year if month >= now + (which == "next") else year + 1
    else:
        found = year if month <= now - (which == "last") else year - 1
    return found if 1 <= found <= 9999 else None


def _looks_ahead(text: str, at: int, block: Span) -> bool:
    """Whether the words around a date speak of the future."""
    before = text[max(block.start, at - 80) : at]
    stop = max(before.rfind(". "), before.rfind("\n"), -1)
    return before.lower().endswith(("by ", "by the ", "until ", "till ")) or bool(
        _AHEAD_WORDS.search(before[stop + 1 :])
    )


def _read_year(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    decade = _DECADE.match(text, at, block.end)
    before = text[max(block.start, at - 14) : at]
    if decade:
        edtf = decade["decade"][:3] + "X" + ("~" if decade["rough"] else "")
        return Dating(Span(at, decade.end()), edtf, "decade", ("a decade",))
    match = _YEARS.match(text, at, block.end)
    if not match or _COUNTS.match(text, match.end(), block.end):
        return None
    if not match["rough"] and _NOT_A_YEAR_BEFORE.search(before) and not before.endswith((", ", "—")):
        return None
    if at > block.start and text[at - 1].isalnum():
        return None
    opens = bool(before.strip()) is False or bool(_YEAR_OPENS.search(before))
    first, last = match["year"], match["last"]
    span = Span(at, match.end())
    if last:
        whole = last if len(last) == 4 else first[:2] + last
        if int(whole) <= int(first):
            span, last = Span(at, match.end("year")), None
        else:
            return Dating(span, f"{first}/{whole}", "year", ("a period of years",))
    if not opens and not match["rough"]:
        return None
    until = (
        _AND_YEAR.match(text, match.end(), block.end) if before.rstrip().lower().endswith("between") else None
    )
    if until and int(until["last"]) > int(first):
        return Dating(Span(at, until.end()), f"{first}/{until['last']}", "year", ("a period of years",))
    return Dating(span, first + ("~" if match["rough"] else ""), "year", ("four figures that are a year",))


def _read_century(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _CENTURY.match(text, at, block.end)
    if not match:
        return None
    return Dating(Span(at, match.end()), f"{int(match['n']) - 1:02d}XX", "decade", ("a century",))


def _read_holiday(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _HOLIDAY.match(text, at, block.end)
    if not match:
        return None
    name = re.sub(r"\s", " ", match.group()).replace("\u2019", "'")
    month, day = next(
        value for key, value in _HOLIDAYS.items() if key.replace("'", "") == name.replace("'", "")
    )
    given = _AND_A_YEAR.match(text, match.end(), block.end)
    year = int(given["year"]) if given else _nearest_year(anchor, month, day)
    why = "with its year" if given else "the nearest to the publication date" if year else UNKNOWN_YEAR
    edtf = f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}-{day:02d}"
    return Dating(
        Span(at, given.end() if given else match.end()), edtf, "holiday", ("a holiday on a fixed day", why)
    )


def _read_weekday(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _WEEKDAY.match(text, at, block.end)
    if not match or match["s"]:
        return None
    before = text[max(block.start, at - 8) : at]
    if re.search(r"\b(?:[Tt]he|Black|Good|Ash|Super|Bloody|Holy|Palm|Easter|Cyber)\s\Z", before):
        return None
    number, which = _WEEKDAYS[match["weekday"]], (match["which"] or "").lower()
    span = Span(at, match.end())
    if anchor.day is None:
        return Dating(span, "", "weekday", ("a day of the week", _unknown(anchor)))
    back = (anchor.day.weekday() - number) % 7
    if which == "next" or (_looks_ahead(text, at, block) and which != "last"):
        return _at_day(
            span,
            anchor.day,
            7 - back if back else (7 if which == "next" else 0),
            "weekday",
            "a day of the week to come",
        )
    if which == "last" and back == 0:
        back = 7
    return _at_day(span, anchor.day, -back, "weekday", "the latest such day of the week")


def _unknown(anchor: _Anchor) -> str:
    return _TOO_VAGUE if anchor.year else UNKNOWN_DAY


def _at_day(span: Span, day: date, days: int, rule: str, why: str) -> Dating:
    """A day so many days from another; open when it leaves the calendar."""
    try:
        return Dating(
            span, (day + timedelta(days=days)).isoformat(), rule, (why, "counted from the publication date")
        )
    except OverflowError:
        return Dating(span, "", rule, (why, "it lies outside the calendar"))


def _read_near_day(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _NEAR_DAY.match(text, at, block.end)
    if not match:
        return None
    if text[max(block.start, at - 3) : at].lower() == "of ":
        return None  # "the issues of today" are those of our time
    word = re.sub(r"\s", " ", match["day"]).lower()
    span = Span(at, match.end())
    if anchor.day is None:
        return Dating(span, "", "relative-day", ("a day next to the day of publication", _unknown(anchor)))
    days = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return _at_day(span, anchor.day, days, "relative-day", "a day next to the day of publication")


_SEASONS = frozenset(("summer", "winter", "spring", "autumn", "fall"))


def _read_near_period(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    match = _NEAR_PERIOD.match(text, at, block.end)
    if not match:
        return None
    which, unit, part = match["which"].lower(), match["unit"], (match["part"] or "").lower()
    if which == "the" and (unit != "weekend" or not match["over"]):
        return None
    start = at
    span = Span(start, match.end())
    if part == "late" and not match["over"]:
        part = "later"
    steps = {"this": 0, "last": -1, "next": 1, "the": -1}[which]
    try:
        edtf = _period(anchor, unit, steps, part)
    except (OverflowError, ValueError):
        return Dating(
            span, "", "relative-period", ("a period near publication", "it lies outside the calendar")
        )
    if not edtf:
        reason = (
            "a season begins at other times in other places"
            if unit in _SEASONS and anchor.year
            else _unknown(anchor)
        )
        return Dating(span, "", "relative-period", ("a period near publication", reason))
    return Dating(
        span, edtf, "relative-period", ("a period near publication", "counted from the publication date")
    )


def _period(anchor: _Anchor, unit: str, steps: int, part: str) -> str:
    """A week, month, year, … so many steps from the one of publication; empty when that is not known well enough."""
    if unit in ("week", "weekend"):
        if anchor.day is None:
            return ""
        monday = anchor.day - timedelta(days=anchor.day.weekday()) + timedelta(weeks=steps)
        if unit == "weekend":
            saturday = monday + timedelta(days=5)
            return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
        first, last = monday, monday + timedelta(days=6)
        if steps == 0 and part in ("earlier", "early"):
            last = anchor.day
        elif steps == 0 and part == "later":
            first = anchor.day
        return f"{first.isoformat()}/{last.isoformat()}"
    if unit == "month":
        if anchor.month is None:
            return ""
        months = anchor.month[0] * 12 + anchor.month[1] - 1 + steps
        return _checked(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if unit == "quarter":
        if anchor.month is None:
            return ""
        quarters = anchor.month[0] * 4 + (anchor.month[1] - 1) // 3 + steps
        year, quarter = divmod(quarters, 4)
        return _checked(f"{year:04d}-{quarter * 3 + 1:02d}/{year:04d}-{quarter * 3 + 3:02d}")
    if unit in _SEASONS or anchor.year is None:
        return ""
    if unit == "year":
        return _checked(f"{anchor.year + steps:04d}")
    size = 10 if unit == "decade" else 100
    return _checked(
        f"{anchor.year // size + steps:0{4 - (1 if size == 10 else 2)}d}" + "X" * (1 if size == 10 else 2)
    )


def _checked(edtf: str) -> str:
    if (
        not edtf.replace("X", "0")[:4].isdigit()
        or edtf.startswith("0000")
        or "-" in edtf[:4]
        or len(edtf.split("-")[0].split("/")[0]) > 4
    ):
        raise ValueError(edtf)
    return edtf


def _read_distance(text: str, at: int, block: Span, anchor: _Anchor) -> Dating | None:
    ago = _AGO.match(text, at, block.end)
    if ago:
        if ago["ago"].lower() == "earlier":
            return None
        if ago["high"]:
            return _span_of_time(Span(at, ago.end()), anchor, ago, -1, is_point=True)
        return _point_in_time(Span(at, ago.end()), anchor, ago["low"], ago["unit"], -1)
    past = _PAST.match(text, at, block.end)
    if past and (past["the"] or past["over"] or past["low"]) and past["unit"] != "weekend":
        if not (past["low"] or past["the"]) or (past["s"] and not past["low"]):
            return None
        ahead = past["which"] in ("next", "coming")
        stop = past.end()
        start = at
        if not ahead and past["over"]:
            start = past.start("the") if past["the"] else past.start("which")
        return _span_of_time(Span(start, stop), anchor, past, 1 if ahead else -1)
    ahead_match = _AHEAD.match(text, at, block.end)
    if ahead_match:
        in_time = ahead_match.group().endswith("time")
        if ahead_match["in"].lower() == "in" and not in_time and not _looks_ahead_or_could(text, at, block):
            return None
        is_point = ahead_match["in"].lower() == "in"
        if is_point and not ahead_match["high"]:
            return _point_in_time(
                Span(at, ahead_match.end()), anchor, ahead_match["low"], ahead_match["unit"], 1
            )
        return _span_of_time(Span(at, ahead_match.end()), anchor, ahead_match, 1, is_point=is_point)
    return None


_COULD = re.compile(r"\b(?:could|may|might|can|predict\w*|forecast\w*|estimat\w+|expects?)\b")


def _looks_ahead_or_could(text: str, at: int, block: Span) -> bool:
    return _looks_ahead(text, at, block) or bool(_COULD.search(text, max(block.start, at - 80), at))


_YEARS_IN = {"year": 1, "decade": 10, "century": 100, "centurie": 100}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


def _number(word: str | None, otherwise: int = 1) -> int:
    if not word:
        return otherwise
    return int(word) if word.isdigit() else _SMALL[word.lower()]


def _shifted(anchor: _Anchor, unit: str, count: int) -> str:
    """The day, month or year so many units from publication; empty when that is not known well enough."""
    if unit in _YEARS_IN:
        return _checked(f"{anchor.year + count * _YEARS_IN[unit]:04d}") if anchor.year else ""
    if unit in ("month", "quarter"):
        if anchor.month is None:
            return ""
        months = anchor.month[0] * 12 + anchor.month[1] - 1 + count * (3 if unit == "quarter" else 1)
        return _checked(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if anchor.day is None or unit not in _DAYS_IN:
        return ""
    return (anchor.day + timedelta(days=count * _DAYS_IN[unit])).isoformat()


def _point_in_time(span: Span, anchor: _Anchor, low: str, unit: str, sign: int) -> Dating:
    why = "so long before publication" if sign < 0 else "so long after publication"
    try:
        edtf = _shifted(anchor, unit, sign * _number(low))
    except (OverflowError, ValueError):
        return Dating(span, "", "distance", (why, "it lies outside the calendar"))
    return Dating(
        span, edtf, "distance", (why, "counted from the publication date" if edtf else _unknown(anchor))
    )


def _span_of_time(
    span: Span, anchor: _Anchor, match: re.Match[str], sign: int, is_point: bool = False
) -> Dating:
    """A period that ends or begins with publication; “two to four years” lies between the two."""
    why = "a period before publication" if sign < 0 else "a period after publication"
    low, unit = _number(match["low"]), match["unit"]
    high = _number(match["high"], low)
    try:
        near = _shifted(anchor, unit, sign * low if match["high"] or is_point else 0)
        far = _shifted(anchor, unit, sign * high)
    except (OverflowError, ValueError):
        return Dating(span, "", "distance", (why, "it lies outside the calendar"))
    if not near or not far:
        return Dating(span, "", "distance", (why, _unknown(anchor)))
    first, last = sorted((near, far))
    edtf = first if first == last else f"{first}/{last}"
    return Dating(span, edtf, "distance", (why, "counted from the publication date"))


_FIGURE_READERS: tuple[_Reader, ...] = (
    _read_numeric,
    _read_day_month,
    _read_century,
    _read_distance,
    _read_year,
)
_MONTH_READERS: tuple[_Reader, ...] = (_read_day_month, _read_month)
_WEEKDAY_READERS: tuple[_Reader, ...] = (_read_day_month, _read_weekday)
_WORD_READERS: tuple[_Reader, ...] = (
    _read_holiday, _read_near_day, _read_near_period, _read_distance, _read_weekday, _read_month, _read_year,
)  # fmt: skip
