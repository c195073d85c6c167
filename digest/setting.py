"""Setting: what stands around a quantity: per what it is, which measure, whose."""

from __future__ import annotations

import re
from collections import deque

from digest.age import NAME_COMMA
from digest.data.measures import INDICES, MEASURES, MOVES, TRADED
from digest.data.units import PER_ADVERBS, PER_WORDS, TIME_UNITS, UNITS
from digest.number import Number
from digest.reading import Ground, Reading

PER = re.compile(
    r"(?:\s{1,3}(?P<how>an?|per|every|for\severy|for\seach)\s{1,3}|-an?-|/|\sper-)(?P<what>[A-Za-z]+(?:\s(?:capita|foot|metre|meter|mile))?)\b"
    r"(?!\s{1,3}(?:ago|earlier|later|before|from\snow))|\s{1,3}(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|each|apiece)\b(?!\s[a-z]+s\b)"
)
_HOLDER = re.compile(
    r"(?P<holder>[Tt]he\s{1,3}[a-z]+|(?:[Tt]he\s{1,3})?(?!(?:It|That|There|He|She|What|Who|Here|Let|Today|[A-Z][a-z]+day)\b)[A-Z][\w.&-]*(?:\s{1,3}[A-Z][\w.&-]*)*)[\u2019']s?\s{1,3}(?:[a-z]+\s{1,3}){0,2}\Z"
)
_LONGEST_SUBJECT = 110
"""Characters before a number in which the subject of its clause is sought."""
_ENDS_CLAUSE = re.compile(r"[,;:—–()\n]|\.\s|\b(?:and|but|while|as|after|when|which|that)\b")
_FIRM = re.compile(
    r"\s{1,3}(?!(?:in|into|for|to|from|by|of|at|on|with|and|or|a|the|per|each)\b)(?:[a-z-]+\s{1,3}){0,2}(?:start-?up|company|firm|business|unicorn|giant)\b"
)
_CLAUSE_END = re.compile(
    r"[,;:—–()\n]|\.\s|\.\Z|\b(?:and|but|while|with|when|after|before|despite|as|not|rather)\b|\d"
)
_MEASURE = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{name}>(?:{words.lower()})\b)" for name, words in MEASURES) + ")"
)
"""Sought in small letters: a pattern that minds no case takes several times as long."""
_NAMED = r"(?:[Tt]he\s{1,3}[a-z]+|(?:[Tt]he\s{1,3})?(?!(?:It|That|There|He|She|What|Who|Here|Let|Today)\b)[A-Z][\w.&-]*(?:\s{1,3}[A-Z][\w.&-]*){0,4})"
_SUBJECT = re.compile(
    rf"(?:(?P<owner>{_NAMED})[\u2019']s?\s{{1,3}}(?:[a-z-]+\s{{1,3}}){{0,3}}?|\b)(?P<measure>(?i:{'|'.join(words for _, words in MEASURES)}))"
    rf"(?:\s{{1,3}}(?:at|of|for)\s{{1,3}}(?P<holder>{_NAMED}))?\s{{1,3}}(?:(?:had|has|have|will|would|could|may)\s{{1,3}})?(?:[a-z]+ly\s{{1,3}})?(?:{'|'.join(MOVES)})\b"
)
"""“Profits at TimeWarner jumped …”, “the company's revenue rose …”: what a number is told of."""
_LAST_CAPITALS = re.compile(
    r"[A-Z][\w.\u2019'-]*(?:\s{1,3}(?:(?:de|van|der|la|bin|al|el|von|du|di|da)\s{1,3}){0,2}[A-Z][\w.\u2019'-]*)*\Z"
)
"""The name at the end of the words before an age; none behind “after a cyclist”."""
_ON_TO = re.compile(
    r"\s{1,3}(?:to|from)\s{1,3}(?:(?:a|about|around|nearly|almost|just|over|under|more|less|than|record)\s{1,3}){0,3}\Z"
)
"""Between two numbers of one movement: “jumped 76% to $1.13bn”."""
_STEPS = re.compile(
    r"(?:\s{1,3}(?:by|to|from|at|up|down|back|a|an|in|the|total|of|record|about|around|nearly|almost|over|under|some|just|more|less|than|above|below|another|further|as|much|high|low|steep|sharp|whopping|[a-z]+ly)){0,5}\s{1,3}\Z"
)
"""Between the verb and its number."""
_NOT_MEASURED = frozenset((*UNITS.values(), "rank", "times")) - {"point", "vote", "barrel"}


_TRADES = rf"\b(?:{'|'.join(TRADED)})s?\s{{1,3}}(?:[a-z]+ly\s{{1,3}}|last\s{{1,3}}|now\s{{1,3}})?(?:bought|buys|buy|sold)\b"
_TRADED_BEFORE = re.compile(rf"{_TRADES}\s{{1,3}}(?:[a-z]+\s{{1,3}}){{0,2}}\Z")
_TRADED_AT = re.compile(_TRADES)
_LONGEST_TRADE = 40
"""Characters in which a currency and the word that it buys stand beside a sum."""
_AT_LEVEL = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, INDICES))})(?![\w’'-])"
    r"(?:,?\s(?:index\s)?(?:at\s)?"
    r"|(?:(?!\b(?:as|while|after|when|which|who|whose|that|because|since)\b)[^;:()\n]){0,80}?"
    r"\s(?:at|to|of|above|below|past|near|around|from)\s(?:(?:a|an|the|record|about|around|nearly|just|high|low|of|above|below|over|under)\s){0,4})\Z"
)
"""An index, and what leads up to its level: “the Shanghai Composite closed down 2 percent at 3,107”."""
_LONGEST_LEVEL = 120
"""Characters before a number in which its index is sought."""
_LOWEST_LEVEL = 5
"""Below it a bare number is hardly the level of an index."""


def is_index_level(here: Ground, number: Number) -> bool:
    """Whether a bare number is the level of an index named before it in the sentence."""
    if number.is_word or number.currency or number.value < _LOWEST_LEVEL:
        return False
    before = here.text[max(here.start, number.start - _LONGEST_LEVEL) : number.start]
    level = _AT_LEVEL.search(before.rpartition(". ")[2])
    return level is not None and (not number.is_plain or " at " in level.group() or " to " in level.group())


def read_per(here: Ground, found: Reading, stop: int) -> tuple[str, int]:
    """Per what a number is, and where the words for it end."""
    if found.unit in ("rank", "times") or found.rule in ("age", "fraction"):
        return "", stop
    if here.text[found.start : stop].endswith("bpd"):
        return "day", stop
    match = PER.match(here.text, stop, min(here.end, stop + 32))
    if not match:
        return "", stop
    if match["adverb"]:
        return PER_ADVERBS[match["adverb"]], match.end()
    what = match["what"].lower()
    known = what.split()[0] in PER_WORDS
    if not known and (match["how"] or "") != "per":
        return "", stop
    if (
        match["how"]
        and match["how"].startswith("a")
        and found.unit in TIME_UNITS
        and what in TIME_UNITS
        and what != "day"
        and what != "week"
    ):
        return "", stop
    if " " in what and not what.endswith("capita") and what.split()[0] not in ("square", "cubic"):
        what = what.split()[0]
        return what, match.start("what") + len(what)
    return what, match.end()


def find_holder(here: Ground, found: Reading, subject: re.Match[str] | None) -> str:
    """Whose the number is: the name before an age, the possessive before a sum, or the owner of its `subject`."""
    before = here.before(found.start, 60)
    if found.rule == "age":
        name = NAME_COMMA.search(before)
        capitals = _LAST_CAPITALS.search(name["name"]) if name else None
        return capitals.group() if capitals else ""
    if found.rule == "rank":
        return ""
    owner = _HOLDER.search(before) if "'" in before or "’" in before else None
    if owner:
        return owner["holder"]
    return (subject["owner"] or subject["holder"] or "") if subject else ""


def find_subject(here: Ground, found: Reading) -> re.Match[str] | None:
    """The measure whose movement to the number, or by it, the clause tells, with its owner where there is one."""
    if found.rule not in ("money", "share", "bare"):
        return None
    text, stop = here.text, found.start
    if here.floor > here.start and _ON_TO.fullmatch(text, here.floor, stop):
        stop = here.floor  # the number before it has the same subject
        before = text[max(here.start, stop - _LONGEST_SUBJECT) : stop]
        moved = [each for each in _SUBJECT.finditer(before) if not _ENDS_CLAUSE.search(before, each.end())]
        return moved[-1] if moved else None
    before = here.before(stop, _LONGEST_SUBJECT)
    if not _MEASURE.search(before.lower()):
        return None
    moved = [each for each in _SUBJECT.finditer(before) if _STEPS.fullmatch(before, each.end())]
    return moved[-1] if moved else None


def _measure_of(words: str) -> str:
    """The measure that words name."""
    named = _MEASURE.match(words.lower())
    return (named.lastgroup or "") if named else ""


def _is_exchanged(here: Ground, found: Reading) -> bool:
    """Whether a sum is what a currency buys of another one, or is itself what buys: “the dollar bought 103 yen”."""
    if _TRADED_BEFORE.search(here.text[max(here.start, found.start - _LONGEST_TRADE) : found.start]):
        return True
    return _TRADED_AT.search(here.text, found.start, min(here.end, found.end + _LONGEST_TRADE)) is not None


def find_measure(here: Ground, found: Reading, subject: re.Match[str] | None, start: int, stop: int) -> str:
    """Which measure a number is of: the nearest word in its clause that names one, or its `subject`."""
    if found.unit in _NOT_MEASURED:
        return ""
    text = here.text
    if found.rule == "money" and _FIRM.match(text, stop, min(here.end, stop + 50)):
        return "valuation"
    after = text[stop : min(here.end, stop + 34)]
    cut = _CLAUSE_END.search(after)
    follows = _MEASURE.search((after[: cut.start()] if cut else after).lower())
    before = here.before(start, 44)
    for cut in deque(_CLAUSE_END.finditer(before), maxlen=1):
        before = " " * cut.end() + before[cut.end() :]
    precedes = deque(_MEASURE.finditer(before.lower()), maxlen=1)
    measure = ""
    if follows and (not precedes or follows.start() <= len(before) - precedes[0].end()):
        measure = follows.lastgroup or ""
    elif precedes:
        measure = precedes[0].lastgroup or ""
    if subject and not follows:
        measure = _measure_of(subject["measure"])
    if measure == "deal" and _is_exchanged(here, found):
        return ""
    if found.unit == "count" and found.counted and measure not in ("deaths", "injuries"):
        return ""
    return measure
