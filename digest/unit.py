"""Unit: what stands behind a number and says what it is a number of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.data import nouns
from digest.data.numerals import ONES, TENS
from digest.data.units import (
    CODES,
    GLUED_UNITS,
    MONEY_WORDS,
    NEVER_SINGULAR,
    RISKY_MONEY_WORDS,
    TIME_UNITS,
    UNITS,
)
from digest.number import Number, read_number


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as read behind a number."""

    name: str
    """As `Quantity.unit`; empty when there is none."""
    end: int
    rule: str
    why: str
    counted: str = ""
    factor: float = 1.0
    """By what the number is multiplied: a cent is a hundredth of its currency."""


_PERCENT = re.compile(
    r"(?P<point>[\s-]{0,2}(?:percentage|percent|per\s?cent|%|pct)[\s-]points?\b)"
    r"|(?P<basis>[\s-]{1,2}basis[\s-]points?\b|\s?bps?\b)"
    r"|\s?%|[\s-]{0,2}per[\s-]?cent\b|[\s-]{1,2}pct\b|\s?pc\b",
    re.I,
)
_CODE = re.compile(rf"\s?(?P<code>{'|'.join(sorted(CODES))})\b")
_GAP = r"(?P<gap>[\s\u00a0]{1,3}|-)?"
_WORDS = re.compile(
    _GAP + r"(?P<one>(?:[°º]\s?)?[A-Za-z]+[²³]?(?:/h\b)?|[°º])(?:(?P<sep>\s{1,3}|-)(?P<two>[A-Za-z]+)"
    r"(?:(?:\s{1,3}|-)(?P<three>[A-Za-z]+))?)?"
)
_OLD = re.compile(r"[\s-]{1,2}olds?\b")
_CENTS = re.compile(
    r"(?:[\s-]{1,2}(?P<word>[Cc]ents?|[Cc]ts?|[Pp]ence|[Pp]enny|[Pp]ennies)|(?P<glued>p|c))\b(?![-/])"
)
_COINS = re.compile(r"\s{1,2}(?P<whose>[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?)\scents?\b")
"""“18 Canadian cents”."""
_GRAND = re.compile(r"\s(?P<word>grand|quid)\b")
_COMPOUND = re.compile(r"-(?P<noun>[a-z][a-z]+)(?:-(?!old\b)[a-z]+)*\b")
_OF_THE = re.compile(
    r"\s{1,3}of(?:\s{1,3}(?:all|the|its|their|his|her|our|these|those|some))?(?:\s{1,3}(?:the|those|its|their))?(?![\w])"
)
_SPACE = re.compile(r"\s{1,3}")
_ALIKE_WHEN_MANY = ("hertz", "kilohertz", "megahertz", "gigahertz", "horsepower", "celsius", "fahrenheit")
_CHANGED_INTO = re.compile(r"\s\((?:about\s|around\s|nearly\s)?(?:US)?[$€]")
"""Behind “50,000 pound” when the same sum follows in another currency."""
_NOUN = re.compile(r"\s{1,3}(?P<word>[^\W_](?:[\w\u2019'&]|-(?!-))*)")
_MORE = re.compile(
    r"\+|\s{1,3}(?:or\s{1,3}(?:more|above|older|over|less|fewer|under|younger|so)|plus)\b|-(?:odd|plus)\b"
)
_MORE_NOUNS = 5
"""How many words a noun phrase may have before its noun: “12 newly hired Portuguese road workers”."""


def read_unit(text: str, number: Number, end: int, home: str) -> Unit:
    """What stands behind a number; `home` is the currency of the article, for cents and “grand”."""
    at = number.end
    if number.currency:
        return Unit(number.currency, at, "money", "a currency sign")
    if at < end:
        behind = _WORDS.match(text, at, min(end, at + 48))
        unit = _read_share(text, at, end) or _read_money(text, number, behind, end, home)
        unit = unit or _read_measurement(text, number, behind, end)
        if unit:
            return unit
    compound = _COMPOUND.match(text, at, end)
    if compound and number.value != 1 and compound["noun"] not in nouns.COMPOUND_STOPS:
        return Unit("count", compound.end(), "count", "a number and a noun made one word", compound["noun"])
    if at < end and (text[at].isalnum() or text[at] in "-\u2019'"):
        odd = _MORE.match(text, at, end)
        if not odd:
            return Unit("", at, "bare", "a number by itself")
    return _read_counted(text, number, end)


def _read_share(text: str, at: int, end: int) -> Unit | None:
    share = _PERCENT.match(text, at, min(end, at + 24))
    if not share:
        return None
    name = "point" if share["point"] else "basis point" if share["basis"] else "%"
    return Unit(
        name, share.end(), "share", "a share or a difference of shares", counted_of(text, share.end(), end)
    )


_LINES = frozenset((240, 360, 480, 720, 1080, 1440, 2160, 4320))
"""Lines of a picture on a screen, as its makers count them: 1080p."""
_SCREEN = re.compile(
    r"p\W{0,3}(?:[A-Za-z]+\W{1,2})?(?:videos?|streams?|streaming|footage|displays?|screens?|resolution|cameras?|webcams?|feeds?|HD|TVs?|LCD|"
    r"panels?|recording|playback|monitors?|picture)\b"
)


def _is_lines(text: str, number: Number, end: int) -> bool:
    """Whether a number with a `p` counts the lines of a picture, and no pence."""
    if number.value not in _LINES:
        return False
    return number.value > 1000 or _SCREEN.match(text, number.end, min(end, number.end + 40)) is not None


def _read_money(text: str, number: Number, behind: re.Match[str] | None, end: int, home: str) -> Unit | None:
    """A currency's code or name, cents, pence, or “grand” behind the number; `behind` are up to three words."""
    at = number.end
    code = _CODE.match(text, at, min(end, at + 6))
    if code:
        return Unit(code["code"], code.end(), "money", "a currency’s code")
    cents = _CENTS.match(text, at, min(end, at + 12))
    if (
        cents
        and not (number.is_word and cents["glued"])
        and not (cents["glued"] == "c" and "." in text[number.start : at])
        and not (cents["glued"] == "p" and _is_lines(text, number, end))
    ):
        word = (cents["word"] or cents["glued"]).lower()
        currency = "GBP" if word[0] == "p" else home
        return Unit(currency, cents.end(), "money", "a hundredth of a currency", factor=0.01)
    coins = _COINS.match(text, at, min(end, at + 28))
    code_of_coins = MONEY_WORDS.get(f"{coins['whose'].lower()} dollar") if coins else None
    if coins and code_of_coins:
        return Unit(code_of_coins, coins.end(), "money", "a hundredth of a currency", factor=0.01)
    grand = _GRAND.match(text, at, min(end, at + 8))
    if grand:
        is_quid = grand["word"] == "quid"
        currency, factor = ("GBP", 1.0) if is_quid else (home, 1000.0)
        return Unit(currency, grand.end(), "money", "a word for money", factor=factor)
    if not behind or not behind["gap"]:
        return None
    for name in ("three", "two", "one"):
        words = _joined(behind, name)
        if words is None:
            continue
        for writing in (words, words.removesuffix("s")):
            currency_of = MONEY_WORDS.get(writing)
            is_changed = bool(_CHANGED_INTO.match(text, behind.end(name), end))
            if currency_of and (is_changed or _is_money(number, writing, words, home)):
                return Unit(currency_of, behind.end(name), "money", "a currency’s name")
    return None


def _joined(match: re.Match[str], last: str) -> str | None:
    """The words as far as a group, in small letters with single spaces; None when the group is empty."""
    if match[last] is None:
        return None
    names = ("one", "two", "three")
    return " ".join(match[name].lower() for name in names[: names.index(last) + 1])


def _is_money(number: Number, writing: str, words: str, home: str) -> bool:
    """Whether a name of a currency is one here: “three won”, “ten pounds of flour” are not."""
    if writing == "pound":
        return home == "GBP" or number.scale >= 1e6
    if writing not in RISKY_MONEY_WORDS:
        return True
    is_large = number.value >= 1000 or number.scale > 1
    return is_large or (words != writing and writing not in ("mark", "real", "rand"))


def _read_measurement(text: str, number: Number, behind: re.Match[str] | None, end: int) -> Unit | None:
    """A unit among the words behind the number."""
    if not behind:
        return None
    for name in ("three", "two", "one"):
        words = _joined(behind, name)
        if words is None:
            continue
        unit, is_many = _unit_named(words, is_glued=behind["gap"] is None, is_word=number.is_word)
        if unit and name == "one":
            unit = unit if _fits(number, behind["gap"] or "", words, is_many=is_many) else ""
        if unit:
            return _measurement(text, unit, behind.end(name), end)
    exact = GLUED_UNITS.get(behind["one"])
    if (
        exact
        and not number.is_word
        and behind["gap"] != "-"
        and not (behind["gap"] and behind["one"] in ("g", "in", "st", "C", "F"))
    ):
        return _measurement(text, exact, behind.end("one"), end)
    return None


def _measurement(text: str, unit: str, stop: int, end: int) -> Unit:
    """The record, with “old” and what is measured."""
    old = _OLD.match(text, stop, end) if unit in TIME_UNITS else None
    counted = counted_of(text, stop, end) if unit not in TIME_UNITS else ""
    return Unit(unit, old.end() if old else stop, "unit", f"a unit, {unit}", counted)


def _unit_named(words: str, *, is_glued: bool, is_word: bool) -> tuple[str, bool]:
    """The unit of a writing and whether the writing is a plural; an empty unit when it is none."""
    if is_glued and (is_word or len(words) > 5):
        return "", False
    unit = UNITS.get(words)
    if unit:
        return unit, len(words) <= 3 or words in (
            "feet",
            "inches",
            "centuries",
            *_ALIKE_WHEN_MANY,
        ) or " " in words or "°" in words
    if words.endswith("s") and len(words) > 3:
        unit = UNITS.get(words[:-1])
    return unit or "", bool(unit)


def _fits(number: Number, gap: str, word: str, *, is_many: bool) -> bool:
    """Whether a unit in one word is meant as one: not “five second prizes”, “one day”."""
    if gap in ("", "-") or is_many:
        return not (gap == "" and word in ("v", "w"))
    if number.value == 1 and number.is_word:
        return word not in ("day", "second", "minute", "point", "stone", "vote", "pound")
    if word in ("foot", "stone"):
        return not number.is_word
    if word in NEVER_SINGULAR:
        return number.value == 1 or (word == "point" and number.value < 1)
    return number.value <= 1 or not number.is_word or number.value != int(number.value)


def _read_counted(text: str, number: Number, end: int) -> Unit:
    """The noun phrase a number counts; a bare number when there is none."""
    at = number.end
    more = _MORE.match(text, at, min(end, at + 14))
    counted, stop = counted_after(text, more.end() if more else at, end, is_one=number.value == 1)
    measured = _unit_of_noun(counted)
    if measured:
        return Unit(measured, stop, "unit", f"a unit, {measured}", counted_of(text, stop, end))
    if counted:
        return Unit("count", stop, "count", f"it counts {counted}", counted)
    if more:
        return Unit("count", more.end(), "bare", "a number by itself")
    of = counted_of(text, at, end)
    if of and number.value > 1:
        return Unit("count", at, "count", f"it counts some of the {of}", of)
    return Unit("", at, "bare", "a number by itself")


def _unit_of_noun(counted: str) -> str:
    """The unit a noun phrase ends in: `hour` of “flying hours”; empty when it ends in none."""
    adjective, _, noun = counted.rpartition(" ")
    unit = UNITS.get(noun.lower().removesuffix("s"), "") if adjective.islower() and len(noun) > 3 else ""
    return "" if unit in NEVER_SINGULAR else unit


def counted_of(text: str, at: int, end: int) -> str:
    """What a share or weight is of: `voters` in “60% of the voters”; empty when it does not say."""
    of = _OF_THE.match(text, at, min(end, at + 30))
    if not of:
        return ""
    position = of.end()
    inner = _SPACE.match(text, position, end)
    number = read_number(text, inner.end(), end) if inner else None
    if number is not None:
        position = number.end
    counted, _ = counted_after(text, position, end)
    if counted:
        return counted
    noun = _small_noun(text, position, end)
    if noun and noun["word"] in nouns.WHOLE:
        noun = _small_noun(text, noun.end(), end) or noun
    return noun["word"] if noun else ""


def _small_noun(text: str, at: int, end: int) -> re.Match[str] | None:
    """The next word where it may be a noun in the singular."""
    noun = _NOUN.match(text, at, min(end, at + 24))
    if noun and noun["word"].isalpha() and noun["word"].islower() and noun["word"] not in nouns.STOP:
        return noun
    return None


def counted_after(text: str, at: int, end: int, *, is_one: bool = False) -> tuple[str, int]:
    """The noun phrase after a number, as far as its last noun in the plural, and where it ends."""
    position, start, stop = at, -1, -1
    for _ in range(_MORE_NOUNS + 1):
        noun = _NOUN.match(text, position, min(end, position + 40))
        if not noun:
            break
        word = noun["word"].rstrip("-'\u2019&")
        lower = word.lower()
        if lower in nouns.STOP or lower in ONES or lower in TENS or not any(map(str.isalpha, word)):
            break
        if start < 0:
            start = noun.start("word")
        close = noun.start("word") + len(word)
        is_owner = close < end and text[close] in "'\u2019" and not lower.endswith("s")
        if not is_owner and (lower in nouns.SINGULARS if is_one else is_plural(word, lower)):
            stop = close
            if lower not in nouns.PLURALS_BEFORE_NOUNS and not word[:1].isupper() and "-" not in word:
                break  # behind a name in the plural its noun may follow: `Star Wars films`
        elif stop >= 0:
            break
        position = close + is_owner
        if position < end and not text[position].isspace():
            break
    if stop < 0:
        return "", at
    return text[start:stop], stop


def is_plural(word: str, lower: str) -> bool:
    """Whether a word may be a noun in the plural: `jobs`, `A100s`, `people`, not `news`, `boss`."""
    if lower in nouns.PLURALS:
        return True
    if "'" in lower or "\u2019" in lower:
        return False
    if word[-1:] == "s" and word[-2:-1].isupper():
        return True
    return (
        len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "ous"))
        and lower not in nouns.NO_PLURALS
    )
