"""Evidence: what a claim is set against, always with a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import is_web_address
from digest.edtf import parse_edtf
from digest.piece import spell
from digest.problem import one_line
from digest.rating import STANCES
from digest.value import Value

_KEYS = ("url", "title", "publisher", "date", "stance", "quote", "note")
_HOW = "write it as `- url: https://…`, its other keys under it"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source and what it says of the claim."""

    url: str
    title: str
    publisher: str
    date: str
    stance: str
    """`supports`, `refutes` or `context`."""
    quote: str
    note: str


def read_evidence(value: Value, complain: Callable[[int, str, str], None]) -> tuple[Evidence, ...]:
    """The sources in their order; `complain` is told the place of one that is left out."""
    if value is None or value == "":
        return ()
    if not isinstance(value, tuple):
        complain(0, "`evidence` is not a list of sources", _HOW)
        return ()
    sources: list[Evidence] = []
    for place, source in enumerate(value):
        number = place + 1
        if not isinstance(source, Mapping):
            complain(place, f"source {number} has no keys", _HOW)
            continue
        told = {key: each for key in _KEYS if isinstance(each := source.get(key), str)}
        url, stance = told.get("url", ""), told.get("stance") or "context"
        if not is_web_address(url):
            what = f"source {number} has no usable address: {one_line(repr(url), 60)}"
            complain(place, what, "write url: https://…")
        elif stance not in STANCES:
            what = f"source {number} has the stance {one_line(repr(stance), 40)}"
            complain(place, what, f"use one of {', '.join(STANCES)}")
        else:
            sources.append(Evidence(**{**dict.fromkeys(_KEYS, ""), **told, "stance": stance}))
    return tuple(sources)


def find_gaps(evidence: Sequence[Evidence], is_search: bool) -> tuple[str, ...]:
    """What makes evidence thin, as phrases; `is_search` where it only has to show where somebody looked."""
    gaps: list[str] = []
    if len({each.url for each in evidence}) == 1:
        gaps.append("it is a single source")
    if not is_search and all(each.stance == "context" for each in evidence):
        gaps.append("no source supports or refutes the claim")
    if not any(each.quote for each in evidence):
        gaps.append("no source is quoted")
    return tuple(gaps)


def is_dated(evidence: Evidence) -> bool:
    """Whether a reader can tell of when a source is."""
    return parse_edtf(evidence.date) is not None


def tell_conflict(evidence: Sequence[Evidence]) -> str:
    """A sentence where sources contradict each other; empty where they do not."""
    supporting, refuting = (
        sum(each.stance == stance for each in evidence) for stance in ("supports", "refutes")
    )
    if not (supporting and refuting):
        return ""
    ours = f"{spell(supporting)} source{'s support' if supporting > 1 else ' supports'} the claim"
    return f"The evidence conflicts: {ours}, {spell(refuting)} refute{'s' if refuting == 1 else ''} it."
