"""Share: fractions, so many of so many, and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.data.numerals import ONES
from digest.hedge import find_hedge
from digest.number import Number, read_number, tidy
from digest.reading import TOKEN, Ground, Reading
from digest.unit import Unit, read_unit

MULTIPLES = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "trebled": 3, "treble": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4,
    "quintupled": 5, "hundredfold": 100,
} | {f"{word}fold": value for word, value in ONES.items() if value > 1}  # fmt: skip
_OF_A = re.compile(r"(?:\s{1,3}of)?\s{1,3}(?:an?|one)(?=\s)|-an?(?=-)|(?=-)|\s{1,3}of(?=\s)|(?=\s)", re.I)
_RATIO = re.compile(
    r"(?P<gap>[\s-])(?:in|out(?:\s|-)of|of\severy)(?P=gap)(?:every\s)?(?P<whole>(?:\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d)?|[a-z]+)(?:[\s-](?:hundred|thousand|million|billion))?)\b"
)
_SO_MANY_DO = re.compile(
    r"\s(?:have|has|had|are|is|were|was|say|said|do|did|would|will|could|cannot|now|never|report(?:ed)?|want(?:ed)?|believe[ds]?|think|did|of\b)"
)
"""Behind “two in five” when nothing is counted: “two in five had no window”."""
_MOST_OF_FEW = 10
_ONE_NOUN_IN = re.compile(
    r"\s[a-z]+(?P<gap>\s)(?:in|out\sof|in\severy)\s(?P<whole>\d{1,3}|[a-z]+)(?=[.,;:)\u201d\u2019]|\s(?:is|are|was|were|has|had|have|will|from|said|did|does)\b)"
)
"""“One day in six”, “one driver in ten has …”, not “one goal in six games”."""
_TIMES = re.compile(r"(?:\s{1,3}|-)times\b")
_FOLD = re.compile(r"-?fold\b")
_WHEN_TIMES = re.compile(
    r"\s{1,3}(?:(?:as|more|less|the|that|those|what|its|their|his|her|over|bigger|larger|higher|lower|greater|faster|better|worse|likelier|normal|\w+er\sthan"
    r"|annual|weekly|current|average)\b|\d)"
)
_MULTIPLIES = re.compile(
    r"\s{1,3}(?:as|the|that|those|what|its|their|his|her|our|more|this|last|normal|average)\b"
)
_DOUBLED_FROM = re.compile(r"\s{1,3}(?:(?:in|over)\s\w+\s\w+\s)?(?:to|from)\s{1,3}[\d$£€]")
_LATELY = re.compile(
    r"\s{1,3}(?:this|last|the\s(?:past|last|next|same))\s{1,3}(?:morning|evening|night|day|week|weekend|month|year|season|summer|winter|spring|autumn|term)\b(?![\u2019'])"
)
"""Behind a “twice” that tells how often: “I met him twice this morning”."""
_HAS_DOUBLED = re.compile(
    r"\s{1,3}(?:between\s\d{4}|since|within|during|last|this\s(?:year|month|week)|(?:in|over)\s(?:the|an?|two|three|four|five|six|ten|\d+|size|number|value|price|recent|just|less|under)|year[\s-]on)\b"
)
"""Behind “complaints doubled”: not “doubled over in pain”, “doubled as a bar”."""
_NOT_A_SHARE = re.compile(
    r"\b(?:first|second|latter|other|the|this|that|top|bottom|upper|lower|northern|southern|eastern|western|each|either|last|final|his"
    r"|her|their|its|better|opening|back|front|early|late|own|every)\s{1,3}\Z",
    re.I,
)
_SHARE_FOLLOWS = re.compile(r"\s{1,3}(?:of|more|less|fewer|as|share|stake|interest)\b")
_WHOSE_HALF = re.compile(r"\s{1,3}(?:the|its|their|his|her|our|all|of|those|that|this)\b")
_SHARE_PRECEDES = re.compile(
    r"\b(?:by|about|barely|nearly|almost|than|over|only|just|roughly|around|least|up|down|fell|rose|dropped|lost|gained|to|under|nearer|for|or|and|as)\s{1,3}\Z",
    re.I,
)
_SHARE_ENDS = re.compile(
    r"\s*(?:[.,;:)\u201d\"\u2019']|\Z|(?:in|to|since|from|over|this|last|by|on|between|and|or|were|was|are|is|had|have|said|say|at|get|got|do|did|want|wanted|think|thought|believe|voted|never|now|still|may|might|will|would|can|could)\b)"
)


def read_multiple(here: Ground, at: int) -> Iterator[Reading]:
    """“Twice the pace”, “more than doubled”."""
    text, end = here.text, here.end
    word = TOKEN.match(text, at, end)
    assert word is not None
    name, stop = word.group().lower(), word.end()
    value = float(MULTIPLES[name])
    hedge = find_hedge(text, here.floor, at, "times", "")
    compares = _MULTIPLIES.match(text, stop, end)
    is_verb = name.endswith(("ed", "ing", "es"))
    if name in ("twice", "thrice"):
        is_lately = _LATELY.match(text, stop, end)
        fits = not is_lately and (bool(compares) or bool(_WHEN_TIMES.match(text, stop, end)))
    elif name.endswith("fold"):
        fits = True
    else:
        fits = (
            bool(hedge)
            or (not is_verb and bool(compares))
            or bool(value > 2 and is_verb and _DOUBLED_FROM.match(text, stop, end))
            or bool(is_verb and _HAS_DOUBLED.match(text, stop, end))
        )
    if fits:
        yield Reading(at, stop, value, value, "times", "", "multiple", "so many times as much")
    elif name in ("twice", "thrice") and text[stop : stop + 1] != "-":
        yield Reading(at, stop, value, value, "count", "times", "count", "it counts times")


def unit_of_part(here: Ground, at: int, stop: int, value: float, *, is_bare: bool) -> Unit | None:
    """The unit a fraction is of: “half an hour”, “three-quarters of an inch”, “quarter-point”."""
    text, end = here.text, here.end
    link = _OF_A.match(text, stop, end)
    if not link or (
        is_bare
        and not link.group().strip()
        and text[stop : stop + 1] != "-"
        and "point" not in text[stop : stop + 20]
    ):
        return None
    unit = read_unit(text, Number(at, link.end(), value, is_word=True), end, here.home)
    if unit.rule != "unit" and unit.name not in ("point", "basis point"):
        return None
    if (
        unit.name == "point"
        and text[at : at + 1].isalpha()
        and re.search(r"\b[Tt]he\s\Z", here.before(at, 5)) is None
    ):
        return unit
    is_article = link.group().strip().lower().endswith(("a", "an", "one"))
    return unit if is_article or text[stop : stop + 1] == "-" or unit.name == "point" else None


def is_share(here: Ground, at: int, stop: int, *, is_bare: bool) -> bool:
    """Whether “a third”, “half” means a part: “a third of voters”, “fell by a third”, not “a third man”."""
    text, before = here.text, here.before(at, 24)
    if _NOT_A_SHARE.search(before) or text[stop : stop + 1] == "-":
        return False
    after = text[stop : min(here.end, stop + 16)]
    if text[at:stop].lower() in ("quarter",):
        return False
    if _SHARE_FOLLOWS.match(after):
        return True
    if is_bare and text[at:stop].lower() == "half":
        return bool(_WHOSE_HALF.match(after)) or (
            bool(_SHARE_PRECEDES.search(before)) and bool(_SHARE_ENDS.match(after))
        )
    return bool(_SHARE_ENDS.match(after)) and bool(_SHARE_PRECEDES.search(before))


def read_part_of_whole(here: Ground, number: Number) -> list[Reading]:
    """“One in five adults”, “nine out of ten”, “three times as many”, “tenfold”: at most one."""
    return [*_read_ratio(here, number)] or [*_read_times(here, number)]


def _read_ratio(here: Ground, number: Number) -> Iterator[Reading]:
    text, end = here.text, here.end
    match = _RATIO.match(text, number.end, min(end, number.end + 40))
    if not match and number.value == 1:
        match = _ONE_NOUN_IN.match(text, number.end, min(end, number.end + 50))
    if not match or number.currency or number.value != int(number.value):
        return
    read = read_number(text, match.start("whole"), match.end("whole"))
    whole = read.value if read and read.end == match.end("whole") else 0.0
    is_in = "in" in match.group().split(match["gap"])
    if read is None or not number.value < whole <= 1e10 or (is_in and (1500 <= whole <= 2100)):
        return
    unit = read_unit(text, read, end, here.home)
    if unit.rule in ("unit", "money", "share"):
        return
    is_told = whole <= _MOST_OF_FEW and _SO_MANY_DO.match(text, match.end(), end)
    if is_in and number.value != 1 and not (unit.counted or whole in (10, 100, 1000) or is_told):
        return
    share = tidy(100 * number.value / whole)
    yield Reading(
        number.start, match.end(), share, share, "%", unit.counted, "fraction", "so many of so many"
    )


def _read_times(here: Ground, number: Number) -> Iterator[Reading]:
    text, end = here.text, here.end
    fold = _FOLD.match(text, number.end, min(end, number.end + 6))
    times = _TIMES.match(text, number.end, min(end, number.end + 9))
    if fold:
        yield Reading(
            number.start, fold.end(), number.value, number.value, "times", "", "multiple", "so many times"
        )
    elif (
        times
        and not number.currency
        and (text[number.end] == "-" or _WHEN_TIMES.match(text, times.end(), end))
    ):
        yield Reading(
            number.start,
            times.end(),
            number.value,
            number.value,
            "times",
            "",
            "multiple",
            "so many times as much",
        )
    elif times and number.value >= 2 and not number.currency and text[number.end] != "-":
        yield Reading(
            number.start,
            times.end(),
            number.value,
            number.value,
            "count",
            "times",
            "count",
            "it counts times",
        )
