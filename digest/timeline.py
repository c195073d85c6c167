"""Timeline: what is told of which day, who said what on it, and which articles appeared, in order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from digest.annotation import Annotation
from digest.edtf import parse_edtf, show_edtf
from digest.horizon import own_datings
from digest.mark import ClaimId
from digest.piece import Piece, link_between, shorten, spell
from digest.prose import escape_prose
from digest.register import Appearance, Entry
from digest.sidebar import kind_of, link_appearance, say, say_claim
from digest.speaker import name_author
from digest.verdict import Verdict

MomentKind = Literal["event", "said", "published"]

MOMENTS_LISTED = 24
"""On the page of one story or topic."""
WORDS_LENGTH = 200
_SHORT_WORDS = 90
_CLAIMS_NAMED = 3
"""Claims of one speaker and day that are named; the others are counted."""
_CARRIERS_LISTED = 4
_SOME_YEAR = "XXXX-"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something with a date."""

    edtf: str
    kind: MomentKind
    page: str = ""
    """The article that appeared; empty for the other kinds."""
    appearances: tuple[Appearance, ...] = ()
    """The statements that tell of the date, or that were made on it; of one claim and article the first."""
    speaker: str = ""
    """Who spoke on the date; empty where that is not known, and for the other kinds."""


@dataclass(frozen=True, slots=True)
class Record:
    """All that a timeline is made of."""

    pieces: Mapping[str, Piece]
    annotations: Mapping[str, Annotation]
    """By page."""
    register: Mapping[ClaimId, Entry]
    verdicts: Mapping[ClaimId, Verdict]
    said_on: Mapping[ClaimId, str]
    """When a claim was made, as an editor found it (EDTF)."""
    linked: Collection[ClaimId]
    """Claims that have a page."""
    link_name: Callable[[str, str], str]
    """A name as Markdown on a page, linked where it has a page of its own."""


def find_moments(
    record: Record, appearances: Iterable[Appearance], published: Iterable[str] = ()
) -> tuple[Moment, ...]:
    """All moments of some statements, in order of time, those of no known year last.

    `published` has the pages of articles whose own appearing is a moment too.
    """
    events: dict[tuple[str, ClaimId], dict[str, Appearance]] = defaultdict(dict)
    said: dict[tuple[str, str], dict[ClaimId, Appearance]] = defaultdict(dict)
    for each in appearances:
        for edtf in _dates_in(each, record.annotations):
            events[edtf, each.claim].setdefault(each.page, each)
        day = record.said_on.get(each.claim, "")
        if parse_edtf(day):
            author = name_author(record.register[each.claim], record.verdicts.get(each.claim))
            said[day, author].setdefault(each.claim, each)
    days = [(record.pieces[page].published, page) for page in published]
    found = [Moment(day, "published", page) for day, page in days if day]
    found += [Moment(edtf, "event", "", tuple(own.values())) for (edtf, _), own in events.items()]
    found += [Moment(day, "said", "", tuple(own.values()), speaker) for (day, speaker), own in said.items()]
    return tuple(sorted(found, key=_when))


def render_moments(page: str, moments: Sequence[Moment], record: Record) -> list[str]:
    """A list: the day, what kind of moment it is, then what is told and by whom."""
    if not moments:
        return []
    rows = [f"- **{escape_prose(_show(each.edtf))}** {_render(page, each, record)}" for each in moments]
    return ["<!-- dates -->", *rows]


def year_of(moment: Moment) -> str:
    """The year under which a moment stands: of a period of years its last; empty where it is unknown."""
    return _when(moment)[1][:4] if parse_edtf(moment.edtf) else ""


def choose_moments(moments: Sequence[Moment], limit: int) -> tuple[Moment, ...]:
    """At most so many, in their order: publications and statements first, then the events that most articles tell."""
    if len(moments) <= limit:
        return tuple(moments)
    ranked = sorted(
        range(len(moments)),
        key=lambda number: (
            moments[number].kind == "event",
            -len(moments[number].appearances),
            -max((each.score for each in moments[number].appearances), default=0.0),
            number,
        ),
    )
    return tuple(moments[number] for number in sorted(ranked[:limit]))


def _dates_in(appearance: Appearance, annotations: Mapping[str, Annotation]) -> list[str]:
    """The dates that a statement gives, as far as anybody can place them: a century is no date."""
    annotation = annotations.get(appearance.page)
    if annotation is None or appearance.place is None:
        return []
    own = own_datings(annotation.seed.text, appearance.place.span, annotation.datings)
    inside = dict.fromkeys(each.edtf for each in own if each.edtf)
    return [
        edtf
        for edtf in inside
        if edtf.startswith(_SOME_YEAR) or ("XX" not in edtf and parse_edtf(edtf) is not None)
    ]


def _render(page: str, moment: Moment, record: Record) -> str:
    if moment.kind == "published":
        piece = record.pieces[moment.page]
        title = f"[{escape_prose(shorten(piece.title, WORDS_LENGTH))}]({link_between(page, piece.page)})"
        return f"*published* · {record.link_name(page, piece.publisher) or 'outlet unknown'}: {title}"
    if moment.kind == "said":
        who = f"{record.link_name(page, moment.speaker)}: " if moment.speaker else ""
        return f"*said* · {who}{_render_claims(page, moment.appearances, record)}"
    first = moment.appearances[0]
    words = escape_prose(say(shorten(first.statement, WORDS_LENGTH), first.kind))
    return f"{_render_carriers(page, moment.appearances, record)}: {words}"


def _render_claims(page: str, appearances: Sequence[Appearance], record: Record) -> str:
    """What somebody said on a day, the claims most worth checking first."""
    ranked = sorted(appearances, key=lambda each: (-each.score, each.claim))
    shown = [_link_claim(page, each, record) for each in ranked[:_CLAIMS_NAMED]]
    more = len(ranked) - len(shown)
    return "; ".join(shown) + (f"; and {spell(more)} more" if more > 0 else "")


def _link_claim(page: str, appearance: Appearance, record: Record) -> str:
    verdict = record.verdicts.get(appearance.claim)
    told = verdict.claim if verdict and verdict.claim else appearance.statement
    kind = kind_of(appearance, record.register[appearance.claim], verdict)
    words = escape_prose(_without_stop(say_claim(shorten(told, _SHORT_WORDS), kind, (appearance,))))
    if appearance.claim in record.linked:
        return f"[{words}]({link_between(page, f'claims/{appearance.claim}.md')})"
    return f"[{words}]({link_between(page, appearance.page, appearance.anchor)})"


def _without_stop(words: str) -> str:
    """A sentence fit for a list of several; the dot of an abbreviation such as “U.S.” stays."""
    return words.removesuffix(".") if words.rpartition(" ")[2].count(".") == 1 else words


def _render_carriers(page: str, appearances: Sequence[Appearance], record: Record) -> str:
    links = [link_appearance(page, each, record.pieces) for each in appearances[:_CARRIERS_LISTED]]
    more = len(appearances) - len(links)
    return ", ".join(links) + (f" and {spell(more)} more" if more > 0 else "")


def _show(edtf: str) -> str:
    return f"{show_edtf(edtf)}, year unknown" if edtf.startswith(_SOME_YEAR) else show_edtf(edtf)


_KINDS: tuple[MomentKind, ...] = ("event", "said", "published")


def _when(moment: Moment) -> tuple[bool, str, str, str, int, str, str]:
    """Sort key; a period of years stands where it ends, so that a forecast follows what has happened."""
    date = parse_edtf(moment.edtf)
    first = moment.appearances[0] if moment.appearances else None
    where = (
        _KINDS.index(moment.kind),
        moment.page or (first.page if first else ""),
        first.anchor if first else "",
    )
    if date is None:
        return (True, moment.edtf, "", "", *where)
    at = date.sort_key if date.last[:4] in ("", date.first[:4]) else date.last
    return (False, at, date.sort_key, date.last, *where)
