"""Age: the age of a person or an age group."""

from __future__ import annotations

import re

from digest.data import nouns
from digest.data.days import MONTHS
from digest.data.people import ROLES
from digest.hedge import QuantityRelation
from digest.number import Number
from digest.reading import Ground, Reading

_AGED = re.compile(
    r"\b(?:aged|aged\s(?:about|around|just|only|between|from)|age(?:\sof|s)?|ages\sof|turn(?:ed|s|ing)?|old\sage\sof)\s{1,3}\Z",
    re.I,
)
NAME_COMMA = re.compile(
    r"(?P<name>[^\W\d_][\w.\u2019'-]*(?:\s{1,3}(?:(?:de|van|der|la|bin|al|el|von|du|di|da)\s)?[^\W\d_][\w.\u2019'-]*)*)(?:,|\s\()\s{0,3}\Z"
)
_AGE_ENDS = re.compile(
    r"\s?(?:[,.;)]|\Z|and\b|who\b|was\b|from\b|of\b|told\b|said\b|says\b|—|–|has\b|had\b|is\b)"
)
_SQUAD = re.compile(
    r"(?:\b(?:(?i:people|men|women|voters|adults|children|those|anyone|anybody|everyone|everybody|girls|boys|patients|drivers|pupils|residents|pensioners|workers))\s{1,3})"
    r"(?P<side>over|under)\s{1,3}(?:the\sage\sof\s)?(?P<age>[1-9]\d)\b(?![\d,.]\d|\s{1,3}[a-z]+s\b)"
)
_AGE_GROUP = re.compile(r"\b(?P<side>over|under)[\s-](?P<age>[1-9]\d)s\b")

_AGENT = re.compile(
    r"(?:[a-z]{3,}(?:er|ist|ian|eer|ess|ant|man|woman)|[a-z]{4,}or|widow|[a-z]*boy|[a-z]*girl|mum|dad)\Z"
)
"""How words for people end."""
_PERSON_OF = re.compile(
    r"\b(?:an?|the|this|one)\s{1,3}(?:[a-z-]+\s{1,3}){0,2}(?P<noun>[a-z-]+)\sof\s{1,3}\Z", re.I
)
_PEOPLE_COMMA = re.compile(
    r"\b(?:men|women|boys|girls|brothers|sisters|teenagers|teens|children|sons|daughters|twins|pupils|students|siblings|friends|youths|cousins|suspects|victims)"
    r",\s(?:(?:both|all)\s)?(?:aged\s)?\Z"
)
"""“Two men, 34 and 36,” and “the twins, both 6,”."""
_TO_AGE = re.compile(r"(?:\s?[-–]\s?|\s{1,3}(?:to|and)\s{1,3})(?P<age>[1-9]\d)\b(?![-/.,]?\d)")
_AT_AGE = re.compile(r"(?:\b(?:who|he|she|and)|[A-Z][\w\u2019'-]+),\s{1,2}at\s{1,3}\Z")
_WAS_AGED = re.compile(
    r"\b(?:[Hh]e|[Ss]he)(?:\s{1,3}(?:was|is|turned|will\sbe|would\sbe)|[\u2019']s)\s{1,3}(?:(?:only|just|still|now|about|almost|nearly|barely|already)\s{1,3})?\Z"
)
_AGE_CLOSES = re.compile(
    r"\s?(?:[,.;)?!\u201d\"]|\Z|(?:and|but|when|at\sthe\stime|or|years\sold|with|now|then|—|–)(?!\w))"
)
"""Behind the age in “when he was 16, …”, which no noun follows."""
_MONTHS = frozenset(name.lower() for name in MONTHS)


def read_age_group(here: Ground, at: int) -> Reading | None:
    """“Under-35s”, “the over-65s”, “voters over 65”: people by their age."""
    text = here.text
    start = max(here.floor, at - 30)
    near = min(here.end, at + 14)
    if not ("over" in text[start:near] or "under" in text[start:near]):
        return None
    squad = _AGE_GROUP.search(text, max(here.floor, at - 6), near) or _SQUAD.search(text, start, near)
    if squad is None or squad.start("age") != at:
        return None
    age = float(squad["age"])
    relation: QuantityRelation = ">" if squad["side"] == "over" else "<"
    return Reading(
        squad.start("side"), squad.end(), age, age, "year", "", "age", "an age group", relation=relation
    )


def read_age(here: Ground, number: Number) -> Reading | None:
    """“Smith, 58, said”, “aged 67”, “aged 19 to 23”, “a widow of 81”."""
    if number.currency or not number.is_plain or not 0 < number.value < 120:
        return None
    before = here.before(number.start, 60)
    is_aged = bool(_AGED.search(before)) and not re.search(r"\btook\s", before)
    if not (is_aged or _is_beside_name(here, number, before) or _is_told_of_person(here, number, before)):
        return None
    relation: QuantityRelation = "<=" if re.search(r"\bby\sage\s\Z", before) else "="
    last = _TO_AGE.match(here.text, number.end, here.end) if is_aged else None
    high = float(last["age"]) if last else number.value
    is_range = high > number.value
    stop = last.end() if last and is_range else number.end
    return Reading(
        number.start, stop, number.value, max(high, number.value), "year", "", "age", "an age",
        is_range=is_range, relation=relation,
    )  # fmt: skip


def _is_beside_name(here: Ground, number: Number, before: str) -> bool:
    """“Smith, 58, said”, “Smith (58)”."""
    if number.is_word or before.rstrip()[-1:] not in (",", "("):
        return False
    name = NAME_COMMA.search(before)
    return bool(
        name
        and _AGE_ENDS.match(here.text, number.end, here.end)
        and _is_person(here, name["name"])
        and (name.group().rstrip().endswith(",") or here.text[number.end : number.end + 1] == ")")
    )


def _is_told_of_person(here: Ground, number: Number, before: str) -> bool:
    """“A widow of 81”, “who, at 78, still rides”, “when she was 16, …”."""
    if _WAS_AGED.search(before) and number.value > 1 and _AGE_CLOSES.match(here.text, number.end, here.end):
        return True
    if number.is_word or not _AGE_ENDS.match(here.text, number.end, here.end):
        return False
    if _PEOPLE_COMMA.search(here.text[max(here.start, number.start - 40) : number.start]):
        return True
    person = _PERSON_OF.search(before)
    if person and is_person_noun(person["noun"].lower()):
        return True
    return bool(_AT_AGE.search(before)) and here.text[number.end : number.end + 1] == ","


def _is_person(here: Ground, words: str) -> bool:
    """Whether the words before a comma may name somebody: a name, or a noun for a person in small letters."""
    last = words.split()[-1]
    if last in ("Route", "Page", "Level") or last.lower().rstrip(".") in _MONTHS:
        return False
    return last[0].isupper() or is_person_noun(last)


def is_person_noun(word: str) -> bool:
    """Whether a word in small letters names a person by what he or she is: `bookkeeper`, `widow`."""
    return (
        word in nouns.SINGULARS
        or word in ROLES
        or (bool(_AGENT.search(word)) and word not in nouns.NO_AGENTS)
    )
