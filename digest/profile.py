"""Profile: what an article is known by, small enough to keep for every article of an archive."""

from __future__ import annotations

import json
import math
import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Literal

from digest.annotation import Annotation
from digest.commonness import (
    ARTICLES_OF_NEWS,
    HEAD_OF_STATE,
    commonness_of_number,
    commonness_of_pair,
    commonness_of_word,
)
from digest.data.places import COUNTRIES, DEMONYMS
from digest.data.story_words import HEADS_OF_STATE, MARKET_WORDS
from digest.name import Name
from digest.quantity import Quantity
from digest.seed import Span
from digest.wording import is_telling, shingles_of, stem_of, words_of

_TERMS = 60
"""Terms kept of an article; what tells it apart is among them even in a long one."""
_LEAD = 3
"""Paragraphs that, with headline and standfirst, say what an article is about."""
_SHINGLE = 5
"""Words in a row by which a quotation is known again though its ends were cut."""
_SHINGLES = 64
"""Runs of quoted words kept of an article; the same ones in each, since those with the smallest sums are kept."""
_DAYS = 16
_OFTEN = 8
"""A term counts no more for being repeated more often than this."""
_FORWARD, _NAMED = 1.5, 1.5
"""What a term gains by standing in the lead, and by being a name."""
_MARKET = 6
"""Different words of the exchange from which an article is the report of a trading day."""
_UNTOLD = frozenset(("byline", "kicker", "comment", "furniture"))
"""Kinds of blocks that say nothing of the event."""

TermKind = Literal["name", "word", "number"]


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a name, two words of a name, or a number that an article is known by."""

    key: str
    """What two articles share: a stem, two stems of a name with a space between, or `#` and a number with its unit."""
    kind: TermKind
    shown: str
    """As a reader would write it."""
    salience: float
    """How much of the article it is: often, in the lead, as a name."""
    commonness: int
    """In how many articles of all news it is expected."""
    in_lead: bool
    """Whether it stands in the headline, the standfirst or the first paragraphs."""
    often: bool
    """Whether it stands there more than once."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is known by."""

    published: str
    """EDTF; empty when unknown."""
    terms: tuple[Term, ...]
    """The most telling first."""
    quoted: tuple[int, ...]
    """Sums of runs of five quoted words, in order of size."""
    days: tuple[str, ...]
    """Days it mentions, `YYYY-MM-DD`, in order."""
    lead_days: tuple[str, ...]
    """Those of the lead."""
    is_market_report: bool
    """Whether it is the report of a day's trading, of which there is one every day with the same names."""


def profile_of(annotation: Annotation, published: str = "") -> Profile:
    """What the article of `annotation` is known by; `published` is EDTF, empty when unknown."""
    reading = _Reading(annotation)
    ranked = sorted(reading.terms(), key=lambda term: (-_worth(term), term.key))
    days = [(each.span.start, each.edtf) for each in annotation.datings if _IS_DAY.fullmatch(each.edtf)]
    return Profile(
        published=published,
        terms=tuple(ranked[:_TERMS]),
        quoted=tuple(_quoted_runs(annotation)),
        days=tuple(sorted({day for _, day in days})[:_DAYS]),
        lead_days=tuple(sorted({day for start, day in days if start < reading.lead_end})[:_DAYS]),
        is_market_report=len(reading.seen & MARKET_WORDS) >= _MARKET,
    )


def pack_profile(profile: Profile) -> bytes:
    """A profile as JSON."""
    terms = [
        [t.key, t.kind, t.shown, t.salience, t.commonness, int(t.in_lead), int(t.often)]
        for t in profile.terms
    ]
    row = [
        profile.published,
        terms,
        profile.quoted,
        profile.days,
        profile.lead_days,
        profile.is_market_report,
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_profile(stored: bytes) -> Profile | None:
    """What was packed; None when it cannot be read."""
    try:
        published, terms, quoted, days, lead_days, is_market_report = json.loads(stored)
        return Profile(
            published,
            tuple(
                _term(key, kind, shown, salience, commonness, bool(in_lead), bool(often))
                for key, kind, shown, salience, commonness, in_lead, often in terms
            ),
            tuple(quoted),
            tuple(days),
            tuple(lead_days),
            bool(is_market_report),
        )
    except (ValueError, TypeError):
        return None


@lru_cache(maxsize=100_000)
def _term(
    key: str, kind: TermKind, shown: str, salience: float, commonness: int, in_lead: bool, often: bool
) -> Term:
    """One object for the same term of many articles, so that an archive fits in memory."""
    return Term(intern(key), kind, intern(shown), salience, commonness, in_lead, often)


def _worth(term: Term) -> float:
    return term.salience * math.log(ARTICLES_OF_NEWS / term.commonness)


_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEFORE_NAME = re.compile(rf"(?P<whose>[A-Z][\w.'’-]*\s+)?(?:{'|'.join(sorted(HEADS_OF_STATE))})\s+\Z")
_BETWEEN_WORDS = re.compile(r"[\s\-–/]+")
_LOOK_BACK = 60
"""Characters before a name in which its title stands."""
_DATELINE_AGENCY = re.compile(r"[^\n()]{2,80}\((?P<agency>[^()\n]{2,40})\)\s*[-–—]")
"""`LEEDS, 3 May (Agency) -`: who filed a report says nothing of the event."""


class _Reading:
    """The words, names and numbers of an article, counted."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self.text = annotation.seed.text
        self.counts: Counter[str] = Counter()
        self.shown: dict[str, str] = {}
        self.lead: set[str] = set()
        self.lead_end = 0
        self.named: Counter[str] = Counter()
        self.heads: set[str] = set()
        """Names of heads of state."""
        self.seen: set[str] = set()
        """All words, as they stand."""
        self.agencies: list[Span] = []
        self._read_words()
        untold = sorted(
            [*self.agencies, *(block.span for block in annotation.blocks if block.kind in _UNTOLD)]
        )
        for name in annotation.names:
            place = bisect_right(untold, name.span)
            if not any(span.overlaps(name.span) for span in untold[max(0, place - 1) : place + 1]):
                self._read_name(name)

    def terms(self) -> Iterator[Term]:
        """All of them, in no order."""
        for key, count in self.counts.items():
            is_name = self.named[key] * 2 > count
            salience = (1 + math.log(min(count, _OFTEN))) * (_NAMED if is_name else 1.0)
            yield self._term(
                key, "name" if is_name else "word", salience, self._commonness(key, is_name), count
            )
        yield from self._numbers()

    def _read_words(self) -> None:
        paragraphs = 0
        for block in self.annotation.blocks:
            if block.kind in _UNTOLD:
                continue
            in_lead = block.kind in ("headline", "standfirst") or paragraphs < _LEAD
            paragraphs += block.kind in ("paragraph", "bullet")
            if in_lead:
                self.lead_end = max(self.lead_end, block.span.end)
            for passage in self._without_agency(block.span):
                for word in words_of(self.text, passage):
                    self.seen.add(word)
                    stem = stem_of(word)
                    if is_telling(stem):
                        self._count(stem, word, passage.start)

    def _without_agency(self, span: Span) -> tuple[Span, ...]:
        """A block in two pieces when an agency stands in its dateline, which is noted."""
        match = _DATELINE_AGENCY.match(self.text, span.start, span.end)
        if match is None:
            return (span,)
        self.agencies.append(Span(*match.span("agency")))
        return Span(span.start, match.start("agency")), Span(match.end("agency"), span.end)

    def _read_name(self, name: Name) -> None:
        stems = [stem_of(word) for word in words_of(name.name, Span(0, len(name.name)))]
        written = [word.rstrip(",.") for word in _BETWEEN_WORDS.split(name.name)]
        if len(stems) != len(written):
            written = stems
        keys = list(stems)
        for index in range(len(stems) - 1):
            keys.append(f"{stems[index]} {stems[index + 1]}")
            self._count(keys[-1], " ".join(written[index : index + 2]), name.span.start)
        self.named.update(keys)
        self.shown.update(zip(stems, written, strict=True))
        if name.type == "person" and self._is_head_of_state(name.span.start):
            self.heads.update(keys)

    def _is_head_of_state(self, start: int) -> bool:
        """Whether the title of one stands before the name, and is not that of the head of something smaller."""
        match = _BEFORE_NAME.search(self.text[max(0, start - _LOOK_BACK) : start])
        if match is None:
            return False
        whose = (match["whose"] or "").strip()
        return whose in ("", "The", "US", "U.S.", "UK") or whose in DEMONYMS or whose in COUNTRIES

    def _count(self, key: str, shown: str, start: int) -> None:
        self.counts[key] += 1
        self._note(key, shown, start)

    def _note(self, key: str, shown: str, start: int) -> None:
        """Keep how a term is written, and whether it stands in the lead."""
        self.shown.setdefault(key, shown)
        if start < self.lead_end:
            self.lead.add(key)

    def _commonness(self, key: str, is_name: bool) -> int:
        one, _, other = key.partition(" ")
        common = commonness_of_pair(one, other) if other else commonness_of_word(one, is_name)
        return max(common, HEAD_OF_STATE) if key in self.heads else common

    def _term(self, key: str, kind: TermKind, salience: float, commonness: int, count: int) -> Term:
        in_lead = key in self.lead
        salience = round(salience * (_FORWARD if in_lead else 1.0), 3)
        return _term(key, kind, self.shown[key], salience, commonness, in_lead, count > 1)

    def _numbers(self) -> Iterator[Term]:
        found: Counter[str] = Counter()
        for quantity in self.annotation.quantities:
            key = _number_key(quantity)
            if key:
                found[key] += 1
                self._note(key, " ".join(quantity.span.of(self.text).split()), quantity.span.start)
        for key, count in found.items():
            number, _, unit = key[1:].partition(" ")
            yield self._term(
                key, "number", 1.0, commonness_of_number(len(_figures(number)), bool(unit)), count
            )


def _number_key(quantity: Quantity) -> str:
    """`#`, the number, and its unit, or what it counts when it is small; empty for a vague one."""
    if quantity.low is None or quantity.unit in ("rank", "times"):
        return ""
    number = f"{quantity.low:.10g}"
    if quantity.high is not None and quantity.high != quantity.low:
        number += f"-{quantity.high:.10g}"
    unit = quantity.unit
    if unit == "count":
        words = words_of(quantity.counted, Span(0, len(quantity.counted)))
        unit = stem_of(words[-1]) if words and len(_figures(number)) < 3 else ""
    return f"#{number} {unit}".rstrip()


def _figures(number: str) -> str:
    return number.replace(".", "").replace("-", "").strip("0")


def _quoted_runs(annotation: Annotation) -> Iterable[int]:
    """Sums of the runs of words in quotations; names and titles held at arm's length are none."""
    sums = {
        zlib.crc32(" ".join(run).encode())
        for quotation in annotation.quotations
        if quotation.form != "scare"
        for run in shingles_of(words_of(annotation.seed.text, quotation.span), _SHINGLE)
        if any(is_telling(stem_of(word)) for word in run)
    }
    return sorted(sums)[:_SHINGLES]
