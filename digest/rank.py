"""Rank: a place in an order, in words or figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.age import is_person_noun
from digest.data import nouns
from digest.number import read_number, read_ordinal
from digest.reading import Ground, Reading

_RANKED_NUMBER = re.compile(
    r"\b(?:[Ww]orld|[Tt]he|ranked|seeded|seed|rank|ranking|currently|at|about|to|from|its|his|her|their|[a-z]+[\u2019']s)\s{1,3}"
    r"(?P<sign>(?:[Nn]o\.?|[Nn]umber|NO\.?)\s{1,2})\Z"
)
_PEOPLE = frozenset(("man", "woman", "person", "child", "son", "daughter", "husband", "wife"))
_SUPERLATIVE = re.compile(
    r"[\s-]{1,2}(?:most|least|best|worst|[a-z]{2,}(?:[^aeiou\s]|i)est|lowest|fewest|largest|biggest|newest|ranked|placed|seeded|from\slast)\b"
)
_IN_A_ROW = re.compile(r"(?:\s{1,3}[a-z][a-z-]*){1,3}\s{1,3}(?:in\sa\srow|running|in\ssuccession)\b")
_RANK_NOUN = re.compile(r"(?:\s{1,3}|-)(?P<noun>[A-Za-z][a-z-]*)(?:\s{1,3}(?P<next>[a-z][a-z-]*))?")
_WORD_BEFORE = re.compile(
    r"(?P<word>[A-Za-z]+)(?:\s{1,3}(?:in|a|an|as|the|joint|equal|only|just)){0,2}\s{1,3}\Z"
)
_FEW_MORE = r"(?:\s{1,3}(?!of\b|half\b|quarter\b|and\b|to\b|or\b|the\b|a\b|two\b|three\b|four\b|five\b|six\b|ten\b)[A-Za-z][a-z\u2019'-]*){0,4}?"
_SINCE = re.compile(
    rf"{_FEW_MORE}\s{{1,3}}(?:since\s{{1,3}}(?:[A-Z][a-z]+\s)?(?:the\s)?(?:\d{{4}}|[A-Z][a-z]+|war|pandemic|independence)\b"
    r"|(?:in|for|within)\s{1,3}(?:(?:more\sthan|at\sleast|nearly|almost|about|around|over|just|the\s(?:past|last)|as\smany)\s{1,3})*"
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|an?)\s{1,3}(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?|nights?|attempts?)\b"
    r"|in\s{1,3}(?:living\smemory|history)\b)"
)
"""Behind an ordinal: “its first rise in nine years”, “the sixth in three years”, “first mayor since 1998”."""
_DETERMINED = re.compile(r"(?:\b(?:the|its|their|his|her|our|my|an?|only)|[\u2019']s)\s{1,3}\Z", re.I)
_FOR_A_TIME = re.compile(r"\bfor\s{1,3}(?:an?\s{1,3}|the\s{1,3})?(?:record\s{1,3})?\Z")
_A_TIME = re.compile(
    r"(?:[\s-]{1,3}(?:consecutive|straight|successive))?\s{1,3}(?:day|night|week|month|year|season|summer|winter|session)\b(?!\s[a-z]+s\b)"
)
_IS_THE = re.compile(
    r"\b(?:is|was|are|were|be|been|becomes?|became|marks?|marked)\s{1,3}(?:(?:now|only|just|also)\s{1,3})?the\s{1,3}\Z"
)
_IS_SO_PLACED = re.compile(
    r"\s*(?:[.,;]|\Z)|\s{1,3}(?:this|in\s(?:a|the|its|their|his|her|as|two|three|four|five|six|\d)|since|to\s[a-z]+|such|on\srecord|of\sits\skind)\b"
)
_OF_SIBLINGS = re.compile(
    r"\s{1,3}of\s{1,3}(?:\d{1,2}|[a-z]+)\s{1,3}(?:daughters|sons|children|siblings|brothers|sisters)\b"
)
_IN_A_TABLE = re.compile(
    r"\s{1,3}(?:in|on)\s{1,3}(?:the\s{1,3})?(?:[A-Z][\w-]+\s{1,3}){0,2}(?:league\s{1,3})?(?:table|ladder|standings|rankings?|leaderboard|league|world|country|polls)\b"
)
_TO_DO_SO = re.compile(
    rf"{_FEW_MORE}\s{{1,3}}(?P<noun>[a-z]+)\s{{1,3}}(?:ever\s)?to\s(?:be\s|have\s|do\sso\b|[a-z]+)"
)
_DOERS = frozenset(
    """country nation state city town county chain company firm bank airline club team side party government court ship
    aircraft council university school hospital newspaper tribe""".split()
)
_RECORD = re.compile(r"\brecord\s{1,3}\Z")
_PEOPLE_ADJECTIVE = re.compile(
    r"\s{1,3}(?:Black|Asian|Muslim|Jewish|Hindu|Sikh|Catholic|Hispanic|Latino|Latina|Indigenous|Aboriginal|African|Arab|Native)[A-Za-z-]*\s{1,3}(?:[A-Z][a-z]+\s)?[a-z]+\b"
)
_OWNER_BEFORE = re.compile(r"(?:\b(?:its|his|her|their|our|my|an?)|[\u2019']s?)\s{1,3}\Z", re.I)
_MOVED_TO = re.compile(
    r"\b(?:slip|drop|fall|climb|rise|move|jump|go)(?:s|es|ed|ped|d|ing|ping)?\s{1,3}(?:up\s{1,3}|down\s{1,3}|back\s{1,3})?(?:to|into)\s{1,3}(?:joint\s{1,3})?\Z"
    r"|\b(?:fell|rose|went|up|down)\s{1,3}(?:to|into)\s{1,3}(?:joint\s{1,3})?\Z"
)
_BECAME = re.compile(r"\b(?:become|becomes|became|becoming|elected|named|being)\s{1,3}the\s{1,3}\Z")
_EVENT = re.compile(
    r"\s{1,3}(?:[A-Z][\w\u2019'-]*\s{1,3}){0,4}(?:Festival|Awards?|Summit|Conference|Convention|Games|Olympics|Congress|Assembly|Cup|Open"
    r"|Marathon|Session|Anniversary|Edition|Prix)\b"
)
_CLAUSE_STOPS = re.compile(r"\s*(?:[,.;:)]|\Z|behind\b|in\b|with\b|overall\b|on\b|at\b|and\b|out\b|of\b)")


def read_ranked(here: Ground, at: int) -> Reading | None:
    """“Ranked No. 5”, “the world number one”: a place in a ranking; not Downing Street's No. 10."""
    sign = _RANKED_NUMBER.search(here.before(at, 40))
    number = read_number(here.text, at, here.end) if sign else None
    if sign is None or number is None or number.value in (10, 11):
        return None
    start = at - (len(here.before(at, 40)) - sign.start("sign"))
    return Reading(start, number.end, number.value, number.value, "rank", "", "rank", "a place in a ranking")


def read_rank(here: Ground, at: int) -> Iterator[Reading]:
    """“The third-largest”, “for the 14th time”, “second place”."""
    text, end = here.text, here.end
    read = read_ordinal(text, at, end)
    if read is None or (at > here.start and text[at - 1] in "-/.,"):
        return
    value, stop = read
    after = _rank_after(here, at, stop, is_figure=text[at].isdigit()) or _place_after(here, at, stop)
    if after > 0:
        yield Reading(at, after, value, value, "rank", "", "rank", "a place in an order")


def _rank_after(here: Ground, at: int, stop: int, *, is_figure: bool) -> int:
    """Where the words end that make an ordinal a place in an order; 0 when they do not."""
    text, end = here.text, here.end
    superlative = _SUPERLATIVE.match(text, stop, end)
    if superlative:
        return superlative.end()
    row = _IN_A_ROW.match(text, stop, min(end, stop + 60))
    if row:
        return row.end()
    if _MOVED_TO.search(here.before(at, 30)) and _CLAUSE_STOPS.match(text, stop, end):
        return stop
    event = _EVENT.match(text, stop, min(end, stop + 70))
    if event and is_figure:
        return event.end()
    noun = _RANK_NOUN.match(text, stop, min(end, stop + 50))
    word = noun["noun"].lower() if noun else ""
    before = _WORD_BEFORE.search(here.before(at, 24))
    if not noun or word in ("in", "with", "of", "behind", "overall", "on", "at", "and", "out"):
        verbs = nouns.PLACING_VERBS if word in ("in", "on", "at") else nouns.RANK_VERBS
        return (
            stop if before and before["word"].lower() in verbs and _CLAUSE_STOPS.match(text, stop, end) else 0
        )
    if word in ("week", "day", "night", "month") and _OWNER_BEFORE.search(here.before(at, 24)):
        return noun.end("noun")
    if word in nouns.NOT_RANKED or word[-1:] == "-" or (noun["noun"][0].isupper() and not here.is_title):
        return 0
    if text[stop : stop + 1] == "-" or (
        word in _PEOPLE and re.search(r"\ban?\s{1,3}\Z", here.before(at, 5), re.I)
    ):
        return 0
    if word in nouns.RANKED or (is_figure and text[stop : stop + 1].isspace() and word not in nouns.STOP):
        return noun.end("noun")
    following = noun["next"] or ""
    if following in ("time", "win", "title", "victory", "increase", "decline"):
        return noun.end("next")
    return noun.end("noun") if word not in nouns.STOP and _is_one_of_a_row(here, at) else 0


def _place_after(here: Ground, at: int, stop: int) -> int:
    """Where an ordinal ends that the words around it make a fact: “for a ninth week”, “first in a decade”; else 0."""
    text, end = here.text, here.end
    before = here.before(at, 30)
    if text[stop : stop + 1] == "-":
        return 0
    if _OF_SIBLINGS.match(text, stop, end):
        return stop
    is_first = text[at:stop].lower() in ("first", "1st")
    time = _A_TIME.match(text, stop, end) if not is_first and _FOR_A_TIME.search(before) else None
    if time:
        return time.end()
    if _IN_A_TABLE.match(text, stop, end) and not _DETERMINED.search(before):
        return stop
    if _IS_THE.search(before) and _IS_SO_PLACED.match(text, stop, end):
        return stop
    if _RECORD.search(before) or (
        _DETERMINED.search(before) and _SINCE.match(text, stop, min(end, stop + 90))
    ):
        return stop
    people = _PEOPLE_ADJECTIVE.match(text, stop, end) if _DETERMINED.search(before) else None
    if people:
        return people.end()
    doer = _TO_DO_SO.match(text, stop, min(end, stop + 70)) if before.lower().endswith("the ") else None
    is_doer = doer is not None and (doer["noun"] in _DOERS or is_person_noun(doer["noun"]))
    return doer.end("noun") if doer and is_doer else 0


def _is_one_of_a_row(here: Ground, at: int) -> bool:
    """“Its ninth week”, “the nation's fourth early election”; a “first” only where somebody became it."""
    if here.text[at : at + 5].lower() == "first" or here.text[at : at + 3] == "1st":
        return _BECAME.search(here.before(at, 30)) is not None
    return _OWNER_BEFORE.search(here.before(at, 24)) is not None
