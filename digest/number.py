"""Number: a number in figures or words, read where it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.data.numerals import GLYPHS, ONES, ORDINALS, PARTS, SCALE_LETTERS, SCALES, TENS
from digest.data.units import CODES, SIGNS

_SPACES = r"[\u00a0\u2007\u2009\u202f]"
FIGURES = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d{1,9})?"
    rf"|\d{{1,3}}(?:{_SPACES}\d{{3}})+(?!\d)(?:\.\d{{1,9}})?"
    r"|\d{1,3}(?:['\u2019]\d{3})+(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:\.\d{3}){2,4}(?![\d.]\d)"
    r"|[1-9]\d{0,2}(?:(?: \d{3}){2,4}| 000)(?![\w,.]\d|\d| \d)"
    r"|[1-9]\d{0,2} \d{3}(?=\s[a-z]+s\b)"
    r"|\d{1,3},\d{1,2}(?=\s?(?:million|billion|trillion|bn|%|per\scent|percent)\b|%)"
    r"|\d{1,15}(?:\.\d{1,9})?"
)
"""A number in figures: grouped by commas (also the Indian way), thin spaces, apostrophes, or several full stops."""


def _sign_pattern() -> str:
    """What marks a sum before its figures: `$`, `US$`, `£`, `Rs`, `SEK`."""
    dollars = [sign[:-1].upper() for sign in SIGNS if sign.endswith("$") and len(sign) > 1]
    glyphs = "".join(sign for sign in SIGNS if len(sign) == 1 and not sign.isalnum() and sign != "$")
    words = r"Rs\.?|RM|RMB|Rp|DM|SFr|Sfr|KSh|Ksh|USh|Ush|TSh|Tsh|Shs?|Dhs?|Tk\.?|GH¢"
    rand = r"(?:R|N|P|SR|QR|LE|euros?)(?=\d[\d.,]{0,9}[\s-]?(?:m|bn|million|billion|trillion)\b|\d{1,3}(?:,\d{3})+\b|\d{1,4}\.\d\d\b)"
    return (
        rf"(?:(?:{'|'.join(sorted(dollars, key=len, reverse=True))}|Mex|Cdn|Can)?\$|(?:IR|E)?£|(?:RMB|CN)?¥|[{glyphs}]"
        rf"|\b(?:{'|'.join(sorted(CODES))}|{words})(?=\s?\d)|\b{rand})"
    )


SIGN = _sign_pattern()
_SIGNED = re.compile(rf"(?P<sign>(?:{SIGN})\s?)?(?P<figures>{FIGURES})")
_GROUPING = re.compile(rf"[ ,'\u2019]|{_SPACES}")
_DECIMAL_COMMA = re.compile(r",(?=\d{1,2}\Z)")
"""“6,8 billion”, as South African and continental papers write it."""
_LETTERS = "|".join(sorted(SCALE_LETTERS, key=len, reverse=True))
_LONG_SCALES = "|".join(sorted(SCALES, key=len, reverse=True))
_SCALE = re.compile(
    rf"(?:\s{{1,2}}|-|(?<=\d))(?P<long>{_LONG_SCALES})(?!\w)|(?P<short>{_LETTERS})(?![\w²³/])|\s(?P<apart>bn|tn|trn|mn|mln|bln|m|cr)(?![\w²³/])",
    re.I,
)
_NEEDS_NOUN = frozenset(("m", "k", "mm", "mil", "b", "t"))
"""Letters that are a scale only behind a sum of money or before a noun: “40m users”, but “40m deep”."""
_GLYPH = re.compile(rf"\s?[{''.join(GLYPHS)}]")
_MIXED = re.compile(r"(?:[\s\u00a0]|-|\sand\s)(?P<top>\d{1,2})/(?P<bottom>2|3|4|5|6|8|10|16|32|64)(?![\d/])")
_AND_A_HALF = re.compile(
    r"[\s-]{1,2}and[\s-]{1,2}(?:an?[\s-]{1,2}|one[\s-])?(?P<part>half|quarter|third)(?![\w])(?![\s-]{1,2}of\b)",
    re.I,
)
_WORD = re.compile(r"[A-Za-z]+")
_JOINT = re.compile(
    r"-(?:and-(?:an?-)?)?|\s{1,3}(?P<and>and[\s-]{1,3}(?:an?[\s-]{1,3}|one\s{1,3}(?=half|quarter|third))?)?"
)
_POINT = re.compile(
    r"\s{1,2}point(?P<after>(?:\s{1,2}(?:zero|one|two|three|four|five|six|seven|eight|nine))+)\b", re.I
)
_ORDINAL_FIGURES = re.compile(
    r"(?P<value>\d{1,3}(?:,\d{3})*|\d{1,6})(?:(?<=1)(?<!11)st(?!\s\d{1,2}\s?lb)|nd|rd|th)\b", re.I
)
"""Not the stones of “9st 7lb”."""
_ORDINAL_WORDS = re.compile(rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?![\w])", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read, before its unit is known."""

    start: int
    end: int
    value: float
    currency: str = ""
    """Code of the sign before it; empty without one."""
    is_word: bool = False
    """Written in words."""
    scale: float = 1.0
    """Factor of its scale word or letter."""
    is_plain: bool = False
    """Bare figures or number words without comma, decimals or scale: may be a year, a label, part of a name."""
    letter: str = ""
    """A glued `m` or `k` whose scale is not in `value` because it may mean something else."""
    is_rough: bool = False
    """“A couple of hundred”: so many only more or less."""

    def scaled(self) -> Number:
        """The same with its letter read as a scale: of “40m” forty million."""
        if not self.letter:
            return self
        factor = SCALE_LETTERS[self.letter.lower()]
        stop = self.end + len(self.letter)
        return Number(self.start, stop, tidy(self.value * factor), self.currency, scale=factor)


def tidy(value: float) -> float:
    """Without the dust of binary fractions: 1.1 million is 1100000, not 1100000.0000000002."""
    return float(f"{value:.12g}")


def read_number(text: str, at: int, end: int) -> Number | None:
    """The number in figures or words that begins at `at`, with its scale."""
    signed = _SIGNED.match(text, at, end)
    if signed:
        return _read_figures(text, signed, end)
    return read_words(text, at, end)


def _read_figures(text: str, signed: re.Match[str], end: int) -> Number | None:
    figures, stop = signed["figures"], signed.end()
    if stop < end and text[stop].isdigit():
        return None
    sign = (signed["sign"] or "").strip().lower()
    currency = SIGNS.get(sign) or sign.upper()
    plain = _GROUPING.sub("", _DECIMAL_COMMA.sub(".", figures))
    value = float(plain.replace(".", "") if plain.count(".") > 1 else plain)
    part, stop = _read_part(text, stop, end) if plain.isdigit() else (0.0, stop)
    value += part
    factor, after, letter = _read_scale(text, stop, end, is_money=bool(currency))
    is_plain = factor == 1 and not part and figures.isdigit()
    total = tidy(value * factor)
    return Number(signed.start(), after, total, currency, scale=factor, is_plain=is_plain, letter=letter)


def _read_part(text: str, at: int, end: int) -> tuple[float, int]:
    """The broken part of “2½”, “2 1/2”, “3-3/8”, “3 and a half”, and where it ends."""
    glyph = _GLYPH.match(text, at, end)
    if glyph:
        return GLYPHS[glyph.group().strip()], glyph.end()
    mixed = _MIXED.match(text, at, end)
    if mixed and int(mixed["top"]) < int(mixed["bottom"]):
        return int(mixed["top"]) / int(mixed["bottom"]), mixed.end()
    spoken = _AND_A_HALF.match(text, at, end)
    if spoken:
        return 1 / PARTS[spoken["part"].lower()], spoken.end()
    return 0.0, at


def _read_scale(text: str, at: int, end: int, *, is_money: bool) -> tuple[float, int, str]:
    """Factor of the scale words or letters after figures, where they end, and a letter that was left open."""
    factor, stop = 1.0, at
    while True:
        scale = _SCALE.match(text, stop, end)
        if scale is None:
            return factor, stop, ""
        short = scale["short"] or scale["apart"]
        if not short:
            factor, stop = factor * SCALES[scale["long"].lower()], scale.end()
            continue
        if factor > 1:
            return factor, stop, ""
        if not is_money and short.lower() in _NEEDS_NOUN:
            glued = scale["short"] in ("m", "k", "K", "mn", "M", "B")
            return factor, stop, short if glued else ""
        return SCALE_LETTERS[short.lower()], scale.end(), ""


def read_words(text: str, at: int, end: int) -> Number | None:
    """A number in words; reads as far as the words make one number."""
    words = _Words()
    position, after_and = at, False
    while True:
        match = _WORD.match(text, position, min(end, position + 12))
        if not match or (match.end() < end and text[match.end()].isalnum()):
            break
        if not words.take(match.group().lower(), match.end(), after_and=after_and):
            break
        point = _POINT.match(text, match.end(), end) if words.last in ("ones", "tens") else None
        if point:
            words.take_decimals(point["after"].split(), point.end())
        joint = _JOINT.match(text, words.stop if point else match.end(), end)
        if not joint or words.is_closed:
            break
        after_and = "and" in joint.group().lower()
        position = joint.end()
    if not words.stop:
        return None
    is_plain = words.last in ("ones", "tens")
    value = tidy(words.total + words.group)
    return Number(
        at, words.stop, value, is_word=True, scale=words.scale, is_plain=is_plain, is_rough=words.is_rough
    )


class _Words:
    """Number words taken one after the other, as far as they go on making one number."""

    def __init__(self) -> None:
        self.total = 0.0
        """What scales have closed: of “two million three hundred” the two million."""
        self.group = 0.0
        """What waits for its scale."""
        self.last = ""
        """What the last word was: `a`, `half`, `couple`, `ones`, `tens`, `hundred`, `scale`, `part`."""
        self.stop = 0
        """Where the number ends so far; 0 while there is none."""
        self.is_closed = False
        self.is_rough = False
        self._lowest = float("inf")
        self.scale = 1.0
        """Of the last scale word."""

    def take(self, word: str, stop: int, *, after_and: bool) -> bool:
        """Whether the word goes on with the number; if so it is part of it."""
        if word in ONES:
            return self._take_ones(word, stop, after_and)
        if word in TENS:
            return self._take_tens(word, stop, after_and)
        if word in SCALES or word == "dozen":
            return self._take_scale(word, stop, after_and)
        if word in ("half", "quarter", "third") and after_and:
            return self._take_part(word, stop)
        return self._take_opening(word)

    def take_decimals(self, words: Sequence[str], stop: int) -> None:
        """The digits of “two point five”."""
        self.group += float("0." + "".join(str(ONES[word.lower()]) for word in words))
        self.last, self.stop = "decimals", stop

    def _take_opening(self, word: str) -> bool:
        """“A” hundred, “half a” million, “a couple of” thousand: no number before a scale follows."""
        if word in ("a", "an") and self.last in ("", "half"):
            self.last = "half" if self.last else "a"
        elif word == "half" and self.last in ("", "a"):
            self.group, self.last = 0.5, "half"
        elif word == "couple" and self.last == "a":
            self.group, self.last, self.is_rough = 2, "couple", True
        elif word != "of" or self.last != "couple":
            return False
        return True

    def _take_ones(self, word: str, stop: int, after_and: bool) -> bool:
        value = ONES[word]
        fits = self.last in ("", "hundred", "scale") or (self.last == "tens" and 0 < value < 10)
        if not fits or (after_and and self.last not in ("hundred", "scale")):
            return False
        self.group += value
        self.last, self.stop = "ones", stop
        return True

    def _take_tens(self, word: str, stop: int, after_and: bool) -> bool:
        if self.last not in ("", "hundred", "scale"):
            return False
        self.group += TENS[word]
        self.last, self.stop = "tens", stop
        return True

    def _take_scale(self, word: str, stop: int, after_and: bool) -> bool:
        scale = 12.0 if word == "dozen" else SCALES[word]
        if after_and and self.last != "half":
            return False
        if word in ("hundred", "dozen"):
            if self.last not in ("", "a", "half", "couple", "ones", "tens"):
                return False
            self.group = (self.group or 1) * scale
            self.last, self.is_closed = "hundred", word == "dozen"
        elif self.last == "scale" and self.group == 0 and self.total:
            self.total *= scale  # "five hundred thousand million", "two lakh crore"
        elif scale < self._lowest:
            self.total += (self.group or 1) * scale
            self.group, self.last, self._lowest = 0.0, "scale", scale
        else:
            return False
        self.scale, self.stop = scale, stop
        return True

    def _take_part(self, word: str, stop: int) -> bool:
        """“Two and a half”, “a million and a half”."""
        part = 1 / PARTS[word]
        if self.last in ("ones", "tens", "hundred"):
            self.group += part
        elif self.last == "scale":
            self.total += part * self.scale
        else:
            return False
        self.last, self.stop = "part", stop
        return True


def read_ordinal(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The place in an order that begins at `at` (`14th`, `third`) and where it ends."""
    figures = _ORDINAL_FIGURES.match(text, at, end)
    if figures:
        return int(figures["value"].replace(",", "")), figures.end()
    words = _ORDINAL_WORDS.match(text, at, end)
    return (ORDINALS[words.group().lower()], words.end()) if words else None
