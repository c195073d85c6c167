"""Parallel: a bare number set against a measured one, whose unit it shares: “from 47 minutes to 18”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.data import nouns
from digest.data.units import TIME_UNITS

if TYPE_CHECKING:
    from digest.quantity import Quantity

_REACH = 110
"""How far from the measured number a bare one may stand."""
_MARGIN_REACH = 260
"""How far a lead of so many points may stand from the shares it is between."""
_BREAK = re.compile(r"[.!?][\u201d\"\u2019']?\s")
_AGAINST = re.compile(
    r"(?:\b(?:from|against|of\swhich|versus|vs\.?|v|than|compared\s(?:with|to)|instead\sof|rather\sthan)"
    r"|\b(?:target|average|total|forecast|record|high|low|peak|limit|maximum|minimum|estimate|quota|level|norm)\sof)\s{1,3}\Z",
    re.I,
)
_MAYBE = re.compile(r"[,—–-]?\s{1,3}(?:or\s{1,3})?(?:(?:perhaps|maybe|possibly|probably|even)\s{1,3})?\Z")
_PERHAPS = re.compile(r"(?:perhaps|maybe|possibly|probably|even)\b")
_LISTED = re.compile(r",\s(?:and\s)?|\s(?:and|or)\s")
_SERVES = re.compile(r"\b(?:serve|serves|served|serving|takes|took|lasts|lasted|spent|got|gets)\s{1,3}\Z")
_FROM = re.compile(r"\bfrom\s{1,3}\Z", re.I)
_TO = re.compile(r"\s{1,3}to\s{1,3}\Z")
_ANOTHERS_SHARE = re.compile(r"\b(?:with|on|at|has|had|to)\s{1,3}\Z")
_MARGIN = re.compile(
    r"\b(?:lead|leads|led|leading|trail|trails|trailed|trailing|ahead|behind|winning|won|losing|lost)\s{1,3}(?:[\w\u2019'-]+\s{1,3}){0,2}by\s{1,3}\Z"
)
_STEP = re.compile(r"\b(?:up|down|off)\s{1,3}\Z")
_VERSUS_NEXT = re.compile(
    r"\s{1,3}(?:vs\.?|versus|against|compared\s(?:with|to))\s{1,3}(?:a\s)?(?:loss\s)?\Z"
)
_AND_NEXT = re.compile(r"\s{1,3}(?:and|or|to)\s{1,3}\Z")
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\u201d\"\u2019'—–]|\Z|(?:and|or|but|in|on|at|since|from|for|when|while|after|before|as|a|the|last|this|two|three|previously|earlier|by|that|which|who|were|was|are|is)\b)"
)
_IS_COUNTED = re.compile(r"\s{1,3}(?:were|was|are|is)\b")
_OF_ALL = re.compile(r"\s{1,3}of(?:\s{1,3}(?:the|its|all|some))?\s{1,3}")
_VOTED = re.compile(
    r"\b(?:approved|passed|rejected|voted|ratified|backed|carried|confirmed|upheld|defeated|adopted)\b[^.;]{0,24}\Z"
)
_WORD_BEFORE = re.compile(r"(?P<word>[A-Za-z]+)\s{1,3}\Z")


def share_units(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities of a block, the bare ones with the unit of the number they are set against."""
    earlier: Quantity | None = None
    for place, one in enumerate(found):
        later = found[place + 1] if place + 1 < len(found) else None
        unit = _shared_unit(text, earlier, one, later)
        if unit:
            why = f"set against a number of the unit {unit}"
            is_age = earlier is not None and earlier.rule == "age"
            one = replace(one, unit=unit, rule="age" if is_age else "parallel", reasons=(*one.reasons, why))
        if one.rule in ("unit", "share", "money", "age", "parallel"):
            earlier = one
        yield one


def _shared_unit(text: str, earlier: Quantity | None, one: Quantity, later: Quantity | None) -> str:
    """The unit a number shares with the one before or behind it; empty when it has its own, or shares none."""
    if one.unit != "count" or one.rule not in ("bare", "count") or one.relation == "range":
        return ""
    if (
        later is not None
        and later.rule == "unit"
        and _OF_ALL.fullmatch(text[one.span.end : later.span.start])
    ):
        return later.unit
    if one.rule != "bare":
        return ""
    unit = _unit_before(text, earlier, one) if earlier is not None else ""
    return unit or (_unit_behind(text, one, later) if later is not None else "")


def _unit_before(text: str, earlier: Quantity, one: Quantity) -> str:
    """The unit of the number before that a bare one is set against; empty when it is not."""
    start, end = one.span.start, one.span.end
    if start - earlier.span.end > _MARGIN_REACH:
        return ""
    between = text[earlier.span.end : start]
    if earlier.rule == "age":
        return earlier.unit if _LISTED.fullmatch(between) and text[start].isdigit() else ""
    if not _CLAUSE_ENDS.match(text, end, end + 14):
        return ""
    is_percentage = earlier.unit in ("%", "point")
    if is_percentage and _MARGIN.search(text, max(0, start - 40), start):
        return "point"
    if len(between) > _REACH or _BREAK.search(between):
        return ""
    if earlier.unit == "%" and _STEP.search(between):
        return "point"
    if is_percentage and ((one.high or one.low or 0) > 100 or _IS_COUNTED.match(text, end)):
        return ""
    return earlier.unit if _is_set_against(text, earlier, one, between) else ""


def _is_set_against(text: str, earlier: Quantity, one: Quantity, between: str) -> bool:
    """Whether the words between two numbers compare them."""
    words = text[one.span.start : one.span.end]
    before = text[max(0, earlier.span.start - 24) : earlier.span.start]
    if _AGAINST.search(between):
        return not (earlier.unit in ("%", "point") and _is_change(before))
    if _TO.fullmatch(between):
        return bool(_FROM.search(before)) or earlier.unit == "vote"
    if _MAYBE.fullmatch(between):
        is_maybe = bool(_PERHAPS.match(words)) or between.strip(" ,—–-") != ""
        return is_maybe and (earlier.unit in TIME_UNITS or "or" in between or bool(_PERHAPS.match(words)))
    if earlier.unit in TIME_UNITS and _SERVES.search(between):
        return True
    if one.relation in ("<", "<=", ">", ">=") and earlier.unit in TIME_UNITS:
        return not re.match(r"\s*[a-z]", text[one.span.end : one.span.end + 3])
    return earlier.unit == "%" and words[0].isdigit() and bool(_ANOTHERS_SHARE.search(between))


def _is_change(before: str) -> bool:
    """Whether the number behind these words tells by how much something moved: “rose 3 percent”."""
    word = _WORD_BEFORE.search(before)
    return bool(word and word["word"].lower() in nouns.SHARE_MOVES)


def _unit_behind(text: str, one: Quantity, later: Quantity) -> str:
    """The unit of the next number: of “5.2 mln vs 4.4 mln dlrs” and “2 and 3 percent” the first shares the second's."""
    between = text[one.span.end : later.span.start]
    if (
        later.rule == "bare"
        and _TO.fullmatch(between)
        and _VOTED.search(text, max(0, one.span.start - 40), one.span.start)
    ):
        return "vote"
    if later.rule not in ("unit", "share", "money") or not text[later.span.end - 1].isalpha():
        return ""
    if _VERSUS_NEXT.fullmatch(between):
        return later.unit
    return later.unit if later.unit == "%" and _AND_NEXT.fullmatch(between) else ""
