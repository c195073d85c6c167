"""Quantity: a number or range with what it counts, as the text gives it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from digest.age import read_age, read_age_group
from digest.article import Block
from digest.counting import CLOCK, GROUPS, SLASHED, is_counting, is_no_number, is_some_day, start_of_figures
from digest.data import nouns
from digest.data.numerals import GLYPHS, ONES, ORDINALS, PARTS, SCALES, TENS
from digest.data.units import TIME_UNITS, UNITS
from digest.dating import Dating, find_datings
from digest.hedge import QuantityRelation, find_hedge, find_hedge_behind, has_hedge_inside
from digest.local_currency import ANYWHERE, find_local_currency
from digest.number import Number, read_number, read_ordinal, read_words, tidy
from digest.parallel import share_units
from digest.rank import read_rank, read_ranked
from digest.reading import OF, TOKEN, Ground, Reading
from digest.seed import Span
from digest.setting import find_holder, find_measure, find_subject, is_index_level, read_per
from digest.share import MULTIPLES, is_share, read_multiple, read_part_of_whole, unit_of_part
from digest.unit import Unit, counted_after, counted_of, read_unit

__all__ = ["RULES", "Quantity", "QuantityRelation", "find_quantities", "find_time_limits"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "money": "A number with a currency's sign, code or name is a sum of money.",
        "share": "A number with “%”, “percent” or “per cent” is a share; with “points”, a difference of shares.",
        "fraction": "“Two thirds”, “half of”, “one in five” are shares: 66.67 %, 50 %, 20 %.",
        "unit": "A number before a unit of length, weight, time, … is a measurement; “a century” after a hedge too.",
        "age": "A number between commas behind a name, or behind “aged”, is an age in years.",
        "count": "A number before a noun in the plural counts what the noun names.",
        "multiple": "“Three times as many”, “twice the pace”, “more than doubled”, “tenfold” are multiples.",
        "rank": "An ordinal before a superlative, “time”, “straight”, “place”, a title, … is a place in an order.",
        "bare": "A number without unit or noun counts, unless it stands behind a name or is part of a score, time or label.",
        "parallel": "A bare number set against a measured one shares its unit: “from 47 minutes to 18”.",
        "vague": "“Dozens of”, “millions of” and the like count without a number.",
    }
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity."""

    span: Span
    """With its hedge, its unit and its rate: `about 50,000 A100s`, `up to $500 billion a year`, `10%`."""
    low: float | None
    """Smallest value meant, in `unit`; None when open downwards or vague."""
    high: float | None
    relation: QuantityRelation
    unit: str
    """`count`, `rank`, `times`, a currency code, `%`, `point`, or a plain unit such as `km`, `year`, `hour`."""
    counted: str
    """What is counted, as written after the number (`A100s`, `jet engines`); empty when nothing is."""
    measure: str
    """Which measure it is of when the text says so: `valuation`, `revenue`, `market`, `investment`, …; or empty."""
    negated: bool
    """Whether the text denies it ("not the 10,000 …")."""
    rule: str
    reasons: tuple[str, ...]
    per: str = ""
    """Per what: `day`, `person`, `barrel`, `each`; or empty."""
    holder: str = ""
    """Whose, when the words right before say so: the person of an age, the owner of a sum; or empty."""
    claimant: str = ""
    """Who is said to give this number: by the words right behind it ("they claim"), else by those around it; or empty."""


def find_quantities(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], datings: Sequence[Dating] | None = None
) -> tuple[Quantity, ...]:
    """Quantities in reading order; years, clock times, list numbers and names with digits are not quantities.

    Numbers inside `datings` belong to dates; without them the dates are found here.
    """
    if datings is None:
        datings = find_datings(text, blocks, sentences)
    local = find_local_currency(text)
    ends = [dating.span.end for dating in datings]
    found: list[Quantity] = []
    for block in blocks:
        if block.kind != "furniture":
            is_title = block.kind in ("headline", "heading", "standfirst", "kicker")
            ground = Ground(text, block.span.start, block.span.end, local, is_title, block.span.start)
            found.extend(share_units(text, tuple(_Reader(ground, datings, ends).quantities())))
    return tuple(found)


def find_time_limits(text: str, datings: Sequence[Dating]) -> tuple[Quantity, ...]:
    """The lengths of time in dates such as “within two to four years”, which are no quantities of the text itself."""
    found: list[Quantity] = []
    for dating in datings:
        if dating.rule == "distance":
            start, end = dating.span.start, dating.span.end
            found.extend(_Reader(Ground(text, start, end, ANYWHERE, False, start)).quantities())
    return tuple(one for one in found if one.unit in TIME_UNITS)


_VAGUE = frozenset(("dozens", "tens", "hundreds", "thousands", "millions", "billions", "trillions", "scores"))
_ARTICLES = frozenset(("a", "an"))
_CURRENCY_LETTERS = frozenset("ACDEGHIJKLMNPQRSTUVe")
_RUN = re.compile(r"[^\W_]*(?:[.,:/\u2019'–-][^\W_]+)*")
_TO = re.compile(
    r"\s?[-–—−]\s?|\s{1,3}(?:(?P<to>to|or)|(?P<upto>up\sto)|(?P<and>and))\s{1,3}(?:(?:about|around|roughly|nearly|almost|as\smany\sas|as\smuch\sas|perhaps|even|possibly)\s{1,3})?"
)
_SHARE_WORD = re.compile(
    rf"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})(?:\s{{1,3}}|-)(?P<part>(?:{'|'.join(PARTS)})s?)\b",
    re.I,
)
_BARE_HALF = re.compile(r"(?:an?\s{1,3})?(?:half|quarter)\b", re.I)
_OF_A_SCALE = re.compile(
    r"\s{1,3}of\s{1,3}an?\s{1,3}(?P<scale>hundred|thousand|million|billion|trillion)\b", re.I
)
_OF_A_PERCENT = re.compile(r"\s{1,3}of\s{1,3}(?:an?|one|1)\s?(?:per\s?cent|%)(?![\w-]|\spoint)")
_ACROSS = re.compile(r"\s(?:by|x|×)\s|×")
"""Between length and width: “31 by 24 centimetres”."""
_SCORE = re.compile(r"\d{1,3}\s?[-–—]\s?\d{1,3}(?![\d%])(?:\s?[-–]\s?\d{1,3})*")
_MOVED = re.compile(
    r"(?P<word>[A-Za-z]+)\s{1,3}(?P<by>by\s{1,3})?(?:(?:about|around|another|a\sfurther|nearly|almost|more\sthan|just\sover|some)\s{1,3})*\Z"
)
_FROM = re.compile(
    r"\bfrom\s{1,3}(?:(?:about|around|roughly|nearly|almost|just|some|between|as\s(?:low|little|few|high|much)\sas|over|under|more\sthan|less\sthan|just\s(?:over|under))\s{1,3})*\Z",
    re.I,
)
_RANGING = re.compile(
    r"\b(?:rang(?:e|ed|es|ing)|var(?:y|ied|ies|ying)|anywhere|aged|anything)\s{1,3}from\s{1,3}(?:[a-z]+\s{1,3}){0,3}\Z",
    re.I,
)
_BETWEEN = re.compile(
    r"\bbetween\s{1,3}(?:(?:about|around|roughly|nearly|just|some|an\sestimated)\s{1,3})?\Z", re.I
)
_ROUGHLY = re.compile(r"\b(?:some|about|around|roughly|approximately|another|further)\s{1,3}\Z", re.I)
"""Before two numbers without a noun they tell a range from a score or a time: “a further 20 to 25 have come”."""
_DENIED = re.compile(
    r"(?:\bnot|\bnever|\brather\s{1,3}than|\binstead\s{1,3}of|n[\u2019']t)\s{1,3}(?:(?:the|an?|its|their|his|her)\s{1,3})?\Z",
    re.I,
)
_DECISIONS = re.compile(
    r"\s(?:vote|decision|majority|ruling|verdict|win|victory|defeat|loss|lead|draw|record|split|margin|score|result|odds|favou?rite)\b"
)
_GIVEN_BY = re.compile(
    r",?\s{1,3}(?:that\s{1,3}|which\s{1,3})?(?P<who>they|he|she|it|[Tt]he\s[a-z]+|[A-Z][\w\u2019'-]*(?:\s[A-Z][\w\u2019'-]*)*)\s{1,3}"
    r"(?:claim|claims|claimed|say|says|said|reported|reports|report|estimates?|estimated|quoted|cited|cites|had\ssaid|had\sclaimed)\b"
)
_OF_MILLIONS = re.compile(r"\s{1,3}of\s{1,3}(?:thousands|millions|billions|trillions)\b")
_SPENDS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|spen[dt]|spending|cost|costs|worth|earn(?:ed|s)?|pa(?:id|y)|raised?|lost|los[et])\s{1,3}\Z"
)
_TOP_NUMBER = re.compile(r"[Tt]op[\s-](?P<rank>\d{1,4}|three|four|five|six|eight|ten|twenty)\b")
_FACTOR = re.compile(r"[Ff]actor\s{1,3}of\s{1,3}")
_FEET_AND_INCHES = re.compile(
    r"(?:-|\s)?(?:foot|feet|ft)\.?(?:-|\s)?(?P<inches>\d{1,2}|[a-z]+)(?:\s?(?:in|ins|inches|inch)\b|(?![\w.,]\w|\s[a-z]+s\b|\w))"
)
_AND_A_HALF = re.compile(
    r"\s{1,3}and\s{1,3}a\s{1,3}(?P<part>half|quarter)\b(?!-|\s{1,3}(?:an?|inch|mile|hour|million|dozen)\b)"
)
_AND_PART = re.compile(r"(?:,?\s{1,3}and\s{1,3}|,?\s{1,3})(?=[\da-z])")
"""What stands between the hours and the minutes of one length of time."""
_LONGEST_PART = 24
"""Characters of such a number, in words."""
_ARTICLE_AND_WORD = re.compile(r"an?\s{1,3}(?P<word>[A-Za-z]+)", re.I)
_ARTICLE = re.compile(r"an?\s{1,3}", re.I)
_ALONE = re.compile(
    r"\s*(?:[.,;:)\u201d]|\Z|(?:of|long|deep|high|wide|tall|to|in|for|later|after|before|was|fell|per)\b)"
)
"""Behind “a foot”, “a minute” when no noun follows, as in “a minute hand”."""
_LASTS = re.compile(
    r"\b(?:for|by|in|within|after|before|takes?|took|taken|lasts?|lasted|spent|spend|spends|maybe|until)\s{1,3}\Z",
    re.I,
)
"""Before “a week” that is a length of time: “the better team for an hour”."""
_ENDS_A_TIME = re.compile(
    r"\s*(?:[.,;:)!?\u201d\"\u2019](?!\w)|\Z)|\s{1,3}(?:in|on|at|to|from|after|before|because|when|while|with|without|and|but|or|as|by|if|since|than"
    r"|he|she|they|it|the|his|her|its|their|left|now|longer|for|over|until|under|who|that|were|was|is|are|has|had|have|will|would|during)\b"
)
_LONG_TIMES = TIME_UNITS - {"second", "minute"}
_MINUS_WORD = re.compile(r"\bminus\s\Z")
_MINUS = re.compile(r"(?:\bminus\s|(?<=\s)[-−–])\Z")
_ONE_IS = {
    ("minute", "second"): 60.0, ("hour", "minute"): 60.0, ("day", "hour"): 24.0, ("week", "day"): 7.0,
    ("year", "month"): 12.0, ("decade", "year"): 10.0, ("foot", "inch"): 12.0, ("stone", "pound"): 14.0,
    ("pound", "ounce"): 16.0,
}  # fmt: skip
"""How many of a unit make one of the next larger."""
_LIST_MARK = re.compile(r"\d{1,3}[.)](?=\s)")
_TICKED = re.compile(
    r"\b(?:up|down|off|rose|fell|gained|lost|added|slipped|dropped|shed)\s{1,3}(?:by\s{1,3})?\Z"
)
_HANGING = re.compile(r"-(?=\s(?:to|or)\s)")
_OR_TWO = re.compile(r"\s{1,3}or\s{1,3}(?P<more>two|three|so)\b")


def _starters() -> dict[str, str]:
    """Each word a quantity can begin with and how it is read, with a small and with a capital letter."""
    kinds = dict.fromkeys([*ONES, *TENS], "word")
    del kinds["zero"]
    kinds |= dict.fromkeys(("hundred", "thousand", "million", "billion", "trillion", "dozen"), "scale")
    kinds["half"] = "word"
    kinds |= dict.fromkeys(("quarter", "top", "factor"), "special") | dict.fromkeys(_ARTICLES, "article")
    kinds |= {word: "ordinal" for word in ORDINALS if "-" not in word}
    kinds |= dict.fromkeys(_VAGUE, "vague") | dict.fromkeys(MULTIPLES, "multiple")
    capitals = {word.upper(): kind for word, kind in kinds.items() if len(word) > 2}
    return kinds | capitals | {word.capitalize(): kind for word, kind in kinds.items()}


_STARTERS = _starters()


class _Reader:
    """Reads the quantities of one block from left to right."""

    def __init__(self, ground: Ground, datings: Sequence[Dating] = (), ends: Sequence[int] = ()) -> None:
        self._here = ground
        self._datings = datings
        self._ends = ends
        """Where the datings end, to look them up by place."""
        self._readers: Mapping[str, Callable[[int], Iterator[Reading]]] = {
            "figures": self._read_figures, "word": self._read_word, "article": self._read_article,
            "ordinal": partial(read_rank, ground), "multiple": partial(read_multiple, ground),
            "special": self._read_special, "scale": self._read_scale,
        }  # fmt: skip

    def quantities(self) -> Iterator[Quantity]:
        """The quantities in reading order."""
        text, end = self._here.text, self._here.end
        position = self._skip_list_mark(self._here.start)
        while token := TOKEN.search(text, position, end):
            at, word = token.span(), token.group()
            position = at[1]
            kind = _STARTERS.get(word)
            if kind is None and not word.isalpha():
                kind = "figures" if word[0].isdigit() or word in GLYPHS else self._kind_of_code(word, at[0])
            if kind is None:
                continue
            dating = self._dating_at(at[0])
            if dating:
                position = max(position, dating.span.end)
                self._here.floor = position
                continue
            stop = 0
            for one in self._read(kind, at[0]):
                yield one
                stop = one.span.end
            if stop:
                position = self._here.floor = max(position, stop)
            elif kind == "figures":
                position = max(position, self._skip_figures(at[0]))

    def _skip_list_mark(self, at: int) -> int:
        """Past the “1.” of a list."""
        mark = _LIST_MARK.match(self._here.text, at, self._here.end)
        return mark.end() if mark else at

    def _kind_of_code(self, word: str, at: int) -> str | None:
        """`figures` for “Rs500”, “SEK3”: a currency's letters glued to the number."""
        if word[0] in _CURRENCY_LETTERS and read_number(self._here.text, at, self._here.end):
            return "figures"
        return None

    def _dating_at(self, at: int) -> Dating | None:
        """The date a place lies in."""
        number = bisect_right(self._ends, at)
        if number < len(self._datings) and self._datings[number].span.start <= at:
            return self._datings[number]
        return None

    def _skip_figures(self, at: int) -> int:
        """Where to go on after figures that are no quantity: past the whole time, telephone number or name."""
        for pattern in (CLOCK, _SCORE, GROUPS, _RUN):
            match = pattern.match(self._here.text, at, self._here.end)
            if match:
                return match.end()
        return at + 1

    def _read(self, kind: str, at: int) -> Iterator[Quantity]:
        if kind == "vague":
            yield from self._read_vague(at)
            return
        for found in self._readers[kind](at):
            yield self._finish(found)

    # What can begin a quantity

    def _read_figures(self, at: int) -> Iterator[Reading]:
        text, end = self._here.text, self._here.end
        if read_ordinal(text, at, end):
            yield from read_rank(self._here, at)
            return
        squad = read_age_group(self._here, at)
        if squad:
            yield squad
            return
        ranked = read_ranked(self._here, at)
        if ranked:
            yield ranked
            return
        start = start_of_figures(self._here, at)
        if start < 0:
            return
        number = read_number(text, start, end)
        if is_no_number(self._here, number, start, at):
            return
        slashed = SLASHED.match(text, at, end)
        if slashed and start == at:
            yield from self._read_slashed(slashed)
            return
        if text[at] in GLYPHS:
            yield from self._part(at, at + 1, GLYPHS[text[at]])
            return
        if number:
            yield from read_part_of_whole(self._here, number) or self._measure_out(number)

    def _read_slashed(self, slashed: re.Match[str]) -> Iterator[Reading]:
        """“2/3 of voters”, “3/4 inch”."""
        top, bottom = int(slashed["top"]), int(slashed["bottom"])
        at, stop = slashed.span()
        if top < bottom and bottom in (2, 4, 8, 16, 32, 64) and _TICKED.search(self._here.before(at)):
            yield Reading(
                at, stop, top / bottom, top / bottom, "count", "", "bare", "a price moved by a fraction"
            )
        elif 0 < top < bottom and bottom in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64):
            yield from self._part(slashed.start(), slashed.end(), top / bottom, needs_unit=bottom > 5)

    def _read_word(self, at: int) -> Iterator[Reading]:
        text, end = self._here.text, self._here.end
        if (
            at > self._here.start
            and text[at - 1] in "-\u2019'"
            and not self._here.before(at, 2)[:1].isspace()
            and self._here.before(at, 4) != "-of-"
        ):
            return
        yield from self._read_fraction(at)
        if self._has_fraction(at):
            return
        group = read_age_group(self._here, at)
        if group:
            yield group
            return
        number = read_words(text, at, end)
        if number is None or number.value == 0:
            return
        yield from read_part_of_whole(self._here, number) or self._measure_out(number)

    def _read_scale(self, at: int) -> Iterator[Reading]:
        """“Trillion-dollar”: a scale without a number counts only in a compound."""
        token = TOKEN.match(self._here.text, at, self._here.end)
        if (token and self._here.text[token.end() : token.end() + 1] == "-") or self._here.is_title:
            yield from self._read_word(at)

    def _has_fraction(self, at: int) -> bool:
        return next(self._read_fraction(at), None) is not None

    def _read_article(self, at: int) -> Iterator[Reading]:
        """“A hundred”, “a third of”, and “a century”, “a mile” behind a hedge."""
        text, end = self._here.text, self._here.end
        follows = _ARTICLE_AND_WORD.match(text, at, min(end, at + 20))
        if not follows:
            return
        word = follows["word"].lower()
        if word in SCALES or word in ("dozen", "couple", "half", "further"):
            yield from self._read_word(at)
        elif word in PARTS or word.removesuffix("s") in PARTS:
            yield from self._read_fraction(at)
        elif word in UNITS or word == "kilometre":
            yield from self._read_one_unit(at, follows)

    def _read_one_unit(self, at: int, follows: re.Match[str]) -> Iterator[Reading]:
        """“Under a year”, “up to a week”, “a year and a half”: one of the unit."""
        text, end = self._here.text, self._here.end
        unit = UNITS[follows["word"].lower()]
        half = _AND_A_HALF.match(text, follows.end(), end)
        several = _OR_TWO.match(text, follows.end(), end)
        if half:
            value = 1 + 1 / PARTS[half["part"]]
            yield Reading(at, half.end(), value, value, unit, "", "unit", f"a unit, {unit}")
        elif several and unit in TIME_UNITS and several["more"] != "so":
            high = float(ONES[several["more"]])
            yield Reading(
                at, several.end(), 1, high, unit, "", "unit", f"a range; a unit, {unit}", is_range=True
            )
        elif unit in ("second", "point", "degree", "vote") or len(follows["word"]) <= 3:
            return
        elif unit not in ("foot", "minute") or _ALONE.match(text, follows.end(), end):
            hedge = find_hedge(text, self._here.floor, at, unit, "")
            is_bound = hedge and not text[hedge.start : hedge.end].lower().startswith(("some", "say", "past"))
            lasts = unit in _LONG_TIMES and _LASTS.search(self._here.before(at, 12))
            if is_bound or (lasts and _ENDS_A_TIME.match(text, follows.end(), end)):
                yield Reading(at, follows.end(), 1, 1, unit, "", "unit", f"one of a unit, {unit}")

    def _read_special(self, at: int) -> Iterator[Reading]:
        """“Top-40”, “a factor of fourteen”, “quarter-point”."""
        text, end = self._here.text, self._here.end
        top = _TOP_NUMBER.match(text, at, end)
        factor = _FACTOR.match(text, at, end)
        if top:
            number = read_number(text, top.start("rank"), top.end("rank"))
            if number:
                yield Reading(
                    at,
                    top.end(),
                    number.value,
                    number.value,
                    "rank",
                    "",
                    "rank",
                    "a place at the top",
                    relation="<=",
                )
        elif factor:
            number = read_number(text, factor.end(), end)
            if number:
                yield Reading(at, number.end, number.value, number.value, "times", "", "multiple", "a factor")
        else:
            yield from self._read_fraction(at)

    # Fractions and shares

    def _read_fraction(self, at: int) -> Iterator[Reading]:
        """“Two thirds”, “a quarter of”, “half of”, “half a mile”, “quarter-point”."""
        text, end = self._here.text, self._here.end
        match = _SHARE_WORD.match(text, at, end)
        if match:
            top, part = match["top"].lower(), match["part"].lower()
            whole = PARTS.get(part) or PARTS.get(part.removesuffix("s"))
            count = 1 if top in _ARTICLES else ONES.get(top) or (int(top) if top.isdigit() else 0)
            if whole is None or (count != 1) != (part.endswith("s")) or not 0 < count <= whole:
                return
            yield from self._part(at, match.end(), count / whole, is_one=count == 1)
            return
        half = _BARE_HALF.match(text, at, end)
        if half:
            is_half = half.group().lower().endswith("half")
            yield from self._part(at, half.end(), 0.5 if is_half else 0.25, is_one=True, is_bare=True)

    def _part(
        self,
        at: int,
        stop: int,
        value: float,
        *,
        is_one: bool = False,
        is_bare: bool = False,
        needs_unit: bool = False,
    ) -> Iterator[Reading]:
        """A part of a million, of a unit, or of the whole."""
        text, end = self._here.text, self._here.end
        scale = _OF_A_SCALE.match(text, stop, end)
        if scale:
            number = Number(at, scale.end(), tidy(value * SCALES[scale["scale"].lower()]), is_word=True)
            yield from self._measure_out(number)
            return
        percent = _OF_A_PERCENT.match(text, stop, end)
        if percent:
            share = tidy(value)
            yield Reading(at, percent.end(), share, share, "%", "", "share", "a part of a percentage")
            return
        unit = unit_of_part(self._here, at, stop, value, is_bare=is_bare)
        if unit:
            measured = tidy(value * unit.factor)
            yield Reading(
                self._without_article(at, unit.end),
                unit.end,
                measured,
                measured,
                unit.name,
                "",
                unit.rule,
                unit.why,
            )
            return
        if needs_unit or (is_one and not is_share(self._here, at, stop, is_bare=is_bare)):
            return
        share = tidy(100 * value)
        yield Reading(
            at, stop, share, share, "%", counted_of(text, stop, end), "fraction", "a part of the whole"
        )

    # Numbers with unit or noun

    def _measure_out(self, number: Number) -> Iterator[Reading]:
        """The quantity of a number with its unit or noun, alone or as the first of a range."""
        number = self._with_letter(number)
        first = self._unit_of(number)
        ranged = self._read_range(number, first)
        if ranged:
            yield ranged
            return
        tall = self._read_height(number)
        if tall:
            yield tall
            return
        if first.name in ("", "count") and not (
            first.counted and first.rule == "count" and first.end > number.end
        ):
            aged = read_age(self._here, number)
            if aged:
                yield aged
                return
        if first.name == "day" and number.value == 1 and is_some_day(self._here, number, first.end):
            return
        if not is_counting(self._here, number, first) or (number.currency and number.value == 0):
            return
        start = number.start
        value = tidy(number.value * first.factor)
        if first.name.startswith("deg") or not first.name or (first.name == "%" and not number.is_word):
            below = (_MINUS if first.name else _MINUS_WORD).search(self._here.before(start, 8))
            if below:
                start, value = start - len(below.group()), -value
        start = self._without_article(start, first.end)
        stop, value = self._with_parts(first, value)
        yield Reading(
            start,
            stop,
            value,
            value,
            first.name or "count",
            first.counted,
            first.rule,
            first.why,
            is_rough=number.is_rough,
        )

    def _unit_of(self, number: Number) -> Unit:
        """The unit behind a number; of “from 32,000 to 38,000 feet” and “30 by 40 metres” the first has the second's."""
        text, end = self._here.text, self._here.end
        unit = read_unit(text, number, end, self._here.home)
        if not unit.name and is_index_level(self._here, number):
            return Unit("point", number.end, "unit", "the level of an index")
        across = _ACROSS.match(text, number.end, end) if not unit.name else None
        width = read_number(text, across.end(), end) if across else None
        shared = read_unit(text, width, end, self._here.home) if width else None
        if shared and shared.rule == "unit":
            return replace(shared, end=number.end)
        link = _TO.match(text, number.end, min(end, number.end + 10)) if not unit.name else None
        if link and link["to"] == "to" and _FROM.search(self._here.before(number.start)):
            second = read_number(text, link.end(), end)
            second = self._with_letter(second) if second else None
            shared = read_unit(text, second, end, self._here.home) if second and not second.currency else unit
            if shared.rule in ("unit", "share", "money"):
                return replace(shared, end=number.end)
        return unit

    def _with_letter(self, number: Number) -> Number:
        """A glued “m” or “k” is a scale before a noun: “40m users”, “1.1m to 1.2m homes”."""
        if not number.letter:
            return number
        scaled = number.scaled()
        text, end = self._here.text, self._here.end
        counted, _ = counted_after(text, scaled.end, end)
        link = _TO.match(text, scaled.end, min(end, scaled.end + 10))
        second = read_number(text, link.end(), end) if link and not counted else None
        if second and second.letter == number.letter:
            counted, _ = counted_after(text, second.scaled().end, end)
        is_other = number.letter.lower() == "k"
        is_often = text.startswith(" times", scaled.end)
        return scaled if counted or is_other or is_often else number

    def _without_article(self, start: int, stop: int) -> int:
        """Past the “a” of “a hundred-mile walk”, which belongs to the walk."""
        text = self._here.text
        article = _ARTICLE.match(text, start, stop)
        return article.end() if article and re.search(r"-[a-z]+\Z", text[start:stop]) else start

    def _with_parts(self, unit: Unit, value: float) -> tuple[int, float]:
        """With the half of “two years and a half”, the minutes of “3 hours and 30 minutes”."""
        if unit.rule != "unit":
            return unit.end, value
        text, end = self._here.text, self._here.end
        half = _AND_A_HALF.match(text, unit.end, end)
        if half:
            return half.end(), value + 1 / PARTS[half["part"]]
        link = _AND_PART.match(text, unit.end, end)
        at = link.end() if link else unit.end
        number = read_number(text, at, min(end, at + _LONGEST_PART)) if link else None
        if number is None or number.currency or number.start != at:
            return unit.end, value
        part = read_unit(text, number, end, self._here.home)
        one_is = _ONE_IS.get((unit.name, part.name), 0.0)
        if part.rule != "unit" or number.value >= one_is or text[number.end : number.end + 1] == "-":
            return unit.end, value
        stop, rest = self._with_parts(part, number.value)
        return stop, tidy(value + rest / one_is)

    def _read_height(self, number: Number) -> Reading | None:
        """“5-foot-11”, “6ft 2in”."""
        match = _FEET_AND_INCHES.match(self._here.text, number.end, min(self._here.end, number.end + 18))
        if not match or number.currency or number.value > 60:
            return None
        inches = read_number(self._here.text, match.start("inches"), match.end("inches"))
        if inches is None or inches.value >= 12:
            return None
        feet = tidy(number.value + inches.value / 12)
        return Reading(number.start, match.end(), feet, feet, "foot", "", "unit", "feet and inches")

    # Ranges

    def _read_range(self, number: Number, first: Unit) -> Reading | None:
        """“10 to 12”, “between 10 and 12”, “$2-3 million”, “two to three years”."""
        text, end = self._here.text, self._here.end
        before = self._here.before(number.start)
        link = self._range_link(number, first, before)
        if link is None:
            return None
        second = read_number(text, link.end(), end)
        if second is None or second.end <= link.end():
            return self._range_to_one(number, first, link)
        second = self._with_letter(second)
        if second.currency and number.currency and second.currency != number.currency:
            return None
        if (
            text[second.end : second.end + 1] in ("-", "–", "/", ":")
            and text[second.end + 1 : second.end + 2].isdigit()
        ):
            return None
        unit = self._range_unit(number, first, second, is_between=bool(link["and"]))
        if unit is None or self._is_move(number, first, unit, link, before):
            return None
        return self._range(number, second, unit, before)

    def _range_to_one(self, number: Number, first: Unit, link: re.Match[str]) -> Reading | None:
        """“30 minutes to an hour”, “six months to a year”: up to one of the next larger unit."""
        one = _ARTICLE_AND_WORD.match(self._here.text, link.end(), self._here.end)
        larger = UNITS.get(one["word"].lower(), "") if one else ""
        high = _ONE_IS.get((larger, first.name))
        if one is None or high is None or not number.value < high or not link["to"]:
            return None
        why = f"a range; a unit, {first.name}"
        return Reading(
            number.start, one.end(), number.value, high, first.name, "", "unit", why, is_range=True
        )

    def _range_link(self, number: Number, first: Unit, before: str) -> re.Match[str] | None:
        """The dash, “to”, “or” or “and” that may make a range."""
        after_unit = first.end if first.name and first.rule != "count" else number.end
        for after in dict.fromkeys((after_unit, first.end if first.name else number.end, number.end)):
            hanging = _HANGING.match(self._here.text, after, self._here.end)
            at = hanging.end() if hanging else after
            link = _TO.match(self._here.text, at, min(self._here.end, at + 24))
            if link and not (link["and"] and not _BETWEEN.search(before)):
                return link
        return None

    def _range_unit(self, number: Number, first: Unit, second: Number, *, is_between: bool) -> Unit | None:
        """The unit both ends of a range share; None when they cannot be one range."""
        unit = read_unit(self._here.text, second, self._here.end, self._here.home)
        if not unit.name and (number.currency or second.currency):
            return Unit(number.currency or second.currency, second.end, "money", "a currency sign")
        if first.name and first.rule in ("money", "share", "unit") and first.name != unit.name:
            return first if not unit.name and first.end > number.end and is_between else None
        if unit.name in ("", "count") and not unit.counted:
            is_plainly = is_between or (number.is_word and second.is_word)
            if not is_plainly and not _ROUGHLY.search(self._here.before(number.start)):
                return None
            return Unit("count", unit.end, "count", "a number by itself")
        return unit

    def _is_move(self, number: Number, first: Unit, unit: Unit, link: re.Match[str], before: str) -> bool:
        """Whether two numbers are a change and a level, or a before and an after: “fell $2 to $66”, “from 2% to 4%”."""
        if link["and"]:
            return False
        is_dash = not link.group().strip().isalpha()
        if _FROM.search(before) and not is_dash:
            return not _RANGING.search(before) and unit.name not in TIME_UNITS
        moved = _MOVED.search(before)
        is_moved = moved and (moved["by"] or moved["word"].lower() in nouns.SHARE_MOVES)
        if is_moved and link["to"] == "to" and first.name:
            return first.end > number.end or bool(number.currency)
        plain = is_dash and number.is_plain and not number.is_word
        return (
            plain
            and (unit.name in ("", "count", "point"))
            and bool(
                _DECISIONS.match(self._here.text, link.end() + 1, self._here.end)
                or _DECISIONS.match(self._here.text, unit.end, self._here.end)
            )
        )

    def _range(self, number: Number, second: Number, unit: Unit, before: str) -> Reading | None:
        low, high = number.value, second.value
        if number.scale == 1 < second.scale and low * second.scale < high:
            low = tidy(low * second.scale)
        if not low < high:
            return None
        between = _BETWEEN.search(before)
        start = number.start - (len(before) - between.start()) if between else number.start
        low, high = tidy(low * unit.factor), tidy(high * unit.factor)
        return Reading(
            start,
            unit.end,
            low,
            high,
            unit.name,
            unit.counted,
            unit.rule,
            f"a range; {unit.why}",
            is_range=True,
        )

    # Whether it is one at all

    # What stands around it

    def _finish(self, found: Reading) -> Quantity:
        """The record, with hedge, rate, measure, holder, claimant, and whether it is denied."""
        text, floor, end = self._here.text, self._here.floor, self._here.end
        start, stop = found.start, found.end
        if found.rule in ("money", "vague"):
            found = replace(found, unit=self._here.local.code_of(found.unit, text[start:stop]))
        relation: QuantityRelation = "range" if found.is_range else "~" if found.is_rough else found.relation
        reasons = [found.why]
        hedge = find_hedge(text, floor, start, found.unit, found.counted)
        if hedge:
            reasons.append(f"“{text[hedge.start : hedge.end].strip()}” before it")
            start = hedge.start
            relation = relation if found.is_range else hedge.relation
        per, stop = read_per(self._here, found, stop)
        behind = find_hedge_behind(text, stop, end)
        if behind:
            stop = behind.end
        inside = behind.relation if behind else has_hedge_inside(text, found.start, found.end)
        if inside and relation == "=":
            relation = inside
        subject = find_subject(self._here, found)
        measure = find_measure(self._here, found, subject, start, stop)
        if measure:
            reasons.append(f"it is a measure of {measure}")
        negated = bool(_DENIED.search(self._here.before(start, 20)))
        if negated:
            reasons.append("denied by the words before it")
        if per:
            reasons.append(f"per {per}")
        given = _GIVEN_BY.match(text, stop, min(end, stop + 60))
        low = None if relation in ("<", "<=") else found.low
        high = None if relation in (">", ">=") else found.high
        return Quantity(
            Span(start, stop), low, high, relation, found.unit, found.counted, measure, negated, found.rule, tuple(reasons),
            per, find_holder(self._here, found, subject), given["who"] if given else "",
        )  # fmt: skip

    def _read_vague(self, at: int) -> Iterator[Quantity]:
        """“Dozens of people”, “billions of dollars”, “hundreds of thousands of homes”."""
        text, end = self._here.text, self._here.end
        token = TOKEN.match(text, at, end)
        assert token is not None
        word, stop = token.group().lower(), token.end()
        if re.search(r"(?:[\d$£€-]|\bthe\s{1,2}|\b[Oo]ne)\s?\Z", self._here.before(at, 8)):
            return
        more = _OF_MILLIONS.match(text, stop, end)
        if more:
            stop = more.end()
        elif word == "tens":
            return
        of = OF.match(text, stop, end)
        if not of:
            if not _SPENDS.search(self._here.before(at, 12)):
                return
            found = Reading(at, stop, 0, 0, "count", "", "vague", "a number named by its size only")
        else:
            unit = read_unit(text, Number(at, of.end(), 1e6, is_word=True, scale=1e6), end, self._here.home)
            if unit.rule == "money":
                found = Reading(at, unit.end, 0, 0, unit.name, "", "vague", "a sum named by its size only")
            elif unit.counted and unit.rule == "count" and unit.end > of.end():
                found = Reading(
                    at, unit.end, 0, 0, "count", unit.counted, "vague", "a number named by its size only"
                )
            else:
                return
        yield replace(self._finish(found), low=None, high=None, relation="~")
