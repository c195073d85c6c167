"""Age: the age of a person or an age group."""

from __future__ import annotations

import re

from digest.data import nouns
from digest.data.days import MONTHS
from digest.data.numerals import ONES
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
    r"\b(?P<who>(?i:people|men|women|adults|children|those|anyone|anybody|everyone|everybody|girls|boys|kids|babies|infants|toddlers|youngsters)|[A-Z]?[a-z]{2,}s)\s{1,3}"
    r"(?P<side>over|under)\s{1,3}(?:the\sage\sof\s)?(?P<age>[1-9]\d?|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![\d,.]\d|[%-]|\s?(?:per|percent|million|billion|mph|kph|km|kg)\b|\s{1,3}(?!has\b|was\b|is\b)[a-z]+s\b)"
)
"""Of ages below ten only with children: “children under five”."""
_CHILDREN = frozenset(
    ("children", "girls", "boys", "kids", "babies", "infants", "toddlers", "youngsters", "those")
)
_PEOPLE = (
    frozenset(("people", "men", "women", "anyone", "anybody", "everyone", "everybody", "adults")) | _CHILDREN
)
_AGE_GROUP = re.compile(
    r"\b(?P<side>over|under)[\s-](?P<age>[1-9]\d)(?:s\b|(?<=-\d\d)(?=\s(?:demographic|age|group|category|crowd|population|market)\b))"
)

_AGENT = re.compile(
    r"(?:[a-z]{3,}(?:er|ist|ian|eer|ess|ant|man|woman)|[a-z]{4,}or|widow|[a-z]*boy|[a-z]*girl|mum|dad|lady|teen|cook|chef|nurse|nun|monk|priest|bride|groom)\Z"
)
"""How words for people end."""
_PERSON_OF = re.compile(
    r"\b(?:an?|the|this|one)\s{1,3}(?:[a-z\u2019'-]+\s{1,3}){0,2}(?P<noun>[a-z-]+)\sof\s{1,3}\Z", re.I
)
_PEOPLE_COMMA = re.compile(
    r"\b(?:men|women|boys|girls|brothers|sisters|teenagers|teens|children|sons|daughters|twins|pupils|students|siblings|friends|youths|cousins|suspects|victims)"
    r",\s(?:(?:both|all)\s)?(?:aged\s)?\Z"
)
"""“Two men, 34 and 36,” and “the twins, both 6,”."""
_TO_AGE = re.compile(r"(?:\s?[-–]\s?|\s{1,3}(?:to|and)\s{1,3})(?P<age>[1-9]\d)\b(?![-/.,]?\d)")
_AT_AGE = re.compile(r"(?:\b(?:who|he|she|and)|[A-Z][\w\u2019'-]+),\s{1,2}at\s{1,3}\Z")
_KIN = (
    r"son|daughter|child|boy|girl|baby|mother|father|mum|mom|dad|brother|sister|wife|husband|twin|grandson|granddaughter|grandmother"
    r"|grandfather|nephew|niece|uncle|aunt|cousin|toddler|teenager|victim|suspect|youngest|oldest|eldest|elder|younger"
)
_ADVERBS = r"(?:(?:only|just|still|now|about|around|almost|nearly|barely|already|then)\s{1,3})?"
_WAS_AGED = re.compile(
    rf"(?:\b(?:[Hh]e|[Ss]he|who|(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|whose|[A-Z]\w+[\u2019']s)\s(?:[a-z-]+\s)?(?:{_KIN}))(?:\s{{1,3}}(?:was|is|turned|will\sbe|would\sbe)|[\u2019']s)"
    rf"|\bI(?:\s{{1,3}}(?:am|was|turned)|[\u2019']m))\s{{1,3}}{_ADVERBS}\Z"
)
_AGE_STANDS_AT = re.compile(
    rf"\bage(?:\s(?!groups?\b|when\b)[\w\u2019'-]+){{0,5}}?\s(?:is|was|at|to|from|now|be)\s{_ADVERBS}\Z"
)
"""“The average age of hawkers is”, “raise the retirement age to”."""
_NOW_AGED = re.compile(r"(?:[A-Z][\w\u2019'-]+|\bwho),\s(?:now|then|by\sthen|just|only|already)\s\Z")
"""“Holm, now 68,”."""
_DID_AT = re.compile(
    r"\b(?:dead(?=\sat)|(?:dies?|died|silent|married|retires?|retired|orphaned|widowed|learned|learnt|school|joined|graduated|emigrated|enlisted"
    r"|pregnant|crowned|doctorate|debut)\b[^.;:\n\d]{0,48}?),?\sat\s\Z"
)
"""“Left school at”, “dies at”: what people do at an age."""
_AT_OPENS = re.compile(r"(?:\A|[.!?:;\u201c\u2018\"\n]\s{0,3})[Aa]t\s{1,3}\Z")
_SOMEBODY = re.compile(r",?\s(?:he|she|(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))\s(?!\d)")
"""Behind the age in “At 79 he still works”, “At 92, Ines Holm”."""
_AT_ENDS = re.compile(r"\s*(?:[.,;)\u201d\"\u2019']|\Z|(?:as|and|when|for|to|after|with|but|of|from)\b)")
_OR_OLDER = re.compile(r"\s{1,3}(?:and|or)\s{1,3}(?:older|over|above|under|younger|up)\b")
_WHO_ARE = re.compile(
    r"\b(?i:people|men|women|adults|children|those|anyone|everyone|girls|boys|voters|patients|workers|residents|americans|students|drivers|ages?)\s{1,3}\Z"
)
"""“People 65 and older”."""
_YOUNGEST_DOER, _OLDEST_DOER, _LAST_HOUR = 11, 105, 24
_CHILDREN_OF = frozenset(
    ("father", "mother", "mum", "mom", "dad", "parent", "grandmother", "grandfather", "leader", "head")
)
"""“A father of four” has so many children."""
_AGE_CLOSES = re.compile(
    r"\s?(?:[,.;)?!\u201d\"]|\Z|(?:and|but|when|at\sthe\stime|or|years\sold|with|now|then|this|last|next|from|by|in|for|—|–)(?!\w))"
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
    age = float(ONES.get(squad["age"]) or squad["age"])
    if squad.re is _SQUAD and not _are_people(here, squad, age):
        return None
    relation: QuantityRelation = ">" if squad["side"] == "over" else "<"
    return Reading(
        squad.start("side"), squad.end(), age, age, "year", "", "age", "an age group", relation=relation
    )


def _are_people(here: Ground, squad: re.Match[str], age: float) -> bool:
    """Whether a noun in the plural names people who may be over or under an age: “drivers over 70”, “Poles under 30”."""
    who = squad["who"]
    if age < _YOUNGEST_DOER - 1:
        return who.lower() in _CHILDREN
    if who.lower() in _PEOPLE:
        return True
    opening = here.text[max(here.start, squad.start() - 2) : squad.start()].strip()
    is_a_people = who[0].isupper() and opening[-1:].isalpha()
    return is_a_people or is_person_noun(who.lower().removesuffix("s"))


def read_age(here: Ground, number: Number) -> Reading | None:
    """“Smith, 58, said”, “aged 67”, “aged 19 to 23”, “a widow of 81”."""
    if number.currency or not number.is_plain or not 0 < number.value < 120:
        return None
    before = here.before(number.start, 60)
    is_aged = bool(_AGED.search(before)) and not re.search(r"\btook\sages?\s", before)
    tellers = (_is_beside_name, _is_told_of_person, _is_age_of_doing)
    if not (is_aged or any(tells(here, number, before) for tells in tellers)):
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
    """“Smith, 58, said”, “Smith (58)”, “the boy, eight,”."""
    if before.rstrip()[-1:] not in (",", "("):
        return False
    name = NAME_COMMA.search(before)
    if name is None or not _AGE_ENDS.match(here.text, number.end, here.end):
        return False
    closes = here.text[number.end : number.end + 1]
    if number.is_word:
        return closes == "," and number.value > 1 and is_person_noun(name["name"].split()[-1])
    return _is_person(here, name["name"]) and (name.group().rstrip().endswith(",") or closes == ")")


def _is_told_of_person(here: Ground, number: Number, before: str) -> bool:
    """“A widow of 81”, “who, at 78, still rides”, “when she was 16, …”, “the average age is 41”."""
    if _OR_OLDER.match(here.text, number.end, here.end) and _WHO_ARE.search(before):
        return True
    if number.value > 1 and _AGE_CLOSES.match(here.text, number.end, here.end):
        if _WAS_AGED.search(before):
            return True
        if number.value >= _YOUNGEST_DOER and _AGE_STANDS_AT.search(before):
            return True
    if number.is_word:
        return False
    person = _PERSON_OF.search(here.text[max(here.start, number.start - 40) : number.start])
    if person and is_person_noun(person["noun"].lower()):
        if person["noun"].lower() in _CHILDREN_OF and number.value < _LAST_HOUR:
            return False
        return number.value > _LAST_HOUR or bool(_AGE_ENDS.match(here.text, number.end, here.end))
    if not _AGE_ENDS.match(here.text, number.end, here.end):
        return False
    if _PEOPLE_COMMA.search(here.text[max(here.start, number.start - 40) : number.start]):
        return True
    if _NOW_AGED.search(before) and here.text[number.end] in ",)":
        return True
    return bool(_AT_AGE.search(before)) and here.text[number.end : number.end + 1] == ","


def _is_age_of_doing(here: Ground, number: Number, before: str) -> bool:
    """“Left school at 14”, “dies at 91”, “At 79 he still works”."""
    if not _YOUNGEST_DOER <= number.value <= _OLDEST_DOER:
        return False
    if _DID_AT.search(before):
        return bool(_AT_ENDS.match(here.text, number.end, here.end))
    if not _AT_OPENS.search(before) or number.is_word:
        return False
    somebody = _SOMEBODY.match(here.text, number.end, here.end)
    return somebody is not None and (somebody["name"] is None or number.value > _LAST_HOUR)


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
