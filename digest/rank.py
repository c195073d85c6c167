"""Rank: a place in an order, in words or figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.data import nouns
from digest.number import read_number, read_ordinal
from digest.reading import Ground, Reading

_RANKED_NUMBER = re.compile(
    r"\b(?:world|[Tt]he|ranked|seeded|seed|rank|ranking|currently|at|about|to|from|its|his|her|their|[a-z]+[\u2019']s)\s{1,3}"
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
    after = _rank_after(here, at, stop, is_figure=text[at].isdigit())
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


def _is_one_of_a_row(here: Ground, at: int) -> bool:
    """“Its ninth week”, “the nation's fourth early election”; a “first” only where somebody became it."""
    if here.text[at : at + 5].lower() == "first" or here.text[at : at + 3] == "1st":
        return _BECAME.search(here.before(at, 30)) is not None
    return _OWNER_BEFORE.search(here.before(at, 24)) is not None
