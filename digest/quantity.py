"""Quantity: a number or range with what it counts, as the text gives it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from digest.article import Block
from digest.seed import Span
from digest.wording import word_list, word_set

QuantityRelation = Literal["=", "~", "<", "<=", ">", ">=", "range"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "money": "A number with a currency sign or a currency's name is a sum of money.",
        "share": "A number with “%”, “percent” or “per cent” is a share; with “points”, a difference of shares.",
        "fraction": "“Two thirds”, “half of”, “one in five” are fractions of one.",
        "unit": "A number before a unit of length, weight, time, … is a measurement.",
        "count": "A number before a noun in the plural counts what the noun names.",
        "bare": "A number without unit or noun counts when the words before it say so (“rose to 45”).",
        "vague": "“Dozens of”, “millions of” and the like count without a number.",
    }
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity."""

    span: Span
    """With its hedge and its unit: `about 50,000 A100s`, `up to $500 billion`, `a 10% success rate` from `10%`."""
    low: float | None
    """Smallest value meant, in `unit`; None when open downwards or vague."""
    high: float | None
    relation: QuantityRelation
    unit: str
    """`count`, `fraction`, a currency code, `%`, `point`, or a plain unit such as `km`, `year`, `hour`."""
    counted: str
    """What is counted, as written after the number (`A100s`, `jet engines`); empty when nothing is."""
    measure: str
    """Which measure it is of when the text says so: `valuation`, `revenue`, `market`, `investment`, …; or empty."""
    negated: bool
    """Whether the text denies it ("not the 10,000 …")."""
    rule: str
    reasons: tuple[str, ...]


_ONES = {
    word: value
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12,
}  # fmt: skip
_CURRENCIES = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD",
    "s$": "SGD", "r$": "BRL", "nt$": "TWD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "rs": "INR",
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "ruble": "RUB", "rouble": "RUB", "franc": "CHF", "peso": "MXN", "rand": "ZAR", "won": "KRW",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "lira": "TRY",
}  # fmt: skip
_UNITS = {
    "kilometre": "km", "kilometer": "km", "km": "km", "kms": "km", "metre": "m", "meter": "m", "centimetre": "cm",
    "centimeter": "cm", "cm": "cm", "millimetre": "mm", "millimeter": "mm", "mm": "mm", "mile": "mile",
    "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "light-year": "light-year",
    "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "kg": "kg", "kgs": "kg", "gram": "g", "gramme": "g", "milligram": "mg",
    "mg": "mg", "tonne": "tonne", "ton": "ton", "ounce": "ounce", "lb": "pound", "lbs": "pound",
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "year": "year", "decade": "decade", "century": "century", "centuries": "century",
    "acre": "acre", "hectare": "hectare", "litre": "litre", "liter": "litre", "gallon": "gallon", "barrel": "barrel",
    "square kilometre": "km²", "square kilometer": "km²", "sq km": "km²", "square metre": "m²", "square meter": "m²",
    "square mile": "square mile", "square foot": "square foot", "square feet": "square foot", "sq ft": "square foot",
    "cubic metre": "m³", "cubic meter": "m³", "mph": "mph", "km/h": "km/h", "kph": "km/h", "kmh": "km/h", "knot": "knot",
    "watt": "W", "kilowatt": "kW", "kw": "kW", "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW", "terawatt": "TW",
    "kilowatt-hour": "kWh", "kwh": "kWh", "megawatt-hour": "MWh", "mwh": "MWh", "gigawatt-hour": "GWh", "gwh": "GWh",
    "gigabyte": "GB", "gb": "GB", "terabyte": "TB", "tb": "TB", "megabyte": "MB", "mb": "MB", "kilobyte": "kB",
    "volt": "V", "degree": "degree", "degrees celsius": "°C", "degree celsius": "°C", "degrees centigrade": "°C", "°c": "°C", "c°": "°C",
    "degrees fahrenheit": "°F", "degree fahrenheit": "°F", "°f": "°F", "°": "degree",
    "calorie": "calorie", "time": "times",
}  # fmt: skip
_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
_NEVER_SINGULAR = frozenset(("second", "time", "foot", "minute"))
"""“Five second prizes”, “one time”: units only in the plural or behind a hyphen."""

_S = r"\s{1,3}"
_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,15}(?:\.\d{1,9})?"
)
_SIGN = r"(?:US|HK|NZ|NT|AU|CA|A|C|S|R)?\$|[£€¥₹₩₽]|\b(?:USD|EUR|GBP|CHF|Rs\.?)(?=\s?\d)"


def _either_case(words: Sequence[str]) -> str:
    """Words joined for a pattern, each with a small or a capital first letter."""
    return "|".join(
        f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words, key=len, reverse=True)
    )


_NUMBER_WORDS = (*(word for word in _ONES if word != "zero"), *_TENS)
_BIG_WORDS = ("hundred", "thousand", "million", "billion", "trillion", "dozen")
_TRIGGER = re.compile(
    rf"(?P<sign>(?<!\w)(?:{_SIGN})\s?)?(?<![\w.,:/\\@#&+×-])(?P<digits>{_DIGITS})"
    rf"|\b(?P<vague>{_either_case([word + 's' for word in ('dozen', 'ten', *_BIG_WORDS[:5])])})\b"
    rf"|\b(?P<word>(?:{_either_case(_NUMBER_WORDS)})|(?:[Hh]alf|[Aa]n?)(?=[\s-])|"
    rf"(?:{_either_case(_BIG_WORDS)})(?=-)|[Hh]alf)\b"
)
_SIGNED = re.compile(rf"(?P<sign>(?:{_SIGN})\s?)?(?P<digits>{_DIGITS})")
_WORD = re.compile(r"[A-Za-z]+")
_JOINT = re.compile(r"-|\s{1,3}(?P<and>and\s{1,3}(?:an?\s{1,3})?)?")
_SCALE = re.compile(
    r"(?:(?:\s{1,2}|-)(?P<long>hundred|thousand|million|billion|trillion)|(?P<short>mn|mln|bn|tn|trn|[kKmMbBtT])"
    r"|\s(?P<apart>bn|tn|trn|mn|m))(?![\w])"
)
_RUN = re.compile(r"[^\W_]*(?:[.,:/\u2019'-][^\W_]+)*")
_GROUPS = re.compile(r"\d{1,12}(?:[ \u00a0]\(?\d{2,12}\)?)+")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o[\u2019']clock|noon\b|[A-Z]MT\b|[A-Z][SD]T\b|hrs\b)|\d{1,2}:\d{2}(?::\d{2})?"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE_AFTER = re.compile(rf"\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?{_S}(?:of{_S})?{_MONTH}")
_DATE_BEFORE = re.compile(rf"\b{_MONTH}{_S}(?:\d{{1,2}}\s?(?:[-–,]|and|to)\s?)?\Z")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d{2})\b)?(?![\d,]\d)")
_TO = re.compile(r"\s?[-–—−]\s?|\s{1,3}(?P<to>to|or)\s{1,3}|\s{1,3}(?P<and>and)\s{1,3}")
_FRACTION = re.compile(
    rf"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d)[\s-](?P<part>(?:{'|'.join(_PARTS)})s?)\b",
    re.I,
)
_RATIO = re.compile(
    rf"{_S}(?:in|out{_S}of){_S}(?:every{_S})?(?P<whole>\d{{1,7}}|[a-z]+(?:{_S}(?:hundred|thousand))?)\b"
)
_PERCENT = re.compile(
    r"(?P<point>[\s-]{0,2}percentage[\s-]points?\b)|(?P<basis>[\s-]{1,2}basis[\s-]points?\b)"
    r"|\s?(?P<share>%|[\s-]?per\s?cent\b|pc\b)"
)
_MONEY_WORD = re.compile(
    r"[\s-]{1,2}(?:(?:US|American|Australian|Canadian|Hong\sKong|British|sterling)\s)?(?P<money>dollar|euro|pound|yen|yuan"
    r"|renminbi|rupee|rouble|ruble|franc|peso|rand|krona|kronor|krone|kroner|zloty|lira)s?\b|(?:\s(?P<pence>pence)|(?P<p>p))\b"
    r"|\s(?P<cent>cents?)\b",
    re.I,
)
_UNIT = re.compile(
    r"(?P<gap>\s{1,3}|-)?(?P<unit>"
    + "|".join(
        re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True) if unit not in ("°", "°c", "°f")
    )
    + r")(?P<s>s)?(?![\w])(?P<old>[\s-]{1,2}olds?\b)?"
    r"|\s?(?P<degree>°\s?[CF]?)(?!\w)|(?P<metre>m|g|MW|GW|kW)(?!\w)|\s(?P<apart>m)(?!\w)",
    re.I,
)
_MEMBERS = re.compile(
    r"-(?P<noun>member|seat|person|page|store?y|bed|bedroom|room|point|strong|man|woman|vote|item|car|mile)\b"
)
_OR_MORE = re.compile(
    rf"(?P<more>\+|{_S}(?:or{_S}(?:more|above|older|over)|plus)\b)|{_S}or{_S}(?P<less>less|fewer|under|younger)\b"
)
_HEDGE = re.compile(
    r"\b(?:(?P<about>about|around|roughly|approximately|approx\.|some|circa|nearly|almost|close to|(?:an )?estimated|perhaps|virtually)"
    r"|(?P<atleast>at least|no fewer than|no less than|not less than|(?:a )?minimum of)"
    r"|(?P<upto>up to|as many as|as much as|no more than|not more than|at most|(?:a )?maximum of)"
    r"|(?P<over>(?:just |well |far )?(?:more than|over|above)|exceed(?:ing|s|ed)?|in excess of|upwards? of|greater than|north of)"
    r"|(?P<under>(?:just |well |far )?(?:fewer than|less than|under|below)|just shy of)"
    r")\s{1,3}\Z",
    re.I,
)
_ONE_OF = re.compile(r"\s{1,3}(?:more|other|of)\b")
_HALF = re.compile(r"half\b", re.I)
_SPACE = re.compile(_S)
_OF = re.compile(rf"{_S}of\b")
_OF_THE = re.compile(rf"{_S}of{_S}(?:(?:all|the|its|their|his|her|our|these|those)\b(?:{_S}the\b)?)?")
_OF_A_MILLION = re.compile(rf"{_S}of{_S}an?{_S}(?P<scale>million|billion|trillion)\b")
_OF_MILLIONS = re.compile(rf"{_S}of{_S}(?:thousands|millions|billions|trillions)\b")
_WON = re.compile(r"\swon\b")
_SPENDS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|spen[dt]|spending|cost|costs|worth|earn(?:ed|s)?|pa(?:id|y)|raised?|lost|los[et])\s{1,3}\Z"
)
_BETWEEN = re.compile(r"\bbetween\s{1,3}\Z", re.I)
_FROM = re.compile(r"\bfrom\s{1,3}\Z", re.I)
_DENIED = re.compile(
    r"(?:\bnot|\bnever|\brather\s{1,3}than|\binstead\s{1,3}of)\s{1,3}(?:(?:the|an?|its|their|his|her)\s{1,3})?\Z",
    re.I,
)
_BEFORE_BARE = re.compile(
    r"\b(?:to|from|by|was|were|is|are|of|stood at|stands at|reach(?:ed|es|ing)?|hit|hits|kill(?:ed|s|ing)|injur(?:ed|es|ing)"
    r"|wound(?:ed|s|ing)|hurt|leaving|total(?:led|ling|ed|s)?|number(?:ed|s|ing)|pass(?:ed|es)|top(?:ped|s))\s{1,3}\Z",
    re.I,
)
_VICTIMS = re.compile(
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|toll (?:rose|rises|stood|stands|was|is|of) ?(?:to|at)?)\s{1,3}\Z",
    re.I,
)
_LABEL = re.compile(
    r"(?:\b(?:nos?\.?|numbers?|pages?|pp?\.|sections?|chapters?|articles?|items?|steps?|figures?|fig\.|tables?|parts?|versions?|room"
    r"|types?|phase|levels?|grade|tiers?|category|class|zone|gate|channel|route|highway|flight|line|size|stage|act|age|day|week"
    r"|round|lap|game|match|season|episode|volume|vol\.|channel|unit|rule|clause|question|point|area|district|ward|platform|bus|at)"
    r"|№|#)\s{0,2}\Z",
    re.I,
)
_NAME_BEFORE = re.compile(r"(?<![\w.!?])(?P<name>[A-Z][\w\u2019'-]*)\s\Z")
_LIST_MARK = re.compile(r"\d{1,3}[.)](?=\s)")
_NOUN = re.compile(r"\s{1,3}(?P<word>[^\W_][\w\u2019'&-]*)")

_STOP = word_set(
    "a an the this that these those his her its their our my your i you he she it we they them him us me who whom whose which what "
    "when where while why how and or but nor so yet if because although though since until unless as than of in on at by to from "
    "with without for into onto over under after before between among against during through across about above below near around "
    "off out up down per via within toward towards upon amid despite except like is are was were be been being am has have had "
    "having do does did will would can could shall should may might must not no never also already still just only even once ago "
    "later earlier away apart each every either neither both all any some such said says say told died dies fled fell rose went "
    "came got took made gave left lost won were today yesterday tomorrow tonight monday tuesday wednesday thursday friday "
    "saturday sunday there here then now too again including worth who’s that’s plus minus times has"
)
_FUNCTION_STARTS = word_set(
    "the these those its their his her our my your this that about some at in on of for with from to by and or but as an a over "
    "around nearly almost roughly approximately between under up only just all another if when while after before since than then "
    "more fewer less no not both where who which there what how other first last next every each they we he she it is was are "
    "were has have had will would could monday tuesday wednesday thursday friday saturday sunday yesterday today so because "
    "although though also even still within during until through despite among against including meanwhile now"
)
_PLURALS = word_set(
    "people men women children police staff personnel aircraft spacecraft sheep fish cattle poultry data media criteria bacteria teeth "
    "mice geese dead wounded injured missing homeless elderly livestock deer salmon crew servicemen policemen firemen fishermen "
    "congressmen businessmen councilmen gunmen policewomen businesswomen servicewomen townspeople tradespeople gunshots offspring "
    "dice oxen alumni nuclei cacti fungi"
)
_PLURALS_BEFORE_NOUNS = word_set(
    "police women men people sales arms sports media data savings crew fish cattle livestock"
)
"""“Police officers”, “sales jobs”: after any other plural the noun phrase is over."""
_NO_PLURAL = word_set(
    "news series is was has his its this us bus gas as yes plus thus across ours theirs always perhaps besides lots"
)
_SINGULARS = word_set(
    "person man woman child boy girl death soldier officer worker passenger student patient victim suspect employee body survivor "
    "seat vote goal resident civilian police firefighter"
)
_MEASURES: tuple[tuple[str, str], ...] = (
    ("valuation", r"valuations?|valued|market (?:value|cap(?:itali[sz]ation)?)"),
    ("value", r"worth|value"),
    ("revenue", r"revenues?|turnover|sales"),
    ("profit", r"profits?|net income"),
    ("loss", r"loss(?:es)?"),
    ("investment", r"invest(?:s|ed|ing|ments?)?"),
    ("market", r"markets?"),
    ("budget", r"budgets?"),
    ("funding", r"funding|raised|raising|funding round"),
    ("fine", r"fine[ds]?|penalty|penalties"),
    ("debt", r"debts?"),
    ("deficit", r"deficits?"),
    ("deal", r"deal|acquisition|acquired|takeover|bought|sold|buyout|merger"),
    ("damage", r"damages?"),
    ("aid", r"aid|grants?|donat(?:ed|ions?)"),
    ("wage", r"wages?|salary|salaries|pay"),
    ("ipo", r"IPOs?|flotation"),
    ("cost", r"costs?|costing|spen[dt]|spending|price tag"),
    ("price", r"prices?|priced"),
    ("tax", r"tax(?:es)?|tariffs?|dut(?:y|ies)"),
    ("deaths", r"died|dead|kill(?:s|ed|ing)?|deaths?|death toll|fatalit(?:y|ies)|bodies|perished|drowned"),
    ("injuries", r"injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)?|hurt"),
    ("unemployment", r"unemployment|jobless"),
    ("inflation", r"inflation"),
    ("turnout", r"turnout"),
    ("growth", r"growth|grew|grown|growing"),
)
_MEASURE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _MEASURES), re.I)
_FIRM = re.compile(r"\s{1,3}(?:[a-z-]+\s{1,3}){0,2}(?:start-?up|company|firm|business|unicorn|giant)\b")
_CLAUSE_END = re.compile(
    r"[,;:—–()\n]|\.\s|\.\Z|\b(?:and|but|while|with|when|after|before|despite|as|not|rather)\b|\d"
)
_MEASURED = frozenset(("count", "%", "point", "fraction", *_CURRENCIES.values(), "cent"))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as read, before its unit is known."""

    start: int
    end: int
    value: float
    currency: str
    """Code of the sign before it; empty without one."""
    worded: bool
    plain: bool
    """Bare digits without comma, decimals or scale: may be a year or a name."""
    metre: bool = False
    """Whether a glued `m` was read as million though it may mean metres."""


def find_quantities(text: str, blocks: Sequence[Block], sentences: Sequence[Span]) -> tuple[Quantity, ...]:
    """Quantities in reading order; years, clock times, list numbers and names with digits are not quantities."""
    found: list[Quantity] = []
    for block in blocks:
        if block.kind != "furniture":
            found.extend(
                _quantities_of(text, block.span, block.kind in ("headline", "heading", "standfirst"))
            )
    return tuple(found)


def _quantities_of(text: str, block: Span, is_title: bool) -> Iterator[Quantity]:
    """Quantities of one block."""
    position, end = block.start, block.end
    listed = _LIST_MARK.match(text, position, end)
    if listed:
        position = listed.end()
    floor = position
    while True:
        trigger = _TRIGGER.search(text, position, end)
        if trigger is None:
            return
        stop = 0
        for one in _read(text, trigger, floor, end, is_title):
            yield one
            stop = max(stop, one.span.end)
        if stop:
            position = floor = stop
        elif trigger["digits"]:
            position = max(trigger.end(), _skip(text, trigger, end))
        else:
            position = trigger.end()


def _skip(text: str, trigger: re.Match[str], end: int) -> int:
    """Where to go on after digits that are no quantity: past the whole date, time, number or name."""
    at = trigger.start("digits")
    for pattern in (_CLOCK, _DATE_AFTER, _GROUPS, _RUN):
        match = pattern.match(text, at, end)
        if match:
            return match.end()
    return trigger.end()


def _read(text: str, trigger: re.Match[str], floor: int, end: int, is_title: bool) -> Iterator[Quantity]:
    """The quantity or quantities that begin at a trigger; nothing when it is no quantity."""
    if trigger["vague"]:
        yield from _read_vague(text, trigger, floor, end)
        return
    at = trigger.start()
    if trigger["digits"] and not trigger["sign"] and _is_no_number(text, trigger, floor, end):
        return
    part = _read_fraction(text, at, floor, end) if not trigger["sign"] else None
    if part is not None:
        yield part
        return
    number = _read_number(text, at, end)
    if number is None:
        return
    ratio = _read_ratio(text, number, floor, end)
    if ratio is not None:
        yield ratio
        return
    yield from _measure_out(text, number, floor, end, is_title)


def _is_no_number(text: str, trigger: re.Match[str], floor: int, end: int) -> bool:
    """Whether the digits belong to a date, a clock time, a telephone number, a version or a label."""
    at, stop = trigger.span("digits")
    digits = trigger["digits"]
    if digits[0] == "0" and "." not in digits:
        return True
    if _CLOCK.match(text, at, end) or _DATE_AFTER.match(text, at, end):
        return True
    before = text[max(floor, at - 24) : at]
    if len(digits) <= 2 and _DATE_BEFORE.search(before):
        return True
    groups = _GROUPS.match(text, at, end)
    if groups and groups.end() > stop:
        return True
    if re.search(r"\d\s\Z", before[-2:]):
        return True
    if stop < end:
        after = text[stop]
        if after in "/:\\" or (
            after in ".,-" and stop + 1 < end and text[stop + 1].isdigit() and after != "-"
        ):
            return True
    return bool(_LABEL.search(before) and not re.search(r"\bat\s{0,2}\Z", before) and "," not in digits)


def _read_number(text: str, at: int, end: int) -> _Number | None:
    """A number in digits or words that begins at `at`, with its scale."""
    signed = _SIGNED.match(text, at, end)
    if signed:
        return _read_digits(text, signed, end)
    return _read_words(text, at, end)


def _read_digits(text: str, signed: re.Match[str], end: int) -> _Number | None:
    digits = signed["digits"]
    sign = (signed["sign"] or "").strip().rstrip(".").lower()
    value = float(re.sub(r"[,\u00a0\u2009\u202f]", "", digits))
    stop = signed.end()
    if stop < end and text[stop].isdigit():
        return None
    scale = _SCALE.match(text, stop, end)
    metre = False
    if scale and (scale["short"] or scale["apart"]):
        short = scale["short"] or scale["apart"]
        if not sign and short in ("m", "M", "b", "B", "t", "T", "k", "K"):
            if short in ("m", "k", "K") and scale["short"]:
                metre = short == "m"
                if metre and _counted_after(text, scale.end(), end)[0] == "":
                    scale = None
            else:
                scale = None
    half = False
    if scale:
        value *= _SCALES[(scale["long"] or scale["short"] or scale["apart"]).lower()]
        stop = scale.end()
    else:
        half = text.startswith("½", stop, end)
        if half:
            value, stop = value + 0.5, stop + 1
    plain = not scale and not half and digits.isdigit()
    return _Number(signed.start(), stop, _tidy(value), _CURRENCIES.get(sign, ""), False, plain, metre)


def _tidy(value: float) -> float:
    """Without the dust of binary fractions: 1.1 million is 1100000, not 1100000.0000000002."""
    return float(f"{value:.12g}")


def _read_words(text: str, at: int, end: int) -> _Number | None:
    """A number in words; reads as far as the words make one number."""
    total = current = 0.0
    last, stop, limit, lowest = "", at, float("inf"), ""
    position = at
    linked_by_and = False
    while True:
        match = _WORD.match(text, position, min(end, position + 12))
        if not match or (match.end() < end and text[match.end()].isalnum()):
            break
        word = match.group().lower()
        if word in ("a", "an") and not last:
            last = "a"
        elif word == "half" and last in ("", "a"):
            current, last = 0.5, "half"
        elif word in ("a", "an") and last == "half":
            last = "half a"
        elif word == "half" and linked_by_and and last in ("ones", "scale", "hundred"):
            if last == "ones":
                current += 0.5
            else:
                total += 0.5 * _SCALES[lowest]
            last, stop = "and a half", match.end()
        elif (
            word in _ONES
            and last in ("", "tens", "hundred", "scale")
            and not (last == "tens" and _ONES[word] > 9)
        ):
            if (last == "tens" and _ONES[word] == 0) or (linked_by_and and last not in ("hundred", "scale")):
                break
            current, last, stop = current + _ONES[word], "ones", match.end()
        elif word in _TENS and last in ("", "hundred", "scale"):
            current, last, stop = current + _TENS[word], "tens", match.end()
        elif word == "hundred" and last in ("", "a", "ones", "half a") and not linked_by_and:
            current, last, stop, lowest = (current or 1) * 100, "hundred", match.end(), "hundred"
        elif word == "dozen" and last in ("", "a", "ones", "tens", "half a") and not linked_by_and:
            current, last, stop = (current or 1) * 12, "dozen", match.end()
            break
        elif word in _SCALES and len(word) > 3 and _SCALES[word] < limit and not linked_by_and:
            limit, lowest = _SCALES[word], word
            total, current, last, stop = total + (current or 1) * limit, 0.0, "scale", match.end()
        else:
            break
        joint = _JOINT.match(text, match.end(), end)
        if not joint:
            break
        linked_by_and = joint["and"] is not None
        position = joint.end()
    if stop == at:
        return None
    return _Number(at, stop, _tidy(total + current), "", True, last in ("ones", "tens"))


def _read_fraction(text: str, at: int, floor: int, end: int) -> Quantity | None:
    """“Two thirds”, “a quarter of”, “half of”."""
    match = _FRACTION.match(text, at, end)
    before = text[max(floor, at - 24) : at]
    if match:
        top, part = match["top"].lower(), match["part"].lower()
        stop, lower = match.end(), part.rstrip("s") if part != "halves" else part
        many = top not in ("a", "an", "one", "1")
        if many != part.endswith("s") or (
            top in ("a", "an", "one") and not _is_share(text, before, stop, end, top)
        ):
            return None
        if (
            lower == "quarter"
            and many
            and re.match(r"\s{1,3}(?:ago|later|in a row|running)\b", text[stop : min(end, stop + 14)])
        ):
            return None
        value = (1 if top in ("a", "an") else _ONES.get(top) or int(top)) / _PARTS[lower]
    elif _HALF.match(text, at, end):
        stop = at + 4
        if not _is_share(text, before, stop, end, "half"):
            return None
        value = 0.5
    else:
        return None
    whole = _OF_A_MILLION.match(text, stop, end)
    if whole:
        value, stop = _tidy(value * _SCALES[whole["scale"]]), whole.end()
        counted, stop = _counted_after(text, stop, end)
        return _quantity(
            text, floor, end, at, stop, (value, value), "count", counted, "count", f"it counts {counted}"
        )
    counted = _counted_of(text, stop, end)
    return _quantity(
        text, floor, end, at, stop, (value, value), "fraction", counted, "fraction", "a part of the whole"
    )


_SHARE_FOLLOWS = re.compile(r"\s{1,3}(?:of|more|less|fewer|as)\b")
_SHARE_PRECEDES = re.compile(
    r"\b(?:by|about|nearly|almost|than|over|only|just|roughly|around|least|up|down|fell|rose|dropped|lost|gained|to|under)\s{1,3}\Z",
    re.I,
)
_NOT_A_SHARE = re.compile(
    r"\b(?:first|second|latter|other|the|this|that|top|bottom|upper|lower|northern|southern|eastern|western|each|either|last|final|his"
    r"|her|their|its|better)\s{1,3}\Z",
    re.I,
)


def _is_share(text: str, before: str, stop: int, end: int, top: str) -> bool:
    """Whether “a third”, “half” means a part: “a third of voters”, “fell by a third”, not “a third man”."""
    if _NOT_A_SHARE.search(before):
        return False
    after = text[stop : min(end, stop + 16)]
    if _SHARE_FOLLOWS.match(after):
        return True
    if top == "half":
        return bool(re.match(r"\s{1,3}(?:the|its|their|his|her|our|all)\b", after)) or (
            bool(_SHARE_PRECEDES.search(before)) and not re.match(r"[\s-]{1,3}an?\b|-", after)
        )
    ends = re.match(
        r"\s*(?:[.,;:)\u201d\"\u2019]|\Z|(?:in|to|since|from|over|this|last|by|on|between|and|or)\b)", after
    )
    return bool(ends) and (top == "one" or bool(_SHARE_PRECEDES.search(before)))


def _read_ratio(text: str, number: _Number, floor: int, end: int) -> Quantity | None:
    """“One in five adults”, “nine out of ten”."""
    match = _RATIO.match(text, number.end, min(end, number.end + 40))
    if not match or number.currency or number.value != int(number.value):
        return None
    if match["whole"].isdigit():
        whole = float(match["whole"])
    else:
        read = _read_words(text, match.start("whole"), match.end("whole"))
        whole = read.value if read and read.end == match.end("whole") else 0.0
    if not (number.value < whole <= 1e6) or (1500 <= whole <= 2100 and "out" not in match.group()):
        return None
    if _UNIT.match(text, match.end(), min(end, match.end() + 30)):
        return None
    counted, _ = _counted_after(text, match.end(), end)
    if not counted and "out" not in match.group():
        return None
    value = number.value / whole
    return _quantity(
        text,
        floor,
        end,
        number.start,
        match.end(),
        (value, value),
        "fraction",
        counted,
        "fraction",
        "so many of so many",
    )


def _read_vague(text: str, trigger: re.Match[str], floor: int, end: int) -> Iterator[Quantity]:
    """“Dozens of people”, “billions of dollars”, “hundreds of thousands of homes”."""
    at, stop = trigger.span()
    before = text[max(floor, at - 8) : at]
    if re.search(r"[\d$£€]\s?\Z|\bthe\s{1,3}\Z|\b[Oo]ne\s\Z", before):
        return
    more = _OF_MILLIONS.match(text, stop, end)
    if more:
        stop = more.end()
    elif trigger["vague"].lower() == "tens":
        return
    of = _OF.match(text, stop, end)
    after = of.end() if of else stop
    money = _MONEY_WORD.match(text, after, min(end, after + 40))
    if money and money["money"] and of:
        currency = _CURRENCIES[money["money"].lower()]
        yield Quantity(
            Span(at, money.end()), None, None, "~", currency, "", _measure(text, at, money.end(), floor, end), False,
            "vague", ("a sum named by its size only",),
        )  # fmt: skip
        return
    counted, counted_end = _counted_after(text, after, end) if of else ("", stop)
    invested = _SPENDS.search(text[max(floor, at - 12) : at])
    if not counted and not invested:
        return
    yield Quantity(
        Span(at, counted_end if counted else stop), None, None, "~", "count", counted,
        _measure(text, at, counted_end if counted else stop, floor, end), False, "vague", ("a number named by its size only",),
    )  # fmt: skip


def _measure_out(text: str, number: _Number, floor: int, end: int, is_title: bool) -> Iterator[Quantity]:
    """The quantity of a number, with range, unit and noun; two for “from 2% to 4%”."""
    before = text[max(floor, number.start - 40) : number.start]
    first_unit, first_end, _, _, _ = _unit_after(text, number, end)
    second = _second_of_range(text, number, first_end if first_unit else number.end, end, before)
    if second is not None and first_unit:
        second_unit = _unit_after(text, second, end)[0]
        if first_unit != second_unit and not (number.currency and not second_unit):
            second = None
    if second is not None:
        unit, stop, counted, rule, why = _unit_after(text, second, end)
        if not unit and (number.currency or second.currency):
            unit, rule, why = number.currency or second.currency, "money", "a currency sign"
        unit = unit or first_unit
        if unit == "count" and not counted and not _BETWEEN.search(before):
            unit = ""
        low, high = number.value, second.value
        if low < 1000 <= high and number.plain and second.value >= 1000 and not second.plain:
            low *= _scale_of(second.value)
        if unit and low < high:
            if _FROM.search(before) and unit not in _TIME_UNITS:
                yield _quantity(
                    text,
                    floor,
                    end,
                    number.start,
                    number.end if not first_unit else first_end,
                    (low, low),
                    unit,
                    counted,
                    rule,
                    why,
                )
                yield _quantity(
                    text, second.start, end, second.start, stop, (high, high), unit, counted, rule, why
                )
                return
            between = _BETWEEN.search(before)
            start = number.start - (len(before) - between.start()) if between else number.start
            yield _quantity(
                text,
                floor,
                end,
                start,
                stop,
                (low, high),
                unit,
                counted,
                rule,
                f"a range; {why}",
                is_range=True,
            )
            return
        if re.match(r"[-–—−]", text[number.end : number.end + 1]):
            return
    unit, stop, counted, rule, why = _unit_after(text, number, end)
    if unit in ("", "count") and not counted and re.search(r"\baged\s{1,3}\Z", before):
        unit, rule, why = "year", "unit", "an age"
    if not _is_quantity(text, number, unit, counted, stop, floor, end, is_title, rule):
        return
    if number.currency and number.value == 0:
        return
    value = number.value
    if rule == "money" and unit == "pence":
        unit, value = "GBP", value / 100
    start = number.start
    if "degree" in unit or "°" in unit:
        below = re.search(r"(?:\bminus\s|[-−])\Z", before)
        if below:
            start, value = start - len(below.group()), -value
    if re.match(r"an?\s", text[start : start + 3]) and re.search(r"-[a-z]+\Z", text[start:stop]):
        start = text.index(text[start:stop].split(None, 1)[1], start)
    yield _quantity(text, floor, end, start, stop, (value, value), unit or "count", counted, rule, why)


def _scale_of(value: float) -> float:
    """The scale word a value was written with: of 3,000,000 a million."""
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if value >= scale), 1.0)


def _second_of_range(text: str, number: _Number, at: int, end: int, before: str) -> _Number | None:
    """The number after a dash, “to” or “and”, when the two may be a range."""
    link = _TO.match(text, at, min(end, at + 10))
    if not link or (link["and"] and not _BETWEEN.search(before)):
        return None
    second = _read_number(text, link.end(), end)
    if second is None or second.end <= link.end():
        return None
    if second.currency and number.currency and second.currency != number.currency:
        return None
    if second.end < end and text[second.end] in "-–/:" and text[second.end + 1 : second.end + 2].isdigit():
        return None
    return second


def _unit_after(text: str, number: _Number, end: int) -> tuple[str, int, str, str, str]:
    """Unit, end, counted noun, rule and reason of what stands after a number; an empty unit when nothing fits."""
    at, near = number.end, min(end, number.end + 40)
    if number.currency:
        return number.currency, at, "", "money", "a currency sign"
    share = _PERCENT.match(text, at, near)
    if share:
        unit = "point" if share["point"] else "basis point" if share["basis"] else "%"
        return (
            unit,
            share.end(),
            _counted_of(text, share.end(), end),
            "share",
            "a share or a difference of shares",
        )
    money = _MONEY_WORD.match(text, at, near)
    if money and not (money["p"] and number.worded):
        stop = money.end()
        if money["money"]:
            return _CURRENCIES[money["money"].lower()], stop, "", "money", "a currency’s name"
        return ("cent" if money["cent"] else "pence"), stop, "", "money", "a currency’s name"
    won = _WON.match(text, at, near)
    if won and number.value >= 1000 and not number.plain:
        return "KRW", won.end(), "", "money", "a currency’s name"
    measured = _UNIT.match(text, at, near)
    named = _unit_named(text, measured, number, end) if measured else ""
    if measured and named:
        of = _counted_of(text, measured.end(), end) if named not in _TIME_UNITS else ""
        return named, measured.end(), of, "unit", f"a unit, {named}"
    members = _MEMBERS.match(text, at, near)
    if members:
        return "count", members.end(), members["noun"], "count", "a number and a noun made one word"
    if at < end and (text[at].isalnum() or text[at] == "-" or text[at] == "\u2019"):
        return "", at, "", "bare", "a number by itself"
    more = _OR_MORE.match(text, at, near)
    counted, stop = _counted_after(text, more.end() if more else at, end, number.value == 1)
    if counted:
        return "count", stop, counted, "count", f"it counts {counted}"
    of = _counted_of(text, at, end)
    if of and number.value > 1:
        return "count", at, of, "count", f"it counts some of the {of}"
    return ("count" if more else ""), (more.end() if more else at), "", "bare", "a number by itself"


def _unit_named(text: str, match: re.Match[str], number: _Number, end: int) -> str:
    """The unit of a match; empty when the words mean something else here."""
    if match["degree"]:
        return _UNITS[re.sub(r"\s", "", match["degree"]).lower()]
    if match["metre"] or match["apart"]:
        return {"m": "m", "g": "g", "mw": "MW", "gw": "GW", "kw": "kW"}[
            (match["metre"] or match["apart"]).lower()
        ]
    word, gap = match["unit"].lower(), match["gap"] or ""
    glued = gap == ""
    if glued and (number.worded or len(word) > 4):
        return ""
    if (
        number.value == 1
        and number.worded
        and word in ("day", "time", "second", "way", "week")
        and gap != "-"
    ):
        return ""
    is_many = bool(match["s"]) or word in ("feet", "inches", "centuries", "degrees celsius") or len(word) <= 3
    if not is_many and gap.isspace() and (word in _NEVER_SINGULAR or (number.value != 1 and number.worded)):
        return ""
    if word == "time" and (gap == "-" or not match["s"]):
        return ""
    if not is_many and gap.isspace() and number.value != 1 and len(word) > 3 and "degree" not in word:
        return ""
    return _UNITS[word]


def _counted_of(text: str, at: int, end: int) -> str:
    """What a share or weight is of: `voters` in “60% of the voters”."""
    of = _OF_THE.match(text, at, min(end, at + 24))
    if not of:
        return ""
    position = of.end()
    while position > at and text[position - 1].isspace():
        position -= 1
    inner = _SPACE.match(text, position, end)
    number = _read_number(text, inner.end(), end) if inner else None
    if number is not None:
        position = number.end
    counted, _ = _counted_after(text, position, end)
    if counted:
        return counted
    noun = _NOUN.match(text, position, min(end, position + 24))
    if noun and noun["word"].lower() not in _STOP and noun["word"].islower() and noun["word"].isalpha():
        return noun["word"]
    return ""


def _counted_after(text: str, at: int, end: int, one: bool = False) -> tuple[str, int]:
    """The noun phrase after a number, as far as its last noun in the plural, and where it ends."""
    position, start, stop = at, -1, -1
    for _ in range(6):
        noun = _NOUN.match(text, position, min(end, position + 40))
        if not noun:
            break
        word = noun["word"].rstrip("-'\u2019&")
        lower = word.lower()
        if lower in _STOP or not any(map(str.isalpha, word)):
            break
        if start < 0:
            start = noun.start("word")
        close = noun.start("word") + len(word)
        is_owner = close < end and text[close] in "'\u2019"
        if not is_owner and (lower in _SINGULARS if one else _is_plural(word, lower)):
            stop = close
            if lower not in _PLURALS_BEFORE_NOUNS:
                break
        elif stop >= 0:
            break
        position = close
        if is_owner:
            position = close + 1
        if position < end and not text[position].isspace():
            break
    if stop < 0:
        return "", at
    return text[start:stop], stop


def _is_plural(word: str, lower: str) -> bool:
    """Whether a word may be a noun in the plural: `jobs`, `A100s`, `people`, not `news`, `boss`."""
    if lower in _PLURALS:
        return True
    if "'" in lower or "\u2019" in lower:
        return False
    if word[-1:] == "s" and word[-2:-1].isupper():
        return True
    return (
        len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is"))
        and lower not in _NO_PLURAL
    )


def _is_quantity(
    text: str,
    number: _Number,
    unit: str,
    counted: str,
    stop: int,
    floor: int,
    end: int,
    is_title: bool,
    rule: str,
) -> bool:
    """Whether a number with this unit or noun is a quantity, not a year, a name or a figure of speech."""
    before = text[max(floor, number.start - 28) : number.start]
    hedged = bool(_HEDGE.search(before))
    if rule in ("money", "share", "unit"):
        if number.plain and not number.worded and rule == "unit" and 1500 <= number.value <= 2100:
            return hedged or unit not in ("day", "week", "month", "year", "second")
        return not (number.worded and number.value == 1 and rule == "unit" and unit == "times")
    if not number.worded:
        if number.plain and _is_year(text, number, before, counted, hedged, end):
            return False
        if not hedged and number.plain and not is_title and _is_after_name(before):
            return False
        if stop < end and not unit and (text[stop].isalnum() or text[stop] in "-/:\u2019'"):
            return False
        if (
            not number.plain
            and not counted
            and number.value == int(number.value)
            and "." in text[number.start : number.end]
        ):
            return False
    elif (
        text[number.start].isupper()
        and before.strip()
        and before.rstrip()[-1] not in '.!?:“"‘—'
        and not is_title
    ):
        return False
    if counted:
        is_one_of = number.worded and number.value == 1 and _ONE_OF.match(text, number.end, end)
        return not is_one_of
    if unit == "count":
        return True
    if number.worded and number.value <= 12:
        return bool(_VICTIMS.search(before))
    if number.value <= 31 and not hedged and not _VICTIMS.search(before):
        return bool(
            re.search(
                r"\b(?:(?:rose|risen|fell|up|down|grew|grown|total|number)\s{1,3}(?:to|of|was|is))\s{1,3}\Z",
                before,
            )
        )
    return (
        hedged
        or bool(_BEFORE_BARE.search(before))
        or not (number.plain or number.worded)
        or number.value >= 1e6
    )


_BEFORE_YEAR = re.compile(
    r"(?:\b(?:the|in|since|by|of|from|until|till|during|before|after|and|to|a|an|for|late|early|mid|summer|winter|spring|autumn|fall|[A-Z]\w+)"
    r"|[\u2019']s|\()[\s-]{1,3}\Z"
)


def _is_year(text: str, number: _Number, before: str, counted: str, hedged: bool, end: int) -> bool:
    """Whether four bare digits are a year."""
    if not 1500 <= number.value <= 2100 or number.end - number.start != 4 or number.currency:
        return False
    if hedged and counted:
        return False
    is_round = number.value % 100 == 0
    return not (counted and is_round and not _BEFORE_YEAR.search(before))


def _is_after_name(before: str) -> bool:
    """Whether a capitalized word just before makes the number part of a name: “Boeing 737”."""
    name = _NAME_BEFORE.search(before)
    return bool(name) and name["name"].lower() not in _FUNCTION_STARTS if name else False


_HEDGE_KINDS: Mapping[str, QuantityRelation] = {
    "about": "~",
    "atleast": ">=",
    "upto": "<=",
    "over": ">",
    "under": "<",
}


def _quantity(
    text: str, floor: int, end: int, start: int, stop: int, values: tuple[float, float], unit: str, counted: str, rule: str,
    why: str, is_range: bool = False,
) -> Quantity:  # fmt: skip
    """The record, with the hedge before it, the measure near it and whether it is denied."""
    low: float | None
    high: float | None
    low, high = values
    relation: QuantityRelation = "range" if is_range else "="
    reasons = [why]
    hedge = _HEDGE.search(text[max(floor, start - 28) : start])
    if hedge and not (
        hedge.lastgroup == "over" and hedge.group().lower().strip() == "over" and unit in _TIME_UNITS
    ):
        if not is_range:
            relation = _HEDGE_KINDS[hedge.lastgroup or "about"]
        reasons.append(f"“{hedge.group().strip()}” before it")
        start -= hedge.end() - hedge.start()
    more = _OR_MORE.search(text[start:stop]) or _OR_MORE.match(text, stop, min(end, stop + 12))
    if more and relation == "=":
        relation = ">=" if more["more"] else "<="
        if more.re is _OR_MORE and more.string is text:
            stop = more.end()
    if relation in (">", ">="):
        high = None
    elif relation in ("<", "<="):
        low = None
    negated = bool(_DENIED.search(text[max(floor, start - 20) : start]))
    if negated:
        reasons.append("denied by the words before it")
    measure = _measure(text, start, stop, floor, end) if unit in _MEASURED else ""
    if unit == "count" and counted and measure not in ("deaths", "injuries"):
        measure = ""
    if measure:
        reasons.append(f"it is a measure of {measure}")
    return Quantity(
        Span(start, stop), low, high, relation, unit, counted, measure, negated, rule, tuple(reasons)
    )


def _measure(text: str, start: int, stop: int, floor: int, end: int) -> str:
    """Which measure a number is of: the nearest word in its clause that names one."""
    if _FIRM.match(text, stop, min(end, stop + 50)) and text[start:stop].lstrip().startswith(
        tuple("$£€¥aUuo")
    ):
        return "valuation"
    after = text[stop : min(end, stop + 34)]
    cut = _CLAUSE_END.search(after)
    follows = _MEASURE.search(after[: cut.start()] if cut else after)
    before = text[max(floor, start - 44) : start]
    for cut in _CLAUSE_END.finditer(before):
        before = " " * cut.end() + before[cut.end() :]
    precedes = deque(_MEASURE.finditer(before), maxlen=1)
    if follows and (not precedes or follows.start() <= len(before) - precedes[0].end()):
        return follows.lastgroup or ""
    return (precedes[0].lastgroup or "") if precedes else ""
